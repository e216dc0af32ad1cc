/** Each rule by itself: its examples, what it reads, where it comes from. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DONT_KNOW, type Facts, OTHER_PLAN, pickFacts } from '../../src/contract/facts.ts';
import { EFFECTS, PATHS, RULE_IDS, type Status } from '../../src/contract/verdict.ts';
import { judge } from '../../src/eligibility/judge.ts';
import type { Example, Rule } from '../../src/eligibility/rule.ts';
import { NAMED_RULES, RULES } from '../../src/eligibility/rules/index.ts';
import { planById } from '../../src/knowledge/catalogue.ts';
import { SOURCES } from '../../src/knowledge/sources.ts';
import { DAYS, PATH_FACTS, someFacts, TODAY } from './facts-at-random.ts';

const statusOf = (rule: Rule, { path, facts, asOf = TODAY }: Example): Status | undefined =>
  judge({ ...facts, ...PATH_FACTS[path] }, asOf).rules.find(({ id }) => id === rule.id)?.status;

const examplesOf = ({ examples }: Rule): readonly Example[] => [
  ...examples.applies,
  ...examples.clear,
  ...examples.unknown,
];

/** The facts that a look at the case touches. */
const looksAt = (rule: Rule, facts: Facts, asOf: string): ReadonlySet<string> => {
  const seen = new Set<string>();
  const watched = new Proxy(facts, {
    get: (target, name, receiver) => {
      seen.add(String(name));
      return Reflect.get(target, name, receiver);
    },
  });
  rule.when({ facts: watched, asOf });
  return seen;
};

it('has every rule of the contract once, in its order, strongest effect first', () => {
  expect(RULES.map(({ id }) => id)).toEqual([...RULE_IDS]);
  const strengths = NAMED_RULES.map(({ effect }) => EFFECTS.indexOf(effect));
  expect(strengths).toEqual(strengths.toSorted((a, b) => a - b));
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const paths = PATHS.filter((path) => rule.sources[path] !== undefined);

  it.each(['applies', 'clear', 'unknown'] as const)('is %s in its examples', (status) => {
    for (const example of rule.examples[status]) {
      expect({ ...example, status: statusOf(rule, example) }).toEqual({ ...example, status });
    }
  });

  it('has its examples on its own paths', () => {
    expect(examplesOf(rule).filter(({ path }) => !paths.includes(path))).toEqual([]);
  });

  it('has its examples about plans of the catalogue', () => {
    const plans = examplesOf(rule).flatMap(({ facts }) => [facts.sourcePlan, facts.targetPlan]);
    const named = plans
      .filter((plan) => plan !== undefined)
      .filter((plan) => plan !== DONT_KNOW && plan !== OTHER_PLAN);
    expect(named.filter((plan) => planById(plan) === undefined)).toEqual([]);
  });

  it('names a dated section of a source document for each of its paths', () => {
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      const sources = rule.sources[path] ?? [];
      expect(sources.length).toBeGreaterThan(0);
      for (const { document, section, url, date } of sources) {
        expect(Object.keys(SOURCES)).toContain(document);
        expect(section.trim()).not.toBe('');
        expect(url).toMatch(/^https:\/\//u);
        expect(date).toMatch(/^\d{4}(-\d{2}-\d{2})?$/u);
      }
    }
  });

  it('reads exactly the facts it says it reads', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        someFacts({ unknown: 2, dontKnow: 1, known: 4 }),
        fc.constantFrom(...DAYS),
        (facts, asOf) => {
          for (const fact of looksAt(rule, facts, asOf)) seen.add(fact);
        },
      ),
      { numRuns: 1000, seed: 1 },
    );
    // The surface is the path, which every rule may go by.
    seen.delete('surface');
    expect([...seen].sort()).toEqual([...rule.reads].sort());
  });

  it('answers for no fact it does not read', () => {
    const own = (facts: Facts): Facts => pickFacts(facts, rule.reads);
    fc.assert(
      fc.property(someFacts(), fc.constantFrom(...DAYS), (facts, asOf) => {
        const kept = { ...own(facts), ...('surface' in facts ? { surface: facts.surface } : {}) };
        expect(rule.when({ facts: kept, asOf })).toBe(rule.when({ facts, asOf }));
      }),
      { numRuns: 300, seed: 2 },
    );
  });
});
