/** What is asked now, and what has to be confirmed, chosen or settled before anything is. */
import type { FactId } from '../contract/facts.ts';
import { isFromOlderTimes } from '../knowledge/catalogue.ts';
import type { View } from './model.ts';
import { roughThatDecides } from './rough.ts';
import type { Situation } from './situation.ts';
import type { State } from './state.ts';
import { differencesIn, sourceOfReading } from './tenant.ts';
import { askedTogether } from './topics.ts';

/** What has to be confirmed, chosen or settled before anything is asked. */
export const doubtView = ({ pending, tenant, facts }: State): View | null => {
  // Whoever has just pasted an answer sees first that it was read.
  if (tenant !== null && tenant.picked === undefined && tenant.reading.subscriptions.length > 1)
    return {
      view: 'subscriptions',
      source: sourceOfReading(tenant),
      subscriptions: tenant.reading.subscriptions,
      more: tenant.more,
    };
  if (pending !== null) return { view: 'confirm', facts: pending.facts, unsure: pending.unsure };
  if (tenant === null) return null;
  const differences = differencesIn(tenant, tenant.unsettled, facts);
  return differences.length === 0
    ? null
    : { view: 'differences', source: sourceOfReading(tenant), differences };
};

/** An old plan may be on an old admin centre, and then everything is different. */
const asksForSurface = ({ facts, goal }: State): boolean =>
  goal !== null &&
  facts.surface === undefined &&
  facts.audience !== 'partner' &&
  facts.switchStartedMinutesAgo === undefined &&
  isFromOlderTimes(facts.sourcePlan ?? '');

/** Whoever says that the licences stand still has a switch that runs, and how long decides what to do. */
export const asksHowLong = ({ facts }: State): boolean =>
  facts.stuckReassigning === true && facts.switchStartedMinutesAgo === undefined;

/** What one can switch to depends on what one has. */
export const asksForSource = ({ showing, facts }: State): boolean =>
  showing.view === 'targets' && facts.sourcePlan === undefined;

/** The questions that are open now, in the order of their card; none when nothing has to be asked. */
export const openQuestions = (situation: Situation): readonly FactId[] => {
  const { state, verdict } = situation;
  if (state.draft.changing.length > 0) return state.draft.changing;
  if (state.goal !== null && doubtView(state) !== null) return [];
  if (asksForSource(state)) return ['sourcePlan'];
  if (asksHowLong(state)) return ['switchStartedMinutesAgo'];
  if (asksForSurface(state)) return ['surface'];
  if (state.goal === null) return [];
  const inexact = roughThatDecides(state.facts, state.rough, situation.asOf);
  if (inexact.length > 0) return inexact;
  if (verdict.next === null) return [];
  const left = state.asked.filter((fact) => verdict.missing.includes(fact));
  return left.length > 0 ? left : askedTogether(verdict.next, verdict.missing);
};
