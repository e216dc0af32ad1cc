/** What is worth knowing though it decides nothing (contract, Warnings). */

import { DONT_KNOW, type Facts } from '../contract/facts.ts';
import type { Path, WarningCode } from '../contract/verdict.ts';
import { planById } from '../knowledge/catalogue.ts';
import { TRUE } from './reading.ts';
import { NAMED_RULES } from './rules/index.ts';

/** Seats a Microsoft 365 Business plan has at most (business-faq; cited there for Premium only). */
export const MOST_BUSINESS_SEATS = 300;

const ONLY_ON_LINK = NAMED_RULES.filter(
  ({ sources }) => sources.link !== undefined && sources.options === undefined,
);
const NONE: readonly WarningCode[] = Object.freeze([]);

const isOver = (count: Facts['usersLicensed'], limit: number): boolean =>
  count !== undefined && count !== DONT_KNOW && count > limit;

/**
 * On the options path: the rules that the documents name for accounts without a billing profile and that would apply
 * by what is known. On every path: more seats than a Business plan has.
 */
export const warningsFor = (facts: Facts, path: Path | null, asOf: string): readonly WarningCode[] => {
  const overSeats =
    facts.targetPlan !== undefined &&
    (isOver(facts.licencesPurchased, MOST_BUSINESS_SEATS) ||
      isOver(facts.usersLicensed, MOST_BUSINESS_SEATS)) &&
    planById(facts.targetPlan)?.business300 === true;
  const seats: readonly WarningCode[] = overSeats ? ['over-300-seats'] : NONE;
  if (path !== 'options') return seats;
  const fromLink = ONLY_ON_LINK.filter((rule) => rule.when({ facts, asOf }) === TRUE).map(({ id }) => id);
  return fromLink.length === 0 ? seats : [...fromLink, ...seats];
};
