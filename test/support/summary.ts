/** Prints the last line of a run, "N passed, N failed", and fails if any test failed or was skipped. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numFailedTestSuites: z.number(),
});

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: summary.ts REPORT.json');
const run = report.parse(JSON.parse(readFileSync(file, 'utf8')));
const skipped = run.numPendingTests + run.numTodoTests;
if (skipped > 0) console.error(`${skipped} tests were skipped; a skipped test counts as failed.`);
const failed = run.numFailedTests + skipped;
console.log(`${run.numPassedTests} passed, ${failed} failed`);
if (failed > 0 || run.numFailedTestSuites > 0 || run.numPassedTests === 0) process.exitCode = 1;
