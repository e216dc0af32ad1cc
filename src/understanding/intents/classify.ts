/**
 * How much speaks for each intent by what was learnt from sentences that people might write (docs/decisions/0063-intents.md), for messages
 * that no phrase fits.
 */
import { INTENTS, type Intent } from '../intents.ts';
import type { Message } from '../message/message.ts';
import { type Feature, featuresOf, wordFeature } from './features.ts';
import { type IntentWeights, WEIGHTS } from './weights.ts';

export interface Classified {
  /** What speaks for each intent, in the order of `INTENTS`: logarithms, so that only differences say something. */
  readonly scores: readonly number[];
  /** The part of the words that occur in what was learnt from; 1 where there are only plans and numbers. */
  readonly known: number;
  /** What is known of the message. */
  readonly features: readonly Feature[];
}

/** Weighs a message. */
export const classify = (message: Message, weights: IntentWeights = WEIGHTS): Classified => {
  const features = featuresOf(message, weights.places);
  const share = weights.unit / Math.sqrt(Math.max(features.length, 1));
  const scores = [...weights.bias];
  for (const { name } of features) {
    const place = weights.places.get(name) ?? 0;
    for (let at = 0; at < scores.length; at += 1) {
      scores[at] = (scores[at] ?? 0) + (weights.values[place + at] ?? 0) * share;
    }
  }
  return { scores, known: knownPart(message, weights), features };
};

const knownPart = ({ tokens }: Message, weights: IntentWeights): number => {
  let words = 0;
  let known = 0;
  for (const { text, plans, number, minutes } of tokens) {
    if (plans !== null || number !== null || minutes !== null) continue;
    words += 1;
    if (weights.places.has(wordFeature(text))) known += 1;
  }
  if (words === 0) return tokens.length === 0 ? 0 : 1;
  return known / words;
};

/** Scores as parts of one, in the order of `INTENTS`. */
export const probabilities = (scores: readonly number[]): readonly number[] => {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
};

/** Where in the message the words stand that say most for an intent rather than for the others; null where none does. */
export const reasonFor = (
  intent: Intent,
  { features }: Classified,
  weights: IntentWeights = WEIGHTS,
): Feature | null => {
  const at = INTENTS.indexOf(intent);
  const told = (name: string): number => {
    const place = weights.places.get(name) ?? 0;
    const own = weights.values[place + at] ?? 0;
    const row = weights.values.subarray(place, place + INTENTS.length);
    return own - row.reduce((sum, value) => sum + value, 0) / INTENTS.length;
  };
  const [best] = features
    .filter(({ from, to }) => to > from)
    .map((feature) => ({ feature, told: told(feature.name) }))
    .toSorted((a, b) => b.told - a.told);
  return best === undefined || best.told <= 0 ? null : best.feature;
};
