/** A verdict's sentences. */
import { DONT_KNOW, type Facts } from '../contract/facts.ts';
import type { RuleVerdict, SourceRef, SuggestedTarget, Verdict } from '../contract/verdict.ts';
import { surfaceOf } from '../eligibility/path.ts';
import { guideById, guideSource } from '../knowledge/guides.ts';
import { source } from '../knowledge/sources.ts';
import { planName } from './fact-words.ts';
import { type Case, planParams, ruleWords } from './rule-words.ts';
import { sentence, type WordKey, type Words } from './words.ts';

const hasTarget = ({ targetPlan }: Facts): boolean => targetPlan !== undefined && targetPlan !== DONT_KNOW;

const fromCatalogue = ({ status, settledBy }: RuleVerdict): boolean =>
  status === 'clear' && settledBy === 'catalogue';

/** Whether the verdict rests on the catalogue alone: then the admin centre's own list decides. */
const isLikely = ({ verdict, facts }: Case): boolean =>
  hasTarget(facts) && facts.targetOffered !== true && verdict.rules.some(fromCatalogue);

const joined = (...parts: readonly (string | false)[]): string =>
  parts.filter((part) => part !== false).join('-');

/** The variant of the outcome's sentence. */
const sentenceContext = (about: Case): string => {
  const { verdict, facts } = about;
  const provided = verdict.provided.length > 0 && 'provided';
  const noTarget = !hasTarget(facts) && 'no-target';
  switch (verdict.outcome) {
    case 'automatic':
      if (facts.offered === false && provided) return 'provided-not-offered';
      return joined(noTarget || (isLikely(about) && 'should'), provided);
    case 'not-yet':
      return joined(noTarget, provided);
    case 'manual':
      return joined(noTarget, provided) || (verdict.guide ?? '');
    case 'retarget':
      return joined(provided);
    case 'need-info':
      return facts.switchStartedMinutesAgo === undefined ? '' : 'running';
    case 'in-progress':
      return facts.creditCheckPending === true
        ? joined('credit-check', verdict.path === 'switch-wizard' && 'switch-wizard')
        : (verdict.path ?? '');
    default:
      return verdict.path ?? '';
  }
};

/** The variant of the outcome's title. */
const titleContext = (about: Case): string => {
  const { verdict, facts } = about;
  if (verdict.outcome !== 'automatic') return '';
  if (verdict.provided.length > 0) return facts.offered === false ? 'provided-not-offered' : 'provided';
  return isLikely(about) ? 'should' : '';
};

/** Whether there is an outcome that questions still to come can change. */
export const isPreliminary = ({ complete, outcome }: Verdict): boolean =>
  !complete && outcome !== 'need-info';

/** The outcome in a few words. */
export const outcomeTitle = (words: Words, about: Case): string =>
  words.t(`verdict:outcome.${about.verdict.outcome}.title`, {
    context: titleContext(about),
    ...things(words, about.verdict),
  });

/** The outcome in one sentence, with what it is provided on. */
export const outcomeSentence = (words: Words, about: Case): string => {
  const { verdict, facts } = about;
  const conditions = words.list(verdict.provided.map((rule) => ruleWords(words, rule, 'provided', about)));
  return sentence(
    words.t(`verdict:outcome.${verdict.outcome}.sentence`, {
      context: sentenceContext(about),
      conditions,
      ...planParams(words, facts),
      ...things(words, verdict),
    }),
  );
};

const things = (words: Words, { applies }: Verdict) => ({
  count: applies.length,
  amount: words.number(applies.length),
});

/** The first of the contexts that the key has a sentence for. */
export const withContext = (words: Words, key: WordKey, contexts: readonly (string | null)[]): string => {
  const context = contexts.find((candidate) => candidate !== null && words.has(key, candidate));
  return words.t(key, typeof context === 'string' ? { context } : {});
};

/** How long it takes; empty where there is nothing to wait for. */
export const duration = (words: Words, { verdict }: Case): string => {
  const { outcome, path } = verdict;
  if (outcome === 'in-progress' || outcome === 'stuck')
    return words.t(`verdict:durationRunning.${path ?? 'link'}`);
  if (outcome === 'manual') return withContext(words, 'verdict:durationManual', [path]);
  if (path === null || (outcome !== 'automatic' && outcome !== 'not-yet')) return '';
  return words.t(`verdict:duration.${path}`);
};

/** What users and admins notice meanwhile, and what else to know before starting. */
export const adviceLines = (words: Words, { verdict }: Case): readonly string[] =>
  verdict.advice.map((advice) => withContext(words, `verdict:advice.${advice}`, [verdict.path]));

/** Where the advice is from: the path's own document, and for the end of E4 the one that tells of it. */
export const adviceSources = ({ verdict: { advice, guide, path } }: Case): readonly SourceRef[] => {
  const own = guideById(guide ?? '');
  const isOnlyE4 = advice.every((id) => id === 'e4-retired');
  return [
    ...(own === undefined || isOnlyE4 ? [] : [guideSource(own)]),
    ...(path === 'options' && advice.includes('billing-switches') ? [SEVEN_DAYS] : []),
    ...(advice.includes('e4-retired') ? [E4_RETIREMENT] : []),
  ];
};
/** With a billing profile the new subscription can be cancelled for seven days only, says the later page. */
const SEVEN_DAYS = source('change-plan-2025', 'Billing');
const E4_RETIREMENT = source(
  'partner-e4',
  'Migrate Office 365 E4 subscriptions to newer Office 365 versions',
);

/** A guide's name. */
export const guideName = (words: Words, guide: string): string => words.t(`guides:${guide}.title`);

/** One of the documented replacements for Office 365 E4. */
export const suggestedLine = (words: Words, { option, plan, addOn }: SuggestedTarget): string =>
  words.t(`verdict:suggested.option${option}`, {
    plan: planName(plan) ?? plan,
    ...(addOn === undefined ? {} : { addOn: words.t(`verdict:addOn.${addOn}`) }),
  });

/** What stands above a list of plans that could be reached automatically. */
export const targetsIntro = (words: Words, facts: Facts, targets: readonly string[]): string => {
  const sourcePlan = planName(facts.sourcePlan);
  if (sourcePlan === undefined) return words.t('verdict:targetsNoSource');
  if (targets.length === 0) return words.t('verdict:targetsNone', { sourcePlan });
  return words.t('verdict:targetsIntro', { sourcePlan, context: surfaceOf(facts) });
};

/** A message that the person can send to the seller, in lines; empty where the seller is not the way. */
export const sellerMessage = (words: Words, { verdict, facts }: Case): readonly string[] => {
  if (verdict.outcome !== 'contact-seller') return [];
  const unknown =
    planName(facts.sourcePlan) === undefined
      ? 'no-source'
      : planName(facts.targetPlan) === undefined && 'no-target';
  return words
    .t('rules:bought-through-seller.message', {
      ...planParams(words, facts),
      ...(unknown === false ? {} : { context: unknown }),
    })
    .split('\n')
    .filter((line) => line !== '');
};
