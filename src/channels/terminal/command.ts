/** What the commands have in common: options, reading what comes in piece by piece, writing, exit status. */
import type { Readable, Writable } from 'node:stream';
import type { Language } from '../../conversation/model.ts';
import { elsewhere, type Programs } from '../../presentation/elsewhere-words.ts';
import { type Words, wordsFor } from '../../presentation/words.ts';
import { createFinder, type Form, type Found } from './finder.ts';
import { noText, openInput, textOf, wholeText } from './input.ts';
import { createLayout, type Layout, type Screen } from './layout.ts';
import { type Options, type OwnOption, readOptions, type Takes } from './options.ts';
import { createOutput, type Output } from './output.ts';
import { type CommandName, helpText, problemText } from './usage.ts';

/** Exit statuses of the contract. */
const FINE = 0;
const SOME_BAD = 1;
const NOTHING_READ = 2;

const PROGRAMS: Programs = {
  triage: 'npm run --silent triage',
  portfolio: 'npm run --silent portfolio',
};

const wordsHere = (language: Language): Words => elsewhere(wordsFor(language), PROGRAMS);

/** What the program has to do with the world; a process is one. */
export interface Terminal {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & Screen;
  readonly stderr: Writable;
}

/** What is to be said about one piece of the input. */
export interface Said {
  readonly ok: boolean;
  /** For standard output. */
  readonly out: string;
  /** For standard error. */
  readonly err?: string;
}

/** One run of a command. */
export interface Work {
  one(found: Found): Said;
  /** What is said where the input is empty; without it that is an error. */
  none?(): readonly Said[];
  /** What stands at the end of the output. */
  end(): string;
}

/** Why a run cannot begin, in words. */
export interface Refused {
  readonly problem: string;
}

/** A file that is read whole before the input, by the option that names it. */
export interface Beside {
  readonly option: OwnOption;
  /** Letters; of a longer one only so much is read that this shows. */
  readonly longest: number;
}

export interface Command {
  readonly name: CommandName;
  readonly form: Form;
  readonly takes: Takes;
  /** What is wrong with the values of its own options, in words; null where nothing is. */
  problem?(options: Options, words: Words, env: Terminal['env']): string | null;
  /** What is taken in place of the input where there is nothing to read, perhaps a promise of it; undefined where there is. */
  instead?(options: Options, env: Terminal['env']): unknown;
  readonly beside?: Beside;
  /** Begins a run; `layout` is for people and so are the words, `beside` is the text of the other file. */
  begin(options: Options, words: Words, layout: Layout, beside: string | null): Work | Refused;
}

/** The day where the person is. */
const localDay = (now: Date): string => {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** A value as if it had been read. */
async function* textOfJson(value: unknown): AsyncGenerator<string> {
  yield JSON.stringify(value);
}

/** Takes what comes in and writes what goes out; gives the exit status. */
const work = async (
  command: Command,
  options: Options,
  texts: AsyncIterable<string>,
  output: Output,
  terminal: Terminal,
  beside: string | null = null,
): Promise<number> => {
  const words = wordsHere(options.language);
  const finder = createFinder(command.form);
  const run = command.begin(options, words, createLayout(terminal.stdout, terminal.env), beside);
  if ('problem' in run) {
    terminal.stderr.write(`${run.problem}\n`);
    return NOTHING_READ;
  }
  let read = 0;
  let bad = 0;
  const say = async ({ ok, out, err }: Said): Promise<void> => {
    read += 1;
    if (!ok) bad += 1;
    await output.write(out);
    if (err !== undefined) terminal.stderr.write(err);
  };
  const take = (found: Found): Promise<void> => say(run.one(found));
  for await (const text of texts) {
    for (const found of finder.take(text)) await take(found);
    await output.flush();
    if (output.closed) return bad > 0 ? SOME_BAD : FINE;
  }
  for (const found of finder.end()) await take(found);
  if (read === 0) for (const said of run.none?.() ?? []) await say(said);
  if (read === 0) {
    terminal.stderr.write(`${words.t('cli:errors.nothing-to-read')}\n`);
    return NOTHING_READ;
  }
  await output.write(run.end());
  await output.flush();
  return bad > 0 ? SOME_BAD : FINE;
};

/** A whole program; gives the exit status. */
export const runCommand = async (command: Command, terminal: Terminal): Promise<number> => {
  const { name, takes } = command;
  const help = (words: Words): string => helpText(words, name, takes);
  const read = readOptions(terminal.argv.slice(2), terminal.env, localDay(new Date()), takes);
  const output = createOutput(terminal.stdout);
  if (read.kind === 'help') {
    await output.write(help(wordsHere(read.language)));
    await output.flush();
    return FINE;
  }
  if (read.kind === 'problem') {
    const words = wordsHere(read.language);
    terminal.stderr.write(`${problemText(words, read.problem)}\n\n${help(words)}`);
    return NOTHING_READ;
  }
  const { options } = read;
  const words = wordsHere(options.language);
  const problem = command.problem?.(options, words, terminal.env) ?? null;
  if (problem !== null) {
    terminal.stderr.write(`${problem}\n`);
    return NOTHING_READ;
  }
  const instead = await command.instead?.(options, terminal.env);
  if (instead !== undefined) return work(command, options, textOfJson(instead), output, terminal);
  const other = command.beside === undefined ? undefined : options.own[command.beside.option];
  const cannotRead = (file: string): number => {
    terminal.stderr.write(`${words.t('cli:errors.cannot-read', { file })}\n`);
    return NOTHING_READ;
  };
  if (other !== undefined && command.beside !== undefined) {
    const bytes = await openInput(other, terminal.stdin);
    if (bytes === null) return cannotRead(other);
    const beside = await wholeText(textOf(bytes), command.beside.longest);
    const isAlone = options.file === null && (other === '-' || terminal.stdin.isTTY === true);
    const cases = isAlone ? undefined : await openInput(options.file, terminal.stdin);
    if (cases === null) return cannotRead(options.file ?? '-');
    const texts = cases === undefined ? noText() : textOf(cases);
    return work(command, options, texts, output, terminal, beside);
  }
  if (options.file === null && terminal.stdin.isTTY) {
    terminal.stderr.write(`${words.t('cli:errors.nothing-to-read')}\n\n${help(words)}`);
    return NOTHING_READ;
  }
  const chunks = await openInput(options.file, terminal.stdin);
  if (chunks === null) return cannotRead(options.file ?? '-');
  return work(command, options, textOf(chunks), output, terminal);
};
