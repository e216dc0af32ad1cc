/** What can replace Office 365 E4, in words. */
import { E4_FEATURES, type E4Feature, type Facts } from '../contract/facts.ts';
import { addOnFor, E4_REPLACEMENTS, lackingIn, type Replacement } from '../knowledge/e4-replacements.ts';
import { choiceWords, planName } from './fact-words.ts';
import { midSentence, type Words } from './words.ts';

/** The plan with its add-on. */
export const replacementName = (
  words: Words,
  { plan, addOn }: Pick<Replacement, 'plan' | 'addOn'>,
): string => {
  const name = planName(plan) ?? plan;
  return addOn === undefined
    ? name
    : words.t('verdict:replacements.with', { plan: name, addOn: words.t(`verdict:addOn.${addOn}`) });
};

/** The new plan with the add-on that what is to be kept asks for; null where none goes with it. */
export const wantedReplacement = (words: Words, facts: Facts): string | null => {
  const { targetPlan, wantedFeatures } = facts;
  const addOn = wantedFeatures === undefined ? null : addOnFor(facts);
  return targetPlan === undefined || !addOn ? null : replacementName(words, { plan: targetPlan, addOn });
};

/** What is lacking, to be named in a sentence. That not all of E4 is there does not mean that nothing of it is. */
const lackingWords = (words: Words, feature: E4Feature): string =>
  feature === 'all-e4-features'
    ? words.t('verdict:replacements.some-of-e4')
    : midSentence(choiceWords(words, 'wantedFeatures', feature));

const featureList = (words: Words, features: readonly E4Feature[]): string =>
  words.list(features.map((feature) => lackingWords(words, feature)));

/** What a replacement lacks of everything the table compares; that it lacks nothing, where it has all. */
export const lacksLine = (words: Words, replacement: Replacement): string => {
  const lacks = lackingIn(replacement, E4_FEATURES);
  return lacks.length === 0
    ? words.t('verdict:replacements.has-all')
    : words.t('verdict:replacements.lacks', { features: featureList(words, lacks) });
};

/** What stands above the replacements that have what is wanted. */
export const fittingHeading = (words: Words, wanted: readonly E4Feature[]): string =>
  words.t(`verdict:replacements.${wanted.length === 0 ? 'all' : 'fitting'}`);

/** The replacements that have all that is wanted, least first. */
export const fittingReplacements = (wanted: readonly E4Feature[]): readonly Replacement[] =>
  E4_REPLACEMENTS.filter((one) => lackingIn(one, wanted).length === 0);

/** A line for each replacement that has not all that is wanted, with what is missing. */
export const notEnoughLines = (words: Words, wanted: readonly E4Feature[]): readonly string[] =>
  E4_REPLACEMENTS.filter((one) => lackingIn(one, wanted).length > 0).map((one) =>
    words.t('verdict:replacements.not-enough', {
      replacement: replacementName(words, one),
      features: featureList(words, lackingIn(one, wanted)),
    }),
  );
