/** From what is known to what is shown. */

import type { FactId, Facts, Surface } from '../contract/facts.ts';
import { GUIDE_IDS, type GuideId, type Outcome, type Verdict } from '../contract/verdict.ts';
import { inFull } from '../eligibility/concluded.ts';
import { counterfactual } from '../eligibility/counterfactual.ts';
import { surfaceOf } from '../eligibility/path.ts';
import { reachableTargets } from '../eligibility/reachable-targets.ts';
import { routesOf } from '../eligibility/route.ts';
import { wantedFeatures } from '../knowledge/e4-replacements.ts';
import { answersOn, faqTopic, type Route } from '../knowledge/faq.ts';
import { guideById, type LinkedGuideId, stepsFor } from '../knowledge/guides.ts';
import { askedUnder, withFeedbackLine } from './feedback.ts';
import type { Question, View } from './model.ts';
import { asksForSource, asksHowLong, doubtView, openQuestions } from './open-questions.ts';
import { type Situation, supposing } from './situation.ts';
import { answersOf, errorAt, type Guide, type State } from './state.ts';
import { topicOf } from './topics.ts';

/** The steps to choose from for someone who asks for steps before anything is known. */
const STEPS_TO_CHOOSE: Readonly<Record<Surface, readonly GuideId[]>> = {
  'change-plan': ['change-plan-link', 'change-plan-options', 'manual', 'manual-some-users'],
  'upgrade-tab': ['upgrade-tab', 'e4-upgrade-manual', 'manual', 'manual-some-users'],
  'switch-button': ['switch-button', 'e4-to-e3-manual', 'manual', 'manual-some-users'],
  'switch-wizard': ['switch-wizard', 'wizard-manual'],
};
/** What the person chooses between where it is not known whether all users move. */
const MANUAL_WAYS: readonly GuideId[] = ['manual', 'manual-some-users'];

/** What makes a guide the wrong one. */
const CONTRADICTED: Readonly<Partial<Record<GuideId, (facts: Facts) => boolean>>> = {
  'change-plan-link': ({ billingProfile, moveScope }) =>
    billingProfile === true || moveScope === 'some-users',
  'change-plan-options': ({ billingProfile, moveScope }) =>
    billingProfile === false || moveScope === 'some-users',
  manual: ({ moveScope }) => moveScope === 'some-users',
  'manual-some-users': ({ moveScope }) => moveScope === 'everyone',
};

/** The guides that can be chosen where none follows from the verdict, without those that do not fit what is known. */
const guidesToChoose = ({ state: { facts }, verdict }: Situation): readonly (GuideId | LinkedGuideId)[] => {
  const isManual = verdict.outcome === 'manual';
  const guides = (isManual ? MANUAL_WAYS : STEPS_TO_CHOOSE[surfaceOf(facts)]).filter(
    (guide) => CONTRADICTED[guide]?.(facts) !== true,
  );
  return isManual ? guides : [...guides, 'find-out'];
};

/** The state with what its card asks remembered, so that the card is kept to until it is answered. */
export const withAsked = (situation: Situation): State => {
  const { state } = situation;
  if (state.draft.changing.length > 0) return state;
  // Most views that ask nothing take longer to make than it takes to see that nothing is open.
  const open = openQuestions(situation);
  if (open.length === 0 && !asksForSource(state)) return state;
  return viewOf(situation).view === 'questions' ? { ...state, asked: [...open] } : state;
};

/** Number of steps of the guide for these facts; 0 for a guide that has none yet. */
export const countSteps = (guide: string, { facts }: State): number => {
  const found = guideById(guide);
  return found === undefined ? 0 : stepsFor(found, facts).length;
};

const progress = (guide: Guide | null, state: State) =>
  guide === null || guide.finished
    ? {}
    : { guide: { id: guide.id, step: stepAt(guide, state), steps: countSteps(guide.id, state) } };

/** Whether the guide under way, or the one it was opened from, is what the verdict leads to. */
const fits = ({ guide, alternative }: Verdict, underWay: Guide | null): boolean => {
  const first = underWay?.from[0]?.id ?? underWay?.id;
  return first !== undefined && (first === guide || first === alternative);
};

/** Whether the person has said it, though it may still have to be confirmed. */
const isTold = ({ facts, pending }: State, fact: FactId): boolean =>
  facts[fact] !== undefined || pending?.facts[fact] !== undefined || pending?.unsure[fact] !== undefined;

/** The step one is at; the last there is, where answers have changed and there are fewer now. */
const stepAt = (guide: Guide, state: State): number =>
  Math.max(0, Math.min(guide.at, countSteps(guide.id, state) - 1));

const questionsView = ({ state, verdict }: Situation, facts: readonly FactId[]): View => {
  const questions = facts.map((fact): Question => {
    const error = errorAt(state.draft, fact);
    const known = state.facts[fact];
    const entered = state.draft.entered[fact] ?? (known === undefined ? undefined : String(known));
    const isEmpty = entered === undefined || entered === '';
    return { fact, ...(isEmpty ? {} : { entered }), ...(error === undefined ? {} : { error }) };
  });
  return {
    view: 'questions',
    topic: facts[0] === undefined ? 'purchase' : topicOf(facts[0], state.facts),
    questions,
    known: state.facts,
    // What an answer that is taken up again has led to is in question itself.
    found: state.draft.changing.length > 0 ? [] : verdict.applies,
    // A question that was never answered is asked, not changed, though it is taken up out of turn.
    ...(state.draft.changing.some((fact) => isTold(state, fact)) ? { changing: true } : {}),
  };
};

const ABOUT_THE_TARGET: ReadonlySet<string> = new Set([
  'fewer-data-services',
  'pair-not-listed',
  'target-retired',
  'same-plan',
]);

/** Plans that could be reached automatically, where the verdict hangs on the target or none is chosen. */
const targetsFor = ({ state, asOf, verdict }: Situation): readonly string[] => {
  const aboutTarget = verdict.applies.some((rule) => ABOUT_THE_TARGET.has(rule));
  return aboutTarget || state.facts.targetPlan === 'dont-know' ? reachableTargets(state.facts, asOf) : [];
};

const mainView = (situation: Situation): View => {
  const { state, verdict } = situation;
  const { facts, guide, showing } = state;
  const open = openQuestions(situation);
  const resumed = showing.view === 'main' && showing.resumed === true ? { resumed: true } : {};
  if (state.draft.changing.length > 0) return questionsView(situation, open);
  const doubt = state.goal === null ? null : doubtView(state);
  if (doubt !== null) return doubt;
  if (asksHowLong(state)) return questionsView(situation, open);
  if (guide?.open === true && !guide.finished)
    return { view: 'step', guide: guide.id, step: stepAt(guide, state), facts, ...resumed };
  if (state.goal === null) return { view: 'welcome' };
  if (open.length > 0) return questionsView(situation, open);
  const steps = fits(verdict, guide) ? progress(guide, state) : {};
  return { view: 'verdict', verdict: inFull(verdict), facts, targets: targetsFor(situation), ...steps };
};

const NO_START: ReadonlySet<Outcome> = new Set(['need-info', 'in-progress', 'stuck', 'partner-center']);

/** Whether it makes sense to say what would have to be different for the switch to start. */
const couldStart = ({ complete, outcome }: Verdict): boolean => complete && !NO_START.has(outcome);

/** The ways the switch goes; by hand also for whoever follows the steps for that. */
const routesIn = ({ state: { facts, guide }, verdict }: Situation): readonly Route[] => {
  const underWay = guide === null || guide.finished ? null : (guide.from[0]?.id ?? guide.id);
  return routesOf(facts, verdict, GUIDE_IDS.find((id) => id === underWay) ?? null);
};

/** A question with its answers; the subjects, where it is none any more. */
const faqAnswerView = (certain: Situation, id: string): View => {
  const situation = supposing(certain);
  const { facts } = situation.state;
  const topic = faqTopic(id);
  if (topic === undefined) return { view: 'faq', of: 'subjects' };
  const routes = routesIn(situation);
  const answers = answersOn(topic, routes).map((variant) => ({
    variant: variant.id,
    routes: routes.filter((route) => variant.routes.includes(route)),
  }));
  return { view: 'faq-answer', topic: id, answers, facts };
};

/** Support gets what was understood too, though it was not confirmed: the person wrote it. */
const summaryView = ({ state, verdict, asOf }: Situation): View => ({
  view: 'summary',
  verdict: inFull(verdict),
  facts: state.facts,
  asOf,
  answers: answersOf(state),
});

/** What was wrong; what the facts lead to, where nothing was said to be. */
const feedbackView = (situation: Situation, about: number): View => {
  const helped = askedUnder(situation.state, about)?.helped;
  return helped === undefined || helped === 'yes' ? mainView(situation) : { view: 'feedback', about, helped };
};

/** What the state shows. */
export const viewOf = (situation: Situation): View => withFeedbackLine(situation, bareView(situation));

const bareView = (situation: Situation): View => {
  const { state, asOf, verdict } = situation;
  const { facts, guide, showing } = state;
  switch (showing.view) {
    case 'main':
      return mainView(situation);
    case 'why':
      return {
        view: 'why',
        verdict: inFull(verdict),
        facts,
        answers: answersOf(state),
        ...(couldStart(verdict) ? { counterfactual: counterfactual(facts, asOf) } : {}),
      };
    case 'answers':
      return { view: 'answers', answers: answersOf(state) };
    case 'summary':
      return summaryView(supposing(situation));
    case 'targets':
      return asksForSource(state)
        ? questionsView(situation, openQuestions(situation))
        : { view: 'targets', facts, targets: reachableTargets(facts, asOf), verdict: inFull(verdict) };
    case 'status':
      return {
        view: 'status',
        verdict: inFull(verdict),
        answers: answersOf(state),
        ...progress(guide, state),
      };
    case 'guides':
      return { view: 'guides', guides: guidesToChoose(situation), facts };
    case 'stuck':
      return guide === null
        ? mainView(situation)
        : { view: 'stuck', guide: guide.id, step: stepAt(guide, state), facts };
    case 'finished':
      return guide === null
        ? mainView(situation)
        : {
            view: 'finished',
            guide: guide.id,
            facts,
            ...(guide.switched === true ? { switched: true } : {}),
          };
    case 'faq-answer':
      return faqAnswerView(situation, showing.topic);
    case 'replacements':
      return { view: 'replacements', wanted: wantedFeatures(facts) };
    case 'feedback':
      return feedbackView(situation, showing.about);
    case 'help':
      return { view: 'help' };
    case 'confirm-restart':
      return { view: 'confirm-restart' };
    case 'forget':
      return { view: 'forget' };
    case 'human':
      // Where it was bought tells whom to ask, confirmed or not.
      return { view: 'human', facts: { ...state.pending?.facts, ...facts } };
    case 'unclear':
    case 'out-of-scope':
    case 'choose-plan':
    case 'portfolio':
    case 'faq':
      return showing;
  }
};
