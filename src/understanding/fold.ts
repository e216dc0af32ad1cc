/**
 * A text as it is compared: without capitals, accents, doubled blanks and punctuation at its ends. Swedish and
 * Norwegian letters lose their marks too, for many write without them.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'")
    .replace(/[\s\p{Z}]+/gu, ' ')
    .replace(/^[\s.,!?:;"'(]+(?=.)|(?<=.)[\s.,!?:;"')]+$/gu, '')
    .trim();

/** How many words a text has, as blanks part them; at least one. */
export const countWords = (text: string): number => text.trim().split(/\s+/u).length;
