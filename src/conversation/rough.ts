/** Numbers that were told roughly: where the exact one decides, it is asked for. */
import type { FactId, Facts } from '../contract/facts.ts';
import type { Verdict } from '../contract/verdict.ts';
import { readFacts } from '../eligibility/case.ts';
import { judgeInBrief } from '../eligibility/judge.ts';

/** How far "about" goes to either side: "about 300" can be 270, and 330. */
const REACH = 0.1;

/** What a person would call the answer, with what stands in the way and what is worth checking. */
const resultOf = ({ outcome, guide, applies, warnings }: Verdict): string =>
  [outcome, guide, ...applies, ...warnings].join(' ');

const around = (value: number): readonly number[] => {
  const reach = Math.max(1, Math.round(value * REACH));
  return [Math.max(0, value - reach), value + reach];
};

const withNumber = (facts: Facts, fact: FactId, value: number): Facts =>
  readFacts({ ...facts, [fact]: value }) ?? facts;

/** The numbers as they were told, and each with every other in reach of it. */
const combinations = (facts: Facts, rough: readonly FactId[]): readonly Facts[] =>
  rough.reduce<readonly Facts[]>(
    (all, fact) => {
      const value = facts[fact];
      if (typeof value !== 'number') return all;
      return all.flatMap((one) => [one, ...around(value).map((near) => withNumber(one, fact, near))]);
    },
    [facts],
  );

/**
 * The rough numbers that decide: one in reach of it would give another answer, whatever the others are exactly.
 * @param rough facts whose number was told roughly
 * @param asOf the day to judge by, YYYY-MM-DD
 */
export const roughThatDecides = (facts: Facts, rough: readonly FactId[], asOf: string): readonly FactId[] =>
  rough.filter((fact) => {
    const value = facts[fact];
    if (typeof value !== 'number') return false;
    const others = rough.filter((other) => other !== fact);
    return combinations(facts, others).some((one) => {
      const was = resultOf(judgeInBrief(one, asOf));
      return around(value).some((near) => resultOf(judgeInBrief(withNumber(one, fact, near), asOf)) !== was);
    });
  });
