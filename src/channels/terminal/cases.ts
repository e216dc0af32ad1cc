/** What every report on cases says alike: which case it is, and what is wrong with a bad one. */
import { quote, type Words } from '../../presentation/words.ts';
import type { ErrorJson } from '../triage/answer.ts';
import type { Layout } from './layout.ts';

/** A case of which nothing is known. */
export const EMPTY_CASE = { facts: {} } as const;

/** The case by its id, or by its number in the input where it has none. */
export const caseName = (words: Words, id: string | null, number: number): string =>
  id === null || id === ''
    ? words.t('cli:report.caseNumber', { number: words.number(number) })
    : words.t('cli:report.case', { id: quote(id) });

/** What stands in the place of a bad case; `line` is where it began. */
export const badCaseLines = (
  words: Words,
  layout: Layout,
  { id, error }: ErrorJson,
  line: number,
): readonly string[] => {
  const place = id === null ? [] : [words.t('cli:report.case', { id: quote(id) })];
  const heading = [words.t('cli:errors.title'), words.t('cli:errors.line', { line }), ...place].join(', ');
  return [
    ...layout.wrap(heading, 0).map((text) => layout.paint('red', text)),
    ...layout.wrap(error.message, 2),
  ];
};
