/** Numbers that were told roughly: where the exact one decides, it is asked for. */
import type { FactId, Facts } from '../contract/facts.ts';
import type { Verdict } from '../contract/verdict.ts';
import { readFacts } from '../eligibility/case.ts';
import { judge } from '../eligibility/judge.ts';

/** How far "about" goes to either side: "about 300" can be 270, and 330. */
const REACH = 0.1;

/** What a person would call the answer, with what stands in the way and what is worth checking. */
const resultOf = ({ outcome, guide, applies, warnings }: Verdict): string =>
  [outcome, guide, ...applies, ...warnings].join(' ');

const around = (value: number): readonly number[] => {
  const reach = Math.max(1, Math.round(value * REACH));
  return [Math.max(0, value - reach), value + reach];
};

const withNumbers = (facts: Facts, numbers: Readonly<Record<string, number>>): Facts =>
  readFacts({ ...facts, ...numbers }) ?? facts;

/**
 * The rough numbers that decide: one in reach of it would give another answer.
 * @param rough facts whose number was told roughly
 * @param asOf the day to judge by, YYYY-MM-DD
 */
export const roughThatDecides = (facts: Facts, rough: readonly FactId[], asOf: string): readonly FactId[] => {
  const numbers = rough.filter((fact) => typeof facts[fact] === 'number');
  if (numbers.length === 0) return [];
  const was = resultOf(judge(facts, asOf));
  const others = numbers.reduce<readonly Readonly<Record<string, number>>[]>(
    (all, fact) =>
      all.flatMap((one) => {
        const value = facts[fact];
        return typeof value === 'number'
          ? [one, ...around(value).map((near) => ({ ...one, [fact]: near }))]
          : [one];
      }),
    [{}],
  );
  const deciding = new Set(
    others
      .filter((numbersNow) => resultOf(judge(withNumbers(facts, numbersNow), asOf)) !== was)
      .flatMap((numbersNow) => Object.keys(numbersNow)),
  );
  return numbers.filter((fact) => deciding.has(fact));
};
