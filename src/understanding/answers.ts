/**
 * What a person answers, as facts: from one field of a form, or from a line of text against the questions that are
 * open. Nothing is guessed: what could mean two things is asked back.
 */
import {
  DONT_KNOW,
  FACTS,
  type FactId,
  type FactKind,
  isTime,
  OTHER_PLAN,
  type PlanFactId,
} from '../contract/facts.ts';
import { planById } from '../knowledge/catalogue.ts';
import { countsIn, readCount } from './counts.ts';
import { minutesIn, readDuration } from './durations.ts';
import { fold } from './fold.ts';
import type { InputError } from './input-error.ts';
import { isLikePlan } from './plan-attempts.ts';
import { findPlan, findPlansInText, type PlanMention } from './plan-names.ts';
import {
  beginsWithDontKnow,
  namedByItself,
  numberNamedIn,
  plainAnswerIn,
  saysAdditional,
  saysStarted,
  unitOf,
  valueNamedIn,
  valueOfWhole,
} from './vocabulary.ts';

/** A value as JSON has it, not yet checked against the fact. */
export type RawValue = string | number | boolean | readonly string[];

export type FieldReading =
  | { readonly ok: true; readonly value: RawValue }
  | { readonly ok: false; readonly error: InputError };

const wrong = (error: InputError): FieldReading => ({ ok: false, error });
const right = (value: RawValue): FieldReading => ({ ok: true, value });

const readPlan = (text: string): FieldReading => {
  if (text === OTHER_PLAN) return right(OTHER_PLAN);
  if (planById(text) !== undefined) return right(text);
  const found = findPlan(text);
  if (found.kind === 'one') return right(found.plan);
  return found.kind === 'several'
    ? wrong({ code: 'ambiguous-plan', plans: found.plans })
    : wrong({ code: 'unknown-plan', plans: found.nearest });
};

const readChoice = (fact: FactId, values: readonly string[], text: string): FieldReading => {
  const exact = values.find((value) => value === text);
  const named = exact ?? valueNamedIn(fact, text);
  return named !== null && values.includes(named) ? right(named) : wrong({ code: 'not-a-choice' });
};

/** Several choices at once, as a form sends them; none is an answer too. */
const readChoices = (fact: FactId, text: string): FieldReading => {
  if (text === DONT_KNOW) return right(DONT_KNOW);
  const kind: FactKind = FACTS[fact];
  const chosen = text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  const isKnown = (one: string): boolean => kind.kind === 'choices' && kind.values.includes(one);
  return chosen.every(isKnown) ? right([...new Set(chosen)]) : wrong({ code: 'not-a-choice' });
};

const readBoolean = (text: string): FieldReading => {
  if (text === 'true' || text === 'false') return right(text === 'true');
  const plain = plainAnswerIn(text);
  return plain === 'yes' || plain === 'no' ? right(plain === 'yes') : wrong({ code: 'not-a-choice' });
};

/**
 * Reads what stands in one field.
 * @returns the value to check against the fact's schema, or what is wrong with what was entered
 */
export const readField = (fact: FactId, entered: string): FieldReading => {
  const text = entered.trim();
  if (FACTS[fact].kind === 'choices') return readChoices(fact, text);
  if (text === '') return wrong({ code: 'required' });
  if (text === DONT_KNOW || plainAnswerIn(text) === 'dont-know') return right(DONT_KNOW);
  const kind = FACTS[fact];
  if (kind.kind === 'count') return readNumber(fact, text);
  if (kind.kind === 'plan') return readPlan(text);
  if (kind.kind === 'boolean') return readBoolean(text);
  return readChoice(fact, kind.values, text);
};

/** A number alone, or with its unit behind it. */
const readNumber = (fact: FactId, text: string): FieldReading => {
  if (!isCount(fact)) return wrong({ code: 'not-a-number' });
  if (isTime(fact)) return readDuration(text);
  const [only, ...others] = countsIn(text);
  const inWords = numberNamedIn(text);
  if (inWords !== null && (inWords.counts ?? fact) === fact) return readCount(String(inWords.number), fact);
  const withUnit = only !== undefined && others.length === 0 && countedBy(only.units) === fact;
  return readCount(withUnit ? only.number : text, fact);
};

const countedBy = (units: readonly string[]): FactId | null =>
  units.map(unitOf).find((fact) => fact !== null) ?? null;

const isCount = (
  fact: FactId,
): fact is 'licencesPurchased' | 'usersLicensed' | 'sameProductSubscriptions' | 'switchStartedMinutesAgo' =>
  FACTS[fact].kind === 'count';
const isPlanFact = (fact: FactId): fact is PlanFactId => FACTS[fact].kind === 'plan';

/** What a line of text says. */
export interface LineReading {
  readonly values: ReadonlyMap<FactId, RawValue>;
  readonly errors: ReadonlyMap<FactId, { readonly entered: string; readonly error: InputError }>;
}

/** Facts that a text may tell unasked, because their unit or direction names them. */
const VOLUNTEERED: ReadonlySet<FactId> = new Set(['licencesPurchased', 'usersLicensed']);

interface Reading {
  readonly values: Map<FactId, RawValue>;
  readonly errors: Map<FactId, { entered: string; error: InputError }>;
}

const put = (to: Reading, fact: FactId, entered: string, reading: FieldReading): void => {
  if (reading.ok) to.values.set(fact, reading.value);
  else to.errors.set(fact, { entered, error: reading.error });
};

const isOpen = (to: Reading, fact: FactId): boolean => !to.values.has(fact) && !to.errors.has(fact);

/** Reads plan names and blanks them out, so that their digits are not taken for counts. */
const readPlans = (
  text: string,
  mentions: readonly PlanMention[],
  asked: readonly FactId[],
  to: Reading,
): string => {
  let rest = text;
  for (const mention of mentions) {
    const open = asked.find((fact) => isPlanFact(fact) && isOpen(to, fact));
    const fact: FactId | undefined =
      mention.role === 'source' ? 'sourcePlan' : mention.role === 'target' ? 'targetPlan' : open;
    rest = rest.slice(0, mention.start) + ' '.repeat(mention.end - mention.start) + rest.slice(mention.end);
    if (fact === undefined || !isOpen(to, fact)) continue;
    const [only, ...others] = mention.plans;
    if (only === undefined) continue;
    const entered = text.slice(mention.start, mention.end);
    put(
      to,
      fact,
      entered,
      others.length === 0 ? right(only) : wrong({ code: 'ambiguous-plan', plans: mention.plans }),
    );
  }
  return rest;
};

const readCounts = (text: string, asked: readonly FactId[], to: Reading): void => {
  for (const { number, units } of countsIn(text)) {
    if (saysAdditional(units[0] ?? '')) continue;
    const named = countedBy(units);
    const byUnit = named !== null && (asked.includes(named) || VOLUNTEERED.has(named)) ? named : null;
    const fact =
      byUnit ?? (named === null ? asked.find((open) => isCount(open) && isOpen(to, open)) : undefined);
    if (fact !== undefined && isCount(fact) && isOpen(to, fact))
      put(to, fact, number, readCount(number, fact));
  }
};

/** How long ago a switch was started: where that is asked, or where the text says that one was. */
const readStarted = (text: string, asked: readonly FactId[], to: Reading): boolean => {
  const fact = 'switchStartedMinutesAgo';
  const minutes = asked.includes(fact) || saysStarted(text) ? minutesIn(text) : null;
  if (minutes === null || !isOpen(to, fact)) return false;
  put(to, fact, text.trim(), readDuration(text));
  readNamedValues(text, ['stuckReassigning'], to);
  return true;
};

/** The question that a "yes" or "no" answers: the first open one, or the only one that can be answered so. */
const yesOrNoQuestion = (asked: readonly FactId[], to: Reading): FactId | undefined => {
  const open = asked.filter((fact) => isOpen(to, fact));
  const [only, ...others] = open.filter((fact) => FACTS[fact].kind === 'boolean');
  return only === open[0] || others.length === 0 ? only : undefined;
};

/** "Yes" and "no" answer where it is plain which question is meant; "don't know" the first open question. */
const readPlainAnswer = (segment: string, asked: readonly FactId[], to: Reading): boolean => {
  const plain = plainAnswerIn(segment);
  if (plain === null) return false;
  const fact = plain === 'dont-know' ? asked.find((open) => isOpen(to, open)) : yesOrNoQuestion(asked, to);
  if (fact !== undefined) to.values.set(fact, plain === 'dont-know' ? DONT_KNOW : plain === 'yes');
  return fact !== undefined;
};

/** "Only one" answers the first open question for a number, "one subscription" the one that asks for them. */
const readNumberWord = (segment: string, asked: readonly FactId[], to: Reading): boolean => {
  if (!asked.some((open) => isCount(open) && isOpen(to, open))) return false;
  const named = numberNamedIn(segment);
  const fact = asked.find((open) => isCount(open) && isOpen(to, open) && (named?.counts ?? open) === open);
  if (named === null || fact === undefined) return false;
  to.values.set(fact, named.number);
  return true;
};

/** What is told though it is not asked here, where it matters and can mean nothing else. */
const readVolunteered = (segment: string, matters: readonly FactId[], to: Reading): boolean => {
  const named = matters.length === 0 ? null : namedByItself(segment);
  if (named === null || !matters.includes(named.fact) || !isOpen(to, named.fact)) return false;
  to.values.set(named.fact, FACTS[named.fact].kind === 'boolean' ? named.value === 'true' : named.value);
  return true;
};

const readNamedValues = (segment: string, asked: readonly FactId[], to: Reading): void => {
  for (const fact of asked) {
    const { kind } = FACTS[fact];
    if ((kind !== 'choice' && kind !== 'boolean') || !isOpen(to, fact)) continue;
    const value = valueNamedIn(fact, segment);
    if (value === null) continue;
    to.values.set(fact, kind === 'boolean' ? value === 'true' : value);
    return;
  }
};

/** A whole line or part that names one value, as when an answer is copied from its card. */
const readWhole = (text: string, asked: readonly FactId[], to: Reading): boolean => {
  const fact = asked.find((open) => isOpen(to, open) && valueOfWhole(open, text) !== null);
  const value = fact === undefined ? null : valueOfWhole(fact, text);
  if (fact === undefined || value === null) return false;
  to.values.set(fact, FACTS[fact].kind === 'boolean' ? value === 'true' : value);
  return true;
};

const SEPARATORS = /[,;\n]|[.!]\s|\s(?:och|og|and|men|but)\s/u;

/**
 * Reads a line against the questions that are open.
 *
 * @param text what the person wrote
 * @param asked the open questions, in the order in which the card shows them
 * @param matters facts that may be told unasked
 * @param mentions the plan names in the text, where they were looked for already
 * @returns what was understood and what was not right, both empty when nothing was recognised
 */
export const readLine = (
  text: string,
  asked: readonly FactId[],
  matters: readonly FactId[] = [],
  mentions: readonly PlanMention[] | null = null,
): LineReading => {
  const found: Reading = { values: new Map(), errors: new Map() };
  if (readWhole(text, asked, found)) return found;
  const withoutPlans = readPlans(text, mentions ?? findPlansInText(text), asked, found);
  const isTime = readStarted(withoutPlans, asked, found);
  if (!isTime) readCounts(withoutPlans, asked, found);
  for (const segment of withoutPlans.split(SEPARATORS)) {
    if (fold(segment) === '') continue;
    const isRead =
      readPlainAnswer(segment, asked, found) ||
      readNumberWord(segment, asked, found) ||
      readWhole(segment, asked, found) ||
      readVolunteered(segment, matters, found);
    if (!isRead) readNamedValues(segment, asked, found);
  }
  if (found.values.size > 0 || found.errors.size > 0) return found;
  const [only, ...others] = asked;
  if (only !== undefined && others.length === 0) readOnlyQuestion(text, only, found);
  else readUnknownPlan(text, asked, found);
  return found;
};

/** Among several questions, what looks like a plan's name is one, though there is no such plan. */
const readUnknownPlan = (text: string, asked: readonly FactId[], to: Reading): void => {
  const fact = asked.find(isPlanFact);
  if (fact === undefined || !isLikePlan(text)) return;
  const reading = readPlan(text);
  const isLike = !reading.ok && (reading.error.plans ?? []).length > 0;
  if (isLike) put(to, fact, text.trim(), reading);
};

/** Where one question is open, the text is its answer, and what is wrong with it is worth saying. */
const readOnlyQuestion = (text: string, fact: FactId, to: Reading): void => {
  const kind = FACTS[fact].kind;
  if (beginsWithDontKnow(text)) {
    to.values.set(fact, DONT_KNOW);
    return;
  }
  if (kind !== 'count' && kind !== 'plan') return;
  const reading = readField(fact, text);
  if (kind === 'plan' && !reading.ok && !isLikePlan(text)) return;
  put(to, fact, text.trim(), reading);
};
