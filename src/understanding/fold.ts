/** What is folded already, as most texts are that are looked up. */
const FOLDED = /^[a-z0-9]+(?:[ -][a-z0-9]+)*$/;
/** Letters of English alone; they have no marks to lose. */
const ASCII = /^[\0-\x7f]*$/;

/** The letters of our languages beside those of English, as they are compared; nearly every text has no others. */
const NORDIC: Readonly<Record<string, string>> = {
  å: 'a',
  ä: 'a',
  ö: 'o',
  é: 'e',
  ø: 'o',
  æ: 'ae',
  '’': "'",
};
const NORDIC_LETTER = /[åäöéøæ’]/gu;
const ONLY_NORDIC = /^[\0-\x7fåäöéøæ’]*$/u;

const withoutMarks = (text: string): string => {
  const lower = text.toLowerCase();
  return ONLY_NORDIC.test(lower)
    ? lower.replace(NORDIC_LETTER, (letter) => NORDIC[letter] ?? letter)
    : withoutAnyMarks(text);
};
const withoutAnyMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'");

/**
 * A text as it is compared: without capitals, accents, doubled blanks and punctuation at its ends. Swedish and
 * Norwegian letters lose their marks too, for many write without them.
 */
export const fold = (text: string): string =>
  FOLDED.test(text) ? text : trimmed(ASCII.test(text) ? text.toLowerCase() : withoutMarks(text));

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
