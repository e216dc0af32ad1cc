/** What a story looks into beside the cards: `= name value`. */
import type { FactId } from '../../src/contract/facts.ts';
import type { View } from '../../src/conversation/model.ts';
import { parseCase } from '../../src/eligibility/case.ts';
import { judge } from '../../src/eligibility/judge.ts';
import { type Stage, verdictOf } from './stage.ts';
import { insist, Wrong } from './wrong.ts';

export type Todo = (stage: Stage, value: string) => void;

const stateOf = ({ state }: Stage) => {
  if (state === null) throw new Wrong('nothing was said yet');
  return state;
};

/** The facts that a card asks. */
const askedIn = (view: View): readonly FactId[] => {
  if (view.view === 'questions') return view.questions.map(({ fact }) => fact);
  return view.view === 'choose-plan' ? [view.fact] : [];
};

/** The checks by name. */
export const CHECKS: Readonly<Record<string, Todo>> = {
  /** `= outcome not-yet: rule, rule` */
  outcome: (stage, value) => {
    const { outcome, complete, applies } = verdictOf(stage);
    const [expected = '', rules] = value.split(':').map((part) => part.trim());
    insist(outcome === expected, () => `the outcome is ${outcome} (${applies.join(', ')})`);
    insist(complete, () => `the verdict ${outcome} is not complete`);
    if (rules !== undefined)
      insist(applies.join(', ') === rules, () => `what applies is ${applies.join(', ')}`);
  },
  /** `= provided rule, rule` */
  provided: (stage, value) => {
    const { provided } = verdictOf(stage);
    insist(provided.join(', ') === value, () => `provided is ${provided.join(', ')}`);
  },
  /** `= guide manual 3` */
  guide: (stage, value) => {
    const { guide, showing } = stateOf(stage);
    const is = guide === null ? 'none' : `${guide.id} ${guide.at + 1}${guide.open ? '' : ' (left)'}`;
    insist(is === value, () => `the guide is ${is}, showing ${showing.view}`);
  },
  /** `= view verdict`: what the newest card is */
  view: (stage, value) => {
    const view = stage.newest.at(-1)?.reply.view.view;
    insist(view === value, () => `the view is ${view}`);
  },
  /** `= asks sourcePlan, targetPlan`: the newest card asks these and nothing else */
  asks: (stage, value) => {
    const view = stage.newest.at(-1)?.reply.view;
    const is = view === undefined ? [] : askedIn(view);
    insist(is.join(', ') === value, () => `the card asks ${is.join(', ')}`);
  },
  /** `= never-asked sourcePlan, targetPlan`: no card so far has asked these, unless they were to be put right */
  'never-asked': (stage, value) => {
    const views = stage.shown.map(({ reply }) => reply.view);
    const put = views.filter((view) => !('changing' in view && view.changing === true));
    const asked = value.split(', ').filter((fact) => put.flatMap(askedIn).some((one) => one === fact));
    insist(asked.length === 0, () => `asked of ${asked.join(', ')}`);
  },
  /** `= feedback verdict yes | guide no | guide no: words`: all that was handed out so far */
  feedback: ({ feedback }, value) => {
    const all = feedback.map(({ of, helped, sentence }) =>
      [`${of} ${helped}`, ...(sentence === undefined ? [] : [sentence])].join(': '),
    );
    insist(all.join(' | ') === value, () => `the feedback is ${all.join(' | ')}`);
  },
  /** `= forgotten 1`: how often everything was deleted so far */
  forgotten: ({ forgotten }, value) => {
    insist(String(forgotten) === value, () => `everything was deleted ${forgotten} times`);
  },
  /** `= language nb` */
  language: (stage, value) => {
    const languages = new Set(stage.newest.map(({ reply }) => reply.language));
    insist(languages.size === 1 && languages.has(stateOf(stage).language), () => 'languages are mixed');
    insist(stateOf(stage).language === value, () => `the language is ${stateOf(stage).language}`);
  },
  /** `= fact usersLicensed 37` */
  fact: (stage, value) => {
    const { facts } = stateOf(stage);
    const [name = '', expected = 'undefined'] = value.split(' ');
    const is = String(Object.entries(facts).find(([fact]) => fact === name)?.[1]);
    insist(is === expected, () => `${name} is ${is}`);
  },
  /** `= case`: the last line of the summary is the case, and is judged alike */
  case: (stage) => {
    const [line] = stage.newest.flatMap(({ seen }) => seen.texts).filter((text) => text.startsWith('{'));
    insist(line !== undefined, () => 'there is no case');
    const read = parseCase(JSON.parse(line ?? ''), '2000-01-01');
    if (!read.ok) throw new Wrong(`the case is not right: ${line}`);
    const again = judge(read.value.facts, read.value.asOf);
    insist(
      JSON.stringify(again) === JSON.stringify(verdictOf(stage)),
      () => 'the case is judged differently',
    );
  },
};
