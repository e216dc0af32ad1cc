/**
 * SKUs that are no plan a switch starts from: add-ons to a plan, what is free or a trial beside it, and products of
 * other families (Windows, Project, Visio, Power BI, Dynamics 365, security).
 *
 * The part numbers are those of Microsoft's list "Product names and service plan identifiers for licensing". Not all
 * are here: one that is missing is shown by its part number, which does no harm.
 */
import { z } from 'zod';
import { resolvePlan } from './catalogue.ts';
import skus from './other-skus.json' with { type: 'json' };

export type SkuKind = 'plan' | 'add-on' | 'free' | 'other';

const key = (partNumber: string): string => partNumber.toLowerCase().replace(/[\s_]+/gu, '');
const partNumbers = z.array(z.string().min(1)).readonly();
const lists = z
  .strictObject({
    source: z.string(),
    addOns: partNumbers,
    free: partNumbers,
    others: partNumbers,
    /** How the part numbers of a whole family begin. */
    begins: z.strictObject({ addOns: partNumbers, others: partNumbers }),
  })
  .parse(skus);

const KINDS: ReadonlyMap<string, SkuKind> = new Map([
  ...lists.others.map((one) => [key(one), 'other'] as const),
  ...lists.free.map((one) => [key(one), 'free'] as const),
  ...lists.addOns.map((one) => [key(one), 'add-on'] as const),
]);

const FAMILIES: readonly (readonly [string, SkuKind])[] = [
  ...lists.begins.addOns.map((one) => [key(one), 'add-on'] as const),
  ...lists.begins.others.map((one) => [key(one), 'other'] as const),
];

/** What a product is, by its part number; undefined for one that is not known here. */
export const skuKind = (partNumber: string): SkuKind | undefined => {
  if (resolvePlan(partNumber) !== undefined) return 'plan';
  const wanted = key(partNumber);
  return KINDS.get(wanted) ?? FAMILIES.find(([begin]) => wanted.startsWith(begin))?.[1];
};
