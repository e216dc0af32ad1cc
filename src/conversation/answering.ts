/** Taking answers: from a form, from a line of text, and one by one. */

import { DONT_KNOW, FACT_IDS, type FactId, type Facts, sameValue } from '../contract/facts.ts';
import { readFacts } from '../eligibility/case.ts';
import { type FieldReading, type RawValue, readField, readLine } from '../understanding/answers.ts';
import { countWords } from '../understanding/fold.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { valueOfWhole } from '../understanding/vocabulary.ts';
import { dontKnowInput, type InputError, type Press } from './model.ts';
import { type State, withFacts } from './state.ts';

/** What came of it. */
export interface Taken {
  readonly state: State;
  /** Facts that are new or were changed. */
  readonly recorded: Facts;
  /** Facts whose answer differs from what is known, to be asked back. */
  readonly differing: readonly FactId[];
  readonly errors: readonly FactId[];
}

interface Entry {
  readonly fact: FactId;
  readonly entered: string;
  readonly reading: FieldReading;
}

/** The values that fit their facts; one that does not takes no other with it. */
const factsOf = (values: ReadonlyMap<FactId, RawValue>): Facts => {
  const fitting = [...values].filter(([fact, value]) => readFacts({ [fact]: value }) !== null);
  return readFacts(Object.fromEntries(fitting)) ?? {};
};

/** A plan's name in the form that fits several plans, where that is all that is wrong. */
export const ambiguousPlan = ({ draft: { entered, errors } }: State): AmbiguousPlan | null => {
  const wrong = FACT_IDS.filter((fact) => errors[fact] !== undefined);
  if (wrong.some((fact) => errors[fact]?.code !== 'ambiguous-plan')) return null;
  const fact = PLAN_FACTS.find((plan) => wrong.includes(plan));
  return fact === undefined ? null : { fact, plans: errors[fact]?.plans ?? [], entered: entered[fact] ?? '' };
};
const PLAN_FACTS = ['sourcePlan', 'targetPlan'] as const;

export interface AmbiguousPlan {
  readonly fact: (typeof PLAN_FACTS)[number];
  readonly plans: readonly string[];
  readonly entered: string;
}

/** Values that fit their fact, and entries that do not. `mayChange` tells which known facts may be overwritten. */
const take = (
  state: State,
  entries: readonly Entry[],
  at: number,
  mayChange: (fact: FactId) => boolean,
): Taken => {
  const values = new Map<FactId, RawValue>();
  const differing = new Map<FactId, string>();
  const errors = new Map<FactId, { entered: string; error: InputError }>();
  for (const { fact, entered, reading } of entries) {
    if (!reading.ok) {
      errors.set(fact, { entered, error: reading.error });
      continue;
    }
    const known = state.facts[fact];
    if (known === undefined || mayChange(fact)) values.set(fact, reading.value);
    else if (!sameValue(known, reading.value)) differing.set(fact, entered);
  }
  const recorded = factsOf(values);
  const taken = withFacts(state, recorded, at);
  return {
    state: {
      ...taken,
      draft: {
        changing: differing.size > 0 ? [...differing.keys()] : taken.draft.changing,
        goingBack: differing.size === 0 && taken.draft.goingBack,
        entered: {
          ...taken.draft.entered,
          ...Object.fromEntries([...errors].map(([fact, { entered }]) => [fact, entered])),
          ...Object.fromEntries(differing),
        },
        errors: {
          ...taken.draft.errors,
          ...Object.fromEntries(
            [...errors].map(([fact, { error }]) => [fact, { ...error, plans: [...(error.plans ?? [])] }]),
          ),
        },
      },
    },
    recorded,
    differing: [...differing.keys()],
    errors: [...errors.keys()],
  };
};

/**
 * Takes a submitted form. Answers that are still open count even from an older card; what differs from what is known
 * is asked back, unless this very card asked to change it.
 */
export const takeForm = (state: State, press: Press, at: number): Taken => {
  const newest = press.token !== undefined && press.token === state.token;
  const entries = (press.asks ?? []).map((fact): Entry => {
    const unknown = press.values[dontKnowInput(fact)] === 'true';
    const entered = press.values[fact]?.trim() ?? '';
    return {
      fact,
      entered,
      reading: unknown && entered === '' ? { ok: true, value: DONT_KNOW } : readField(fact, entered),
    };
  });
  // A form sent a second time: what it left open then is no error now.
  const stillAsked = entries.filter(
    ({ fact, reading }) => reading.ok || state.facts[fact] === undefined || newest,
  );
  return take(state, stillAsked, at, (fact) => newest || state.draft.changing.includes(fact));
};

/** A longer text is no bare answer: only what is understood of it counts. */
const LONGEST_ANSWER = 8;

/**
 * Takes a text as the answer to open questions; null when it answers none.
 * @param understood what was understood of the text by itself, which goes before what it may mean as an answer
 */
export const takeLine = (
  state: State,
  text: string,
  understood: Understanding,
  asked: readonly FactId[],
  at: number,
): Taken | null => {
  const { facts } = understood;
  const isShort = countWords(text) <= LONGEST_ANSWER;
  // Words that name a value as a whole say it more surely than what is understood of them.
  const isNamed = (fact: FactId): boolean => valueOfWhole(fact, text) !== null;
  const told = asked.flatMap((fact): readonly Entry[] => {
    const value = isNamed(fact) ? undefined : facts[fact];
    return value === undefined ? [] : [{ fact, entered: String(value), reading: { ok: true, value } }];
  });
  const open = asked.filter((fact) => isNamed(fact) || facts[fact] === undefined);
  const { values, errors } =
    isShort || told.length === 0 ? readLine(text, open, open, understood.mentions) : NOTHING;
  const isAsked = ([fact]: readonly [FactId, unknown]): boolean => open.includes(fact);
  const entries: Entry[] = [
    ...told,
    ...[...values]
      .filter(isAsked)
      .map(([fact, value]): Entry => ({ fact, entered: String(value), reading: { ok: true, value } })),
    ...[...errors]
      .filter(isAsked)
      // Words that have answered one question are no wrong answer to another, and a whole story is none to any.
      .filter(([, { entered }]) => (isShort && told.length === 0) || entered.trim() !== text.trim())
      .map(([fact, { entered, error }]): Entry => ({ fact, entered, reading: { ok: false, error } })),
  ];
  // What a person writes is newer than what they said before, so it counts.
  return entries.length === 0 ? null : take(state, entries, at, () => true);
};
const NOTHING = { values: new Map<FactId, RawValue>(), errors: new Map() };

/** Takes one answer that a button gives. */
export const takeOne = (state: State, fact: FactId, value: RawValue, at: number): State =>
  withFacts(state, factsOf(new Map([[fact, value]])), at);
