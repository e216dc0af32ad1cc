/** What is wrong with a case that came as JSON, in words. */
import type { CaseError, FactProblem } from '../eligibility/case.ts';
import { nearestPlanNames } from '../understanding/plan-names.ts';
import { quote, type Words } from './words.ts';

/** Names to offer instead of a plan that does not exist. */
const MOST_NAMES = 3;

const problemText = (words: Words, path: string, problem: FactProblem): string => {
  const key = `cli:errors.invalid-facts.${problem.kind}` as const;
  switch (problem.kind) {
    case 'not-an-object':
      return words.t(key, { path, ...(path === '' ? { context: 'top' } : {}) });
    case 'unknown-name':
      return words.t(key, { path: quote(path), name: quote(problem.name) });
    case 'not-a-value':
      return words.t(key, { path, expected: words.list(problem.expected) });
    case 'not-a-count':
      return words.t(key, { path, min: problem.min });
    default:
      return words.t(key, { path });
  }
};

/** What is wrong with a case; for a plan that does not exist, with the nearest names. */
export const caseErrorText = (words: Words, error: CaseError): string => {
  if (error.code === 'invalid-facts') return problemText(words, error.path, error.problem);
  const names = nearestPlanNames(error.plan, MOST_NAMES);
  return words.t('cli:errors.unknown-plan', {
    plan: quote(error.plan),
    plans: words.list(names),
    ...(names.length === 0 ? { context: 'none' } : {}),
  });
};

/** That something is not JSON. */
export const invalidJsonText = (words: Words, whole: 'line' | 'body'): string =>
  words.t('cli:errors.invalid-json', whole === 'line' ? {} : { context: whole });
