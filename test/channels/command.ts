/** Runs the command line as a person does, as a program of its own. */
import { spawn } from 'node:child_process';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { ask as askProgram } from '../../src/channels/terminal/ask.ts';
import { backup as backupProgram } from '../../src/channels/terminal/backup.ts';
import type { Terminal } from '../../src/channels/terminal/command.ts';
import { feedback as feedbackProgram } from '../../src/channels/terminal/feedback.ts';
import { guide as guideProgram } from '../../src/channels/terminal/guide.ts';
import { portfolio as portfolioProgram } from '../../src/channels/terminal/portfolio.ts';
import { restore as restoreProgram } from '../../src/channels/terminal/restore.ts';
import { triage as triageProgram } from '../../src/channels/terminal/triage.ts';
import { understandMessages } from '../../src/channels/terminal/understand.ts';

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

/** How wide the screen is, where there is one. */
export interface ScreenSize {
  readonly columns: number;
}

const runWithin = async (
  program: (terminal: Terminal) => Promise<number>,
  args: readonly string[],
  input: string | Uint8Array,
  env: Readonly<Record<string, string>>,
  screen?: ScreenSize,
): Promise<Ran> => {
  const stdout = Object.assign(new PassThrough(), screen === undefined ? {} : { isTTY: true, ...screen });
  const stderr = new PassThrough();
  const stdin = Readable.from([Buffer.from(input)]);
  const ended = program({
    argv: ['node', 'command', ...args],
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

/** Runs triage within the test, which takes a fraction of the time. */
export const triage = (
  args: readonly string[],
  input: string | Uint8Array = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> => runWithin(triageProgram, args, input, env);

/** Runs portfolio within the test, on a screen where one is given. */
export const portfolio = (
  args: readonly string[],
  input: string | Uint8Array = '',
  screen?: ScreenSize,
): Promise<Ran> => runWithin(portfolioProgram, args, input, {}, screen);

/** Runs guide within the test. */
export const guide = (args: readonly string[], input = ''): Promise<Ran> =>
  runWithin(guideProgram, args, input, {});

/** Runs feedback within the test, with the data of a folder. */
export const feedback = (
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> => runWithin(feedbackProgram, args, '', { DATA_DIR: folder, ...env });

/** Runs backup within the test, of the store in a folder. */
export const backup = (
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> => runWithin(backupProgram, args, '', { DATA_DIR: folder, ...env });

/** Runs restore within the test, into a folder. */
export const restore = (
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> => runWithin(restoreProgram, args, '', { DATA_DIR: folder, ...env });

/** Runs ask within the test. */
export const ask = (args: readonly string[], input = ''): Promise<Ran> =>
  runWithin(askProgram, args, input, {});

/** Runs understand within the test. */
export const understand = (
  args: readonly string[],
  input: string | Uint8Array = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> => runWithin(understandMessages, args, input, env);

/** The lines of an output, parsed. */
export const jsonLines = (out: string): readonly unknown[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
