/** What a guide says to a case: its steps, what to offer somebody stuck, and what to check at the end. */
import type { Facts } from '../contract/facts.ts';
import {
  type AfterItem,
  commandsFor,
  contextFor,
  type Guide,
  numberFor,
  type Step,
} from '../knowledge/guides.ts';
import { planName } from './fact-words.ts';
import type { WordKey, WordParams, Words } from './words.ts';

/** A step in words; what it does not say is empty. */
export interface StepWords {
  /** The part of the guide it belongs to. */
  readonly phase: string;
  readonly title: string;
  readonly does: readonly string[];
  /** How many licences or users this case is about. */
  readonly number: string;
  readonly check: string;
  readonly wrong: string;
  /** Lines for PowerShell, the same in every language. */
  readonly commands: readonly string[];
}

/** Something that a step can get stuck on. */
export interface StuckWords {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const numberWords = (words: Words, value: Facts['usersLicensed']): string =>
  typeof value === 'number' ? words.number(value) : '';

const guideParams = (words: Words, facts: Facts): WordParams => ({
  sourcePlan: planName(facts.sourcePlan) ?? words.t('guides:unknown.sourcePlan'),
  targetPlan: planName(facts.targetPlan) ?? words.t('guides:unknown.targetPlan'),
  users: numberWords(words, facts.usersLicensed),
  licences: numberWords(words, facts.licencesPurchased),
});

const stepParams = (words: Words, step: Step, facts: Facts): WordParams => ({
  ...guideParams(words, facts),
  context: contextFor(step, facts),
});

const optional = (words: Words, key: WordKey, params: WordParams): string =>
  words.has(key) || (params.context !== undefined && words.has(key, params.context))
    ? words.t(key, params)
    : '';

const keyOf = (guide: Guide, step: Step): `guides:${string}` => `guides:${guide.id}.steps.${step.id}`;

/** The keys of what every step can say; a step belongs to one guide. */
interface StepKeys {
  readonly title: WordKey;
  readonly do: WordKey;
  readonly check: WordKey;
  readonly wrong: WordKey;
}
const stepKeys = new WeakMap<Step, StepKeys>();
const keysOf = (guide: Guide, step: Step): StepKeys => {
  const known = stepKeys.get(step);
  if (known !== undefined) return known;
  const key = keyOf(guide, step);
  const keys = {
    title: `${key}.title`,
    do: `${key}.do`,
    check: `${key}.check`,
    wrong: `${key}.wrong`,
  } as const;
  stepKeys.set(step, keys);
  return keys;
};

/** What stands before the first step; empty where there is nothing to say. */
export const introWords = (words: Words, guide: Guide, facts: Facts): string =>
  optional(words, `guides:${guide.id}.intro`, guideParams(words, facts));

/** A step's title alone. */
export const stepTitle = (words: Words, guide: Guide, step: Step, facts: Facts): string =>
  words.t(keysOf(guide, step).title, stepParams(words, step, facts));

/** One step, filled in for the case. */
export const stepWords = (words: Words, guide: Guide, step: Step, facts: Facts): StepWords => {
  const keys = keysOf(guide, step);
  const params = stepParams(words, step, facts);
  const count = numberFor(step, facts);
  return {
    phase: step.phase === undefined ? '' : words.t(`guides:${guide.id}.phases.${step.phase}`),
    title: words.t(keys.title, params),
    does: words.lines(keys.do, params),
    number: count === null ? '' : words.t(`${keyOf(guide, step)}.number`, { ...params, count }),
    check: optional(words, keys.check, params),
    wrong: optional(words, keys.wrong, params),
    commands: commandsFor(step, facts),
  };
};

/** Lines with their numbers, where there are several. */
export const numbered = (lines: readonly string[]): readonly string[] =>
  lines.length > 1 ? lines.map((line, index) => `${index + 1}. ${line}`) : lines;

/** What the documents offer for a step that does not work out. */
export const stuckWords = (words: Words, guide: Guide, step: Step, facts: Facts): readonly StuckWords[] => {
  const params = stepParams(words, step, facts);
  return step.stuck.map((id) => ({
    id,
    title: words.t(`${keyOf(guide, step)}.stuck.${id}.title`, params),
    text: words.t(`${keyOf(guide, step)}.stuck.${id}.text`, params),
  }));
};

/** One thing to check when all steps are done. */
export const afterWords = (words: Words, guide: Guide, { id }: AfterItem, facts: Facts): string =>
  words.t(`guides:${guide.id}.after.${id}`, guideParams(words, facts));
