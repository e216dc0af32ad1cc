/**
 * Words for who reads them outside the chat: on the command line, or in what the HTTP interface answers. Nobody can
 * type "why" there, so a sentence that asks for it has a form of its own, `<key>_elsewhere`, that names the program
 * (docs/words.md).
 */
import type { WordKey, WordParams, Words } from './words.ts';

/** What the programs are called where the words are read; values for the placeholders of these sentences. */
export interface Programs {
  readonly triage: string;
  readonly portfolio: string;
}

const ELSEWHERE = 'elsewhere';

/** The variant of a sentence outside the chat; the one of the case, where only the general sentence has such a form. */
const contextOf = (words: Words, key: WordKey, wanted = ''): string | undefined => {
  const particular = `${wanted}_${ELSEWHERE}`;
  if (wanted !== '' && words.has(key, particular)) return particular;
  if (wanted !== '' && words.has(key, wanted)) return wanted;
  return words.has(key, ELSEWHERE) ? ELSEWHERE : wanted;
};

/** The same words, each in its form outside the chat where it has one. */
export const elsewhere = (words: Words, programs: Programs): Words => {
  const outside = (key: WordKey, params: WordParams): WordParams => ({
    ...programs,
    ...params,
    context: contextOf(words, key, params.context),
  });
  return {
    ...words,
    t: (key, params = {}) => words.t(key, outside(key, params)),
    lines: (key, params = {}) => words.lines(key, outside(key, params)),
  };
};
