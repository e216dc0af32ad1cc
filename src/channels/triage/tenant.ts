/** A case whose unknown facts are filled from what was read of the tenant. */
import {
  DONT_KNOW,
  FACT_IDS,
  type FactId,
  type Facts,
  type FactValue,
  idsIn,
  isFactId,
  OTHER_PLAN,
  sameValue,
} from '../../contract/facts.ts';
import { parseCase } from '../../eligibility/case.ts';
import { judge } from '../../eligibility/judge.ts';
import { planName } from '../../presentation/fact-words.ts';
import { quote, type Words } from '../../presentation/words.ts';
import type { ReadFacts, TenantFinding, TenantReading, TenantSubscription } from '../../tenant/model.ts';
import { factsOfSubscription } from '../../tenant/read.ts';
import { valuesOf } from '../../tenant/values.ts';
import { type Answer, answerCase, type Bad, type Judged } from './answer.ts';

/** What the case says and the tenant's answers say otherwise; the case counts. */
export interface DifferenceJson {
  readonly fact: FactId;
  readonly said: FactValue;
  readonly read: FactValue;
}

/** What stands beside a verdict of what was read, in the contract's order of keys. */
export interface TenantJson {
  /** Everything that was read, also what the case says otherwise. */
  readonly facts: ReadFacts;
  readonly differences: readonly DifferenceJson[];
  readonly findings: readonly TenantFinding[];
}

/** Which subscription a case is about: one, none of those that were read, or it cannot be told. */
type Meant = { readonly one: TenantSubscription | null } | 'several';

const isSaid = (value: Facts[FactId]): value is FactValue => value !== undefined && value !== DONT_KNOW;

const meantBy = (plan: string | undefined, { subscriptions }: TenantReading): Meant => {
  const wanted = plan === OTHER_PLAN ? null : plan;
  const fitting = wanted === undefined ? subscriptions : subscriptions.filter((one) => one.plan === wanted);
  const [first, ...others] = fitting;
  if (first !== undefined && others.length === 0) return { one: first };
  return subscriptions.length > 1 ? 'several' : { one: null };
};

const inOrder = (read: ReadFacts): ReadFacts =>
  Object.fromEntries(FACT_IDS.flatMap((fact) => (read[fact] === undefined ? [] : [[fact, read[fact]]])));

/** What is said wins; what is not known, or could not be told, is taken from what was read. */
const fill = (said: Facts, read: Facts): Facts => ({
  ...said,
  ...Object.fromEntries(Object.entries(read).filter(([fact]) => isFactId(fact) && !isSaid(said[fact]))),
});

const differencesOf = (said: Facts, read: Facts): readonly DifferenceJson[] =>
  idsIn(read).flatMap((fact) => {
    const was = said[fact];
    const is = read[fact];
    return isSaid(was) && isSaid(is) && !sameValue(was, is) ? [{ fact, said: was, read: is }] : [];
  });

const judgeWith = (
  id: string | null,
  asOf: string,
  said: Facts,
  reading: TenantReading,
  one: TenantSubscription | null,
): Judged => {
  const facts = factsOfSubscription(reading, one?.id ?? null, {
    sourcePlan: isSaid(said.sourcePlan) ? said.sourcePlan : (one?.plan ?? undefined),
    targetPlan: isSaid(said.targetPlan) ? said.targetPlan : undefined,
  });
  const [only, ...others] = reading.subscriptions;
  // Another plan than the case's is the only one there: what belongs to it says nothing of the case.
  const source =
    one === null && others.length === 0 && only !== undefined ? only.facts.sourcePlan : undefined;
  const read = inOrder(source === undefined ? facts : { ...facts, sourcePlan: source });
  const values = valuesOf(read);
  const filled = fill(said, values);
  const tenant: TenantJson = {
    facts: read,
    differences: differencesOf(said, values),
    findings: reading.findings,
  };
  return { ok: true, json: { id, ...judge(filled, asOf), tenant }, facts: filled, asOf };
};

/** A subscription as a person knows it. */
const nameOf = ({ name, plan }: TenantSubscription): string => {
  const known = planName(plan ?? undefined);
  return known === undefined ? quote(name) : `${known} (${name})`;
};

const severalError = (
  id: string | null,
  said: Facts,
  { subscriptions }: TenantReading,
  words: Words,
): Bad => {
  const plan = isSaid(said.sourcePlan) ? (planName(said.sourcePlan) ?? '') : '';
  const message = words.t('cli:errors.several-subscriptions', {
    fact: 'sourcePlan',
    subscriptions: words.list(subscriptions.map(nameOf)),
    ...(plan === '' ? {} : { plan, context: 'none' }),
  });
  return {
    ok: false,
    json: { id, error: { code: 'several-subscriptions', path: 'facts.sourcePlan', message } },
  };
};

/**
 * Judges one case with what was read of the tenant.
 *
 * @param input parsed JSON of any shape
 * @param today the day for cases that name none, YYYY-MM-DD
 * @param words the language of the message if the case is bad, or does not say which subscription it is about
 */
export const answerCaseOfTenant = (
  input: unknown,
  today: string,
  words: Words,
  reading: TenantReading,
): Answer => {
  const parsed = parseCase(input, today);
  if (!parsed.ok) return answerCase(input, today, words);
  const { id, asOf, facts } = parsed.value;
  const meant = meantBy(isSaid(facts.sourcePlan) ? facts.sourcePlan : undefined, reading);
  if (meant === 'several') return severalError(id, facts, reading, words);
  return judgeWith(id, asOf, facts, reading, meant.one);
};

/** Judges each subscription that was read, by its name; once by what else was read where there is none. */
export const answerTenant = (today: string, reading: TenantReading): readonly Judged[] => {
  const { subscriptions } = reading;
  if (subscriptions.length === 0) return [judgeWith(null, today, {}, reading, null)];
  return subscriptions.map((one, index) => {
    const before = subscriptions.slice(0, index).filter(({ name }) => name === one.name).length;
    const id = before === 0 ? one.name : `${one.name} ${before + 1}`;
    return judgeWith(id, today, {}, reading, one);
  });
};
