/** The options of the command line. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isLanguage, type Language, languageOf } from '../../contract/languages.ts';

/** Options that only some commands have. */
export const OWN_OPTIONS = ['guide', 'case', 'topic', 'explain', 'text', 'tenant', 'since', 'force'] as const;
export type OwnOption = (typeof OWN_OPTIONS)[number];

/** What a command takes beside the options that all have. */
export interface Takes {
  readonly own: readonly OwnOption[];
  /** What stands without an option: a file, a question, whose file is in `--case`, or nothing. */
  readonly rest: 'file' | 'question' | 'nothing';
  /** Nothing in it hangs on the day, so there is no `--as-of`. */
  readonly undated?: true;
}

export interface Options {
  readonly json: boolean;
  readonly language: Language;
  /** The day to judge by where nothing else names one, YYYY-MM-DD. */
  readonly asOf: string;
  /** A file, `-` for standard input, null where none was named. */
  readonly file: string | null;
  /** What the command's own options say; nothing for those that only are there or not. */
  readonly own: Readonly<Partial<Record<OwnOption, string>>>;
  /** The question that was asked; empty where none was. */
  readonly question: string;
}

export type OptionProblem =
  | { readonly kind: 'unknown-option'; readonly option: string }
  | { readonly kind: 'too-many-files' }
  | { readonly kind: 'bad-locale'; readonly value: string }
  | { readonly kind: 'bad-as-of'; readonly value: string };

export type ReadOptions =
  | { readonly kind: 'options'; readonly options: Options }
  | { readonly kind: 'help'; readonly language: Language }
  | { readonly kind: 'problem'; readonly problem: OptionProblem; readonly language: Language };

type Environment = Readonly<Record<string, string | undefined>>;

/** The language of the environment: the first of these that is set decides, as in the C library. */
export const environmentLanguage = (env: Environment): Language => {
  const set = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  return languageOf(set);
};

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;
const KNOWN = {
  json: FLAG,
  locale: TEXT,
  'as-of': TEXT,
  guide: TEXT,
  case: TEXT,
  topic: TEXT,
  explain: FLAG,
  text: TEXT,
  tenant: TEXT,
  since: TEXT,
  force: FLAG,
  help: { ...FLAG, short: 'h' },
} as const;
const ownNamed = (name: string): OwnOption | undefined => OWN_OPTIONS.find((own) => own === name);
const FLAGS: ReadonlySet<string> = new Set(['json', 'explain', 'force', 'help']);
const isFlag = (name: string): boolean => FLAGS.has(name);
const isDay = (text: string): boolean => z.iso.date().safeParse(text).success;

/**
 * Reads the options.
 *
 * @param args what stands after the command's name
 * @param today the day where none is named, YYYY-MM-DD
 * @param takes what the command takes
 */
export const readOptions = (
  args: readonly string[],
  env: Environment,
  today: string,
  takes: Takes,
): ReadOptions => {
  // Not strict: what is wrong is said in the person's language, not by Node.
  const { tokens } = parseArgs({
    args: [...args],
    options: KNOWN,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  let language = environmentLanguage(env);
  let problem: OptionProblem | null = null;
  let json = false;
  let help = false;
  let asOf = today;
  const rest: string[] = [];
  const own: Partial<Record<OwnOption, string>> = {};
  const wrong = (found: OptionProblem): void => {
    problem ??= found;
  };
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const ownName = ownNamed(name);
    const isCommon = Object.hasOwn(KNOWN, name) && (name !== 'as-of' || takes.undated !== true);
    const isTaken = ownName === undefined ? isCommon : takes.own.includes(ownName);
    if (!isTaken) wrong({ kind: 'unknown-option', option: rawName });
    else if (isFlag(name) && value !== undefined)
      wrong({ kind: 'unknown-option', option: `${rawName}=${value}` });
    else if (ownName !== undefined) own[ownName] = value ?? '';
    else if (name === 'json') json = true;
    else if (name === 'help') help = true;
    else if (name === 'locale') {
      const named = value ?? '';
      if (isLanguage(named)) language = named;
      else wrong({ kind: 'bad-locale', value: named });
    } else if (value === undefined || !isDay(value)) wrong({ kind: 'bad-as-of', value: value ?? '' });
    else asOf = value;
  }
  const asks = takes.rest === 'question';
  const [first] = rest;
  if (takes.rest === 'nothing' && first !== undefined) wrong({ kind: 'unknown-option', option: first });
  if (!asks && rest.length > 1) wrong({ kind: 'too-many-files' });
  if (problem !== null) return { kind: 'problem', problem, language };
  if (help) return { kind: 'help', language };
  const file = (asks ? own.case : rest[0]) ?? null;
  const question = asks ? rest.join(' ').trim() : '';
  return { kind: 'options', options: { json, language, asOf, file, own, question } };
};
