/** A text as the words that phrases are compared with, each with its place. */

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
  const plain = PLAIN.test(word) ? word.toLowerCase() : withoutMarks(word);
  return plain.replace(/aa|ae/gu, 'a').replaceAll('oe', 'o');
};
const PLAIN = /^[a-z\d]+$/iu;
const withoutMarks = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\p{M}'’´`]/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'a')
    .replaceAll('ß', 'ss');

/** "e-post", "e-mail": one letter and a hyphen before a word. */
const isJoined = (text: string, before: Word | undefined, start: number): boolean =>
  before !== undefined &&
  before.text === 'e' &&
  before.end - before.start === 1 &&
  start === before.end + 1 &&
  text[before.end] === '-';

/** The words of a text, in its order. */
export const wordsIn = (text: string): readonly Word[] => {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const folded = foldWord(match[0]);
    if (folded === '') continue;
    const before = words.at(-1);
    const end = match.index + match[0].length;
    if (before !== undefined && isJoined(text, before, match.index)) {
      words.splice(-1, 1, { text: before.text + folded, start: before.start, end });
    } else {
      words.push({ text: folded, start: match.index, end });
    }
  }
  return words;
};
