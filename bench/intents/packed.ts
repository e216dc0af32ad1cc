/** Weights as the program keeps them: only the features that tell most, each weight one character. */
import { LEVELS, type PackedWeights, SIGNS } from '../../src/understanding/intents/weights.ts';
import type { Weights } from './logistic.ts';

/** So many features keep the file under a quarter of a megabyte. */
const MOST_FEATURES = 10_500;

/** How much a feature parts the classes: how far its weights lie from their mean. */
const tells = ({ values, classes }: Weights, row: number): number => {
  const own = values.subarray(row * classes, (row + 1) * classes);
  const mean = own.reduce((sum, value) => sum + value, 0) / classes;
  return own.reduce((sum, value) => sum + (value - mean) ** 2, 0);
};

/** The weights in their file's shape; the features in the order of their names. */
export const pack = (weights: Weights, of: string): PackedWeights => {
  const kept = [...weights.rows]
    .map(([name, row]) => ({ name, row, tells: tells(weights, row) }))
    .toSorted((a, b) => b.tells - a.tells || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_FEATURES)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const rows = kept.map(({ row }) =>
    weights.values.subarray(row * weights.classes, (row + 1) * weights.classes),
  );
  const highest = Math.max(...rows.map((row) => Math.max(...row.map(Math.abs))), 1e-9);
  const unit = Number((highest / LEVELS).toPrecision(4));
  const sign = (value: number): string => SIGNS[Math.round(value / unit) + LEVELS] ?? SIGNS[LEVELS] ?? '';
  return {
    of,
    unit,
    bias: [...weights.bias].map((value) => Number(value.toFixed(4))),
    features: kept.map(({ name }) => name).join(' '),
    weights: rows.map((row) => [...row].map(sign).join('')).join(''),
  };
};
