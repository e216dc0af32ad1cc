/** A sentence that is kept without the person who wrote it. */
import { LONGEST_SENTENCE } from './model.ts';

/** What stands where something was taken out. */
const TAKEN_OUT = '***';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control and direction characters are what is taken out.
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;

/** Letters of an e-mail address; so written in East Asia too. */
const AT = /[@\uff20\ufe6b]/u;
const ADDRESS = /:\/\/|^\W*www\.|\\\\/iu;
/** The ends of host names that people write here; the dot of a sentence has a blank behind it. */
const HOST =
  /[\p{L}\p{N}]\.(?:com|net|org|info|biz|io|dev|app|cloud|online|name|gov|edu|mil|int|eu|se|no|nu|dk|fi|is|de|nl|fr|uk|us|cn|co|local|test|example)(?![\p{L}\p{N}])/iu;
/** As in a GUID, whole or in part, and in keys. */
const HEX = /(?:[0-9a-f]-?){12,}/iu;
/** Letters and digits without a blank, as no word is. */
const LONG_CODE = /(?=\S*\p{N})[\p{L}\p{N}_+/=-]{20,}/u;

const leadsToSomebody = (word: string): boolean =>
  AT.test(word) || ADDRESS.test(word) || HOST.test(word) || HEX.test(word) || LONG_CODE.test(word);

/** Digits as of a telephone, a person or a customer, with what may stand between them. */
const MANY_DIGITS = /\p{Nd}(?:[\s().,/\u2010-\u2015-]{0,3}\p{Nd}){6,}/gu;

/**
 * A sentence as it may be kept: one line of at most 500 letters, without e-mail addresses, pages, host and tenant
 * names, identifiers, and numbers as long as a telephone's. What was taken out leaves three stars. Names of people
 * cannot be told from other words; the form asks not to write them.
 */
export const withoutPersons = (text: string): string => {
  const words = text.normalize('NFC').replace(INVISIBLE, ' ').split(/\s+/u);
  const line = words
    .map((word) => (leadsToSomebody(word) ? TAKEN_OUT : word))
    .join(' ')
    .replace(MANY_DIGITS, TAKEN_OUT)
    .trim();
  return [...line].slice(0, LONGEST_SENTENCE).join('').trim();
};
