/** What was understood of a text: shown before it counts, confirmed, corrected. */
import {
  DONT_KNOW,
  FACTS,
  type FactId,
  type Facts,
  idsIn,
  isTime,
  pickFacts,
  sameValue,
} from '../contract/facts.ts';
import type { Verdict } from '../contract/verdict.ts';
import { readFacts } from '../eligibility/case.ts';
import { judgeInBrief } from '../eligibility/judge.ts';
import { E4, E4_REPLACEMENTS } from '../knowledge/e4-replacements.ts';
import { readField } from '../understanding/answers.ts';
import { findPlan } from '../understanding/plan-names.ts';
import type { Understanding, Unsure } from '../understanding/understanding.ts';
import { namedByItself } from '../understanding/vocabulary.ts';
import { started } from './move.ts';
import { dayOf, verdictOn } from './situation.ts';
import { EMPTY_DRAFT, type Pending, type State, withFacts } from './state.ts';

/**
 * Of the plans that a name fits, the one that replaces Office 365 E4, for whoever leaves that: "from E4 to E3"
 * (partner-e4, replacement plans). It is shown by its full name to be confirmed.
 */
const replacementIn = (source: Facts['sourcePlan'], plans: unknown): string | undefined => {
  const named: readonly unknown[] = source === E4 && Array.isArray(plans) ? plans : [];
  const fitting = new Set(E4_REPLACEMENTS.map(({ plan }) => plan).filter((plan) => named.includes(plan)));
  const [only, ...others] = fitting;
  return others.length === 0 ? only : undefined;
};

/** What a text tells that is not known yet. */
export const newsIn = ({ facts: known }: State, { facts, unsure }: Understanding): Told => {
  const replacement = replacementIn(facts.sourcePlan ?? known.sourcePlan, unsure.targetPlan);
  const told: Facts = replacement === undefined ? facts : { ...facts, targetPlan: replacement };
  return {
    facts: pickFacts(
      told,
      idsIn(told).filter((fact) => !sameValue(told[fact], known[fact])),
    ),
    unsure: pickUnsure(
      unsure,
      idsIn(unsure).filter((fact) => told[fact] === undefined && isNewsOfUnsure(unsure, known, fact)),
    ),
  };
};

/** What a text tells, certainly or not. */
export interface Told {
  readonly facts: Facts;
  readonly unsure: Unsure;
}

const pickUnsure = (unsure: Unsure, wanted: readonly FactId[]): Unsure =>
  Object.fromEntries(wanted.map((fact) => [fact, unsure[fact]]));

/** "E3" says nothing new to whoever knows which one it is. */
const isNewsOfUnsure = (unsure: Unsure, known: Facts, fact: FactId): boolean => {
  const value = unsure[fact];
  const is = known[fact];
  if (is === undefined || is === DONT_KNOW) return true;
  return FACTS[fact].kind === 'plan' && Array.isArray(value) ? !value.some((plan) => plan === is) : false;
};

/** Whether nothing is told. */
export const tellsNothing = ({ facts, unsure }: Told): boolean =>
  idsIn(facts).length + idsIn(unsure).length === 0;

const resultOf = ({ outcome, guide, applies, conflicts, path, missing }: Verdict): string =>
  JSON.stringify([outcome, guide, applies, conflicts, path, missing]);

/** Whether the verdict hangs on what is told: it, or what is asked, would be another. */
export const decides = ({ facts: known }: State, { facts, unsure }: Told, at: number): boolean => {
  const day = dayOf(at);
  const before = verdictOn(known, day);
  if (idsIn(unsure).some((fact) => before.missing.includes(fact))) return true;
  return resultOf(before) !== resultOf(judgeInBrief({ ...known, ...facts }, day));
};

/** The words of a message that were unsure. */
const wordsOf = (text: string, { unsure, evidence }: Understanding): Pending['words'] =>
  Object.fromEntries(
    evidence.flatMap(({ of, start, end }) =>
      of.kind === 'fact' && unsure[of.fact] !== undefined ? [[of.fact, text.slice(start, end)]] : [],
    ),
  );

/** Keeps what a text tells until it is confirmed; what is said again takes the place of what was said before. */
export const keep = (
  state: State,
  text: string,
  understanding: Understanding,
  told: Told,
  leadsTo: Pending['leadsTo'],
): State => {
  const before = state.pending;
  const sureNow = idsIn(told.facts);
  const unsureNow = idsIn(told.unsure);
  const facts = pickFacts(
    before?.facts ?? {},
    idsIn(before?.facts ?? {}).filter((fact) => !unsureNow.includes(fact)),
  );
  const unsure = pickUnsure(
    before?.unsure ?? {},
    idsIn(before?.unsure ?? {}).filter((fact) => !sureNow.includes(fact)),
  );
  return {
    ...state,
    pending: {
      facts: { ...facts, ...told.facts },
      unsure: { ...unsure, ...told.unsure },
      words: { ...before?.words, ...wordsOf(text, understanding) },
      leadsTo: leadsTo === 'main' && before !== null ? before.leadsTo : leadsTo,
    },
  };
};

/** A plan's name that fits several, as it stands in the form. */
const ambiguous = (entered: string, plans: readonly string[]) => ({
  entered,
  error: { code: 'ambiguous-plan' as const, plans: [...plans] },
});

/**
 * Lets what was understood count. A rough number counts too, and is asked again where the exact one decides; a name
 * that fits several plans is asked back where the plan matters; what may be meant otherwise stands in its field when it
 * is asked.
 */
export const confirmPending = (state: State, at: number): State => {
  const { pending } = state;
  if (pending === null) return state;
  const { unsure, words } = pending;
  // What was read meanwhile is exact.
  const isRough = (fact: FactId): boolean =>
    typeof unsure[fact] === 'number' && typeof state.facts[fact] !== 'number';
  const numbers: Facts = readFacts(pickUnsure(unsure, idsIn(unsure).filter(isRough))) ?? {};
  const taken = withFacts({ ...state, pending: null }, { ...numbers, ...pending.facts }, at);
  const { missing } = verdictOn(taken.facts, dayOf(at));
  const plans = idsIn(unsure).flatMap((fact) => {
    const value = unsure[fact];
    const isAsked = missing.includes(fact) && FACTS[fact].kind === 'plan' && Array.isArray(value);
    return isAsked ? [{ fact, ...ambiguous(words[fact] ?? '', value.map(String)) }] : [];
  });
  const others = idsIn(unsure).filter((fact) => {
    const kind = FACTS[fact].kind;
    return kind === 'choice' || kind === 'boolean';
  });
  const entered = Object.fromEntries([
    ...plans.map((one) => [one.fact, one.entered]),
    ...others.map((fact) => [fact, String(unsure[fact])]),
  ]);
  return started({
    ...taken,
    rough: [...taken.rough, ...idsIn(numbers)],
    told: [...idsIn(pending.facts), ...idsIn(unsure)],
    draft: {
      ...taken.draft,
      changing: plans.map(({ fact }) => fact),
      entered: { ...taken.draft.entered, ...entered },
      errors: { ...taken.draft.errors, ...Object.fromEntries(plans.map(({ fact, error }) => [fact, error])) },
    },
  });
};

/** Those of a kind; a time is no count. */
const ofKind = (among: readonly FactId[], kind: string): readonly FactId[] =>
  among.filter((fact) => FACTS[fact].kind === kind && !isTime(fact));

/** Puts what was understood into a form, to be put right. */
export const correctPending = (state: State, only?: readonly FactId[]): State => {
  const { pending } = state;
  if (pending === null) return state;
  const { facts, unsure, words } = pending;
  const told: readonly FactId[] = only ?? [...idsIn(facts), ...idsIn(unsure)];
  // The plans stand first, as in the line that is put right.
  const changing = [...ofKind(told, 'plan'), ...told.filter((fact) => FACTS[fact].kind !== 'plan')];
  const values = changing.flatMap((fact) => {
    const value = facts[fact] ?? unsure[fact];
    // A name that fits several plans stands there as it was written.
    const isName = FACTS[fact].kind === 'plan' && Array.isArray(value);
    const entered = isName ? words[fact] : value;
    return entered === undefined ? [] : [[fact, String(entered)]];
  });
  return {
    ...started(state),
    draft: { ...EMPTY_DRAFT, changing, entered: Object.fromEntries(values) },
  };
};

/** What a text without any mark of its own puts right: the one fact among several that it can be meant of. */
export type Correction =
  | { readonly kind: 'one'; readonly told: Told }
  /** It can be meant of any of these. */
  | { readonly kind: 'several'; readonly facts: readonly FactId[] };

const oneOf = (among: readonly FactId[], told: (fact: FactId) => Told): Correction | null => {
  const [only, ...others] = among;
  if (only === undefined) return null;
  return others.length === 0 ? { kind: 'one', told: told(only) } : { kind: 'several', facts: among };
};

const sure = (fact: FactId, value: unknown): Told => ({
  facts: readFacts({ [fact]: value }) ?? {},
  unsure: {},
});

/**
 * Reads a bare number, a plan's name or a value's as the correction of something that was told.
 * @param among the facts that were told
 * @returns null where it is none of these
 */
export const correctionIn = (text: string, among: readonly FactId[]): Correction | null => {
  const count = among.find((fact) => ofKind([fact], 'count').length > 0);
  const number = count === undefined ? null : readField(count, text);
  if (number?.ok === true && typeof number.value === 'number') {
    const { value } = number;
    return oneOf(ofKind(among, 'count'), (fact) => sure(fact, value));
  }
  const named = namedByItself(text);
  if (named !== null) {
    const { fact, value } = named;
    const isYesOrNo = FACTS[fact].kind === 'boolean';
    return { kind: 'one', told: sure(fact, isYesOrNo ? value === 'true' : value) };
  }
  const plan = findPlan(text);
  if (plan.kind === 'none') return null;
  return oneOf(ofKind(among, 'plan'), (fact) =>
    plan.kind === 'one' ? sure(fact, plan.plan) : { facts: {}, unsure: { [fact]: plan.plans } },
  );
};
