/**
 * Words for who reads them outside the chat: on the command line, or in what the HTTP interface answers. Nobody can
 * type "why" there, so a sentence that asks for it has a form of its own, `<key>_elsewhere`, that names the program.
 * Nor can who reads a card that somebody else has sent, and there is no program either: `<key>_shared` (docs/words.md).
 */
import type { WordKey, WordParams, Words } from './words.ts';

/** What the programs are called where the words are read; values for the placeholders of these sentences. */
export interface Programs {
  readonly triage: string;
  readonly portfolio: string;
}

const ELSEWHERE = 'elsewhere';
const SHARED = 'shared';

/** The variant of a sentence outside the chat; the one of the case, where only the general sentence has such a form. */
const contextOf = (words: Words, key: WordKey, forms: readonly string[], wanted = ''): string | undefined => {
  const particular = forms.map((form) => `${wanted}_${form}`).find((context) => words.has(key, context));
  if (wanted !== '' && particular !== undefined) return particular;
  if (wanted !== '' && words.has(key, wanted)) return wanted;
  return forms.find((form) => words.has(key, form)) ?? wanted;
};

/** The same words, each in the first of these forms that it has. */
const inForms = (words: Words, forms: readonly string[], programs: Programs): Words => {
  const outside = (key: WordKey, params: WordParams): WordParams => ({
    ...programs,
    ...params,
    context: contextOf(words, key, forms, params.context),
  });
  return {
    ...words,
    t: (key, params = {}) => words.t(key, outside(key, params)),
    lines: (key, params = {}) => words.lines(key, outside(key, params)),
  };
};

/** The same words, each in its form outside the chat where it has one. */
export const elsewhere = (words: Words, programs: Programs): Words => inForms(words, [ELSEWHERE], programs);

/**
 * The same words as they stand on a card that somebody else reads, who has neither the chat nor a program: a sentence
 * has a form of its own for that, or the one outside the chat where that names no program.
 */
export const shared = (words: Words, programs: Programs): Words =>
  inForms(words, [SHARED, ELSEWHERE], programs);
