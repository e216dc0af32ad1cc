/**
 * Words, numbers, dates and lists in one language.
 *
 * Everything under `locales/` is read once when the program starts; `guides/manual.json` are the words `guides:manual`. There is no fallback language: a key that is
 * missing shows as `namespace:key`, which the tests look for.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createInstance, type i18n, type Resource, type ResourceLanguage } from 'i18next';
import { LANGUAGES, type Language, LOCALES } from '../contract/languages.ts';
import { phraseBook } from './phrase-book.ts';

/** The namespaces that this part of the program reads; each is one file a language. */
export type Namespace =
  | 'common'
  | 'questions'
  | 'rules'
  | 'verdict'
  | 'why'
  | 'guides'
  | 'faq'
  | 'portfolio'
  | 'tenant'
  | 'feedback'
  | 'teams'
  | 'cli'
  | 'extension'
  | 'embed'
  | 'trouble';
export type WordKey = `${Namespace}:${string}`;

/** Values for placeholders. `count` chooses the plural, `context` the variant of a sentence. */
export interface WordParams {
  readonly count?: number | undefined;
  readonly context?: string | undefined;
  readonly [name: string]: string | number | undefined;
}

/** One language's way of saying things. */
export interface Words {
  readonly language: Language;
  /** The language tag for channels and cards. */
  readonly locale: string;
  /** The sentence behind a key. */
  t(key: WordKey, params?: WordParams): string;
  /** The sentences behind a key that holds several. */
  lines(key: WordKey, params?: WordParams): readonly string[];
  /** Whether there is such a sentence, in the context where one is given. */
  has(key: WordKey, context?: string): boolean;
  number(value: number): string;
  /** Minutes as one would say them: "2 hours", "1 day"; to the hour from two hours on, to the day from two days on. */
  duration(minutes: number): string;
  /** The same to the minute, for a field that is sent back: what was not changed must not become another length. */
  exactDuration(minutes: number): string;
  /** A day, YYYY-MM-DD, written out. A year alone stays a year. */
  date(day: string): string;
  /** A moment, in milliseconds since 1970, to the minute: "22 Nov 14:03 UTC". */
  moment(at: number): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** "a, b, c", as one writes a note. */
  note(items: readonly string[]): string;
  /** "a, b or c". */
  either(items: readonly string[]): string;
}

const FOLDER = new URL('../../locales/', import.meta.url);

const JSON_FILE = '.json';
/** How people write, not what is said to them. */
const PEOPLES_PHRASES = 'phrases';

/** The files of a folder by name; a folder beside a file of its name adds to that file. */
const readFolder = (folder: URL): ResourceLanguage => {
  const entries = readdirSync(folder, { withFileTypes: true });
  const files = entries.filter(({ name }) => name.endsWith(JSON_FILE));
  const words: ResourceLanguage = Object.fromEntries(
    files.map(({ name }) => [
      name.slice(0, -JSON_FILE.length),
      JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
    ]),
  );
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== PEOPLES_PHRASES);
  return Object.fromEntries([
    ...Object.entries(words),
    ...folders.map(({ name }) => [
      name,
      Object.assign({}, words[name], readFolder(new URL(`${name}/`, folder))),
    ]),
  ]);
};

const readLanguage = (language: Language): ResourceLanguage => readFolder(new URL(`${language}/`, FOLDER));

/** Every key below a node, as `a.b.c`. */
const keysBelow = (node: unknown, path: string): string[] =>
  typeof node === 'object' && node !== null && !Array.isArray(node)
    ? Object.entries(node).flatMap(([key, child]) => keysBelow(child, path === '' ? key : `${path}.${key}`))
    : [path];

/** The keys of a language, plurals also without their ending; looking here is much faster than asking i18next. */
const keysOf = (language: ResourceLanguage): ReadonlySet<string> => {
  const keys = Object.entries(language).flatMap(([namespace, node]) =>
    keysBelow(node, '').map((key) => `${namespace}:${key}`),
  );
  return new Set(keys.flatMap((key) => [key, key.replace(/_(?:one|other)$/u, '')]));
};

const load = (resources: Resource): i18n => {
  const instance = createInstance();
  void instance.init({
    resources,
    supportedLngs: [...LANGUAGES],
    fallbackLng: false,
    initAsync: false,
    appendNamespaceToMissingKey: true,
    // Cards show text, not HTML. A value is put in once and never read again: `{{x}}` or `$t(x)` that a person
    // wrote stays as it was written.
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  return instance;
};

const resources = { sv: readLanguage('sv'), nb: readLanguage('nb'), en: readLanguage('en') };
const i18next = load(resources);

const HOUR = 60;
const DAY = 24 * HOUR;

/** Nobody counts the minutes beyond an hour one by one. */
const FEW_MINUTES = 5;

/** The unit in which a length of time is told. Nothing at all is said as a minute. */
const partsOf = (minutes: number): { days?: number; hours?: number; minutes?: number } => {
  if (minutes >= 2 * DAY) return { days: Math.floor(minutes / DAY) };
  if (minutes >= DAY && minutes < DAY + HOUR) return { days: 1 };
  const isHours = minutes >= 2 * HOUR || (minutes >= HOUR && minutes < HOUR + FEW_MINUTES);
  return isHours ? { hours: Math.floor(minutes / HOUR) } : { minutes: Math.max(1, minutes) };
};

const exactPartsOf = (minutes: number): { days?: number; hours?: number; minutes?: number } => {
  if (minutes < HOUR) return { minutes: Math.max(1, minutes) };
  const days = minutes >= 2 * DAY ? Math.floor(minutes / DAY) : 0;
  const hours = Math.floor((minutes - days * DAY) / HOUR);
  return { days, hours, minutes: minutes % HOUR };
};

/** Numbers up to this are written alike in all our languages. */
const MOST_PLAIN = 999;
const isPlainNumber = (value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= MOST_PLAIN;

const DATE = /^\d{4}-\d{2}-\d{2}$/u;
/** So many days are kept as they are written out; sources have few, and what people tell takes no more memory. */
const MOST_DAYS = 200;

const datesIn = (locale: string): Words['date'] => {
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const known = new Map<string, string>();
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    if (!DATE.test(day)) return day;
    const written = days.format(new Date(`${day}T00:00:00Z`));
    if (known.size < MOST_DAYS) known.set(day, written);
    return written;
  };
};

const speak = (language: Language): Words => {
  const { channel, format: locale } = LOCALES[language];
  const keys = keysOf(resources[language]);
  const numbers = new Intl.NumberFormat(locale);
  const durations = new Intl.DurationFormat(locale, { style: 'long', minutesDisplay: 'auto' });
  const shortDays = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const times = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
  const and = new Intl.ListFormat(locale, { type: 'conjunction' });
  const commas = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  const or = new Intl.ListFormat(locale, { type: 'disjunction' });
  return {
    language,
    locale: channel,
    ...phraseBook(keys, new Intl.PluralRules(language), i18next.getFixedT(language)),
    number: (value) => (isPlainNumber(value) ? String(value) : numbers.format(value)),
    duration: (minutes) => durations.format(partsOf(minutes)),
    exactDuration: (minutes) => durations.format(exactPartsOf(minutes)),
    date: datesIn(locale),
    // Where the person is nobody knows here, so the clock is named.
    moment: (at) => `${shortDays.format(at)} ${times.format(at)}\u00a0UTC`,
    list: (items) => and.format(items),
    note: (items) => commas.format(items),
    either: (items) => or.format(items),
  };
};

const WORDS = { sv: speak('sv'), nb: speak('nb'), en: speak('en') } as const satisfies Record<
  Language,
  Words
>;

/** The words of a language. */
export const wordsFor = (language: Language): Words => WORDS[language];

interface Kept<Own, Made> {
  get(own: Own): Made | undefined;
  set(own: Own, made: Made): unknown;
}

const keptIn =
  <Own, Made>(newStore: () => Kept<Own, Made>, make: (words: Words, own: Own) => Made) =>
  (stores: WeakMap<Words, Kept<Own, Made>>) =>
  (words: Words, own: Own): Made => {
    const store = stores.get(words) ?? newStore();
    const found = store.get(own);
    if (found !== undefined) return found;
    const made = make(words, own);
    store.set(own, made);
    stores.set(words, store);
    return made;
  };

/**
 * What only the language and a name of ours decide, worked out once for each. Not for what people write: all of it is
 * kept.
 */
export const remembered = <Own extends string, Made>(make: (words: Words, own: Own) => Made) =>
  keptIn<Own, Made>(() => new Map(), make)(new WeakMap());

/** The same for parts of our data, a guide's step or a source, as long as they are in use. */
export const rememberedOf = <Own extends object, Made>(make: (words: Words, own: Own) => Made) =>
  keptIn<Own, Made>(() => new WeakMap(), make)(new WeakMap());

/** A text with its first letter large, for sentences that may begin with a value. */
export const sentence = (text: string): string => {
  const first = text.slice(0, 1);
  const large = first.toLocaleUpperCase();
  return large === first ? text : large + text.slice(1);
};

/** A choice in the middle of a sentence: its first letter small. */
export const midSentence = (text: string): string => text.slice(0, 1).toLocaleLowerCase() + text.slice(1);

/** A sentence as a heading: without its full stop. */
export const withoutStop = (text: string): string => text.replace(/\.$/u, '');

/** Text without Markdown, for where nothing renders it: links become "text (address)". */
export const plain = (markdown: string): string => {
  const text = markdown.includes('](') ? markdown.replace(LINK, '$1 ($2)') : markdown;
  return text.includes('**') ? text.replaceAll('**', '') : text;
};
const LINK = /\[([^\]]*)\]\(([^)\s]*)\)/gu;

const LONGEST_QUOTE = 200;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control and direction characters are what is taken out.
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;

const LONG_WORD = /\S{40}/gu;

/** The same with places to break in words too long for a phone. */
export const breakable = (text: string): string => text.replace(LONG_WORD, '$&\u200b');

/** Something a person wrote, fit to be shown back: one line, not too long, nothing invisible. */
export const quote = (text: string): string => {
  const line = text.replace(INVISIBLE, ' ').replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  return letters.length <= LONGEST_QUOTE ? line : `${letters.slice(0, LONGEST_QUOTE).join('')}…`;
};
