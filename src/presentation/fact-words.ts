/** Facts and their values in words. */
import {
  DONT_KNOW,
  FACT_IDS,
  FACTS,
  type FactId,
  type FactKind,
  type Facts,
  type FactValue,
  isTime,
  OTHER_PLAN,
} from '../contract/facts.ts';
import { pathOf, surfaceOf } from '../eligibility/path.ts';
import { planById } from '../knowledge/catalogue.ts';
import type { JsonObject } from './json.ts';
import { remembered, type WordKey, type Words } from './words.ts';

/** A plan's name, or undefined for `other`, "don't know" and nothing. */
export const planName = (plan: string | undefined): string | undefined =>
  plan === undefined ? undefined : planById(plan)?.name;

/** A plan as a button or list shows it. */
export const shortPlanName = (plan: string): string => {
  const known = planById(plan);
  return known?.shortName ?? known?.name ?? plan;
};

/** The fact's name in a list. */
export const factName = remembered((words, fact: FactId): string => words.t(`questions:${fact}.short`));

/** One choice of a fact, as in its form. */
export const choiceWords = (words: Words, fact: FactId, value: string): string =>
  value === DONT_KNOW ? words.t('questions:dontKnow') : words.t(`questions:${fact}.values.${value}`);

/** A choice as a card has it. */
export interface Choice extends JsonObject {
  readonly title: string;
  readonly value: string;
}

/** The values of a fact that its form lists, with "I don't know" behind them; none of a plan or a count. */
export const choicesOf = remembered((words, fact: FactId): readonly Choice[] =>
  listedValues(FACTS[fact]).map((value) => ({ title: choiceWords(words, fact, value), value })),
);

const listedValues = (kind: FactKind): readonly string[] => {
  if (kind.kind === 'plan' || kind.kind === 'count') return [];
  return kind.kind === 'boolean' ? ['true', 'false', DONT_KNOW] : [...kind.values, DONT_KNOW];
};

/** A fact's value in words, as a person would choose it. */
export const valueWords = (
  words: Words,
  fact: FactId,
  value: FactValue | typeof DONT_KNOW | undefined,
): string => {
  if (value === undefined) return words.t('common:not-said');
  if (typeof value === 'number') return isTime(fact) ? words.duration(value) : words.number(value);
  if (typeof value === 'object') return words.list(value.map((item) => choiceWords(words, fact, item)));
  const text = String(value);
  return planName(text) ?? choiceWords(words, fact, text);
};

/** A fact as a clause: "25 licences bought". */
export const statement = (
  words: Words,
  fact: FactId,
  value: FactValue | typeof DONT_KNOW | undefined,
): string => {
  if (value === DONT_KNOW) return words.t('questions:statement.dont-know', { short: factName(words, fact) });
  if (typeof value === 'number' && isTime(fact)) {
    return words.t(`questions:${fact}.statement.time`, { time: words.duration(value) });
  }
  if (typeof value === 'number') {
    return words.t(`questions:${fact}.statement.count`, { count: value, amount: words.number(value) });
  }
  if (value === undefined || typeof value === 'object') {
    return words.t('common:fact-and-value', {
      fact: factName(words, fact),
      value: valueWords(words, fact, value),
    });
  }
  const text = String(value);
  const plan = FACTS[fact].kind === 'plan' && text !== OTHER_PLAN ? planName(text) : undefined;
  if (plan !== undefined) return words.t(`questions:${fact}.statement.plan`, { plan });
  return statementsOf(words, fact).get(text) ?? words.t(`questions:${fact}.statement.${text}`);
};

/** The clauses of a fact's values. */
const statementsOf = remembered(
  (words, fact: FactId): ReadonlyMap<string, string> =>
    new Map(
      choicesOf(words, fact).map(({ value }) => [value, words.t(`questions:${fact}.statement.${value}`)]),
    ),
);

/** The facts that are said, in the contract's order. */
export const saidFacts = (facts: Facts): readonly FactId[] =>
  FACT_IDS.filter((fact) => facts[fact] !== undefined);

/** Where in the person's own admin centre the answer stands, if it can be looked up. */
export const whereToLook = (words: Words, fact: FactId, facts: Facts): string => {
  const key = whereKey(words, fact);
  return key === null ? '' : words.t(key, { context: pathOf(facts) ?? surfaceOf(facts) });
};
const whereKey = remembered((words, fact: FactId): WordKey | null =>
  words.has(`questions:${fact}.where`) ? `questions:${fact}.where` : null,
);

/** The question itself. A fact that is never asked has only its name. */
export const questionLabel = remembered((words, fact: FactId): string =>
  words.has(`questions:${fact}.label`) ? words.t(`questions:${fact}.label`) : factName(words, fact),
);
