/** The options of the command line. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../conversation/model.ts';

export interface Options {
  readonly json: boolean;
  readonly language: Language;
  /** The day to judge by where nothing else names one, YYYY-MM-DD. */
  readonly asOf: string;
  /** A file, `-` for standard input, null where none was named. */
  readonly file: string | null;
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

/** Norwegian in its other forms, and Danish, read Norwegian bokmål best. */
const NEAREST: Readonly<Record<string, Language>> = { no: 'nb', nn: 'nb', da: 'nb' };
const languageNamed = (name: string): Language | undefined => LANGUAGES.find((language) => language === name);

/** The language of the environment: the first of these that is set decides, as in the C library. */
export const environmentLanguage = (env: Environment): Language => {
  const set = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  const name = /^[a-z]+/u.exec((set ?? '').toLowerCase())?.[0] ?? '';
  return NEAREST[name] ?? languageNamed(name) ?? 'en';
};

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;
const KNOWN = { json: FLAG, locale: TEXT, 'as-of': TEXT, help: { ...FLAG, short: 'h' } } as const;
const isFlag = (name: string): boolean => name === 'json' || name === 'help';
const isDay = (text: string): boolean => z.iso.date().safeParse(text).success;

/**
 * Reads the options.
 *
 * @param args what stands after the command's name
 * @param today the day where none is named, YYYY-MM-DD
 */
export const readOptions = (args: readonly string[], env: Environment, today: string): ReadOptions => {
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
  const files: string[] = [];
  const wrong = (found: OptionProblem): void => {
    problem ??= found;
  };
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!Object.hasOwn(KNOWN, name)) wrong({ kind: 'unknown-option', option: rawName });
    else if (isFlag(name) && value !== undefined)
      wrong({ kind: 'unknown-option', option: `${rawName}=${value}` });
    else if (name === 'json') json = true;
    else if (name === 'help') help = true;
    else if (name === 'locale') {
      const named = languageNamed(value ?? '');
      if (named === undefined) wrong({ kind: 'bad-locale', value: value ?? '' });
      else language = named;
    } else if (value === undefined || !isDay(value)) wrong({ kind: 'bad-as-of', value: value ?? '' });
    else asOf = value;
  }
  if (files.length > 1) wrong({ kind: 'too-many-files' });
  if (problem !== null) return { kind: 'problem', problem, language };
  if (help) return { kind: 'help', language };
  return { kind: 'options', options: { json, language, asOf, file: files[0] ?? null } };
};
