/**
 * Small spaces of facts, gone through from end to end: two or three facts in every state (unknown, could not be told,
 * every value worth trying), the others known. A verdict is right about what matters exactly if no completion of
 * a complete one differs from it, and every missing fact makes a difference in some completion.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DONT_KNOW,
  FACTS,
  type FactId,
  type Facts,
  type FactValue,
  SURFACES,
  type Surface,
} from '../../src/contract/facts.ts';
import type { Path, Verdict } from '../../src/contract/verdict.ts';
import { judge } from '../../src/eligibility/judge.ts';
import { NAMED_RULES } from '../../src/eligibility/rules/index.ts';
import { planById } from '../../src/knowledge/catalogue.ts';
import { CLEAR, forget, learn, mostlyClear, ORDINARY, TODAY, valuesOf } from './facts-at-random.ts';

type State = FactValue | typeof DONT_KNOW | undefined;

/** Facts about which the admin centre speaks for itself; they are told, or missing by a rule of their own. */
const ADMIN_CENTRE: readonly FactId[] = ['offered', 'targetOffered'];
const ASKED = ORDINARY.filter((fact) => fact !== 'surface' && !ADMIN_CENTRE.includes(fact));

/** What a person would notice of a verdict. */
const gist = ({ outcome, guide, applies, provided }: Verdict): string => {
  const list = outcome === 'not-yet' ? applies.join() : '';
  return [outcome, guide, list, 'provided', ...provided].join(' ');
};

/** What a person can say when the admin centre's own word is asked for; unasked they say nothing. */
const inAdminCentre = (facts: Facts): Facts[] =>
  product(
    ADMIN_CENTRE.filter((fact) => facts[fact] === undefined),
    () => [undefined, true, false, DONT_KNOW],
    facts,
  );

const product = (
  facts: readonly FactId[],
  statesOf: (fact: FactId) => readonly State[],
  start: Facts,
): Facts[] =>
  facts.reduce<Facts[]>(
    (all, fact) =>
      all.flatMap((one) =>
        statesOf(fact).map((state) => (state === undefined ? forget(one, fact) : learn(one, fact, state))),
      ),
    [start],
  );

const keyOf = (facts: Facts, free: readonly FactId[]): string =>
  free.map((fact) => String(facts[fact])).join('|');

/**
 * Where the switch is not offered, a rule that leads to a manual switch makes no difference to `other-reason`, which
 * does so too; only that nobody can tell does, for then it may be that rule and the switch may still be possible.
 */
const answersTo = (fact: FactId, { offered }: Facts): readonly (FactValue | typeof DONT_KNOW)[] => [
  ...valuesOf(fact),
  ...(offered === false ? [DONT_KNOW] : []),
  ...(FACTS[fact].kind === 'count' ? [MORE_THAN_ANY] : []),
];
/** One count can always be more than another. */
const MORE_THAN_ANY = 99_999;

/** All states of some facts over a case, judged once each. */
const createSpace = (base: Facts, free: readonly FactId[]) => {
  const states = product(free, (fact) => [undefined, DONT_KNOW, ...valuesOf(fact)], base);
  const verdicts = new Map(states.map((facts) => [keyOf(facts, free), judge(facts, TODAY)]));
  const verdictOf = (facts: Facts): Verdict => verdicts.get(keyOf(facts, free)) ?? judge(facts, TODAY);
  const unknownIn = (facts: Facts): readonly FactId[] => free.filter((fact) => facts[fact] === undefined);
  /** Everything that could still be said of the unknown facts. */
  const completions = (facts: Facts, but?: FactId): Facts[] =>
    product(
      unknownIn(facts).filter((fact) => fact !== but),
      (fact) => [...answersTo(fact, facts), DONT_KNOW],
      facts,
    );
  return { states, verdictOf, unknownIn, completions };
};

/**
 * What a person volunteers may overturn what was settled otherwise: what an offer or the admin centre's list had
 * cleared, and the segment that the source plan had told (docs/contract.md).
 */
const overturns = (before: Facts, after: Facts): boolean => {
  const learned = (fact: FactId): boolean => before[fact] === undefined && after[fact] !== undefined;
  const plans = learned('sourcePlan') || learned('targetPlan');
  if (before.offered === true && judge(after, TODAY).conflicts.length > 0) return true;
  if (before.targetOffered !== undefined && plans) return true;
  return learned('segment') && planById(before.sourcePlan ?? '')?.segment !== 'commercial';
};

/** What is wrong in a space, as texts; empty if nothing is. */
const wrongIn = (base: Facts, free: readonly FactId[]): string[] => {
  const space = createSpace(base, free);
  const wrong: string[] = [];
  for (const facts of space.states) {
    const unknown = space.unknownIn(facts);
    if (unknown.length === 0) continue;
    const verdict = space.verdictOf(facts);
    const said = keyOf(facts, free);
    if (verdict.complete) {
      for (const after of space.completions(facts)) {
        const later = space.verdictOf(after);
        if ((later.complete && gist(later) === gist(verdict)) || overturns(facts, after)) continue;
        wrong.push(
          `${free} = ${said} is complete (${gist(verdict)}), but ${keyOf(after, free)} is not the same`,
        );
      }
    }
    for (const fact of verdict.missing) {
      if (!unknown.includes(fact)) continue;
      const differs = space
        .completions(facts, fact)
        .some((rest) =>
          inAdminCentre(rest).some(
            (told) =>
              new Set(answersTo(fact, facts).map((value) => gist(judge(learn(told, fact, value), TODAY))))
                .size > 1,
          ),
        );
      if (!differs) wrong.push(`${free} = ${said} misses ${fact}, which changes nothing`);
    }
  }
  return wrong;
};

const BASES: readonly (readonly [string, Facts])[] = [
  ['without obstacles', CLEAR],
  ['offered', { ...CLEAR, offered: true }],
  ['not offered', { ...CLEAR, offered: false }],
  ['the plan among those offered', { ...CLEAR, targetOffered: true }],
  ['with something to wait for', { ...CLEAR, creditCheckPending: true, subscriptionStatus: 'expired' }],
  ['with another reason for a manual switch', { ...CLEAR, moveScope: 'some-users' }],
];

const PATHS_OF: Readonly<Record<Surface, readonly Path[]>> = {
  'change-plan': ['link', 'options'],
  'upgrade-tab': ['upgrade-tab'],
  'switch-button': ['switch-button'],
  'switch-wizard': ['switch-wizard'],
};

/** Every two facts that rules of the surface read; the others are among the three at random below. */
const pairsOn = (surface: Surface): (readonly [FactId, FactId])[] => {
  const rules = NAMED_RULES.filter(({ sources }) =>
    PATHS_OF[surface].some((path) => sources[path] !== undefined),
  );
  const facts = ASKED.filter(
    (fact) =>
      rules.some(({ reads }) => reads.includes(fact)) ||
      (fact === 'billingProfile' && surface === 'change-plan'),
  );
  return facts.flatMap((a, i) => facts.slice(i + 1).map((b) => [a, b] as const));
};

describe.each(SURFACES)('on %s', (surface) => {
  it.each(BASES)('every two facts decide as they should, %s', (_, base) => {
    const wrong = pairsOn(surface).flatMap((pair) => wrongIn({ ...base, surface }, pair));
    expect(wrong).toEqual([]);
  });
});

/** The case with everything told, so that only the facts of the space can still be learned. */
const told = (facts: Facts): Facts =>
  ASKED.reduce((all, fact) => (all[fact] === undefined ? learn(all, fact, DONT_KNOW) : all), facts);

it('three facts at random decide as they should', () => {
  const three = fc.subarray([...ASKED], { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.constantFrom(...SURFACES), mostlyClear(5).map(told), three, (surface, base, free) => {
      expect(wrongIn({ ...base, surface }, free)).toEqual([]);
    }),
    { numRuns: 40, seed: 3 },
  );
});

it('asks whether the switch is offered only while that could clear a rule that is unknown', () => {
  const clearable = new Set(NAMED_RULES.filter((rule) => rule.clearedByOffer).map(({ id }) => id));
  for (const surface of SURFACES) {
    for (const pair of pairsOn(surface)) {
      for (const facts of createSpace({ ...CLEAR, surface }, pair).states) {
        const { missing, rules } = judge(facts, TODAY);
        const unknown = rules.some(({ id, status }) => status === 'unknown' && clearable.has(id));
        if (missing.includes('offered')) expect({ facts, unknown }).toEqual({ facts, unknown: true });
      }
    }
  }
});
