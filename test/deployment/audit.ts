/** `npm run audit`: fails where a production dependency has a known fault that nobody has written a reason for. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readAccepted, readAudit, wrongWith } from './audit-findings.ts';

const REASONS = 'docs/advisories.json';

const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1_024 * 1_024,
});
if (error !== undefined) throw error;
const audited = readAudit(stdout);
if (audited.kind === 'no-endpoint') {
  console.log(
    `Nothing was audited: the registry has no audit endpoint (${audited.status}). Run this where it has.`,
  );
} else {
  const reasons = readAccepted(readFileSync(REASONS, 'utf8'));
  const wrong = wrongWith(audited.findings, reasons, new Date().toISOString().slice(0, 10));
  for (const one of wrong) console.error(one);
  console.log(
    `${audited.findings.length} findings in production dependencies, ${reasons.length} with a reason in ${REASONS}.`,
  );
  if (wrong.length > 0) process.exitCode = 1;
}
