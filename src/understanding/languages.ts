/**
 * The language of one message, by its small words. Messages are short and full of English names, which is why words are
 * counted; what was tried beside it, with figures: docs/decisions/0060-language-of-a-message.md.
 */
import enCommon from '../../locales/en/common.json' with { type: 'json' };
import enQuestions from '../../locales/en/questions.json' with { type: 'json' };
import nbCommon from '../../locales/nb/common.json' with { type: 'json' };
import nbQuestions from '../../locales/nb/questions.json' with { type: 'json' };
import svCommon from '../../locales/sv/common.json' with { type: 'json' };
import svQuestions from '../../locales/sv/questions.json' with { type: 'json' };
import { LANGUAGES, type Language } from '../contract/languages.ts';
import { PLANS, SHORT_NAMES } from '../knowledge/catalogue.ts';
import { LANGUAGE_WORDS, SCREEN_TEXTS } from './language-words.ts';
import { LETTER, MARK, runsOf } from './letters.ts';
import { spellingsOf } from './spellings.ts';
import { VOCABULARIES } from './vocabulary-files.ts';

export interface RecognisedLanguage {
  readonly language: Language;
  /** Whether the message itself tells its language; otherwise it is the one that was expected. */
  readonly sure: boolean;
  /** The words that only this language has, in the order of the text, in UTF-16 code units; none where it is not sure. */
  readonly words: readonly { readonly start: number; readonly end: number }[];
}

type Tongue = keyof typeof LANGUAGE_WORDS;
type Weights = Readonly<Record<Tongue, number>>;

const TONGUES: readonly Tongue[] = [...LANGUAGES, 'other'];
const NOTHING: Weights = { sv: 0, nb: 0, en: 0, other: 0 };

/** A longer text has told its language by then. */
const LONGEST_TEXT = 4_000;

/** What a word counts for each of the languages that have it, by how many they are. */
const WEIGHT_BY_LANGUAGES = [0, 1, 0.4, 0.1, 0];
/** What a word that stands in our texts of one language alone counts, and a letter that only one of them has. */
const TEXT_WEIGHT = 0.5;
const LETTER_WEIGHT = 0.5;
/** So much must speak for a language, and so much more than for any other. */
const LEAST = 0.5;
const LEAST_LEAD = 0.45;

const WORD = /[\p{L}\p{M}]+/gu;
const plain = (word: string): string => word.normalize('NFC').toLowerCase();

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const weightsOf = (tongues: ReadonlySet<Tongue>): Weights => {
  const weight = WEIGHT_BY_LANGUAGES[tongues.size] ?? 0;
  const of = (tongue: Tongue): number => (tongues.has(tongue) ? weight : 0);
  return { sv: of('sv'), nb: of('nb'), en: of('en'), other: of('other') };
};

/** Words, as they are spelt and as they are written without å, ä, ö, æ and ø, with the languages that have them. */
const byWord = (lists: Readonly<Record<Tongue, readonly string[]>>): ReadonlyMap<string, Set<Tongue>> => {
  const found = new Map<string, Set<Tongue>>();
  for (const tongue of TONGUES)
    for (const word of lists[tongue])
      for (const spelling of spellingsOf(word))
        found.set(spelling, (found.get(spelling) ?? new Set()).add(tongue));
  return found;
};

/** The words of our vocabulary and cards, which speak of what people write about; phrases in English stand in all. */
const wordsIn = (index: number, ...texts: readonly unknown[]): readonly string[] => {
  const { commands, dontKnow, courtesy, units } = VOCABULARIES[index] ?? {};
  return textsIn([commands, dontKnow, courtesy, units, texts]).flatMap(
    (text) =>
      text
        .replace(/\{\{[^}]*\}\}/gu, ' ')
        .match(WORD)
        ?.map(plain) ?? [],
  );
};
const OF_OUR_TEXTS = byWord({
  sv: wordsIn(0, svCommon, svQuestions),
  nb: wordsIn(1, nbCommon, nbQuestions),
  en: wordsIn(2, enCommon, enQuestions),
  other: [],
});

/** Whole names of plans, as "Office 365 E5 without Audio Conferencing", and the words in them. */
const PLAN_NAMES: ReadonlySet<string> = new Set(
  [...PLANS.flatMap(({ name, aliases }) => [name, ...aliases]), ...SHORT_NAMES.map(({ name }) => name)].map(
    plain,
  ),
);
const IN_PLAN_NAMES: ReadonlySet<string> = new Set(
  [...PLAN_NAMES].flatMap((name) => name.match(WORD)?.map(plain) ?? []),
);

const WEIGHTS: ReadonlyMap<string, Weights> = new Map([
  ...[...OF_OUR_TEXTS].flatMap(([word, tongues]): [string, Weights][] => {
    const [only, ...others] = tongues;
    if (only === undefined || others.length > 0 || word.length < 3 || IN_PLAN_NAMES.has(word)) return [];
    return [[word, { ...NOTHING, [only]: TEXT_WEIGHT }]];
  }),
  ...[...byWord(LANGUAGE_WORDS)].map(([word, tongues]): [string, Weights] => [word, weightsOf(tongues)]),
]);

const LETTERS: readonly (readonly [RegExp, Weights])[] = [
  [/[æø]/u, { ...NOTHING, nb: LETTER_WEIGHT }],
  // Finnish and German have them too.
  [/[äö]/u, { ...NOTHING, sv: LETTER_WEIGHT, other: LETTER_WEIGHT / 2 }],
  [/å/u, { ...NOTHING, sv: LETTER_WEIGHT / 2, nb: LETTER_WEIGHT / 2 }],
  [/[ßüéèêçñąęłśżćńőűœ]|ää|öö|yy/u, { ...NOTHING, other: 1 }],
];

const ENGLISH = /^[a-z]*$/u;

/** What one word counts: as it is in a list, or by its letters. */
const weigh = (word: string): Weights => {
  const known = WEIGHTS.get(word);
  if (known !== undefined) return known;
  if (ENGLISH.test(word) && !word.includes('yy')) return NOTHING;
  return LETTERS.find(([letter]) => letter.test(word))?.[1] ?? NOTHING;
};

const SCREEN_TEXT = new RegExp(`(?<!\\p{L})(?:${SCREEN_TEXTS.join('|')})(?!\\p{L})`, 'giu');
const QUOTED = /"[^"\n]{1,200}"|“[^”\n]{1,200}”|”[^”\n]{1,200}”|«[^»\n]{1,200}»/gu;
const blank = (found: string): string => ' '.repeat(found.length);

interface Reading extends RecognisedLanguage {
  /** Whether any word speaks for a language, though it may be one of two. */
  readonly tells: boolean;
}

const read = (text: string, expected: Language): Reading => {
  const words: { readonly start: number; readonly end: number; readonly weights: Weights }[] = [];
  const scores = { sv: 0, nb: 0, en: 0, other: 0 };
  const runs = runsOf(text, LETTER | MARK);
  for (let run = 0; run < runs.length; run += 2) {
    const start = runs[run] ?? 0;
    const end = runs[run + 1] ?? 0;
    const weights = weigh(plain(text.slice(start, end)));
    if (weights === NOTHING) continue;
    words.push({ start, end, weights });
    for (const tongue of TONGUES) scores[tongue] += weights[tongue];
  }
  if (words.length === 0) return { language: expected, sure: false, words: [], tells: false };
  const [best = 0, second = 0] = TONGUES.map((tongue) => scores[tongue]).toSorted((a, b) => b - a);
  const tells = best >= LEAST;
  const language = LANGUAGES.find((spoken) => scores[spoken] === best);
  if (language === undefined || !tells || best - second < LEAST_LEAD)
    return { language: expected, sure: false, words: [], tells };
  const isOnlyHere = (weights: Weights): boolean =>
    TONGUES.every((tongue) => tongue === language || weights[tongue] < weights[language]);
  return {
    language,
    sure: true,
    words: words.filter(({ weights }) => isOnlyHere(weights)).map(({ start, end }) => ({ start, end })),
    tells,
  };
};

/**
 * The language that a message is written in. Names of plans and what Microsoft's pages say in English count for
 * nothing, and what is quoted counts only where the rest tells nothing. Nynorsk and Danish are `nb`.
 * @param text any text; only its first 4,000 characters are read
 * @param expected what is kept where the message tells none, as "ok", a name or a language not spoken here
 */
export const recogniseLanguage = (text: string, expected: Language): RecognisedLanguage => {
  const cut = text.slice(0, LONGEST_TEXT);
  // What the pages say has several words.
  const whole = cut.includes(' ') ? cut.replace(SCREEN_TEXT, blank) : cut;
  if (PLAN_NAMES.has(plain(text.trim()))) return { language: expected, sure: false, words: [] };
  const unquoted = whole.replace(QUOTED, blank);
  const outside = read(unquoted, expected);
  const { language, sure, words } = outside.tells || unquoted === whole ? outside : read(whole, expected);
  return { language, sure, words };
};
