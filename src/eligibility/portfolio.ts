/**
 * Finding a customer's subscriptions that will end: those that do not renew by themselves and have an end date
 * (partner-e4, "Migrate Office 365 E4 subscriptions to newer Office 365 versions").
 */
import type { SuggestedTarget } from '../contract/verdict.ts';
import { isRetired } from '../knowledge/catalogue.ts';
import { planOfOffer } from '../knowledge/offers.ts';
import { daysBetween } from './dates.ts';
import { fieldsOf, readSubscription, type Subscription, type SubscriptionProblem } from './subscription.ts';
import { suggestedTargets } from './suggested-targets.ts';

/** A subscription that will end or has ended, in the contract's order of keys. */
export interface Ending {
  readonly subscriptionId: string | null;
  /** The offer's name; where it is missing the subscription's, then the offer's id. */
  readonly offerName: string | null;
  readonly quantity: number | null;
  /** The day in UTC, YYYY-MM-DD. */
  readonly endsOn: string;
  /** Whole days; negative where it has ended. */
  readonly daysLeft: number;
  /** The plan can no longer be bought. */
  readonly retired: boolean;
  readonly suggestedTargets: readonly SuggestedTarget[];
}

export interface Portfolio {
  /** How many subscriptions there are, with those that do not end. */
  readonly subscriptions: number;
  /** Soonest first; in the order of the document where several end on one day. */
  readonly endings: readonly Ending[];
}

/** What is wrong with a document. `path` names the place, as in `items.3.commitmentEndDate`. */
export interface PortfolioError {
  readonly path: string;
  readonly problem: 'not-subscriptions' | SubscriptionProblem;
}

export type ReadPortfolio =
  | { readonly ok: true; readonly value: Portfolio }
  | { readonly ok: false; readonly error: PortfolioError };

/** Something that should be a subscription, and where it stands. */
interface Item {
  readonly path: readonly (string | number)[];
  readonly input: unknown;
}

const itemsIn = (inputs: readonly unknown[], path: Item['path']): Item[] =>
  inputs.map((input, index) => ({ path: [...path, index], input }));

/** The items of a document: `{"items": […]}`, a bare array, or one subscription. */
const itemsOf = (input: unknown, path: Item['path']): readonly Item[] | PortfolioError => {
  if (Array.isArray(input)) return itemsIn(input, path);
  const fields = fieldsOf(input);
  if (fields === null || !Object.hasOwn(fields, 'items')) return [{ path, input }];
  const { items } = fields;
  if (Array.isArray(items)) return itemsIn(items, [...path, 'items']);
  return { path: [...path, 'items'].join('.'), problem: 'not-subscriptions' };
};

const isDocument = (input: unknown): boolean =>
  Array.isArray(input) || Object.hasOwn(fieldsOf(input) ?? {}, 'items');

/** The items of one document, or of each in an array of documents. */
const allItems = (input: unknown): readonly Item[] | PortfolioError => {
  if (!Array.isArray(input) || !input.some(isDocument)) return itemsOf(input, []);
  const all: Item[] = [];
  for (const [index, document] of input.entries()) {
    const items = itemsOf(document, [index]);
    if ('problem' in items) return items;
    for (const item of items) all.push(item);
  }
  return all;
};

const endingOf = ({ id, name, offer, quantity }: Subscription, endsOn: string, asOf: string): Ending => {
  const plan = planOfOffer(offer);
  return {
    subscriptionId: id,
    offerName: name,
    quantity,
    endsOn,
    daysLeft: daysBetween(asOf, endsOn),
    retired: plan !== undefined && isRetired(plan, asOf),
    suggestedTargets: plan === undefined ? [] : suggestedTargets({ sourcePlan: plan }, 'retarget'),
  };
};

/** Endings of several documents in one list. */
export const soonestFirst = (endings: readonly Ending[]): readonly Ending[] =>
  endings.toSorted((a, b) => (a.endsOn === b.endsOn ? 0 : a.endsOn < b.endsOn ? -1 : 1));

/** How many subscriptions there are, how many end, have ended already, and are of a plan that is no longer sold. */
export interface PortfolioCounts {
  readonly subscriptions: number;
  readonly ending: number;
  readonly ended: number;
  readonly retired: number;
}

/** Counts the endings among a number of subscriptions. */
export const countEndings = (endings: readonly Ending[], subscriptions: number): PortfolioCounts => ({
  subscriptions,
  ending: endings.length,
  ended: endings.filter(({ daysLeft }) => daysLeft < 0).length,
  retired: endings.filter(({ retired }) => retired).length,
});

const NO_END = '9000-01-01';

/** Days before an end in which it is time to do something. */
const SOON = 30;

/** Whether it ends soon, or has ended. */
export const endsSoon = ({ daysLeft }: Ending): boolean => daysLeft <= SOON;

/** Whether the end date only says that there is none: pay-as-you-go Azure "ends" in the year 9999. */
export const isOpenEnded = ({ endsOn }: Ending): boolean => endsOn >= NO_END;

/**
 * Reads what the Partner Center API answers for a customer's subscriptions (`{"items": […]}`, a bare array, or one
 * subscription; also an array of these, for several customers) and finds those that will end: `autoRenewEnabled` is
 * false and there is a commitment end date. Nothing else decides. An add-on is a subscription too; so is one whose
 * status is expired, suspended or deleted, which has ended or ends on its day without renewing. Where it is not told
 * whether a subscription renews, it is left out, for unknown is not false.
 *
 * A document is read whole or not at all: an end that cannot be read would be missed otherwise.
 *
 * @param input parsed JSON of any shape
 * @param asOf the day to count from, YYYY-MM-DD
 */
export const readPortfolio = (input: unknown, asOf: string): ReadPortfolio => {
  const items = allItems(input);
  if ('problem' in items) return { ok: false, error: items };
  const endings: Ending[] = [];
  for (const item of items) {
    const read = readSubscription(item.input);
    if (!read.ok) {
      const path = [...item.path, ...(read.field === null ? [] : [read.field])].join('.');
      const problem = path === '' ? 'not-subscriptions' : read.problem;
      return { ok: false, error: { path, problem } };
    }
    const { endsOn } = read.value;
    if (endsOn !== null) endings.push(endingOf(read.value, endsOn, asOf));
  }
  return { ok: true, value: { subscriptions: items.length, endings: soonestFirst(endings) } };
};
