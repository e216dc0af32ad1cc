/**
 * "Did this help?": what is asked about, once each, and what becomes of the answer.
 *
 * An answer counts as soon as it is given: it is handed out with the turn and kept by itself, without the person. A
 * sentence beside it is handed out by itself too, marked as no answer of its own. The conversation remembers what it
 * has asked about and whether there was an answer, so that nothing is asked about twice.
 */
import { sameValue } from '../contract/facts.ts';
import type { Verdict } from '../contract/verdict.ts';
import type { Feedback, FeedbackLine, Helped, View } from './model.ts';
import { dayOf, type Situation } from './situation.ts';
import type { AskedAbout, State } from './state.ts';

/** What can be asked about: a verdict, or a guide with the verdict it belongs to. */
export type Subject = Pick<AskedAbout, 'of' | 'outcome' | 'path' | 'rules' | 'guide'>;

/** Verdicts and guides that are remembered; somebody who tries out more of them is asked again about the oldest. */
const MOST_ASKED = 20;

const subject = (of: Subject['of'], { outcome, path, applies }: Verdict, guide: string | null): Subject => ({
  of,
  outcome,
  path,
  rules: [...applies],
  ...(guide === null ? {} : { guide }),
});

/** What a view would be asked about; null for a verdict that is not complete, and for other views. */
export const subjectOf = (view: View, verdict: Verdict): Subject | null => {
  if (view.view === 'finished') return subject('guide', verdict, view.guide);
  return view.view === 'verdict' && verdict.complete ? subject('verdict', verdict, verdict.guide) : null;
};

/** Whether two are the same; the end of a guide is one thing, whatever has become of the verdict meanwhile. */
export const isSame = (one: Subject, other: Subject): boolean =>
  one.of === other.of &&
  one.guide === other.guide &&
  (one.of === 'guide' ||
    (one.outcome === other.outcome && one.path === other.path && sameValue(one.rules, other.rules)));

const askedOf = ({ feedback }: State, about: Subject): AskedAbout | undefined =>
  feedback.asked.find((one) => isSame(one, about));

/** What is asked about under a number; undefined where it is not remembered any more. */
export const askedUnder = ({ feedback }: State, about: number): AskedAbout | undefined =>
  feedback.asked.find((one) => one.about === about);

/** The state with what its view asks about remembered. */
export const withAskedAbout = (state: State, view: View, verdict: Verdict): State => {
  const about = subjectOf(view, verdict);
  if (about === null || askedOf(state, about) !== undefined) return state;
  const { next, asked } = state.feedback;
  const all = [...asked, { about: next, ...about }];
  return { ...state, feedback: { next: next + 1, asked: all.slice(-MOST_ASKED) } };
};

const lineFor = ({ showing }: State, { about, helped }: AskedAbout): FeedbackLine | null => {
  if (helped === undefined) return { about };
  const thanked = 'thanked' in showing ? showing.thanked : undefined;
  return thanked === undefined ? null : { thanks: thanked };
};

/** The view with the question beneath it, or with the thanks for the answer that was just given. */
export const withFeedbackLine = ({ state, verdict }: Situation, view: View): View => {
  if (view.view !== 'verdict' && view.view !== 'finished') return view;
  const about = subjectOf(view, verdict);
  const asked = about === null ? undefined : askedOf(state, about);
  const line = asked === undefined ? null : lineFor(state, asked);
  return line === null ? view : { ...view, feedback: line };
};

/** The state as it was before anybody was thanked: thanks are said once. */
export const withoutThanks = (state: State): State =>
  'thanked' in state.showing && state.showing.thanked !== undefined
    ? { ...state, showing: { view: state.showing.view } }
    : state;

/** The state with something noted about what was asked. */
export const noted = (state: State, about: number, news: Partial<AskedAbout>): State => ({
  ...state,
  feedback: {
    ...state.feedback,
    asked: state.feedback.asked.map((one) => (one.about === about ? { ...one, ...news } : one)),
  },
});

/** What is kept of an answer; with a sentence, what is kept of that. `at` is milliseconds since 1970. */
export const feedbackOn = (
  { language }: State,
  { of, outcome, path, rules, guide }: Subject,
  helped: Helped,
  at: number,
  sentence?: string,
): Feedback => ({
  of,
  helped,
  day: dayOf(at),
  language,
  outcome,
  path,
  rules,
  ...(guide === undefined ? {} : { guide }),
  ...(sentence === undefined ? {} : { sentence, adds: true }),
});
