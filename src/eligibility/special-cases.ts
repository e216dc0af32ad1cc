/** The two cases that no rule decides: a switch that runs already, and a partner who asks (contract, Verdict). */

import { DONT_KNOW, type FactId, type Facts } from '../contract/facts.ts';
import type { GuideId, Outcome, Path, Verdict } from '../contract/verdict.ts';
import { adviceFor } from './advice.ts';
import { surfaceOf } from './path.ts';

/** Minutes after which a switch is stuck, where the documents speak of an hour. */
const HOUR = 60;
/** Minutes after which it is stuck, where they speak of up to several hours: a day. */
const DAY = 1440;

const withoutRules = (
  outcome: Outcome,
  path: Path | null,
  facts: Facts,
  missing: readonly FactId[],
  guide: GuideId | null = null,
): Verdict => ({
  outcome,
  complete: missing.length === 0,
  path,
  guide,
  alternative: null,
  applies: [],
  rules: [],
  missing,
  next: missing[0] ?? null,
  provided: [],
  toFindOut: [],
  conflicts: [],
  warnings: [],
  fixes: [],
  advice: adviceFor(outcome, path, facts),
  suggestedTargets: [],
});

/** Minutes a switch may take, or undefined while that is open (switch-button: e4-to-e3, status page). */
const limitFor = (facts: Facts): number | undefined => {
  const surface = surfaceOf(facts);
  if (surface === 'upgrade-tab') return DAY;
  if (surface !== 'switch-button') return HOUR;
  if (facts.stuckReassigning === undefined) return undefined;
  return facts.stuckReassigning === true ? HOUR : DAY;
};

/** The verdict on a switch that was started, or null if none was. */
export const judgeRunning = (facts: Facts, path: Path | null): Verdict | null => {
  const minutes = facts.switchStartedMinutesAgo;
  if (minutes === undefined || minutes === DONT_KNOW) return null;
  if (facts.creditCheckPending === true) return withoutRules('in-progress', path, facts, []);
  const limit = limitFor(facts);
  const credit: readonly FactId[] = facts.creditCheckPending === undefined ? ['creditCheckPending'] : [];
  if (limit === undefined) {
    if (minutes <= HOUR) return withoutRules('in-progress', path, facts, []);
    if (minutes <= DAY) return withoutRules('need-info', path, facts, ['stuckReassigning', ...credit]);
  } else if (minutes <= limit) return withoutRules('in-progress', path, facts, []);
  return credit.length > 0
    ? withoutRules('need-info', path, facts, credit)
    : withoutRules('stuck', path, facts, [], 'stuck');
};

/** The verdict for a Cloud Solution Provider partner, or null for everyone else. */
export const judgePartner = (facts: Facts, path: Path | null): Verdict | null =>
  facts.audience === 'partner' ? withoutRules('partner-center', path, facts, [], 'partner-center') : null;
