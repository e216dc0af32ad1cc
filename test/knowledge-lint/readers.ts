/** Who makes something of the facts: what each gives for a case, so that one sees which facts change it. */
import type { Facts } from '../../src/contract/facts.ts';
import type { View } from '../../src/conversation/model.ts';
import { judge } from '../../src/eligibility/judge.ts';
import {
  afterFor,
  commandsFor,
  contextFor,
  GUIDES,
  numberFor,
  stepsFor,
} from '../../src/knowledge/guides.ts';
import { render } from '../../src/presentation/render.ts';

/** Somebody who looks at facts. */
export interface Reader {
  readonly name: string;
  /** Everything that is made of a case, as text to compare. */
  readonly gives: (facts: Facts, asOf: string) => string;
  /** How many cases are tried at most: fewer where it takes longer. */
  readonly tries: number;
}

/** The verdict without the facts that it only hands on. */
const verdict = (facts: Facts, asOf: string): string => {
  const { rules, ...rest } = judge(facts, asOf);
  return JSON.stringify([rest, rules.map(({ id, status, settledBy }) => [id, status, settledBy])]);
};

const steps = (facts: Facts): string =>
  JSON.stringify(
    GUIDES.map((guide) => [
      stepsFor(guide, facts).map((step) => [
        step.id,
        numberFor(step, facts),
        contextFor(step, facts),
        commandsFor(step, facts),
      ]),
      afterFor(guide, facts).map(({ id }) => id),
    ]),
  );

const cardOf = (view: View): unknown => render({ view, language: 'en', token: '' }, 'webchat');

/** The cards of the steps as they are shown, with the addresses of the pages to open. */
const cards = (facts: Facts): string =>
  JSON.stringify(
    GUIDES.flatMap((guide) =>
      stepsFor(guide, facts).map((_, step) => cardOf({ view: 'step', guide: guide.id, step, facts })),
    ),
  );

/** The cheapest to ask first. */
export const READERS: readonly Reader[] = [
  { name: 'the verdict', gives: verdict, tries: 400 },
  { name: 'the steps', gives: steps, tries: 20 },
  { name: 'the cards of the steps', gives: cards, tries: 5 },
];
