import { letterByLetter } from './letters.ts';

/** What is folded already, as most texts are that are looked up. */
const FOLDED = /^[a-z0-9]+(?:[ -][a-z0-9]+)*$/;

/** The right single quotation mark, which telephones write for an apostrophe, is folded to one. */
const withoutMarks = letterByLetter((text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'"),
);

/**
 * A text as it is compared: without capitals, accents, doubled blanks and punctuation at its ends. Swedish and
 * Norwegian letters lose their marks too, for many write without them.
 */
export const fold = (text: string): string => (FOLDED.test(text) ? text : trimmed(withoutMarks(text)));

/** Blanks that are doubled, or no plain ones. */
const ODD_BLANKS = / {2}|(?! )[\s\p{Z}]/u;

const AT_START = ' .,!?:;"\'(';
const AT_END = ' .,!?:;"\')';

/** One sign by itself stays. Without a pattern, which would look for the end from each sign anew. */
const trimmed = (text: string): string => {
  const line = ODD_BLANKS.test(text) ? text.replace(/[\s\p{Z}]+/gu, ' ') : text;
  let start = 0;
  while (start < line.length - 1 && AT_START.includes(line.charAt(start))) start += 1;
  let end = line.length;
  while (end > Math.max(start, 1) && AT_END.includes(line.charAt(end - 1))) end -= 1;
  return line.slice(start, end).trim();
};

/** How many words a text has, as blanks part them; at least one. */
export const countWords = (text: string): number => text.trim().split(/\s+/u).length;
