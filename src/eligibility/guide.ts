/** Which guide a verdict leads to, and which facts choose it (contract, Guide). */
import { DONT_KNOW, type Facts } from '../contract/facts.ts';
import type { GuideId, Outcome, Path } from '../contract/verdict.ts';
import { openPath, pathOf } from './path.ts';
import { bit, type Reading, STUCK } from './reading.ts';

const E3 = 'office-365-e3';
const E4 = 'office-365-e4';
const SCOPE = bit('moveScope');
const SOURCE = bit('sourcePlan');
const TARGET = bit('targetPlan');

const GUIDE_OF_PATH = {
  link: 'change-plan-link',
  options: 'change-plan-options',
  'upgrade-tab': 'upgrade-tab',
  'switch-button': 'switch-button',
  'switch-wizard': 'switch-wizard',
} as const satisfies Record<Path, GuideId>;

/** The steps of the automatic way; of today's without a billing profile while it is not known which. */
export const automaticGuide = (facts: Facts): GuideId => GUIDE_OF_PATH[pathOf(facts) ?? 'link'];

/** Whether the plan is this one; undefined while it is not known. */
const isThe = (plan: string, value: Facts['sourcePlan']): boolean | undefined =>
  value === undefined || value === DONT_KNOW ? undefined : value === plan;

/** Kleene's "and" over two plain answers. */
const both = (a: boolean | undefined, b: boolean | undefined): boolean | undefined => {
  if (a === false || b === false) return false;
  return a === true && b === true ? true : undefined;
};

const choose = (first: boolean | undefined, yes: GuideId, no: GuideId): GuideId | null => {
  if (first === undefined) return null;
  return first ? yes : no;
};

/** The manual guide of the case, or null while the facts that choose it are not known. */
export const manualGuide = (facts: Facts, path: Path | null): GuideId | null => {
  if (path === 'switch-wizard') return 'wizard-manual';
  if (facts.moveScope === 'some-users') return 'manual-some-users';
  if (facts.moveScope !== 'everyone') return null;
  const fromE4 = isThe(E4, facts.sourcePlan);
  if (path === 'switch-button')
    return choose(both(fromE4, isThe(E3, facts.targetPlan)), 'e4-to-e3-manual', 'manual');
  if (path === 'upgrade-tab') return choose(fromE4, 'e4-upgrade-manual', 'manual');
  return 'manual';
};

/** The facts that could still be asked and choose among the manual guides. */
const manualGuideOpen = (facts: Facts, path: Path | null): Reading => {
  // Without knowing who is to move there is no telling, whatever else is known.
  if (facts.moveScope === 'some-users' || facts.moveScope === DONT_KNOW) return STUCK;
  if (path === 'switch-wizard') return STUCK;
  const scope = facts.moveScope === undefined ? SCOPE : STUCK;
  const source = facts.sourcePlan === undefined ? SOURCE : STUCK;
  if (path === 'upgrade-tab') return scope | source;
  if (path !== 'switch-button') return scope;
  const target = facts.targetPlan === undefined ? TARGET : STUCK;
  const sourceMatters = isThe(E3, facts.targetPlan) !== false;
  const targetMatters = isThe(E4, facts.sourcePlan) !== false;
  return scope | (sourceMatters ? source : STUCK) | (targetMatters ? target : STUCK);
};

const AUTOMATIC_OR_NOT_YET = 0b00011;
const MANUAL = 0b00100;

/**
 * The facts that could still be asked and choose the guide.
 *
 * @param possible one bit a strength the outcome can still have, automatic first
 */
export const guideStillOpen = (facts: Facts, path: Path | null, possible: number): Reading =>
  ((possible & AUTOMATIC_OR_NOT_YET) !== 0 && path === null ? openPath(facts) : STUCK) |
  ((possible & MANUAL) !== 0 ? manualGuideOpen(facts, path) : STUCK);

/** The guide and, for a not-yet, the manual way instead of it. */
export const guideFor = (
  outcome: Outcome,
  path: Path | null,
  facts: Facts,
): { readonly guide: GuideId | null; readonly alternative: GuideId | null } => {
  const own = path === null ? null : GUIDE_OF_PATH[path];
  if (outcome === 'automatic') return { guide: own, alternative: null };
  if (outcome === 'not-yet') return { guide: own, alternative: manualGuide(facts, path) };
  if (outcome === 'manual') return { guide: manualGuide(facts, path), alternative: null };
  return { guide: null, alternative: null };
};
