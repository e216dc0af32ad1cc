/** Multinomial logistic regression by stochastic gradients (AdaGrad), always in the same order: the same sentences give the same weights. */

export interface Sample {
  /** The names of what it has, each once. */
  readonly features: readonly string[];
  /** The number of its class. */
  readonly label: number;
  /** How much it counts. */
  readonly weight: number;
}

export interface Weights {
  readonly classes: number;
  /** The row of each feature in `values`, one value a class. */
  readonly rows: ReadonlyMap<string, number>;
  readonly values: Float64Array;
  readonly bias: Float64Array;
}

/** What occurs in one sentence only teaches nothing. */
const LEAST_TIMES = 2;
const ROUNDS = 25;
const STEP = 0.2;
const DECAY = 3e-4;
const FIRST_SQUARES = 1e-6;

/** Features that occur often enough, in the order of their first occurrence. */
export const rowsOf = (samples: readonly Sample[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const { features } of samples) {
    for (const name of features) times.set(name, (times.get(name) ?? 0) + 1);
  }
  const known = [...times].filter(([, count]) => count >= LEAST_TIMES).map(([name]) => name);
  return new Map(known.map((name, row) => [name, row]));
};

/** The rows of the features that are known. */
const known = (features: readonly string[], rows: ReadonlyMap<string, number>): Int32Array =>
  Int32Array.from(features.flatMap((name) => rows.get(name) ?? []));

/** Long sentences do not shout: what they have counts less, each by itself. */
const shareOf = (count: number): number => 1 / Math.sqrt(Math.max(count, 1));

const sums = (
  found: Int32Array,
  { classes, values, bias }: Pick<Weights, 'classes' | 'values' | 'bias'>,
): Float64Array => {
  const out = Float64Array.from(bias);
  const share = shareOf(found.length);
  for (const row of found) {
    for (let at = 0; at < classes; at += 1) {
      out[at] = (out[at] ?? 0) + (values[row * classes + at] ?? 0) * share;
    }
  }
  return out;
};

/** How much speaks for each class. */
export const scoresOf = (features: readonly string[], weights: Weights): readonly number[] => [
  ...sums(known(features, weights.rows), weights),
];

/** As parts of one. */
export const probabilitiesOf = (scores: readonly number[]): readonly number[] => {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
};

/** A linear congruential generator: the order of the samples must not depend on the day. */
const drawing = (): (() => number) => {
  let state = 12345;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
};

const shuffle = (order: number[], draw: () => number): void => {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(draw() * (at + 1));
    const [a, b] = [order[at] ?? 0, order[other] ?? 0];
    order[at] = b;
    order[other] = a;
  }
};

/** Learns the weights; `rows` says which features count. */
export const learn = (
  samples: readonly Sample[],
  classes: number,
  rows: ReadonlyMap<string, number> = rowsOf(samples),
): Weights => {
  const values = new Float64Array(rows.size * classes);
  const squares = new Float64Array(rows.size * classes).fill(FIRST_SQUARES);
  const bias = new Float64Array(classes);
  const biasSquares = new Float64Array(classes).fill(FIRST_SQUARES);
  const weights: Weights = { classes, rows, values, bias };
  const step = (of: Float64Array, square: Float64Array, at: number, gradient: number): void => {
    const sum = (square[at] ?? 0) + gradient * gradient;
    square[at] = sum;
    of[at] = (of[at] ?? 0) - (STEP * gradient) / Math.sqrt(sum);
  };
  const found = samples.map(({ features }) => known(features, rows));
  const order = samples.map((_, at) => at);
  const draw = drawing();
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, draw);
    for (const at of order) {
      const sample = samples[at];
      const has = found[at];
      if (sample === undefined || has === undefined) continue;
      const share = shareOf(has.length);
      const errors = probabilitiesOf([...sums(has, weights)]).map(
        (part, label) => (part - (label === sample.label ? 1 : 0)) * sample.weight,
      );
      for (const [label, error] of errors.entries()) step(bias, biasSquares, label, error);
      for (const row of has) {
        for (let label = 0; label < classes; label += 1) {
          const place = row * classes + label;
          step(values, squares, place, (errors[label] ?? 0) * share + DECAY * (values[place] ?? 0));
        }
      }
    }
  }
  return weights;
};
