/** Which plans the tenant could switch to automatically, to suggest. */

import { DONT_KNOW, type Facts } from '../contract/facts.ts';
import { changeKind, PLANS, type Plan, planById, reachablePlans } from '../knowledge/catalogue.ts';
import { pathOf } from './path.ts';
import { TRUE } from './reading.ts';
import { governmentOrNonprofit } from './rules/government-or-nonprofit.ts';
import { suggestedTargets } from './suggested-targets.ts';
import { MOST_BUSINESS_SEATS } from './warnings.ts';

/** As many as a person can take in; more would be the catalogue again. */
const MOST = 8;
const NONE: readonly string[] = Object.freeze([]);

const place: ReadonlyMap<string, number> = new Map(PLANS.map(({ id }, index) => [id, index]));
const placeOf = ({ id }: Plan): number => place.get(id) ?? PLANS.length;

/** Seats that the plan would have to hold, as far as they are known. */
const seatsOf = ({ licencesPurchased, usersLicensed }: Facts): number =>
  Math.max(
    typeof licencesPurchased === 'number' ? licencesPurchased : 0,
    typeof usersLicensed === 'number' ? usersLicensed : 0,
  );

/** How much more the target holds than the source. */
const stepUp = ({ services: had }: Plan, { services: gets }: Plan): number => {
  if (had === null || gets === null) return 0;
  return gets.exchange - had.exchange + gets.sharepoint - had.sharepoint + gets.onedrive - had.onedrive;
};

/** Faculty and students buy different plans of one name. */
const reader = ({ id }: Plan): string | undefined => /-for-(faculty|students)\b/.exec(id)?.[1];

/** A plan for calls and meetings alone keeps no data, so every plan has enough; only those with meetings make sense. */
const isForMeetings = ({ family, services, teams }: Plan): boolean =>
  family === 'standalone' && teams !== 'never' && services?.sharepoint === 0;

const isSensible = (source: Plan, target: Plan): boolean => {
  const readers = [reader(source), reader(target)];
  if (readers[0] !== undefined && readers[1] !== undefined && readers[0] !== readers[1]) return false;
  return !isForMeetings(source) || target.teams === 'included';
};

/**
 * The order of two targets: there is no way back from another service family, so those come last; then the smallest
 * step; then what stands after the source in its family's list (the greater plan) before what stands before it.
 */
const byNearness = (source: Plan) => {
  const otherFamily = (plan: Plan): number => (changeKind(source.id, plan.id) === 'other-family' ? 1 : 0);
  const smaller = (plan: Plan): number => {
    const sibling = changeKind(source.id, plan.id) === 'same-family' && stepUp(source, plan) === 0;
    return sibling && placeOf(plan) < placeOf(source) ? 1 : 0;
  };
  return (a: Plan, b: Plan): number =>
    otherFamily(a) - otherFamily(b) ||
    stepUp(source, a) - stepUp(source, b) ||
    smaller(a) - smaller(b) ||
    (smaller(a) === 1 ? placeOf(b) - placeOf(a) : placeOf(a) - placeOf(b));
};

/** The targets that the pair of plans allows, whatever else is known. */
export const targetsOfPlan = (facts: Facts, asOf: string): readonly string[] => {
  const source = planById(facts.sourcePlan ?? '');
  if (source === undefined) return NONE;
  const wizard = pathOf(facts) === 'switch-wizard';
  const tooSmall = seatsOf(facts) > MOST_BUSINESS_SEATS;
  const notOffered = facts.targetOffered === false ? facts.targetPlan : undefined;
  const replacements = suggestedTargets({ ...facts, targetPlan: DONT_KNOW }, 'automatic').map(
    ({ plan }) => plan,
  );
  const inOrder = reachablePlans(source.id, asOf, { wizard })
    .filter((plan) => plan.id !== notOffered && !(tooSmall && plan.business300 === true))
    .filter((plan) => wizard || isSensible(source, plan))
    .toSorted(byNearness(source))
    .map(({ id }) => id);
  const first = inOrder.filter((plan) => replacements.includes(plan));
  return [
    ...first.toSorted((a, b) => replacements.indexOf(a) - replacements.indexOf(b)),
    ...inOrder.filter((plan) => !first.includes(plan)),
  ].slice(0, MOST);
};

/**
 * The plans that could be reached automatically from the source plan on the case's path, best first: what replaces
 * Office 365 E4 where that is the source, then the same service family, then the smallest step.
 *
 * Empty where the source is not known to the catalogue, and where the organisation's segment rules out every
 * automatic switch. Plans that end below the known number of seats, and a plan that the admin centre is known not to
 * offer, are left out.
 */
export const reachableTargets = (facts: Facts, asOf: string): readonly string[] => {
  const path = pathOf(facts);
  const bySegment = path !== null && governmentOrNonprofit.sources[path] !== undefined;
  if (bySegment && governmentOrNonprofit.when({ facts, asOf }) === TRUE) return NONE;
  return targetsOfPlan(facts, asOf);
};
