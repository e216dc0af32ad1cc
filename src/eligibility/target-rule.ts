/** What the two rules about the pair of plans share: the admin centre's own list settles them by itself. */

import { DONT_KNOW, type Facts } from '../contract/facts.ts';
import type { SettledBy } from '../contract/verdict.ts';
import type { Condition } from './conditions.ts';
import { bit, FALSE, type Reading, STUCK, TRUE } from './reading.ts';

const SOURCE = bit('sourcePlan');
const TARGET = bit('targetPlan');
const OFFERED = bit('targetOffered');

interface PairTable {
  /** Whether the table could tell anything about a pair with this plan in it. */
  readonly decides: (plan: string) => boolean;
  /** What the table says of a pair, or nothing. */
  readonly holds: (source: string, target: string) => Reading | undefined;
}

/**
 * Reads `targetOffered` first, then the table. As long as no target is chosen (`dont-know`) there is nothing to look
 * for in the admin centre's list, so `targetOffered` is not open then (contract, Rules). It is open only where the
 * table cannot tell: while the plans themselves can still be asked for, they are.
 */
export const targetRule =
  ({ decides, holds }: PairTable): Condition =>
  ({ facts: { sourcePlan, targetPlan, targetOffered } }) => {
    if (targetOffered === true) return FALSE;
    if (targetOffered === false) return TRUE;
    if (targetPlan === DONT_KNOW) return STUCK;
    const list = targetOffered === undefined ? OFFERED : STUCK;
    if (sourcePlan !== undefined && !decides(sourcePlan)) return list;
    if (targetPlan !== undefined && !decides(targetPlan)) return list;
    if (sourcePlan === undefined) return SOURCE | (targetPlan === undefined ? TARGET : STUCK);
    if (targetPlan === undefined) return TARGET;
    return holds(sourcePlan, targetPlan) ?? list;
  };

/** Tells the explanation whether the admin centre's list or the catalogue spoke. */
export const settledByList = ({ targetOffered }: Facts): SettledBy =>
  typeof targetOffered === 'boolean' ? 'target-offered' : 'catalogue';
