/**
 * Finds the order of questions of each surface and writes it to src/knowledge/question-order.json.
 *
 * Local search over 20,000 tenants of a seed that no bench reports on: every fact is moved to every other place as
 * long as a move makes the talk shorter. It starts from the facts in the order of the topics, and a move that gains
 * nothing is not made, so where the order is all the same it stays the one that a person would expect.
 *
 * npm run search:questions
 */
import { writeFileSync } from 'node:fs';
import { FACT_IDS, type FactId, SURFACES, type Surface } from '../src/contract/facts.ts';
import type { Path } from '../src/contract/verdict.ts';
import { TOPICS } from '../src/conversation/model.ts';
import { askedTogether, topicOf } from '../src/conversation/topics.ts';
import { NAMED_RULES } from '../src/eligibility/rules/index.ts';
import { effort, orderOf, type Respondent, respondents } from './asking.ts';
import { drawTenants } from './tenants.ts';

const TRAINING_SEED = 1001;
const TRAINING_TENANTS = 20_000;
/** What a card costs, in facts: enough to choose between orders that ask for as many facts. */
const PRICE_OF_CARD = 0.05;
const LEAST_GAIN = 1e-9;

const cost = (asked: readonly Respondent[], order: readonly FactId[]): number => {
  const bits = orderOf(order);
  const { facts, cards } = effort(asked, () => bits);
  return facts + PRICE_OF_CARD * cards;
};

const PATHS_OF_SURFACE: Record<Surface, readonly Path[]> = {
  'change-plan': ['link', 'options'],
  'upgrade-tab': ['upgrade-tab'],
  'switch-button': ['switch-button'],
  'switch-wizard': ['switch-wizard'],
};

/** The facts that can be missing on a surface, by topic: what its rules read, and what chooses path and guide. */
const factsOn = (surface: Surface): readonly FactId[] => {
  const rules = NAMED_RULES.filter(({ sources }) =>
    PATHS_OF_SURFACE[surface].some((path) => sources[path] !== undefined),
  );
  const read = new Set<FactId>([...rules.flatMap(({ reads }) => reads), 'offered', 'moveScope']);
  if (surface === 'change-plan') read.add('billingProfile');
  return TOPICS.flatMap((topic) => {
    const one = FACT_IDS.find((fact) => topicOf(fact) === topic);
    return one === undefined ? [] : askedTogether(one, [...read]);
  });
};

const moved = (order: readonly FactId[], fact: FactId, to: number): readonly FactId[] => {
  const others = order.filter((other) => other !== fact);
  return others.toSpliced(to, 0, fact);
};

const improve = (asked: readonly Respondent[], start: readonly FactId[]): readonly FactId[] => {
  let best = start;
  let least = cost(asked, best);
  for (let before = Number.POSITIVE_INFINITY; least < before - LEAST_GAIN; ) {
    before = least;
    for (const fact of start) {
      const base = best;
      for (let to = 0; to < base.length; to += 1) {
        const order = moved(base, fact, to);
        const now = cost(asked, order);
        if (now < least - LEAST_GAIN) {
          best = order;
          least = now;
        }
      }
    }
  }
  return best;
};

const everyone = respondents(drawTenants(TRAINING_TENANTS, TRAINING_SEED));

const found = new Map<Surface, readonly FactId[]>();
for (const surface of SURFACES) {
  const asked = everyone.filter(({ tenant }) => tenant.start.surface === surface);
  const order = improve(asked, factsOn(surface));
  found.set(surface, order);
  console.log(`${surface}: ${cost(asked, order).toFixed(3)} ${order.join(' ')}`);
}
const file = new URL('../src/knowledge/question-order.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(Object.fromEntries(found), null, 2)}\n`);
