/** The replacements to suggest for Office 365 E4 (partner-e4, Office 365 Enterprise E4 edition replacement plans). */
import { DONT_KNOW, type Facts } from '../contract/facts.ts';
import type { Outcome, SuggestedTarget } from '../contract/verdict.ts';
import { E4, E4_REPLACEMENTS, lackingIn, wantedFeatures } from '../knowledge/e4-replacements.ts';

/** The replacements that have all wanted features, least first; none where E4 is not the source or a target stands. */
export const suggestedTargets = (facts: Facts, outcome: Outcome): readonly SuggestedTarget[] => {
  const open = facts.targetPlan === undefined || facts.targetPlan === DONT_KNOW || outcome === 'retarget';
  if (facts.sourcePlan !== E4 || !open) return [];
  const wanted = wantedFeatures(facts);
  return E4_REPLACEMENTS.filter((replacement) => lackingIn(replacement, wanted).length === 0).map(
    ({ option, plan, addOn }) => ({ option, plan, ...(addOn === undefined ? {} : { addOn }) }),
  );
};
