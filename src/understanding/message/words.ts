/** A text as the words that phrases are compared with, each with its place. */
import { FIGURE, LETTER, letterByLetter, MARK, runsOf } from '../letters.ts';

export interface Word {
  /** Folded: lower case, no accents, å ä æ are a, ö ø are o, also where they are spelt aa, ae and oe. */
  readonly text: string;
  /** Place in the text, in UTF-16 code units; `end` is behind the last one. */
  readonly start: number;
  readonly end: number;
}

/** Letters and figures; an apostrophe inside belongs to the word, a hyphen only in "e-post" and the like. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’´`][\p{L}\p{M}]+)*/gu;

/** A word as phrases have it: "Tillägget", "tillaegget" and "tillagget" are the same one. */
export const foldWord = (word: string): string => {
  const plain = PLAIN.test(word) ? word.toLowerCase() : withoutMarks(word).replace(/['`]/gu, '');
  return TWO_LETTERS.test(plain) ? plain.replace(/aa|ae/gu, 'a').replaceAll('oe', 'o') : plain;
};
const PLAIN = /^[a-z\d]+$/iu;
const TWO_LETTERS = /a[ae]|oe/u;
const withoutMarks = letterByLetter((word) =>
  word
    .normalize('NFKD')
    .replace(/[\p{M}'’´`]/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'a')
    .replaceAll('ß', 'ss'),
);

/** "e-post", "e-mail": one letter and a hyphen before a word. */
const isJoined = (text: string, before: Word | undefined, start: number): boolean =>
  before !== undefined &&
  before.text === 'e' &&
  before.end - before.start === 1 &&
  start === before.end + 1 &&
  text[before.end] === '-';

/** Where words begin and end. */
const placesOf = (text: string): readonly number[] =>
  APOSTROPHE.test(text)
    ? [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => [index, index + word.length])
    : runsOf(text, LETTER | MARK | FIGURE);
const APOSTROPHE = /['’´`]/u;

/** The words of a text, in its order. */
export const wordsIn = (text: string): readonly Word[] => {
  const words: Word[] = [];
  const places = placesOf(text);
  for (let place = 0; place < places.length; place += 2) {
    const start = places[place] ?? 0;
    const end = places[place + 1] ?? 0;
    const folded = foldWord(text.slice(start, end));
    if (folded === '') continue;
    const before = words.at(-1);
    if (isJoined(text, before, start)) {
      words.splice(-1, 1, { text: `e${folded}`, start: start - 2, end });
    } else {
      words.push({ text: folded, start, end });
    }
  }
  return words;
};
