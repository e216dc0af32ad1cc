/** What was read of the tenant, in words: for the chat and for the command line. */
import type { TenantError, TenantFinding, TenantSource } from '../tenant/model.ts';
import { PARTNER_ERRORS, type PartnerError } from '../tenant/partner-errors.ts';
import { planName } from './fact-words.ts';
import { breakable, quote, sentence, type Words } from './words.ts';

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

/** An error in words, with the targets it is about. */
interface Said {
  readonly what: string;
  readonly means: string;
  readonly target: string;
}

const saidOf = (words: Words, error: string, targets: readonly string[]): Said => {
  const id = known(error) ?? 'unknown';
  return {
    what: words.t(`tenant:findings.${id}.what`, { code: codeWords(error) }),
    means: words.t(`tenant:findings.${id}.means`),
    target: words.list(targets),
  };
};

const targetName = ({ target }: TenantFinding): string =>
  target === null ? '' : (planName(target) ?? harmless(target));

/** Targets named in one sentence; with more, it is said of all of them without their names. */
const MOST_TARGETS = 3;

/** Each error once with the targets it is about. */
const saidIn = (words: Words, findings: readonly TenantFinding[]): readonly Said[] =>
  [...new Set(findings.map(({ error }) => error))].map((error) => {
    const targets = findings.filter((one) => one.error === error).map(targetName);
    const named = [...new Set(targets.filter((target) => target !== ''))];
    return saidOf(words, error, named.length > MOST_TARGETS ? [] : named);
  });

/** Names in it are made harmless; what stands first in a line begins with a capital. */
const line = (words: Words, { what, means, target }: Said): string =>
  `${words.t('tenant:finding-line', target === '' ? { what: sentence(what) } : { what, target, context: 'target' })} ${means}`;

/** What Partner Center says against a switch, a line an error, under a heading that names who says it. */
export const findingLines = (words: Words, findings: readonly TenantFinding[]): readonly string[] =>
  saidIn(words, findings).map((said) => line(words, said));

/** The same as a remark: one error in a sentence, several in a list. Empty where there is none. */
export const findingWords = (words: Words, findings: readonly TenantFinding[]): string => {
  const source = sourceName(words, 'partner-center');
  const [first, ...others] = saidIn(words, findings);
  if (first === undefined) return '';
  if (others.length > 0)
    return [
      words.t('tenant:finding-list', { source }),
      ...findingLines(words, findings).map((item) => `- ${item}`),
    ].join('\n');
  const { what, means, target } = first;
  const said = words.t('tenant:finding', {
    source,
    what,
    ...(target === '' ? {} : { target, context: 'target' }),
  });
  return `${said} ${means}`;
};

/** Errors after which it helps to say what could be read instead. */
const TELL_WHAT: readonly TenantError[] = ['invalid-json', 'something-else', 'empty'];

/** Why nothing could be read and what to do about it, with what could be read where that helps. */
export const tenantErrorWords = (words: Words, error: TenantError): string => {
  const problem = words.t(`tenant:not-read.${error}`);
  return TELL_WHAT.includes(error) ? `${problem} ${words.t('tenant:readable')}` : problem;
};
