/** Walking through a guide: where one is, forward, back, and into a guide that a step links to. */
import { guideById, hasGuide } from '../knowledge/guides.ts';
import { EMPTY_DRAFT, type Guide, type State } from './state.ts';
import { countSteps } from './views.ts';

const at = (state: State, guide: Guide): State => ({
  ...state,
  guide,
  showing: { view: 'main' },
  draft: EMPTY_DRAFT,
});

/**
 * Opens a guide: where it was left if it is the one under way, else at its first step. A guide opened from a step of
 * another remembers that step.
 * @returns null for a guide whose steps do not exist
 */
export const openGuide = (state: State, id: string): State | null => {
  if (guideById(id) === undefined || !hasGuide(id)) return null;
  const { guide } = state;
  if (guide !== null && guide.id === id && !guide.finished) return at(state, { ...guide, open: true });
  const from = guide?.open === true && !guide.finished ? { id: guide.id, at: guide.at } : null;
  return at(state, { id, at: 0, finished: false, open: true, from });
};

/** The guide under way, taken up where it was left; null if there is none. */
export const resumeGuide = (state: State): State | null =>
  state.guide === null || state.guide.finished ? null : at(state, { ...state.guide, open: true });

/** One step on. After the last step the guide is finished, or the one it was opened from goes on. */
export const stepDone = (state: State, done: number | null): State => {
  const { guide } = state;
  if (guide === null || guide.finished) return state;
  // A press on an older card says that its step is done; what was done before changes nothing.
  if (done !== null && done < guide.at) return at(state, { ...guide, open: true });
  if (guide.at + 1 < countSteps(guide.id, state))
    return at(state, { ...guide, at: guide.at + 1, open: true });
  if (guide.from !== null) return at(state, { ...guide.from, finished: false, open: true, from: null });
  return { ...at(state, { ...guide, finished: true, open: false }), showing: { view: 'finished' } };
};

/** One step back; from the first step out of the guide, to what led to it. */
export const stepBack = (state: State): State => {
  const { guide } = state;
  if (guide === null) return state;
  if (guide.finished) return at(state, { ...guide, finished: false, open: true });
  if (guide.at > 0) return at(state, { ...guide, at: guide.at - 1, open: true });
  if (guide.from !== null) return at(state, { ...guide.from, finished: false, open: true, from: null });
  return at(state, { ...guide, open: false });
};
