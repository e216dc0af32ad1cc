/** What the stories have come by, to see what no story tells. */

import { OUTCOMES } from '../../src/contract/verdict.ts';
import { NOTES, type Reply, type View } from '../../src/conversation/model.ts';
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
  unclear: true,
  'confirm-restart': true,
  note: true,
};

/** Everything that a story could come by, by name. */
export const PLACES: readonly string[] = [
  ...Object.keys(VIEWS).map((view) => `view ${view}`),
  ...NOTES.map((note) => `note ${note}`),
  ...OUTCOMES.map((outcome) => `outcome ${outcome}`),
  ...GUIDES.flatMap(({ id, steps }) => steps.map((step) => `step ${id}/${step.id}`)),
  ...GUIDES.map(({ id }) => `finished ${id}`),
];

/** The places that a reply is. */
export const placesOf = ({ view }: Reply): readonly string[] => {
  const places = [`view ${view.view}`];
  if (view.view === 'note') places.push(`note ${view.note}`);
  if ('verdict' in view) places.push(`outcome ${view.verdict.outcome}`);
  if (view.view === 'finished') places.push(`finished ${view.guide}`);
  if (view.view === 'step') {
    const guide = guideById(view.guide);
    const step = guide === undefined ? undefined : stepsFor(guide, view.facts)[view.step];
    if (step !== undefined) places.push(`step ${view.guide}/${step.id}`);
  }
  return places;
};
