/** The replacements for Office 365 E4 (partner-e4, Office 365 Enterprise E4 edition replacement plans). */
import { DONT_KNOW, E4_FEATURES, type E4Feature, type Facts } from '../contract/facts.ts';
import type { Outcome, SuggestedTarget } from '../contract/verdict.ts';

const E4 = 'office-365-e4';

interface Replacement extends SuggestedTarget {
  readonly features: readonly E4Feature[];
}

/** Least first. */
export const E4_REPLACEMENTS: readonly Replacement[] = [
  { option: 4, plan: 'office-365-e3', features: [] },
  { option: 3, plan: 'office-365-e3', addOn: 'skype-for-business-plus-cal', features: ['all-e4-features'] },
  {
    option: 2,
    plan: 'office-365-e3',
    addOn: 'skype-for-business-cloud-pbx',
    features: ['all-e4-features', 'phone-numbers', 'hybrid-phone-numbers', 'calling-plan'],
  },
  { option: 1, plan: 'office-365-e5', features: E4_FEATURES },
];

/** The replacements that have all wanted features, least first; none where E4 is not the source or a target stands. */
export const suggestedTargets = (facts: Facts, outcome: Outcome): readonly SuggestedTarget[] => {
  const open = facts.targetPlan === undefined || facts.targetPlan === DONT_KNOW || outcome === 'retarget';
  if (facts.sourcePlan !== E4 || !open) return [];
  const wanted = Array.isArray(facts.wantedFeatures) ? facts.wantedFeatures : [];
  return E4_REPLACEMENTS.filter(({ features }) => wanted.every((feature) => features.includes(feature))).map(
    ({ features: _, ...target }) => target,
  );
};
