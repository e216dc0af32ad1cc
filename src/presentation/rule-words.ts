/** What a rule says of a case, in words. */
import { DONT_KNOW, type Facts, OTHER_PLAN } from '../contract/facts.ts';
import { RULE_IDS, type RuleId, type RuleVerdict, type Verdict } from '../contract/verdict.ts';
import { MOST_SMALL_BUSINESS_USERS } from '../eligibility/rules/small-business-over-25.ts';
import { TOO_MANY_LICENCES } from '../eligibility/rules/too-many-licences.ts';
import { MOST_WIZARD_USERS } from '../eligibility/rules/too-many-users.ts';
import { MOST_BUSINESS_SEATS } from '../eligibility/warnings.ts';
import { planById } from '../knowledge/catalogue.ts';
import { planName } from './fact-words.ts';
import type { WordKey, WordParams, Words } from './words.ts';

/** A case as its sentences need it. */
export interface Case {
  readonly verdict: Verdict;
  readonly facts: Facts;
}

/** The limits that the rules' sentences name. */
const LIMITS: Readonly<Record<string, number>> = {
  'too-many-licences': TOO_MANY_LICENCES,
  'too-many-users': MOST_WIZARD_USERS,
  'small-business-over-25': MOST_SMALL_BUSINESS_USERS,
  'over-300-seats': MOST_BUSINESS_SEATS,
};

const known = (value: number | typeof DONT_KNOW | undefined): number | undefined =>
  value === DONT_KNOW ? undefined : value;

/** The plans of a case by name, or as "the plan you have" and "the plan you want" where there is none. */
export const planParams = (words: Words, facts: Facts): { sourcePlan: string; targetPlan: string } => ({
  sourcePlan: planName(facts.sourcePlan) ?? words.t('verdict:plan.source'),
  targetPlan: planName(facts.targetPlan) ?? words.t('verdict:plan.target'),
});

/** Values for the placeholders of a rule's or warning's sentences (docs/words.md). */
export const ruleParams = (words: Words, id: string, { verdict, facts }: Case): WordParams => {
  const users = known(facts.usersLicensed);
  const licences = known(facts.licencesPurchased);
  const subscriptions = known(facts.sameProductSubscriptions);
  const tooFew = users !== undefined && licences !== undefined ? users - licences : undefined;
  const amount = verdict.fixes.find(({ rule }) => rule === id)?.amount ?? tooFew;
  const limit = LIMITS[id];
  const retired = planById(facts.targetPlan ?? '')?.retired?.on;
  const inWords = (value: number | undefined) => (value === undefined ? '' : words.number(value));
  return {
    ...planParams(words, facts),
    users: inWords(users),
    licences: inWords(licences),
    subscriptions: inWords(subscriptions),
    amount: inWords(amount),
    limit: inWords(limit),
    date: retired === undefined ? '' : words.date(retired),
    count: amount ?? subscriptions ?? 0,
  };
};

const SMALL_BUSINESS = new Set(['office-365-small-business', 'office-365-small-business-premium']);

/** The variants of a rule's sentences that fit the case, the most particular first. */
const contextsOf = (rule: RuleVerdict | undefined, { verdict, facts }: Case): readonly string[] => {
  const contexts: string[] = [];
  if (rule?.settledBy === 'target-offered') contexts.push('target-offered');
  if (verdict.path === 'switch-wizard' && SMALL_BUSINESS.has(facts.sourcePlan ?? '')) {
    contexts.push('small-business');
  }
  for (const value of Object.values(rule?.facts ?? {})) {
    if (typeof value === 'string' && value !== DONT_KNOW && value !== OTHER_PLAN) contexts.push(value);
  }
  const segment = planById(facts.sourcePlan ?? '')?.segment;
  if (segment !== undefined) contexts.push(segment);
  if (verdict.path !== null) contexts.push(verdict.path);
  return contexts;
};

const PARTS = ['name', 'applies', 'clear', 'unknown', 'provided', 'findOut', 'fix', 'fixMore'] as const;
export type RulePart = (typeof PARTS)[number];

const KEYS: ReadonlyMap<RuleId, ReadonlyMap<RulePart, WordKey>> = new Map(
  RULE_IDS.map((id) => [id, new Map(PARTS.map((part) => [part, `rules:${id}.${part}`]))]),
);

/** What a rule says, part by part, each in the variant that fits the case. */
export const ruleSaying = (words: Words, id: RuleId, about: Case): ((part: RulePart) => string) => {
  const rule = about.verdict.rules.find((candidate) => candidate.id === id);
  const contexts = contextsOf(rule, about);
  const params = ruleParams(words, id, about);
  return (part) => {
    const key = KEYS.get(id)?.get(part) ?? `rules:${id}.${part}`;
    const context = contexts.find((candidate) => words.has(key, candidate));
    return words.t(key, context === undefined ? params : { ...params, context });
  };
};

/** One part of what a rule says, in the variant that fits the case. */
export const ruleWords = (words: Words, id: RuleId, part: RulePart, about: Case): string =>
  ruleSaying(words, id, about)(part);
