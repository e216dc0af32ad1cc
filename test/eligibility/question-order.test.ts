import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTenants } from '../../bench/tenants.ts';
import { FACT_IDS, type Facts, pickFacts, SURFACES } from '../../src/contract/facts.ts';
import { judge } from '../../src/eligibility/judge.ts';
import { nextQuestion } from '../../src/eligibility/question-order.ts';
import { factsIn } from '../../src/eligibility/reading.ts';
import order from '../../src/knowledge/question-order.json' with { type: 'json' };

const askable = fc.uniqueArray(fc.constantFrom(...FACT_IDS));
const surface = fc.constantFrom(...SURFACES);

/** Everything that is asked of a tenant until the verdict is complete. */
const talk = (start: Facts, answers: Facts, asOf: string): readonly string[] => {
  const asked: string[] = [];
  let facts = start;
  for (let next = judge(facts, asOf).next; next !== null; next = judge(facts, asOf).next) {
    asked.push(next);
    facts = { ...facts, ...pickFacts(answers, [next]) };
  }
  return asked;
};

describe('the order of questions', () => {
  it('names one of what is missing, whatever is missing', () => {
    fc.assert(
      fc.property(askable, surface, (missing, on) => {
        const next = nextQuestion(missing, { surface: on });
        expect(missing.length === 0 ? next === null : next !== null && missing.includes(next)).toBe(true);
      }),
    );
  });

  it('does not depend on the order in which the missing facts are listed', () => {
    const ranked = fc
      .constantFrom(...SURFACES)
      .chain((on) =>
        fc.tuple(
          fc.constant(on),
          fc.uniqueArray(fc.constantFrom(...FACT_IDS.filter((fact) => order[on].includes(fact)))),
        ),
      );
    fc.assert(
      fc.property(ranked, ([on, missing]) => {
        expect(nextQuestion(missing.toReversed(), { surface: on })).toBe(
          nextQuestion(missing, { surface: on }),
        );
      }),
    );
  });

  it('ranks every fact that can be missing on a surface', () => {
    fc.assert(
      fc.property(surface, fc.integer({ min: 0 }), (on, known) => {
        const [tenant] = drawTenants(1, known);
        const facts = { ...pickFacts(tenant?.answers ?? {}, factsIn(known)), surface: on };
        for (const fact of judge(facts, '2026-11-22').missing) {
          if (fact !== 'stuckReassigning') expect(order[on]).toContain(fact);
        }
      }),
    );
  });

  it('begins with where the plan was bought, and soon comes to the plans', () => {
    for (const on of SURFACES) {
      expect(order[on][0]).toBe('purchaseChannel');
      expect(order[on].slice(1, 6)).toEqual(expect.arrayContaining(['sourcePlan', 'targetPlan']));
    }
  });

  it('asks no fact twice, and few on the whole', () => {
    const tenants = drawTenants(300, 4);
    const talks = tenants.map(({ start, answers, asOf }) => talk(start, answers, asOf));
    for (const asked of talks) expect(new Set(asked).size).toBe(asked.length);
    const mean = talks.reduce((sum, { length }) => sum + length, 0) / talks.length;
    expect(mean).toBeLessThan(7.6);
  });
});
