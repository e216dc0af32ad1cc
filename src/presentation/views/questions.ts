/** A form: the questions of one topic that are still open. */

import {
  DONT_KNOW,
  FACTS,
  type FactId,
  type FactKind,
  type Facts,
  isTime,
  OTHER_PLAN,
} from '../../contract/facts.ts';
import {
  dontKnowInput,
  type InputError,
  type Question,
  type TopicId,
  type View,
} from '../../conversation/model.ts';
import { surfaceOf } from '../../eligibility/path.ts';
import { PLANS, type Plan, planById, wizardLists } from '../../knowledge/catalogue.ts';
import { type Fold, fold } from '../actions.ts';
import {
  type Choice,
  choicesOf,
  choiceWords,
  questionLabel,
  saidFacts,
  shortPlanName,
  statement,
  whereToLook,
} from '../fact-words.ts';
import type { JsonObject } from '../json.ts';
import { breakable, quote, remembered, sentence, type Words } from '../words.ts';
import { button, type Context, type Shown, texts } from './shown.ts';

type QuestionsView = Extract<View, { view: 'questions' }>;

/** What is wrong with an entry. It can hold what the person wrote, so it is shown as text and never as Markdown. */
export const errorText = (words: Words, { fact, error, entered = '' }: Question): string => {
  if (error === undefined) return '';
  const plans = (error.plans ?? []).map(shortPlanName);
  return words.t(`questions:errors.${error.code}`, {
    entered: breakable(quote(entered)),
    min: inWords(words, error.min),
    max: inWords(words, error.max),
    plans: error.code === 'ambiguous-plan' ? words.either(plans) : words.list(plans),
    ...(plans.length > 0 ? {} : { context: isTime(fact) ? 'time' : 'none' }),
  });
};
const inWords = (words: Words, value: InputError['min']): string =>
  value === undefined ? '' : words.number(value);

const CHOICE_OF_PLAN: ReadonlyMap<Plan, Choice> = new Map(
  PLANS.map((plan) => [plan, { title: plan.name, value: plan.id }]),
);
const toChoice = (plan: Plan): Choice => CHOICE_OF_PLAN.get(plan) ?? { title: plan.name, value: plan.id };

/** Plans that make sense as an answer: any plan can be the present one, only sold ones can be wanted. */
export const sensiblePlans = (fact: FactId, known: Facts): readonly Plan[] => {
  if (fact === 'sourcePlan') return PLANS;
  const from = planById(known.sourcePlan ?? '');
  if (surfaceOf(known) === 'switch-wizard' && from !== undefined) {
    const listed = PLANS.filter(({ id }) => wizardLists(from.id, id));
    if (listed.length > 0) return listed;
  }
  return soldTo(from?.segment);
};

/** The plans that are sold to a segment, or to any. */
const soldTo = (segment: Plan['segment'] | undefined): readonly Plan[] => {
  const known = sold.get(segment) ?? PLANS.filter((plan) => plan.sold && isOf(plan, segment));
  sold.set(segment, known);
  return known;
};
const sold = new Map<Plan['segment'] | undefined, readonly Plan[]>();
const isOf = (plan: Plan, segment: Plan['segment'] | undefined): boolean =>
  segment === undefined || plan.segment === segment;

/**
 * The plans of a list, with "I don't know" first, where a long list begins, and what a wrong entry could mean. In
 * Teams what the person wrote stands in the list too, for it knows only the list and throws other text away.
 */
const planChoices = (
  { words, channel }: Context,
  { fact, entered, error }: Question,
  known: Facts,
): readonly Choice[] => {
  const special = specialChoices(words, fact);
  const plans = sensiblePlans(fact, known);
  const meant = (error?.plans ?? []).flatMap((id) => planById(id) ?? []);
  const listed = meant.length === 0 ? plans : plans.filter((plan) => !meant.includes(plan));
  const choices = [...special, ...meant.map(toChoice), ...listed.map(toChoice)];
  const isListed = entered === undefined || choices.some(({ value }) => value === entered);
  if (isListed) return choices;
  const plan = planById(entered);
  if (plan !== undefined) return [toChoice(plan), ...choices];
  return channel === 'teams' ? [{ title: quote(entered), value: entered }, ...choices] : choices;
};

const specialChoices = remembered((words, fact: FactId): readonly Choice[] =>
  [DONT_KNOW, OTHER_PLAN].map((value) => ({ title: choiceWords(words, fact, value), value })),
);

const checkText = (words: Words, fact: FactId, kind: FactKind): string => {
  if (isTime(fact)) return words.t('common:questions.check-time');
  if (kind.kind === 'plan') return words.t('common:questions.check-plan');
  if (kind.kind === 'count') return words.t('common:questions.check-number', { min: words.number(kind.min) });
  return words.t('common:questions.check-choice');
};

/** How a count is asked: as a number, unless what was entered and is kept cannot stand in a field for numbers. */
const countInput = (
  fact: FactId,
  kind: FactKind,
  entered: string,
): 'none' | 'empty' | 'number' | 'blank' | 'text' => {
  if (kind.kind !== 'count') return 'none';
  // A time is told with its unit.
  if (isTime(fact)) return entered === '' || entered === DONT_KNOW ? 'blank' : 'text';
  if (entered === '' || entered === DONT_KNOW) return 'empty';
  return String(Number(entered)) === entered && Number.isFinite(Number(entered)) ? 'number' : 'text';
};

/** What stands in a field of text: a time that is known as one would write it, anything else as it was written. */
const asTyped = (words: Words, { fact, entered = '', error }: Question): string =>
  isTime(fact) && error === undefined && /^\d+$/u.test(entered)
    ? words.exactDuration(Number(entered))
    : entered;

/** What a fact's field is like whatever was entered. */
const emptyField = remembered((words, fact: FactId): JsonObject => {
  const kind: FactKind = FACTS[fact];
  return {
    kind: kind.kind,
    fact,
    label: questionLabel(words, fact),
    check: checkText(words, fact, kind),
    choices: choicesOf(words, fact),
    min: kind.kind === 'count' ? kind.min : 0,
    placeholder: words.has(`questions:${fact}.placeholder`) ? words.t(`questions:${fact}.placeholder`) : '',
    unknownId: dontKnowInput(fact),
    unknown: words.t('questions:dontKnow'),
    unknownLabel: words.t('common:questions.unknown-label'),
  };
});

const field = (context: Context, question: Question, known: Facts): JsonObject => {
  const { words } = context;
  const { fact, entered = '' } = question;
  const kind: FactKind = FACTS[fact];
  const input = countInput(fact, kind, entered);
  const filled: JsonObject = {
    where: whereToLook(words, fact, known),
    error: errorText(words, question),
    value: input === 'text' ? asTyped(words, question) : entered,
    input,
    number: input === 'number' ? Number(entered) : 0,
    unknownValue: String(entered === DONT_KNOW),
  };
  const choices = kind.kind === 'plan' ? { choices: planChoices(context, question, known) } : undefined;
  return Object.assign({}, emptyField(words, fact), filled, choices);
};

/** Topics that ask for what can be seen on the screen, which older admin centres show in another way. */
const LOOKS_DIFFERENT: readonly TopicId[] = ['purchase', 'plans', 'running'];

/** The form of one topic. */
export const questions = (context: Context, view: QuestionsView): Shown => {
  const { words } = context;
  const changing = view.changing === true;
  const title = changing
    ? words.t('common:questions.changing')
    : words.t(`questions:topics.${view.topic}.title`);
  const intro = changing ? '' : words.t(`questions:topics.${view.topic}.intro`);
  const names = view.found.map((rule) => words.t(`rules:${rule}.name`));
  const found = names.length === 0 ? '' : words.t('common:questions.found', { rules: words.list(names) });
  const said = changing ? [] : saidFacts(view.known);
  const knownLines = said.map((fact) => sentence(statement(words, fact, view.known[fact])));
  const known: Fold = fold(
    'known',
    words.t('common:questions.so-far', { amount: words.number(said.length) }),
  );
  const labels = view.questions.map(({ fact }) => questionLabel(words, fact));
  const errors = view.questions.map((question) => errorText(words, question)).filter((text) => text !== '');
  return {
    template: 'questions',
    data: {
      title,
      intro,
      found,
      questions: view.questions.map((question) => field(context, question, view.known)),
      known,
      hasKnown: said.length > 0,
      knownLines: texts(knownLines),
    },
    buttons: [
      button(context, 'answer', {
        style: 'positive',
        asks: view.questions.map(({ fact }) => fact),
        ...(changing ? { name: 'save' } : {}),
      }),
      ...(said.length > 0 || changing ? [button(context, 'back')] : []),
      ...(LOOKS_DIFFERENT.includes(view.topic) && !changing
        ? [button(context, 'change', { arg: 'surface', name: 'looks-different' })]
        : []),
      button(context, 'help'),
    ],
    speak: [...(errors.length > 0 ? errors : [title]), ...labels].join(' '),
    lines: [title, intro, found, ...labels],
  };
};
