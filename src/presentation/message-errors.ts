/** What is wrong with a message that came as JSON, in words. */
import { invalidJsonText } from './case-errors.ts';
import type { Words } from './words.ts';

export type MessageError =
  | { readonly code: 'invalid-json'; readonly whole: 'line' | 'body' }
  /** `path` is where it stands: empty where it is no message at all, `text` where it has none. */
  | { readonly code: 'invalid-message'; readonly path: string }
  | { readonly code: 'too-long'; readonly length: number; readonly most: number };

/** What a message looks like, to be shown. */
const EXAMPLE = '{"id": "1", "text": "…"}';

/** What is wrong with a message; for one without a text, what one looks like. */
export const messageErrorText = (words: Words, error: MessageError): string => {
  switch (error.code) {
    case 'invalid-json':
      return invalidJsonText(words, error.whole);
    case 'invalid-message':
      return error.path === '' || error.path === 'text'
        ? words.t('cli:errors.not-a-message', { example: EXAMPLE })
        : words.t('cli:errors.invalid-facts.not-text', { path: error.path });
    case 'too-long':
      return words.t('cli:errors.too-long', {
        amount: words.number(error.length),
        most: words.number(error.most),
      });
  }
};

/** How to hand in messages, for whoever hands in something else. */
export const howToWriteMessages = (words: Words): string =>
  words.t('cli:understand.how', { example: EXAMPLE });
