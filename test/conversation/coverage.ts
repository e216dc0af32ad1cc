/** The places that a conversation can come by, to see what no story tells. */

import { OUTCOMES, RULE_IDS } from '../../src/contract/verdict.ts';
import { NOTES, type Reply, type View } from '../../src/conversation/model.ts';
import { FACTS_OF_TOPIC } from '../../src/conversation/topics.ts';
import { FAQ } from '../../src/knowledge/faq.ts';
import { GUIDES, guideById, stepsFor } from '../../src/knowledge/guides.ts';

/** Every kind of view; the type sees to it that none is left out. */
const VIEWS: Readonly<Record<View['view'], true>> = {
  welcome: true,
  questions: true,
  verdict: true,
  why: true,
  answers: true,
  summary: true,
  targets: true,
  step: true,
  stuck: true,
  finished: true,
  guides: true,
  'choose-plan': true,
  status: true,
  help: true,
  faq: true,
  'faq-answer': true,
  replacements: true,
  portfolio: true,
  unclear: true,
  'confirm-restart': true,
  forget: true,
  forgotten: true,
  confirm: true,
  subscriptions: true,
  differences: true,
  human: true,
  'out-of-scope': true,
  feedback: true,
  note: true,
};

const PLACE_KINDS = ['view', 'note', 'outcome', 'rule', 'question', 'step', 'finished', 'answer'] as const;
type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place by what it is and its name: `step manual/buy`, `answer credit/today`. */
export type Place = `${PlaceKind} ${string}`;

interface Named {
  readonly id: string;
}

/** What there is to come by beside views and remarks. */
export interface Reachable {
  readonly outcomes: readonly string[];
  readonly rules: readonly Named[];
  /** The facts that some card asks for. */
  readonly questions: readonly string[];
  readonly guides: readonly (Named & { readonly steps: readonly Named[] })[];
  readonly faq: readonly (Named & { readonly variants: readonly Named[] })[];
}

/** Every place there is. */
export const placesIn = ({ outcomes, rules, questions, guides, faq }: Reachable): readonly Place[] => [
  ...Object.keys(VIEWS).map((view): Place => `view ${view}`),
  ...NOTES.map((note): Place => `note ${note}`),
  ...outcomes.map((outcome): Place => `outcome ${outcome}`),
  ...rules.map(({ id }): Place => `rule ${id}`),
  ...questions.map((fact): Place => `question ${fact}`),
  ...guides.flatMap(({ id, steps }) => steps.map((step): Place => `step ${id}/${step.id}`)),
  ...guides.map(({ id }): Place => `finished ${id}`),
  ...faq.flatMap(({ id, variants }) => variants.map((variant): Place => `answer ${id}/${variant.id}`)),
];

/** The facts that the cards ask for. */
export const QUESTIONS: readonly string[] = Object.values(FACTS_OF_TOPIC).flat();

/** Everything that a story could come by. */
export const PLACES: readonly Place[] = placesIn({
  outcomes: OUTCOMES,
  rules: RULE_IDS.map((id) => ({ id })),
  questions: QUESTIONS,
  guides: GUIDES,
  faq: FAQ,
});

/** What no conversation can come by, and why. */
export const OUT_OF_REACH: ReadonlySet<Place> = new Set<Place>([
  // Said where a stored conversation cannot be read, before the turn (src/channels/turns.ts).
  'note started-anew',
]);

/** The places that a reply is. */
export const placesOf = ({ view }: Reply): readonly Place[] => {
  const places: Place[] = [`view ${view.view}`];
  if (view.view === 'note') places.push(`note ${view.note}`);
  if ('verdict' in view) {
    places.push(`outcome ${view.verdict.outcome}`);
    places.push(...view.verdict.applies.map((rule): Place => `rule ${rule}`));
  }
  if (view.view === 'questions') places.push(...view.questions.map(({ fact }): Place => `question ${fact}`));
  // Its boxes ask what must be kept.
  if (view.view === 'replacements') places.push('question wantedFeatures');
  if (view.view === 'faq-answer') {
    places.push(...view.answers.map(({ variant }): Place => `answer ${view.topic}/${variant}`));
  }
  if (view.view === 'finished') places.push(`finished ${view.guide}`);
  if (view.view === 'step') {
    const guide = guideById(view.guide);
    const step = guide === undefined ? undefined : stepsFor(guide, view.facts)[view.step];
    if (step !== undefined) places.push(`step ${view.guide}/${step.id}`);
  }
  return places;
};
