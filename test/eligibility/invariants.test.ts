/** What must hold of every verdict, whatever the case. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DONT_KNOW, FACT_IDS, type FactId, type Facts, NEVER_MISSING } from '../../src/contract/facts.ts';
import { EFFECTS, type Verdict } from '../../src/contract/verdict.ts';
import { judge } from '../../src/eligibility/judge.ts';
import { DAYS, learn, mostlyClear, someFacts, TODAY, valuesOf } from './facts-at-random.ts';

const cases = fc.oneof(
  someFacts(),
  someFacts({ unknown: 1, dontKnow: 0, known: 1 }, FACT_IDS),
  mostlyClear(8),
);
const days = fc.constantFrom(...DAYS);
const RUNS = { numRuns: 3000, seed: 20261122 };

const always = (holds: (verdict: Verdict, facts: Facts, asOf: string) => void): void =>
  fc.assert(
    fc.property(cases, days, (facts, asOf) => {
      holds(judge(facts, asOf), facts, asOf);
    }),
    RUNS,
  );

const idsWith = (verdict: Verdict, status: string): readonly string[] =>
  verdict.rules.filter((rule) => rule.status === status).map(({ id }) => id);

describe('a verdict', () => {
  it('is complete exactly when nothing is missing', () => {
    always(({ complete, missing }) => expect(complete).toBe(missing.length === 0));
  });

  it('asks next for something that is missing, and for nothing when it is complete', () => {
    always(({ missing, next }) => {
      if (missing.length === 0) expect(next).toBeNull();
      else expect(missing).toContain(next);
    });
  });

  it('needs more only while something is missing', () => {
    always(({ outcome, complete }) => expect(outcome === 'need-info' && complete).toBe(false));
  });

  it('never misses what is known, what could not be told, and what is never asked', () => {
    always(({ missing }, facts) => {
      expect(missing.filter((fact) => facts[fact] !== undefined)).toEqual([]);
      expect(missing.filter((fact) => NEVER_MISSING.includes(fact))).toEqual([]);
      expect(new Set(missing).size).toBe(missing.length);
    });
  });

  it('lists as applying, with a fix each, the rules whose status says so', () => {
    always((verdict) => {
      expect(verdict.applies).toEqual(idsWith(verdict, 'applies'));
      expect(verdict.fixes.map(({ rule }) => rule)).toEqual(verdict.applies);
    });
  });

  it('is provided only on unknown rules, and in conflict only with rules that apply', () => {
    always((verdict) => {
      const unknown = idsWith(verdict, 'unknown');
      expect(verdict.provided.filter((id) => !unknown.includes(id))).toEqual([]);
      expect(verdict.conflicts.filter((id) => !verdict.applies.includes(id))).toEqual([]);
      expect(verdict.provided).not.toContain('other-reason');
      if (verdict.complete) expect(verdict.provided.length > 0).toBe(verdict.toFindOut.length > 0);
    });
  });

  it('finds out only what was asked and could not be told', () => {
    always(({ toFindOut }, facts) => {
      expect(toFindOut.filter((fact) => facts[fact] !== DONT_KNOW)).toEqual([]);
    });
  });

  it('has the outcome of the strongest effect that applies, unless it needs more', () => {
    always(({ outcome, rules }) => {
      if (rules.length === 0 || outcome === 'need-info') return;
      const applying = rules.filter(({ status }) => status === 'applies').map(({ effect }) => effect);
      expect(outcome).toBe(EFFECTS.find((effect) => applying.includes(effect)) ?? 'automatic');
    });
  });

  it('names a guide for what can be done, and none for what somebody else must do or nobody knows', () => {
    always(({ outcome, guide, alternative, path, complete }, facts) => {
      if (outcome === 'contact-seller' || outcome === 'retarget' || outcome === 'need-info')
        expect(guide).toBeNull();
      if (outcome === 'automatic' || outcome === 'not-yet') {
        if (path === null) expect(guide).toBeNull();
        else expect(guide).not.toBeNull();
      }
      if (outcome !== 'not-yet') expect(alternative).toBeNull();
      const told =
        facts.moveScope !== DONT_KNOW && facts.sourcePlan !== DONT_KNOW && facts.targetPlan !== DONT_KNOW;
      if (outcome === 'manual' && complete && told) expect(guide).not.toBeNull();
    });
  });

  it('is the same every time', () => {
    always((verdict, facts, asOf) => expect(judge(facts, asOf)).toEqual(verdict));
  });

  it('does not change what it was given', () => {
    fc.assert(
      fc.property(cases, days, (facts, asOf) => {
        const before = JSON.stringify(facts);
        judge(Object.freeze(facts), asOf);
        expect(JSON.stringify(facts)).toBe(before);
      }),
      { ...RUNS, numRuns: 300 },
    );
  });
});

describe('learning a fact that is missing', () => {
  /** A case, one of its missing facts, and what the person answers. */
  const answered = (holds: (before: Verdict, after: Verdict, fact: FactId, facts: Facts) => void): void =>
    fc.assert(
      fc.property(cases, days, fc.nat(), fc.nat(), (facts, asOf, which, what) => {
        const before = judge(facts, asOf);
        const fact = before.missing[which % Math.max(1, before.missing.length)];
        if (fact === undefined) return;
        const values = [DONT_KNOW, ...valuesOf(fact)] as const;
        const value = values[what % values.length] ?? DONT_KNOW;
        holds(before, judge(learn(facts, fact, value), asOf), fact, facts);
      }),
      RUNS,
    );

  it('takes no rule away that applies', () => {
    answered((before, after) => {
      expect(before.applies.filter((id) => id !== 'other-reason' && !after.applies.includes(id))).toEqual([]);
    });
  });

  it('unsettles no rule that was settled', () => {
    answered((before, after) => {
      const settled = before.rules.filter(({ id, status }) => status !== 'unknown' && id !== 'other-reason');
      const unsettled = settled.filter(
        ({ id }) => after.rules.find((rule) => rule.id === id)?.status === 'unknown',
      );
      expect(unsettled.map(({ id }) => id)).toEqual([]);
    });
  });

  it('asks for no new fact because of "don\'t know", save whether the wanted plan is offered', () => {
    fc.assert(
      fc.property(cases, days, (facts, asOf) => {
        const before = judge(facts, asOf);
        for (const fact of before.missing) {
          const after = judge(learn(facts, fact, DONT_KNOW), asOf);
          const added = after.missing.filter((other) => !before.missing.includes(other));
          expect(added.filter((other) => other !== 'targetOffered')).toEqual([]);
        }
      }),
      RUNS,
    );
  });
});

describe('answering what is asked next', () => {
  const MOST_QUESTIONS = 25;

  /** Answers until nothing is asked any more; the facts asked for, in order. */
  const answerAll = (start: Facts, asOf: string, answer: (fact: FactId, asked: number) => Facts[FactId]) => {
    let facts = start;
    const asked: FactId[] = [];
    for (let verdict = judge(facts, asOf); verdict.next !== null; verdict = judge(facts, asOf)) {
      asked.push(verdict.next);
      expect(asked.length).toBeLessThanOrEqual(MOST_QUESTIONS);
      facts = learn(facts, verdict.next, answer(verdict.next, asked.length) ?? DONT_KNOW);
    }
    return { asked, verdict: judge(facts, asOf) };
  };

  it('comes to an end within 25 questions, each asked once', () => {
    fc.assert(
      fc.property(cases, days, fc.infiniteStream(fc.nat()), (facts, asOf, numbers) => {
        const { asked, verdict } = answerAll(facts, asOf, (fact) => {
          const values = [...valuesOf(fact), DONT_KNOW] as const;
          return values[Number(numbers.next().value) % values.length];
        });
        expect(verdict.complete).toBe(true);
        expect(new Set(asked).size).toBe(asked.length);
      }),
      { ...RUNS, numRuns: 1000 },
    );
  });

  it.each(valuesOf('surface'))('ends complete on %s when the person knows nothing', (surface) => {
    const { verdict } = answerAll(learn({}, 'surface', surface), TODAY, () => DONT_KNOW);
    expect(verdict.complete).toBe(true);
    expect(verdict.outcome).toBe('automatic');
    expect(verdict.provided.length).toBeGreaterThan(0);
  });
});
