/** Walking through a guide: where one is, forward, back, and into a guide that a step links to. */
import { firstAfterSwitch, guideById } from '../knowledge/guides.ts';
import { EMPTY_DRAFT, type Guide, type State } from './state.ts';
import { countSteps } from './views.ts';

const FINISHED = { view: 'finished' } as const;

const at = (state: State, guide: Guide): State => ({
  ...state,
  guide,
  showing: { view: 'main' },
  draft: EMPTY_DRAFT,
});

const atStep = (state: State, guide: Guide, step: number): State =>
  at(state, { ...guide, at: step, finished: false, open: true });

/** Back to the step that a linked guide was opened from; null where it was opened from none. */
const comeBack = (state: State, { from }: Guide): State | null => {
  const last = from.at(-1);
  return last === undefined
    ? null
    : at(state, { ...last, finished: false, open: true, from: from.slice(0, -1) });
};

/**
 * Opens a guide: where it was left if it is under way, else at its first step. A guide opened from a step of another
 * remembers that step.
 * @returns null where there is no such guide
 */
export const openGuide = (state: State, id: string): State | null => {
  if (guideById(id) === undefined) return null;
  const { guide } = state;
  if (guide === null || guide.finished)
    return at(state, { id, at: 0, finished: false, open: true, from: [] });
  if (guide.id === id) return at(state, { ...guide, open: true });
  const left = guide.from.findIndex((place) => place.id === id);
  const place = guide.from[left];
  if (place !== undefined) {
    return at(state, { ...place, finished: false, open: true, from: guide.from.slice(0, left) });
  }
  const from = guide.open ? [...guide.from, { id: guide.id, at: guide.at }] : [];
  return at(state, { id, at: 0, finished: false, open: true, from });
};

/** What is left of a guide when the switch it starts is done: its steps for that, or what to look at afterwards. */
export const afterSwitch = (state: State, id: string): State => {
  const guide = guideById(id);
  const step = guide === undefined ? -1 : firstAfterSwitch(guide, state.facts);
  const last = countSteps(id, state) - 1;
  return step < 0
    ? {
        ...at(state, { id, at: last, finished: true, switched: true, open: false, from: [] }),
        showing: FINISHED,
      }
    : at(state, { id, at: step, finished: false, switched: true, open: true, from: [] });
};

/** Leaves the guide at its step, to be taken up later. */
export const leaveGuide = (state: State): State =>
  state.guide === null ? state : { ...state, guide: { ...state.guide, open: false } };

/** The guide under way, taken up where it was left; null if there is none. */
export const resumeGuide = (state: State): State | null =>
  state.guide === null || state.guide.finished
    ? null
    : { ...at(state, { ...state.guide, open: true }), showing: { view: 'main', resumed: true } };

/** A step of a guide that a button belongs to. */
export interface StepOfGuide {
  readonly id: string;
  readonly at: number;
}

/** Reads a step button's argument, as in `manual:2`; null where it is none. */
export const readStep = (arg: string | undefined): StepOfGuide | null => {
  const [, id, step] = /^([a-z][a-z0-9-]{0,60}):(\d{1,3})$/u.exec(arg ?? '') ?? [];
  return id === undefined || step === undefined ? null : { id, at: Number(step) };
};

/** The button's guide made current again, if the person was in it or came from it; null if it is another. */
const inGuideOf = (state: State, pressed: StepOfGuide | null): State | null => {
  const { guide } = state;
  if (guide === null) return null;
  if (pressed === null || pressed.id === guide.id) return state;
  return guide.from.some(({ id }) => id === pressed.id) ? openGuide(state, pressed.id) : null;
};

/**
 * One step on. After the last step the guide is finished, or the one it was opened from goes on. A button of an older
 * card says that its own step is done; what was done before changes nothing.
 * @returns null where no guide is under way
 */
export const stepDone = (before: State, pressed: StepOfGuide | null): State | null => {
  const state = inGuideOf(before, pressed);
  const { guide } = state ?? before;
  if (guide === null) return null;
  if (state === null) return resumeGuide(before);
  if (guide.finished) return { ...state, showing: { view: 'finished' } };
  if (pressed === null && !guide.open) return resumeGuide(state);
  const steps = countSteps(guide.id, state);
  const done = pressed?.at ?? guide.at;
  if (done < guide.at) return atStep(state, guide, guide.at);
  if (done + 1 < steps) return atStep(state, guide, done + 1);
  const finished = { ...at(state, { ...guide, finished: true, open: false }), showing: FINISHED };
  return comeBack(state, guide) ?? finished;
};
/** One step back; from the first step out of the guide, to what led to it. A button of an older card goes nowhere. */
export const stepBack = (before: State, pressed: StepOfGuide | null): State | null => {
  const { guide } = before;
  if (guide === null) return null;
  if (guide.finished) return atStep(before, guide, guide.at);
  const isOlder = pressed !== null && (pressed.id !== guide.id || pressed.at !== guide.at);
  if (isOlder) return atStep(before, guide, guide.at);
  if (guide.at > 0) return atStep(before, guide, guide.at - 1);
  return comeBack(before, guide) ?? at(before, { ...guide, open: false });
};
