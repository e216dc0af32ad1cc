/**
 * What a person pastes or attaches instead of telling: the list of subscriptions that Partner Center's API gives, or a
 * case, as the summary for support ends with.
 */
import { z } from 'zod';
import type { Facts } from '../contract/facts.ts';
import { parseCase } from '../eligibility/case.ts';
import { countEndings, type Ending, readPortfolio } from '../eligibility/portfolio.ts';
import type { PortfolioFound } from './model.ts';

/** More than a card can show; whoever has more is told how many. */
const MOST_KEPT = 30;

/** The text as JSON: one value, or one a line; undefined where it is neither. */
const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
const parseLines = (text: string): unknown => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const values = lines.map(parse);
  return values.includes(undefined) ? undefined : values;
};

const isCase = z.looseObject({ facts: z.looseObject({}) });

/**
 * Reads a case as the summary for support has it; the facts of today hold, whenever it was written.
 * @returns undefined for what is no case, null for one that cannot be read
 */
export const readPastedCase = (text: string, asOf: string): Facts | null | undefined => {
  const input = parse(text);
  if (!isCase.safeParse(input).success) return undefined;
  const read = parseCase(input, asOf);
  return read.ok ? read.value.facts : null;
};

/**
 * Reads a list of subscriptions.
 * @param asOf the day to count from, YYYY-MM-DD
 */
export const readSubscriptions = (text: string, asOf: string): PortfolioFound => {
  const input = parse(text) ?? parseLines(text);
  if (input === undefined) return { kind: 'unreadable', error: 'invalid-json' };
  const read = readPortfolio(input, asOf);
  if (!read.ok) return { kind: 'unreadable', error: read.error };
  const { endings, subscriptions } = read.value;
  return {
    kind: 'read',
    endings: endings.slice(0, MOST_KEPT),
    counts: countEndings(endings, subscriptions),
  };
};

const suggested = z.strictObject({
  option: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  plan: z.string(),
  addOn: z.string().exactOptional(),
});
const ending = z.strictObject({
  subscriptionId: z.string().nullable(),
  offerName: z.string().nullable(),
  quantity: z.number().nullable(),
  endsOn: z.iso.date(),
  daysLeft: z.int(),
  retired: z.boolean(),
  suggestedTargets: z.array(suggested),
}) satisfies z.ZodType<Ending>;
const count = z.int().min(0);
const problem = z.enum(['not-subscriptions', 'not-a-subscription', 'not-a-day', 'not-yes-or-no']);

/** The same as it is kept with a conversation. */
export const portfolioFoundSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('unreadable'),
    error: z.union([z.literal('invalid-json'), z.strictObject({ path: z.string(), problem })]),
  }),
  z.strictObject({
    kind: z.literal('read'),
    endings: z.array(ending),
    counts: z.strictObject({ subscriptions: count, ending: count, ended: count, retired: count }),
  }),
]) satisfies z.ZodType<PortfolioFound>;
