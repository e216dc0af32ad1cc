/**
 * `npm run --silent triage -- [--json] [--locale sv|nb|en] [--as-of YYYY-MM-DD] [FILE|-]`: judges cases from a file or
 * from standard input (docs/contract.md).
 */
import type { Readable, Writable } from 'node:stream';
import { wordsFor } from '../../presentation/words.ts';
import { answerCase, answerNoJson } from '../triage/answer.ts';
import { createCaseFinder, type Found } from './cases.ts';
import { openInput, textOf } from './input.ts';
import type { Screen } from './layout.ts';
import { type Options, readOptions } from './options.ts';
import { createOutput, type Output } from './output.ts';
import { createReport } from './report.ts';
import { helpText, problemText } from './usage.ts';

/** Exit statuses of the contract. */
const FINE = 0;
const SOME_BAD = 1;
const NOTHING_READ = 2;

/** What the program has to do with the world; a process is one. */
export interface Terminal {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & Screen;
  readonly stderr: Writable;
}

/** The day where the person is. */
const localDay = (now: Date): string => {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** Judges what comes in and writes what goes out; gives the exit status. */
const run = async (
  options: Options,
  chunks: AsyncIterable<Uint8Array>,
  output: Output,
  terminal: Terminal,
) => {
  const words = wordsFor(options.language);
  const finder = createCaseFinder();
  const report = options.json ? null : createReport(words, terminal.stdout, terminal.env);
  let judged = 0;
  let bad = 0;
  const answer = async (found: Found): Promise<void> => {
    const result = found.ok ? answerCase(found.input, options.asOf, words) : answerNoJson(words, 'line');
    judged += 1;
    if (!result.ok) bad += 1;
    await output.write(
      report === null ? `${JSON.stringify(result.json)}\n` : report.one(result, judged, found.line),
    );
  };
  for await (const text of textOf(chunks)) {
    for (const found of finder.take(text)) await answer(found);
    await output.flush();
    if (output.closed) return bad > 0 ? SOME_BAD : FINE;
  }
  for (const found of finder.end()) await answer(found);
  if (report !== null) await output.write(report.end());
  await output.flush();
  if (judged === 0) {
    terminal.stderr.write(`${words.t('cli:errors.nothing-to-read')}\n`);
    return NOTHING_READ;
  }
  return bad > 0 ? SOME_BAD : FINE;
};

/** The whole program; gives the exit status. */
export const triage = async (terminal: Terminal): Promise<number> => {
  const read = readOptions(terminal.argv.slice(2), terminal.env, localDay(new Date()));
  const output = createOutput(terminal.stdout);
  if (read.kind === 'help') {
    await output.write(helpText(wordsFor(read.language)));
    await output.flush();
    return FINE;
  }
  if (read.kind === 'problem') {
    const words = wordsFor(read.language);
    terminal.stderr.write(`${problemText(words, read.problem)}\n\n${helpText(words)}`);
    return NOTHING_READ;
  }
  const { options } = read;
  const words = wordsFor(options.language);
  if (options.file === null && terminal.stdin.isTTY) {
    terminal.stderr.write(`${words.t('cli:errors.nothing-to-read')}\n\n${helpText(words)}`);
    return NOTHING_READ;
  }
  const cannotRead = (): number => {
    terminal.stderr.write(`${words.t('cli:errors.cannot-read', { file: options.file ?? '-' })}\n`);
    return NOTHING_READ;
  };
  const chunks = await openInput(options.file, terminal.stdin);
  if (chunks === null) return cannotRead();
  return run(options, chunks, output, terminal);
};

if (import.meta.main) process.exitCode = await triage(process);
