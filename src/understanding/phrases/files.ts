/** What the files of phrases may hold, and those of all three languages together: whoever writes in one may mix in another. */
import { z } from 'zod';
import enFacts from '../../../locales/en/phrases/facts.json' with { type: 'json' };
import enIntents from '../../../locales/en/phrases/intents.json' with { type: 'json' };
import enPlans from '../../../locales/en/phrases/plans.json' with { type: 'json' };
import enWords from '../../../locales/en/phrases/words.json' with { type: 'json' };
import nbFacts from '../../../locales/nb/phrases/facts.json' with { type: 'json' };
import nbIntents from '../../../locales/nb/phrases/intents.json' with { type: 'json' };
import nbPlans from '../../../locales/nb/phrases/plans.json' with { type: 'json' };
import nbWords from '../../../locales/nb/phrases/words.json' with { type: 'json' };
import svFacts from '../../../locales/sv/phrases/facts.json' with { type: 'json' };
import svIntents from '../../../locales/sv/phrases/intents.json' with { type: 'json' };
import svPlans from '../../../locales/sv/phrases/plans.json' with { type: 'json' };
import svWords from '../../../locales/sv/phrases/words.json' with { type: 'json' };
import { FACTS, type FactId, type FactKind, isFactId } from '../../contract/facts.ts';
import { INTENTS, OUT_OF_SCOPE } from '../intents.ts';
import { COMMANDS } from '../vocabulary-files.ts';
import sellers from './sellers.json' with { type: 'json' };

const phrases = z.array(z.string().min(1));

/** How much a phrase says about what is wanted: the first of these that a message has decides. */
export const LEVELS = ['sure', 'likely', 'hint', 'alone'] as const;
export type Level = (typeof LEVELS)[number];
const levelled = z.partialRecord(z.enum(LEVELS), phrases);

/** What a phrase of a fact can be beside a value: what the fact is about, nothing of it, a number or a time in the phrase. */
export const KEYS_BESIDE_VALUES = ['about', 'nothing', 'number', 'time'] as const;

/** The keys that the phrases of a fact can stand under; a value with `?` is to be asked back. */
const keysOf = (fact: FactId): readonly string[] => {
  const kind: FactKind = FACTS[fact];
  const values = kind.kind === 'boolean' ? ['true', 'false'] : 'values' in kind ? kind.values : [];
  const always = ['about', 'nothing'];
  if (kind.kind === 'count') return [...always, ...('unit' in kind ? ['time'] : ['number']), '1', '2', '3'];
  return [...always, ...values, ...values.map((value) => `${value}?`)];
};

const factsSchema = z
  .record(z.string().refine(isFactId), z.record(z.string(), phrases))
  .superRefine((facts, context) => {
    for (const [fact, byKey] of Object.entries(facts)) {
      const keys = isFactId(fact) ? keysOf(fact) : [];
      for (const key of Object.keys(byKey)) {
        if (!keys.includes(key)) context.addIssue({ code: 'custom', message: `${fact} has no "${key}"` });
      }
    }
  });

const intentsSchema = z.strictObject({
  intents: z.partialRecord(z.enum(INTENTS), levelled),
  /** By the command that a message of navigation amounts to, or `none`. */
  navigation: z.partialRecord(z.enum([...COMMANDS, 'none']), levelled),
  outOfScope: z.partialRecord(z.enum(OUT_OF_SCOPE), levelled),
});

const plansSchema = z.strictObject({
  /** With `@source` and `@target` where the plans stand. */
  roles: phrases,
  /** What is said of a plan that is only talked of: `@plan`. */
  mentioned: phrases,
});

const wordsSchema = z.strictObject({
  /** Words that phrases can ask for by a name: `@name`. */
  classes: z.record(z.string().regex(/^[a-z]+$/u), phrases),
  negations: phrases,
  /** What may stand between a negation or a hedge and what it is said of. */
  fillers: phrases,
  /** Before a number that is not exact, and behind one. */
  approximately: phrases,
  approximatelyBehind: phrases,
  /** Before what is not certain, and behind it. */
  perhaps: phrases,
  perhapsBehind: phrases,
  dontKnow: phrases,
  /** Before what is right instead of what was just said. */
  corrections: phrases,
  /** Words that are no slip for another. */
  uncorrected: phrases,
  /** Words before which a clause ends, as at a comma: "but". */
  breaks: phrases,
  /** Before what is only asked about: "must I be". */
  onlyAsked: phrases,
  /** Between what is counted up: "E1 and E3", "neither a global nor a billing admin". */
  and: phrases,
  or: phrases,
});

/** The phrases of each language. */
export const PHRASE_FILES = [
  { language: 'sv', facts: svFacts, intents: svIntents, plans: svPlans, words: svWords },
  { language: 'nb', facts: nbFacts, intents: nbIntents, plans: nbPlans, words: nbWords },
  { language: 'en', facts: enFacts, intents: enIntents, plans: enPlans, words: enWords },
].map((files) => ({
  language: files.language,
  facts: factsSchema.parse(files.facts),
  intents: intentsSchema.parse(files.intents),
  plans: plansSchema.parse(files.plans),
  words: wordsSchema.parse(files.words),
}));

/** Names of resellers, operators and distributors: what is bought from them is bought from a partner. */
export const SELLERS: readonly string[] = phrases.parse(sellers);
