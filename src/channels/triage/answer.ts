/** One case in JSON to one answer in JSON: what the command line and the HTTP interface have in common. */

import type { Facts } from '../../contract/facts.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { type CaseError, parseCase } from '../../eligibility/case.ts';
import { judge } from '../../eligibility/judge.ts';
import { caseErrorText, invalidJsonText } from '../../presentation/case-errors.ts';
import type { Words } from '../../presentation/words.ts';
import type { TenantJson } from './tenant.ts';

/** A verdict in JSON, in the contract's order of keys. */
export type VerdictJson = { readonly id: string | null } & Verdict & { readonly tenant?: TenantJson };

export type CaseErrorCode = 'invalid-json' | 'several-subscriptions' | CaseError['code'];

/** What stands in the place of a bad case. `path` names the place in the case, `facts.usersLicensed`. */
export interface ErrorJson {
  readonly id: string | null;
  readonly error: { readonly code: CaseErrorCode; readonly path: string; readonly message: string };
}

/** A judged case, with what a report for a person needs beside its verdict. */
export interface Judged {
  readonly ok: true;
  readonly json: VerdictJson;
  readonly facts: Facts;
  readonly asOf: string;
}

export interface Bad {
  readonly ok: false;
  readonly json: ErrorJson;
}

/** The answer to one case. */
export type Answer = Judged | Bad;

/**
 * Judges one case.
 *
 * @param input parsed JSON of any shape
 * @param today the day for cases that name none, YYYY-MM-DD
 * @param words the language of the message if the case is bad
 */
export const answerCase = (input: unknown, today: string, words: Words): Answer => {
  const parsed = parseCase(input, today);
  if (!parsed.ok) {
    const { id, error } = parsed;
    const message = caseErrorText(words, error);
    return { ok: false, json: { id, error: { code: error.code, path: error.path, message } } };
  }
  const { id, asOf, facts } = parsed.value;
  return { ok: true, json: { id, ...judge(facts, asOf) }, facts, asOf };
};

/** The answer to what is not even JSON: a line of many, or the whole body of a request. */
export const answerNoJson = (words: Words, whole: 'line' | 'body'): Bad => ({
  ok: false,
  json: { id: null, error: { code: 'invalid-json', path: '', message: invalidJsonText(words, whole) } },
});
