/** One step back: out of a page, back in a guide, or to the answers given last. */
import { FACT_IDS, type FactId } from '../eligibility/facts.ts';
import { stepBack } from './guiding.ts';
import { EMPTY_DRAFT, type State } from './state.ts';

const saidAt = (state: State, fact: FactId): number => state.said[fact]?.at ?? 0;

/** The facts answered together, last before those that are being changed now. */
const lastAnswers = (state: State): readonly FactId[] => {
  const { changing } = state.draft;
  const known = FACT_IDS.filter((fact) => state.facts[fact] !== undefined && !changing.includes(fact));
  const limit = Math.min(...changing.map((fact) => saidAt(state, fact)));
  const before = known.filter((fact) => saidAt(state, fact) < limit);
  const latest = Math.max(...before.map((fact) => saidAt(state, fact)));
  return before.filter((fact) => saidAt(state, fact) === latest);
};

/** The conversation one step back, or null where there is nothing before it. */
export const goBack = (state: State): State | null => {
  if (state.showing.view !== 'main' && state.showing.view !== 'finished') {
    return { ...state, showing: { view: 'main' } };
  }
  if (state.showing.view === 'finished' || state.guide?.open === true) return stepBack(state);
  const earlier = lastAnswers(state);
  if (earlier.length > 0) return { ...state, draft: { ...EMPTY_DRAFT, changing: [...earlier] } };
  if (state.draft.changing.length > 0) return { ...state, draft: EMPTY_DRAFT };
  return state.goal === null ? null : { ...state, goal: null };
};
