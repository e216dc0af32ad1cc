/** What can replace Office 365 E4 (partner-e4, "Office 365 Enterprise E4 edition replacement plans"). */
import { DONT_KNOW, E4_FEATURES, type E4Feature, type Facts } from '../contract/facts.ts';

export const E4 = 'office-365-e4';
const E3 = 'office-365-e3';

/** Add-ons that bring Office 365 E3 up to what E4 had. */
export const ADD_ONS = ['skype-for-business-plus-cal', 'skype-for-business-cloud-pbx'] as const;
export type AddOn = (typeof ADD_ONS)[number];

export interface Replacement {
  /** Its number in the document's table. */
  readonly option: 1 | 2 | 3 | 4;
  readonly plan: string;
  readonly addOn?: AddOn;
  readonly features: readonly E4Feature[];
  /** The suite that can be bought in its plan's place: Secure Productive Enterprise, today Microsoft 365. */
  readonly suite: string;
}

/** Least first. */
export const E4_REPLACEMENTS: readonly Replacement[] = [
  { option: 4, plan: E3, features: [], suite: 'microsoft-365-e3' },
  {
    option: 3,
    plan: E3,
    addOn: 'skype-for-business-plus-cal',
    features: ['all-e4-features'],
    suite: 'microsoft-365-e3',
  },
  {
    option: 2,
    plan: E3,
    addOn: 'skype-for-business-cloud-pbx',
    features: ['all-e4-features', 'phone-numbers', 'hybrid-phone-numbers', 'calling-plan'],
    suite: 'microsoft-365-e3',
  },
  { option: 1, plan: 'office-365-e5', features: E4_FEATURES, suite: 'microsoft-365-e5' },
];

/** What the replacement must have; nothing in particular where nobody said. */
export const wantedFeatures = ({ wantedFeatures: wanted }: Facts): readonly E4Feature[] =>
  wanted === undefined || wanted === DONT_KNOW ? [] : wanted;

/** The wanted features that a replacement does not have, in the document's order. */
export const lackingIn = ({ features }: Replacement, wanted: readonly E4Feature[]): readonly E4Feature[] =>
  E4_FEATURES.filter((feature) => wanted.includes(feature) && !features.includes(feature));

/**
 * The add-on that goes with the new plan for somebody who leaves E4: of the replacements with everything that is to be
 * kept, the least.
 * @returns null where none goes with it, undefined while it is not known what is to be kept
 */
export const addOnFor = (facts: Facts): AddOn | null | undefined => {
  const { sourcePlan, targetPlan, wantedFeatures: wanted } = facts;
  const isElsewhere = (plan: string | undefined, wish: string): boolean =>
    plan !== undefined && plan !== DONT_KNOW && plan !== wish;
  if (isElsewhere(sourcePlan, E4) || isElsewhere(targetPlan, E3)) return null;
  if (wanted === undefined || wanted === DONT_KNOW) return undefined;
  const least = E4_REPLACEMENTS.find((replacement) => lackingIn(replacement, wanted).length === 0);
  return least?.addOn ?? null;
};
