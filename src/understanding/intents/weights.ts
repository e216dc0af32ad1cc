/** The weights that tell intents apart, as `npm run train:intents` learnt and wrote them. */
import { z } from 'zod';
import { INTENTS } from '../intents.ts';
import file from './weights.json' with { type: 'json' };

const schema = z.strictObject({
  /** The SHA-256 of the sentences that they were learnt from. */
  of: z.string(),
  /** What one step of a weight is. */
  unit: z.number().positive(),
  bias: z.array(z.number()).length(INTENTS.length),
  /** Their names with blanks between them. */
  features: z.string(),
  /** One sign for each intent, feature after feature. */
  weights: z.string(),
});
export type PackedWeights = z.infer<typeof schema>;

/** A weight is one of these signs; the one in the middle is 0. */
export const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-';
export const LEVELS = (SIGNS.length - 1) / 2;

export interface IntentWeights {
  /** The place of each feature's first weight in `values`. */
  readonly places: ReadonlyMap<string, number>;
  /** Steps of `unit`, one for each intent, feature after feature. */
  readonly values: Int8Array;
  readonly unit: number;
  readonly bias: readonly number[];
  readonly of: string;
}

/** Weights from their file's shape. */
export const unpack = ({ of, unit, bias, features, weights }: PackedWeights): IntentWeights => {
  const steps = new Map([...SIGNS].map((sign, at) => [sign.charCodeAt(0), at - LEVELS]));
  const values = Int8Array.from(
    { length: weights.length },
    (_, at) => steps.get(weights.charCodeAt(at)) ?? 0,
  );
  const places = new Map(features.split(' ').map((name, at) => [name, at * INTENTS.length]));
  return { places, values, unit, bias, of };
};

export const WEIGHTS: IntentWeights = unpack(schema.parse(file));
