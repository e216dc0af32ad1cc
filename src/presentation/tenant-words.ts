/** What was read of the tenant, in words: for the chat and for the command line. */
import type { TenantError, TenantFinding, TenantSource } from '../tenant/model.ts';
import { PARTNER_ERRORS, type PartnerError } from '../tenant/partner-errors.ts';
import { planName } from './fact-words.ts';
import { breakable, quote, type Words } from './words.ts';

/** The error, where there are sentences for it; others are told by their code. */
const known = (error: string): PartnerError | undefined => PARTNER_ERRORS.find((one) => one === error);

/** What could be taken for Markdown or for an address in a name from outside. */
const MARKUP = /[\\`*_[\]<>#~|]+|:\/\//gu;

/** A name or code from outside, fit to stand in a message: one line, no Markdown. */
const harmless = (text: string): string => breakable(quote(text.replace(MARKUP, ' ')));

const CODE = /^[a-z0-9]+(?:_[a-z0-9]+)*$/u;

/** A code exactly as it was given, for whoever looks it up. */
const codeWords = (error: string): string => (CODE.test(error) ? breakable(quote(error)) : harmless(error));

/** A source by its name. */
export const sourceName = (words: Words, source: TenantSource): string => words.t(`tenant:source.${source}`);

const sentenceOf = (words: Words, error: string, targets: readonly string[]): string => {
  const id = known(error) ?? 'unknown';
  const what = words.t(`tenant:findings.${id}.what`, { code: codeWords(error) });
  const target = words.list(targets);
  const said = words.t('tenant:finding', {
    source: sourceName(words, 'partner-center'),
    what,
    ...(target === '' ? {} : { target, context: 'target' }),
  });
  return `${said} ${words.t(`tenant:findings.${id}.means`)}`;
};

const targetName = ({ target }: TenantFinding): string =>
  target === null ? '' : (planName(target) ?? harmless(target));

/** What Partner Center says against a switch, and what it means: two sentences. Names in it are made harmless. */
export const findingWords = (words: Words, finding: TenantFinding): string => {
  const target = targetName(finding);
  return sentenceOf(words, finding.error, target === '' ? [] : [target]);
};

/** Targets named in one sentence; with more, it is said of all of them without their names. */
const MOST_TARGETS = 3;

/** All of them, each error once with the targets it is about. */
export const findingLines = (words: Words, findings: readonly TenantFinding[]): readonly string[] =>
  [...new Set(findings.map(({ error }) => error))].map((error) => {
    const targets = findings.filter((one) => one.error === error).map(targetName);
    const named = [...new Set(targets.filter((target) => target !== ''))];
    return sentenceOf(words, error, named.length > MOST_TARGETS ? [] : named);
  });

/** Errors after which it helps to say what could be read instead. */
const TELL_WHAT: readonly TenantError[] = ['invalid-json', 'something-else', 'empty'];

/** Why nothing could be read and what to do about it, with what could be read where that helps. */
export const tenantErrorWords = (words: Words, error: TenantError): string => {
  const problem = words.t(`tenant:not-read.${error}`);
  return TELL_WHAT.includes(error) ? `${problem} ${words.t('tenant:readable')}` : problem;
};
