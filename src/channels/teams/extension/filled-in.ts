/** A case as support fills it in: what a text tells, what a dialog brings back, and what is still open. */
import {
  DONT_KNOW,
  FACT_IDS,
  FACTS,
  type FactId,
  type Facts,
  idsIn,
  isFactId,
  pickFacts,
} from '../../../contract/facts.ts';
import type { Language } from '../../../contract/languages.ts';
import type { Verdict } from '../../../contract/verdict.ts';
import { dontKnowInput } from '../../../conversation/model.ts';
import { roughThatDecides } from '../../../conversation/rough.ts';
import { readFacts } from '../../../eligibility/case.ts';
import { nextQuestion } from '../../../eligibility/question-order.ts';
import { isFromOlderTimes } from '../../../knowledge/catalogue.ts';
import type { DialogField } from '../../../presentation/extension/fields.ts';
import { readField } from '../../../understanding/answers.ts';
import { understand } from '../../../understanding/understand.ts';
import type { Understanding } from '../../../understanding/understanding.ts';

/** Questions that a dialog asks at once, beside what is filled in. */
export const MOST_OPEN = 4;

/** Fields to correct that a dialog holds at once; with every fact there is, it would be too large for Teams. */
export const MOST_TOLD = 18;

/** The numbers that were told roughly, as they were told. */
export type Rough = { readonly [F in FactId]?: number };

/** What a text tells of a case. */
export interface Told {
  readonly facts: Facts;
  readonly rough: Rough;
  /** A field for each thing that is told, in the contract's order. */
  readonly fields: readonly DialogField[];
  readonly language: Language;
  readonly isLanguageSure: boolean;
}

/** A fact's value as a field holds it. */
export const asEntered = (value: Facts[FactId]): string =>
  typeof value === 'object' ? value.join(',') : String(value ?? '');

const isPlans = (fact: FactId, value: unknown): value is readonly string[] =>
  FACTS[fact].kind === 'plan' && Array.isArray(value);

/** "The customer" is a partner's word, and also what support calls everybody, so it is asked whether it is meant so. */
const isSupposed = (fact: FactId, { audience }: Facts): boolean =>
  fact === 'audience' && audience === 'partner';

const toldBy = ({ facts, unsure, language, languageSure }: Understanding, asOf: string): Told => {
  const single = idsIn(unsure).flatMap((fact) => {
    const read = isPlans(fact, unsure[fact]) ? null : readFacts({ [fact]: unsure[fact] });
    return read === null ? [] : [read];
  });
  const filled: Facts = Object.assign({}, ...single, facts);
  const rough: Rough = Object.fromEntries(
    idsIn(unsure).flatMap((fact) => (typeof filled[fact] === 'number' ? [[fact, filled[fact]]] : [])),
  );
  const decides = roughThatDecides(filled, idsIn(rough), asOf);
  const fields = FACT_IDS.flatMap((fact): DialogField[] => {
    const plans = unsure[fact];
    if (isPlans(fact, plans)) return [{ fact, plans }];
    if (filled[fact] === undefined) return [];
    const own = { fact, entered: asEntered(filled[fact]) };
    if (unsure[fact] === undefined && !isSupposed(fact, filled)) return [own];
    if (rough[fact] === undefined) return [{ ...own, mark: 'unsure' }];
    return [{ ...own, mark: decides.includes(fact) ? 'decides' : 'about' }];
  });
  return { facts: filled, rough, fields, language, isLanguageSure: languageSure };
};

/** What a text tells. What is hedged is filled in too, and marked; a name that fits several plans is not. */
export const readText = (text: string, expected: Language, asOf: string): Told =>
  toldBy(understand(text, expected), asOf);

/** What a submitted dialog says: the facts, and the entries that are none. */
export interface Entries {
  readonly facts: Facts;
  /** Every field with what was entered, and what is wrong with it. */
  readonly fields: readonly DialogField[];
  readonly isRight: boolean;
}

const readEntry = (
  fact: FactId,
  values: Readonly<Record<string, string>>,
): { field: DialogField; facts: Facts } => {
  const entered = values[fact]?.trim() ?? '';
  const isUnknown = entered === '' && values[dontKnowInput(fact)] === 'true';
  if (isUnknown)
    return { field: { fact, entered: DONT_KNOW }, facts: readFacts({ [fact]: DONT_KNOW }) ?? {} };
  // Nothing is required: what is left empty is not known yet.
  if (entered === '') return { field: { fact }, facts: {} };
  const reading = readField(fact, entered);
  if (!reading.ok) return { field: { fact, entered, error: reading.error }, facts: {} };
  const facts = readFacts({ [fact]: reading.value });
  return facts === null
    ? { field: { fact, entered, error: { code: 'not-a-choice' } }, facts: {} }
    : { field: { fact, entered: asEntered(facts[fact]) }, facts };
};

/** Reads the fields of a dialog: an entry that is wrong takes no other with it. */
export const readEntries = (asks: readonly FactId[], values: Readonly<Record<string, string>>): Entries => {
  const entries = asks.map((fact) => readEntry(fact, values));
  const fields = entries.map(({ field }) => field);
  return {
    facts: Object.assign({}, ...entries.map(({ facts }) => facts)),
    fields,
    isRight: fields.every(({ error }) => error === undefined),
  };
};

/** The rough numbers that nobody has made exact. */
export const stillRough = (rough: Rough, facts: Facts): readonly FactId[] =>
  FACT_IDS.filter((fact) => rough[fact] !== undefined && rough[fact] === facts[fact]);

const inOrder = (missing: readonly FactId[], facts: Facts): readonly FactId[] => {
  const next = nextQuestion(missing, facts);
  if (next === null) return [];
  return [
    next,
    ...inOrder(
      missing.filter((fact) => fact !== next),
      facts,
    ),
  ];
};

/**
 * What is still to be asked, what decides most first: how long a switch that stands still has run, and which admin
 * centre an old plan is in, before all that the verdict hangs on.
 */
export const openFacts = (facts: Facts, { missing }: Verdict): readonly FactId[] => {
  const isStanding = facts.stuckReassigning === true && facts.switchStartedMinutesAgo === undefined;
  const isOld =
    facts.surface === undefined &&
    facts.audience !== 'partner' &&
    facts.switchStartedMinutesAgo === undefined &&
    isFromOlderTimes(facts.sourcePlan ?? '');
  return [
    ...(isStanding ? (['switchStartedMinutesAgo'] as const) : []),
    ...(isOld ? (['surface'] as const) : []),
    ...inOrder(missing, facts),
  ];
};

/** All that is known, as fields to correct. */
export const fieldsOf = (facts: Facts): readonly DialogField[] =>
  FACT_IDS.filter((fact) => facts[fact] !== undefined).map((fact) => ({
    fact,
    entered: asEntered(facts[fact]),
  }));

/** The facts without those that have a field of their own. */
export const without = (facts: Facts, shown: readonly FactId[]): Facts =>
  pickFacts(
    facts,
    FACT_IDS.filter((fact) => !shown.includes(fact)),
  );

/** Numbers by fact, as a dialog brings them back; what is none is left out. */
export const roughOf = (carried: Readonly<Record<string, number>>): Rough =>
  Object.fromEntries(Object.entries(carried).filter(([fact]) => isFactId(fact)));
