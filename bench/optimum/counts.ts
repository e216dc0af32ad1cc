/**
 * Licences and users as far as any rule tells them apart: in four ranges, and whether there are more users than
 * licences. A count is written as the number that stands for its range; the second of the two that becomes known lies
 * one beside the first where only that tells which is greater.
 */
import type { Facts } from '../../src/contract/facts.ts';
import population from '../population.json' with { type: 'json' };

/** The greatest count of each range: Small Business holds 25 users, the wizard moves 300, the button goes to 2,999. */
const RANGES: readonly number[] = [25, 300, 2999, Number.POSITIVE_INFINITY];
const STANDS_FOR: readonly number[] = [20, 200, 2000, 5000];

export const rangeOf = (count: number): number => RANGES.findIndex((greatest) => count <= greatest);

export interface Counts {
  readonly licences: number;
  readonly users: number;
  readonly over: boolean;
}

/** How much of the whole numbers from `low` to `high` lies in a range. */
const share = (low: number, high: number, range: number): number => {
  const from = Math.max(low, (RANGES[range - 1] ?? 0) + 1);
  const to = Math.min(high, RANGES[range] ?? 0);
  return Math.max(0, to - from + 1) / (high - low + 1);
};

/** Every combination of ranges with its probability, exactly as `drawTenant` draws them. */
export const countsDrawn = (): readonly { readonly counts: Counts; readonly p: number }[] => {
  const drawn = new Map<string, { counts: Counts; p: number }>();
  const add = (counts: Counts, p: number): void => {
    const key = JSON.stringify(counts);
    drawn.set(key, { counts, p: p + (drawn.get(key)?.p ?? 0) });
  };
  const { licences: sizes, shareWithMoreUsersThanLicences: shareOver } = population;
  const total = sizes.reduce((sum, [, weight]) => sum + Number(weight), 0);
  for (const [limits, weight] of sizes) {
    const [low = 0, high = 0] = Array.isArray(limits) ? limits : [];
    const each = Number(weight) / total / (high - low + 1);
    for (let bought = low; bought <= high; bought += 1) {
      for (const range of RANGES.keys()) {
        const least = Math.max(1, Math.floor(bought * 0.5));
        const most = bought + Math.max(1, Math.round(bought * 0.5));
        const licences = rangeOf(bought);
        add({ licences, users: range, over: false }, each * (1 - shareOver) * share(least, bought, range));
        add({ licences, users: range, over: true }, each * shareOver * share(bought + 1, most, range));
      }
    }
  }
  return [...drawn.values()].filter(({ p }) => p > 0);
};

/** Whether counts are as known so far. */
export const agree = (counts: Counts, { licencesPurchased, usersLicensed }: Facts): boolean => {
  const hasLicences = typeof licencesPurchased === 'number';
  const hasUsers = typeof usersLicensed === 'number';
  if (hasLicences && rangeOf(licencesPurchased) !== counts.licences) return false;
  if (hasUsers && rangeOf(usersLicensed) !== counts.users) return false;
  return !hasLicences || !hasUsers || usersLicensed > licencesPurchased === counts.over;
};

/** Numbers that stand for the counts. */
export const standingFor = ({ licences, users, over }: Counts): Facts => {
  const licencesPurchased = STANDS_FOR[licences] ?? 0;
  const beside = over ? licencesPurchased + 1 : licencesPurchased - 1;
  return {
    licencesPurchased,
    usersLicensed: licences === users ? beside : (STANDS_FOR[users] ?? 0),
  };
};

/** The numbers that one count can be told as, the other being known or not. */
export const tellable = (fact: 'licencesPurchased' | 'usersLicensed', known: Facts): readonly number[] => {
  const other = fact === 'licencesPurchased' ? known.usersLicensed : known.licencesPurchased;
  if (typeof other !== 'number') return STANDS_FOR;
  const beside = fact === 'licencesPurchased' ? other - 1 : other + 1;
  return STANDS_FOR.flatMap((count) => (rangeOf(count) === rangeOf(other) ? [other, beside] : [count]));
};
