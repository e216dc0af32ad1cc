/** The words people use, of all three languages at once: whoever chats in one may write in another. */
import { DONT_KNOW, FACT_IDS, type FactId, isFactId } from '../contract/facts.ts';
import { LANGUAGES, type Language } from '../contract/languages.ts';
import { Edges } from './edges.ts';
import { fold } from './fold.ts';
import { Forgiving } from './near-words.ts';
import { BUTTON_TITLES, CHOICE_TITLES, titlesOf } from './titles.ts';
import { COMMANDS, type Command, VOCABULARIES } from './vocabulary-files.ts';

export type { Language } from '../contract/languages.ts';
export type { Command } from './vocabulary-files.ts';

/** Folded words of every language, each with what it stands for; the first language that has a word wins. */
const index = <T>(pairs: Iterable<readonly [string, T]>): ReadonlyMap<string, T> => {
  const byWord = new Map<string, T>();
  for (const [word, meaning] of pairs) {
    const key = fold(word);
    if (!byWord.has(key)) byWord.set(key, meaning);
  }
  return byWord;
};

/** A text as words with one blank before and behind each. */
function padWords(text: string): string {
  return PLAIN_WORDS.test(text) ? ` ${text} ` : ` ${text.replace(/[^\p{L}\p{N}']+/gu, ' ')} `;
}
const PLAIN_WORDS = /^[a-z0-9']+(?: [a-z0-9']+)*$/u;

const longestFirst = (phrases: readonly string[]): readonly string[] =>
  [...new Set(phrases.map(fold))].toSorted((a, b) => b.length - a.length);

const LANGUAGE_WORDS = new Forgiving(
  index(
    VOCABULARIES.flatMap(({ languages }) =>
      LANGUAGES.flatMap((language) =>
        languages[language].map((word): [string, Language] => [word, language]),
      ),
    ),
  ),
);
const COMMAND_WORDS = new Forgiving(
  index([
    ...VOCABULARIES.flatMap(({ commands }) =>
      COMMANDS.flatMap((command) =>
        (commands[command] ?? []).map((word): [string, Command] => [word, command]),
      ),
    ),
    ...BUTTON_TITLES,
  ]),
);
type PlainAnswer = readonly [string, 'yes' | 'no' | 'dont-know'];
const ANSWERS = index([
  ...VOCABULARIES.flatMap(({ yes, no, dontKnow }) => [
    ...yes.map((word): PlainAnswer => [word, 'yes']),
    ...no.map((word): PlainAnswer => [word, 'no']),
    ...dontKnow.map((word): PlainAnswer => [word, 'dont-know']),
  ]),
  ...titlesOf('confirm').map((title): PlainAnswer => [title, 'yes']),
]);
const UNITS = new Forgiving(
  index(
    VOCABULARIES.flatMap(({ units }) =>
      Object.entries(units).flatMap(([fact, list]) =>
        isFactId(fact) ? list.map((word): [string, FactId] => [word, fact]) : [],
      ),
    ),
  ),
);
const VALUES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  FACT_IDS.map((fact) => [
    fact,
    index([
      ...VOCABULARIES.flatMap(({ values }) =>
        Object.entries(values[fact] ?? {}).flatMap(([value, list]) =>
          [...list, value].map((word): [string, string] => [word, value]),
        ),
      ),
      // "No" is an answer to whatever is asked first.
      ...(CHOICE_TITLES.get(fact) ?? []).filter(([title]) => !ANSWERS.has(fold(title))),
    ]),
  ]),
);

/** The same with blanks around each word, to be found in a longer text. */
const PADDED_VALUES: ReadonlyMap<string, readonly (readonly [phrase: string, value: string])[]> = new Map(
  [...VALUES].map(([fact, values]) => [fact, [...values].map(([word, value]) => [padWords(word), value])]),
);

const ONLY_WHEN_ASKED = new Set(VOCABULARIES.flatMap(({ onlyWhenAsked }) => onlyWhenAsked.map(fold)));
const ADDITIONAL = new Set(VOCABULARIES.flatMap(({ additional }) => additional.map(fold)));
const NUMBERS = index(VOCABULARIES.flatMap(({ numbers }) => Object.entries(numbers)));
const DURATION_UNITS = index(VOCABULARIES.flatMap(({ durations }) => Object.entries(durations.units)));
const DURATION_PHRASES: readonly (readonly [padded: string, minutes: number, phrase: string])[] = [
  ...index(VOCABULARIES.flatMap(({ durations }) => Object.entries(durations.phrases))),
].map(([phrase, minutes]) => [padWords(phrase), minutes, phrase]);
const OVER = longestFirst(VOCABULARIES.flatMap(({ durations }) => durations.over)).map(padWords);
const AND_HALF = longestFirst(VOCABULARIES.flatMap(({ durations }) => durations.andHalf));
const ASKING = new Set(VOCABULARIES.flatMap(({ asking }) => asking.map(fold)));
const STARTED = longestFirst(VOCABULARIES.flatMap(({ started }) => started)).map((word) => ` ${word}`);

export interface NamedValue {
  readonly fact: FactId;
  readonly value: string;
}

const saysYesOrNo = (phrase: string): boolean => {
  const answer = ANSWERS.get(phrase.split(/[ ,]/u)[0] ?? '');
  return answer === 'yes' || answer === 'no';
};

/** Phrases that name one value of one fact whatever is asked; null for those that could be several. */
const BY_ITSELF: ReadonlyMap<string, NamedValue | null> = FACT_IDS.reduce((all, fact) => {
  for (const [phrase, value] of VALUES.get(fact) ?? []) {
    const isVague = ONLY_WHEN_ASKED.has(phrase) || saysYesOrNo(phrase) || value === DONT_KNOW;
    all.set(phrase, isVague || all.has(phrase) ? null : { fact, value });
  }
  return all;
}, new Map<string, NamedValue | null>());

const DONT_KNOW_PHRASES = longestFirst(VOCABULARIES.flatMap(({ dontKnow }) => dontKnow)).filter((phrase) =>
  phrase.includes(' '),
);
const COURTESIES = new Edges(longestFirst(VOCABULARIES.flatMap(({ courtesy }) => courtesy)));
const LANGUAGE_LEADS = new Edges(longestFirst(VOCABULARIES.flatMap(({ languageLead }) => languageLead)));
/** By their first letter, the longest first. */
const LEADS = Map.groupBy(
  longestFirst(VOCABULARIES.flatMap(({ lead }) => lead)).map((phrase) => `${phrase} `),
  (phrase) => phrase.charAt(0),
);
const NEGATIONS = new Set(VOCABULARIES.flatMap(({ negations }) => negations.map(fold)));

/** Longer texts are no commands, whatever courtesy is in them. */
const LONGEST_COMMAND = 120;

/** The folded text without what says nothing at its beginning and end. */
export const withoutCourtesy = (text: string): string =>
  text.length > LONGEST_COMMAND ? '' : COURTESIES.without(text, true);

/** The language a text asks for, as in "svenska" or "can we continue in English". */
export const languageAskedFor = (text: string): Language | null =>
  lookUpIn(LANGUAGE_WORDS, text, LANGUAGE_LEADS.without(withoutCourtesy(text), false));

/** The command a text is, small typing errors and courtesy forgiven; null where it is none. */
export const commandIn = (text: string): Command | null =>
  lookUpIn(COMMAND_WORDS, text, withoutCourtesy(text));

/** What a text means, or else what is left of it does. */
const lookUpIn = <T>(words: Forgiving<T>, text: string, left: string): T | null =>
  words.lookUp(text) ?? (left === fold(text) ? null : words.lookUp(left));

/** Whether the text says yes, no or "don't know", and nothing else. */
export const plainAnswerIn = (text: string): 'yes' | 'no' | 'dont-know' | null =>
  NOW.test(text) ? null : (ANSWERS.get(fold(text)) ?? null);
/** Norwegian "nå" is "now"; without its ring it would be Swedish "nä". */
const NOW = /^\s*nå\P{L}*$/iu;

/** Whether the text begins with "don't know", as in "I don't know which plan we have". */
export const beginsWithDontKnow = (text: string): boolean => {
  const key = fold(text);
  return DONT_KNOW_PHRASES.some((phrase) => key.startsWith(`${phrase} `));
};

/** What a unit counts: "licenser" are licences bought, "brukere" are users with a licence. */
export const unitOf = (word: string): FactId | null => UNITS.lookUp(word);

/** The value of a choice, or the yes or no, that the whole text names; null where it names none. */
export const valueOfWhole = (fact: FactId, text: string): string | null =>
  VALUES.get(fact)?.get(fold(text)) ?? null;

/**
 * The value of a choice, or the yes or no, that a text names: the whole text, or the longest phrase in it. A phrase
 * beside a "not" of its own names nothing, for it may be the opposite that is meant.
 * @returns the fact's value as the contract spells it, or null
 */
export const valueNamedIn = (fact: FactId, text: string): string | null => {
  const exact = valueOfWhole(fact, text);
  if (exact !== null) return exact;
  const padded = padWords(fold(text));
  let found: { readonly phrase: string; readonly value: string } | null = null;
  for (const [phrase, value] of PADDED_VALUES.get(fact) ?? []) {
    if (phrase.length > padded.length || phrase.length <= (found?.phrase.length ?? 0)) continue;
    if (padded.includes(phrase)) found = { phrase, value };
  }
  if (found === null) return null;
  const around = padded.replace(found.phrase, ' ').split(' ');
  return around.some((word) => NEGATIONS.has(word)) ? null : found.value;
};

/** The folded text, and what is left of it without courtesy and then without one small word after another. */
const coresOf = (text: string): readonly string[] => {
  let core = withoutCourtesy(text);
  const cores = [fold(text), core];
  for (let lead = leadOf(core); lead !== undefined; lead = leadOf(core)) {
    core = withoutCourtesy(core.slice(lead.length - 1));
    cores.push(core);
  }
  return cores;
};
const leadOf = (core: string): string | undefined =>
  LEADS.get(core.charAt(0))?.find((phrase) => core.startsWith(phrase));

/** The one value of one fact that the whole text names, asked or not; a question names none. */
export const namedByItself = (text: string): NamedValue | null => {
  if (text.trim().endsWith('?')) return null;
  const known = coresOf(text).find((core) => BY_ITSELF.has(core));
  return known === undefined ? null : (BY_ITSELF.get(known) ?? null);
};

/** A small number in words that the whole text is, alone or with what it counts behind it: "only one subscription". */
export const numberNamedIn = (
  text: string,
): { readonly number: number; readonly counts: FactId | null } | null => {
  for (const core of coresOf(text)) {
    const [first = '', ...behind] = core.split(' ');
    const number = NUMBERS.get(first);
    if (number === undefined || behind.length > 2) continue;
    const counts = behind.map(unitOf).find((fact) => fact !== null) ?? null;
    if (behind.length === 0 || counts !== null) return { number, counts };
  }
  return null;
};

/** Whether a word behind a number says that it comes on top of others, and is not how many there are. */
export const saysAdditional = (word: string): boolean => ADDITIONAL.has(fold(word));

/** The number that a word is: "two", "halvannan" is none. */
export const smallNumber = (word: string): number | null => NUMBERS.get(fold(word)) ?? null;

/** The length of a unit of time in minutes; null for other words. */
export const durationUnitOf = (word: string): number | null => DURATION_UNITS.get(fold(word)) ?? null;

/** Whether what stands before a number says that it is more: "over", "mer än". */
export const endsWithOver = (text: string): boolean => {
  const before = padWords(fold(text));
  return OVER.some((phrase) => before.endsWith(phrase));
};

/** The minutes of the longest phrase for a time in a text, as in "since yesterday" or "over an hour"; null where there is none. */
export const fixedDurationIn = (text: string): number | null => {
  const padded = padWords(fold(text));
  const known = DURATION_PHRASES.filter(([phrase]) => padded.includes(phrase));
  const [longest] = known.toSorted(([, , a], [, , b]) => b.length - a.length);
  if (longest === undefined) return null;
  const [phrase, minutes] = longest;
  return endsWithOver(padded.slice(0, padded.indexOf(phrase))) ? minutes + 1 : minutes;
};

/** A number and a half in words, as in "two and a half hours", written in digits. */
export const withHalves = (folded: string): string =>
  folded.replace(HALF, (all, word: string) => {
    const number = /^\d/u.test(word) ? Number(word) : smallNumber(word);
    return number === null ? all : String(number + 0.5);
  });
const HALF = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,6}|\\p{L}{2,20}) (?:${AND_HALF.join('|')})(?= \\p{L})`,
  'gu',
);

/** Whether a word of the text says that something was started or goes on. */
export const saysStarted = (text: string): boolean => {
  const padded = padWords(fold(text));
  return STARTED.some((beginning) => padded.includes(beginning));
};

/** Whether the text is put as a question. */
export const isAsking = (text: string): boolean => {
  if (text.trimEnd().endsWith('?')) return true;
  const bare = withoutCourtesy(text) || fold(text);
  const end = bare.search(/[ ,]/u);
  return ASKING.has(end < 0 ? bare : bare.slice(0, end));
};

/** Whether the whole text is something that is said here: a plain answer, a command, a value of some fact. */
export const isKnownPhrase = (text: string): boolean =>
  plainAnswerIn(text) !== null ||
  commandIn(text) !== null ||
  languageAskedFor(text) !== null ||
  BY_ITSELF.has(fold(text));
