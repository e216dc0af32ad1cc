/** One document of subscriptions to one answer: what the command line and the HTTP interface have in common. */
import { type Portfolio, readPortfolio } from '../../eligibility/portfolio.ts';
import { portfolioErrorText } from '../../presentation/portfolio-words.ts';
import type { Words } from '../../presentation/words.ts';

/** What stands in the place of a bad document. `path` names the place in it, `items.3.commitmentEndDate`. */
export interface PortfolioErrorJson {
  /** A document has no id; errors have the same shape as those of cases. */
  readonly id: null;
  readonly error: {
    readonly code: 'invalid-json' | 'invalid-subscriptions';
    readonly path: string;
    readonly message: string;
  };
}

export type PortfolioAnswer =
  | ({ readonly ok: true } & Portfolio)
  | { readonly ok: false; readonly json: PortfolioErrorJson };

/**
 * Finds the subscriptions that will end.
 *
 * @param input parsed JSON of any shape
 * @param today the day to count from, YYYY-MM-DD
 * @param words the language of the message if the document is bad
 */
export const answerPortfolio = (input: unknown, today: string, words: Words): PortfolioAnswer => {
  const read = readPortfolio(input, today);
  if (read.ok) return { ok: true, ...read.value };
  const message = portfolioErrorText(words, read.error);
  const error = { code: 'invalid-subscriptions', path: read.error.path, message } as const;
  return { ok: false, json: { id: null, error } };
};

/** The answer to what is not even JSON. */
export const answerPortfolioNoJson = (words: Words): PortfolioAnswer => {
  const error = {
    code: 'invalid-json',
    path: '',
    message: words.t('portfolio:errors.invalid-json'),
  } as const;
  return { ok: false, json: { id: null, error } };
};
