/** The fields of the dialog in which support fills in a case: shorter than a question, and none has to be filled in. */
import {
  DONT_KNOW,
  FACTS,
  type FactId,
  type FactKind,
  type Facts,
  isTime,
  OTHER_PLAN,
} from '../../contract/facts.ts';
import { dontKnowInput, type InputError } from '../../conversation/model.ts';
import { planById } from '../../knowledge/catalogue.ts';
import { briefFact } from '../brief-words.ts';
import { choiceWords, factName, shortPlanName } from '../fact-words.ts';
import type { JsonObject } from '../json.ts';
import { errorText, sensiblePlans } from '../views/questions.ts';
import { quote, sentence, type Words } from '../words.ts';

/** How sure the message is: hedged, a rough number, or a rough number of which the exact one decides. */
export type Mark = 'unsure' | 'about' | 'decides';

/** One field, with what stands in it. */
export interface DialogField {
  readonly fact: FactId;
  readonly entered?: string;
  readonly error?: InputError;
  readonly mark?: Mark;
  /** The plans that a name in the message fits. */
  readonly plans?: readonly string[];
}

interface Choice extends JsonObject {
  readonly title: string;
  readonly value: string;
}

/** Plans to be named in a sentence. */
const MOST_PLANS = 3;

/** What the field is for, and that it wants a look where the message was hedged. */
const label = (words: Words, { fact, mark }: DialogField): string => {
  const name = fact === 'adminRole' ? words.t('extension:dialog.role') : factName(words, fact);
  return mark === 'unsure' ? words.t('extension:dialog.unsure-label', { label: name }) : name;
};

/** A value as a colleague notes it down, for it is somebody else's case. */
const noted = (words: Words, fact: FactId, value: string): Choice => {
  const title =
    value === DONT_KNOW ? choiceWords(words, fact, value) : sentence(briefFact(words, fact, value));
  return { title, value };
};

/** Plans with those that were meant first. What was entered stays in the list, which knows nothing else in Teams. */
const planChoices = (
  words: Words,
  { fact, entered, error, plans = [] }: DialogField,
  known: Facts,
): readonly Choice[] => {
  const first = [...plans, ...(error?.plans ?? [])].flatMap((id) => planById(id) ?? []);
  const rest = sensiblePlans(fact, known).filter((plan) => !first.includes(plan));
  const listed = [...new Set([...first, ...rest])].map(({ id, name }) => ({ title: name, value: id }));
  const special = [DONT_KNOW, OTHER_PLAN].map((value) => ({ title: choiceWords(words, fact, value), value }));
  const choices = [...special, ...listed];
  if (entered === undefined || entered === '' || choices.some(({ value }) => value === entered))
    return choices;
  return [{ title: planById(entered)?.name ?? quote(entered), value: entered }, ...choices];
};

const valuesOf = (kind: FactKind): readonly string[] => {
  if (kind.kind === 'boolean') return ['true', 'false'];
  return kind.kind === 'choice' || kind.kind === 'choices' ? kind.values : [];
};

const choicesFor = (words: Words, field: DialogField, kind: FactKind, known: Facts): readonly Choice[] => {
  const { fact } = field;
  if (kind.kind === 'plan') return planChoices(words, field, known);
  if (kind.kind === 'choices')
    return [...kind.values, DONT_KNOW].map((value) => ({ title: choiceWords(words, fact, value), value }));
  return kind.kind === 'count'
    ? []
    : [...valuesOf(kind), DONT_KNOW].map((value) => noted(words, fact, value));
};

/** A number's field takes numbers only; what was entered and is none is kept in a field of text. */
const countKind = (fact: FactId, entered: string): string => {
  const isEmpty = entered === '' || entered === DONT_KNOW;
  if (isTime(fact)) return isEmpty ? 'blank' : 'text';
  if (isEmpty) return 'empty';
  return String(Number(entered)) === entered && Number.isFinite(Number(entered)) ? 'number' : 'text';
};

const inputKind = (fact: FactId, kind: FactKind, entered: string): string => {
  if (kind.kind === 'count') return countKind(fact, entered);
  // A field that filters its choices shows the value in it as it is, "office-365-e1", a list shows its name.
  if (kind.kind === 'plan' && entered !== '') return 'choice';
  return kind.kind === 'boolean' ? 'choice' : kind.kind;
};

const checkText = (words: Words, fact: FactId, kind: FactKind): string => {
  if (isTime(fact)) return words.t('common:questions.check-time');
  if (kind.kind === 'plan') return words.t('extension:dialog.check-plan');
  if (kind.kind === 'count') return words.t('common:questions.check-number', { min: words.number(kind.min) });
  return words.t('common:questions.check-choice');
};

const markText = (words: Words, { mark, plans = [] }: DialogField): string => {
  if (plans.length > 0) {
    const context = plans.length > MOST_PLANS ? 'many' : undefined;
    return words.t('extension:dialog.several', { plans: words.either(plans.map(shortPlanName)), context });
  }
  if (mark === undefined || mark === 'unsure') return '';
  return words.t('extension:dialog.about', mark === 'decides' ? { context: 'decides' } : {});
};

const placeholder = (words: Words, fact: FactId, kind: FactKind): string =>
  kind.kind === 'count' && words.has(`questions:${fact}.placeholder`)
    ? words.t(`questions:${fact}.placeholder`)
    : words.t('extension:dialog.choose');

/** A field as data for the dialog's template. */
export const dialogField = (words: Words, field: DialogField, known: Facts): JsonObject => {
  const { fact, entered = '', error } = field;
  const kind: FactKind = FACTS[fact];
  const input = inputKind(fact, kind, entered);
  const isMinutes = isTime(fact) && error === undefined && /^\d+$/u.test(entered);
  return {
    fact,
    kind: input,
    label: label(words, field),
    check: checkText(words, fact, kind),
    placeholder: placeholder(words, fact, kind),
    choices: choicesFor(words, field, kind, known),
    value: isMinutes ? words.exactDuration(Number(entered)) : entered,
    number: input === 'number' ? Number(entered) : 0,
    min: kind.kind === 'count' ? kind.min : 0,
    error: error === undefined ? '' : errorText(words, { fact, entered, error }),
    mark: markText(words, field),
    unknownId: kind.kind === 'count' ? dontKnowInput(fact) : '',
    unknown: words.t('questions:dontKnow'),
    unknownLabel: words.t('common:questions.unknown-label'),
    unknownValue: String(entered === DONT_KNOW),
  };
};
