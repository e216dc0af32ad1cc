/** Runs the command line as a person does, as a program of its own. */
import { spawn } from 'node:child_process';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { triage as program } from '../../src/channels/terminal/triage.ts';

const PROGRAM = fileURLToPath(new URL('../../src/channels/terminal/triage.ts', import.meta.url));
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the command; its language is English unless the environment says otherwise. */
export const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawn(process.execPath, [PROGRAM, ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, LC_ALL: 'C', ...env },
  });

/** Runs the command as a program of its own, to its end, with something on standard input. */
export const run = (
  args: readonly string[],
  input: string | Uint8Array = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = start(args, env);
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out, err }));
    // It may have ended before it read anything.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });

/** Runs the command within the test, which takes a fraction of the time. */
export const triage = async (
  args: readonly string[],
  input: string | Uint8Array = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> => {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const stdin = Readable.from([Buffer.from(input)]);
  const ended = program({
    argv: ['node', 'triage', ...args],
    env: { LC_ALL: 'C', ...env },
    stdin,
    stdout,
    stderr,
  });
  const close = ended.finally(() => {
    stdout.end();
    stderr.end();
  });
  const [status, out, err] = await Promise.all([close, text(stdout), text(stderr)]);
  return { status, out, err };
};

/** The lines of an output, parsed. */
export const jsonLines = (out: string): readonly unknown[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
