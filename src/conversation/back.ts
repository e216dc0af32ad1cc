/**
 * One step back: out of a page, back in a guide, or to the answers given last, and so on to the beginning. Going back
 * always comes nearer to the beginning, so it never goes in a circle.
 */
import { FACT_IDS, type FactId } from '../contract/facts.ts';
import { leaveForgetting } from './forgetting.ts';
import { leaveSentence } from './giving-feedback.ts';
import { stepBack } from './guiding.ts';
import { EMPTY_DRAFT, type State, withoutDraft } from './state.ts';

/** The facts answered together, last before those that are being changed now. */
const lastAnswers = ({ said, facts, draft: { changing } }: State): readonly FactId[] => {
  const saidAt = (fact: FactId): number => said[fact]?.at ?? 0;
  const limit = Math.min(...changing.map(saidAt));
  const before = FACT_IDS.filter(
    (fact) =>
      facts[fact] !== undefined &&
      said[fact] !== undefined &&
      !changing.includes(fact) &&
      saidAt(fact) < limit,
  );
  const latest = Math.max(...before.map(saidAt));
  return before.filter((fact) => saidAt(fact) === latest);
};

/** The conversation one step back, or null where there is nothing before it. */
export const goBack = (state: State): State | null => {
  const { showing, draft, guide } = state;
  if (showing.view === 'replacements' && showing.list !== undefined)
    return { ...state, showing: { view: 'portfolio', found: showing.list } };
  if (showing.view === 'feedback') return leaveSentence(state);
  if (showing.view === 'forget') return leaveForgetting(state);
  // A plan that was asked back can be left for the form.
  if (showing.view === 'choose-plan')
    return { ...state, showing: { view: 'main' }, draft: { ...draft, errors: {} } };
  if (showing.view !== 'main' && showing.view !== 'finished') return { ...state, showing: { view: 'main' } };
  const isChanging = draft.changing.length > 0;
  // An answer taken up by itself is put down again.
  if (isChanging && !draft.goingBack) return withoutDraft(state, draft.changing);
  if (!isChanging && (showing.view === 'finished' || guide?.open === true)) return stepBack(state, null);
  if (state.goal === null) return null;
  const earlier = lastAnswers(state);
  return earlier.length > 0
    ? { ...state, draft: { ...draft, changing: [...earlier], goingBack: true } }
    : { ...state, goal: null, draft: EMPTY_DRAFT };
};
