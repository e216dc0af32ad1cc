/** A sentence that is kept without the person who wrote it. */
import { LONGEST_SENTENCE } from './model.ts';

/** What stands where something was taken out. */
const TAKEN_OUT = '***';

/** They are not seen, so an address goes on behind them. */
const UNSEEN = /\p{Cf}+/gu;
const BLANKS = /[\s\p{Cc}\u2028\u2029]+/gu;

/** "At" and "dot" as people write them who do not want machines to read them. "At" by itself is a word of ours. */
const AT_WORDS = 'at|snabel-?a|kr\u00f8llalfa|alfakr\u00f8ll';
const DOT_WORDS = 'dot|punkt|punktum|prikk';
const SPELLED: readonly (readonly [RegExp, string])[] = [
  [/<at>(.{0,100}?)<\/at>/giu, TAKEN_OUT],
  [new RegExp(` ?[([{<] ?(?:@|${AT_WORDS}) ?[\\])}>] ?`, 'giu'), '@'],
  [new RegExp(` ?[([{<] ?(?:\\.|${DOT_WORDS}) ?[\\])}>] ?`, 'giu'), '.'],
  [/ (?:snabel-?a|kr\u00f8llalfa|alfakr\u00f8ll) /giu, '@'],
  [new RegExp(` at (?=[^ ]{1,60} (?:${DOT_WORDS}) )`, 'giu'), '@'],
  [new RegExp(`(@[^ @]{1,60}) (?:${DOT_WORDS}) `, 'giu'), '$1.'],
  // A dot with a blank on both sides ends no sentence, nor is an at-sign between blanks a word.
  [/(?<=[\p{L}\p{N}]) \. (?=[\p{Ll}\p{N}])/gu, '.'],
  [/ ?@ /gu, '@'],
  // What comes before the name of a person who is called, and the family name behind it.
  [
    /@(\p{Lu}[\p{L}.'\u2019-]{0,40}) (\p{Lu}[\p{L}'\u2019-]{0,40})(?: (\p{Lu}[\p{L}'\u2019-]{0,40}))?/gu,
    `@${TAKEN_OUT}`,
  ],
];

const ADDRESS = /@|:\/\/|^\W*www\.|\\\\/iu;
/** The ends of host names that people write here, however the word before is written. */
const HOST =
  /[\p{L}\p{N}]\.(?:com|net|org|info|biz|io|dev|app|cloud|online|name|gov|edu|mil|int|eu|se|no|nu|dk|fi|is|de|nl|fr|uk|us|cn|co|local|test|example)(?![\p{L}\p{N}])/iu;
/** Any other; the dot of a sentence has a blank behind it, and t.ex. and f.eks. have one letter before theirs. */
const ANY_HOST = /[\p{L}\p{N}-]{2}[.\u00b7\u2022\u2024\u3002]\p{Ll}{2}|[\p{L}\p{N}]\.\p{L}{2,20}\//u;
/** As in a GUID, whole or in part, and in keys. */
const HEX = /(?:[0-9a-f]-?){12,}/iu;
/** Of a machine: `2001:db8::1`, and what a network card has. A time of day has two colons at most. */
const NUMBERED = /[0-9a-f]?::[0-9a-f]|(?:[0-9a-f]{1,4}[:-]){4}/iu;
/** Letters and digits without a blank, as no word is. */
const LONG_CODE = /(?=\S*\p{N})[\p{L}\p{N}_+/=-]{20,}/u;

const LEADING = [ADDRESS, HOST, ANY_HOST, HEX, NUMBERED, LONG_CODE] as const;
const leadsToSomebody = (word: string): boolean => LEADING.some((form) => form.test(word));

/** Numbers of accounts, with the letters before and in them; of machines; and of anything with as many digits. */
const NUMBERS = [
  /(?<![\p{L}\p{N}])[a-z]{2}\d{2} ?(?:[a-z]{4})?(?:[ -]?\d{2,4}){2,8}/giu,
  /(?<!\d)\d{1,3}(?: ?\. ?\d{1,3}){3}(?::\d{1,5})?(?!\d)/gu,
  /[+(]{0,2}\p{Nd}(?:[^\p{L}\p{N}]{0,3}\p{Nd}){6,}/gu,
  // Six without a blank, and no time of day: a day of birth, a short telephone number.
  /\p{Nd}(?:[^\p{L}\p{N}\s:]{0,2}\p{Nd}){5,}/gu,
];

const cleaned = (text: string): string => {
  const line = text.normalize('NFKC').replace(UNSEEN, '').replace(BLANKS, ' ');
  const joined = SPELLED.reduce((all, [form, instead]) => all.replace(form, instead), line);
  const words = joined.split(' ').map((word) => (leadsToSomebody(word) ? TAKEN_OUT : word));
  const without = NUMBERS.reduce((all, form) => all.replace(form, TAKEN_OUT), words.join(' '));
  return [...without.trim()].slice(0, LONGEST_SENTENCE).join('').trim();
};

/** What is taken out brings other words together, which may be one more address. */
const MOST_ROUNDS = 5;

/**
 * A sentence as it may be kept: one line of at most 500 letters, without e-mail addresses, pages, host and tenant
 * names, identifiers, and numbers as long as a telephone's, also as people write them to be overlooked by machines.
 * What was taken out leaves three stars. Names of people cannot be told from other words unless they are called with an
 * at-sign; the form asks not to write them. Rather too much is taken out than too little.
 */
export const withoutPersons = (text: string): string => {
  let kept = cleaned(text);
  for (let round = 1; round < MOST_ROUNDS; round += 1) kept = cleaned(kept);
  return kept;
};
