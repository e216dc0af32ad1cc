/** Facts as a colleague would note them down: "E4 → E3, 3,400 licences, pays by invoice". */
import { DONT_KNOW, type FactId, type Facts, type FactValue, isTime, OTHER_PLAN } from '../contract/facts.ts';
import { PLANS } from '../knowledge/catalogue.ts';
import { choiceWords, factName, planName, saidFacts, shortPlanName } from './fact-words.ts';
import { midSentence, type Words } from './words.ts';

type Value = FactValue | typeof DONT_KNOW | readonly string[];

const FAMILY = /^(?:Office|Microsoft) 365 |^[OM]365 /u;

/** A plan's name without its family: "E4", "Business Premium". */
const bareName = (plan: string): string => shortPlanName(plan).replace(FAMILY, '');

const holders: ReadonlyMap<string, number> = PLANS.reduce(
  (counted, { id }) => counted.set(bareName(id), (counted.get(bareName(id)) ?? 0) + 1),
  new Map<string, number>(),
);

const isOnly = (plan: string): boolean => holders.get(bareName(plan)) === 1;

/** A plan as short as it can be without being taken for another: "E4", but "Office 365 E3". */
export const briefPlan = (plan: string): string => (isOnly(plan) ? bareName(plan) : shortPlanName(plan));

const familyOf = (plan: string): string => planName(plan)?.split(' 365 ')[0] ?? '';

/** Two plans; of one family, the second goes without its name: "Office 365 E4 → E3". */
const pairOfPlans = (words: Words, source: string, target: string): string => {
  const isShort = isOnly(source) && isOnly(target);
  const sameFamily = !isShort && familyOf(source) === familyOf(target);
  return words.t('common:confirm.plans', {
    source: sameFamily ? shortPlanName(source) : briefPlan(source),
    target: sameFamily ? bareName(target) : briefPlan(target),
  });
};

/** One fact in a few words, to stand among others in a note. */
export const briefFact = (words: Words, fact: FactId, value: Value): string => {
  if (value === DONT_KNOW)
    return words.t('questions:statement.unknown-brief', { short: factName(words, fact) });
  if (typeof value === 'number' && isTime(fact))
    return words.t(`questions:${fact}.brief.time`, { time: words.duration(value) });
  if (typeof value === 'number')
    return words.t(`questions:${fact}.brief.count`, { count: value, amount: words.number(value) });
  if (typeof value === 'object') {
    const features = words.list(value.map((item) => midSentence(choiceWords(words, fact, item))));
    return words.t(`questions:${fact}.brief.choices`, { features });
  }
  const text = String(value);
  return planName(text) === undefined
    ? words.t(`questions:${fact}.brief.${text}`)
    : words.t(`questions:${fact}.brief.plan`, { plan: briefPlan(text) });
};

const isPlan = (value: Facts['sourcePlan']): value is string =>
  value !== undefined && value !== DONT_KNOW && value !== OTHER_PLAN;

/** The plans in one piece, where both are known. */
const plansOf = (words: Words, { sourcePlan, targetPlan }: Facts): string | null =>
  isPlan(sourcePlan) && isPlan(targetPlan) ? pairOfPlans(words, sourcePlan, targetPlan) : null;

/** What stands first in a note: what is to be switched and how much of it, then the facts in the contract's order. */
const FIRST: readonly FactId[] = ['sourcePlan', 'targetPlan', 'licencesPurchased', 'usersLicensed'];

/** Everything that is known, piece by piece; the plans first. An empty choice says nothing. */
export const briefFacts = (words: Words, facts: Facts): readonly string[] => {
  const plans = plansOf(words, facts);
  const said = saidFacts(facts);
  const inOrder = [
    ...FIRST.filter((fact) => said.includes(fact)),
    ...said.filter((fact) => !FIRST.includes(fact)),
  ];
  const pieces = inOrder.flatMap((fact) => {
    const value = facts[fact];
    const isShown = plans !== null && (fact === 'sourcePlan' || fact === 'targetPlan');
    const isEmpty = typeof value === 'object' && value.length === 0;
    return value === undefined || isShown || isEmpty ? [] : [briefFact(words, fact, value)];
  });
  return plans === null ? pieces : [plans, ...pieces];
};

/** The same as one line. */
export const briefLine = (words: Words, facts: Facts): string => words.note(briefFacts(words, facts));
