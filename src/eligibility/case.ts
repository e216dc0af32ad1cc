/** A case as it comes from outside: checked, with plans brought to catalogue ids. */
import { z } from 'zod';
import {
  DONT_KNOW,
  E4_FEATURES,
  FACT_IDS,
  FACTS,
  type FactId,
  type FactKind,
  type Facts,
  isFactId,
  OTHER_PLAN,
} from '../contract/facts.ts';
import { resolvePlan } from '../knowledge/catalogue.ts';

export interface Case {
  readonly id: string | null;
  /** YYYY-MM-DD; the caller's today where the case names none. */
  readonly asOf: string;
  readonly facts: Facts;
}

/** What is wrong with a case. `path` names the place, as in `facts.usersLicensed`. */
export type CaseError =
  | { readonly code: 'invalid-facts'; readonly path: string; readonly problem: FactProblem }
  | { readonly code: 'unknown-plan'; readonly path: string; readonly plan: string };

/** Problems by name, so that every language can word them. */
export type FactProblem =
  | { readonly kind: 'not-an-object' }
  | { readonly kind: 'unknown-name'; readonly name: string }
  | { readonly kind: 'not-a-day' }
  | { readonly kind: 'not-text' }
  | { readonly kind: 'not-a-value'; readonly expected: readonly string[] }
  | { readonly kind: 'not-a-count'; readonly min: number }
  | { readonly kind: 'not-a-plan' };

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly id: string | null; readonly error: CaseError };

const dontKnow = z.literal(DONT_KNOW);
const orUnknown = <S extends z.ZodType>(schema: S) => z.union([schema, dontKnow, z.null()]).optional();
const oneOf = <const V extends readonly [string, ...string[]]>(values: V) => orUnknown(z.enum(values));
const yesOrNo = () => orUnknown(z.boolean());
const whole = (min: number) => orUnknown(z.int().min(min));
const plan = () => orUnknown(z.string().min(1).max(200));

/** The facts of a case in JSON, as the contract fixes them. */
export const factsSchema = z.strictObject({
  audience: oneOf(FACTS.audience.values),
  cloud: oneOf(FACTS.cloud.values),
  surface: oneOf(FACTS.surface.values),
  billingProfile: yesOrNo(),
  purchaseChannel: oneOf(FACTS.purchaseChannel.values),
  adminRole: oneOf(FACTS.adminRole.values),
  sourcePlan: plan(),
  targetPlan: plan(),
  moveScope: oneOf(FACTS.moveScope.values),
  offered: yesOrNo(),
  targetOffered: yesOrNo(),
  licencesPurchased: whole(FACTS.licencesPurchased.min),
  usersLicensed: whole(FACTS.usersLicensed.min),
  serviceState: oneOf(FACTS.serviceState.values),
  changeInProgress: yesOrNo(),
  creditCheckPending: yesOrNo(),
  notEligible: yesOrNo(),
  subscriptionStatus: oneOf(FACTS.subscriptionStatus.values),
  sameProductSubscriptions: whole(FACTS.sameProductSubscriptions.min),
  segment: oneOf(FACTS.segment.values),
  blockingAddOn: yesOrNo(),
  paymentMethod: oneOf(FACTS.paymentMethod.values),
  balanceDue: yesOrNo(),
  trial: yesOrNo(),
  serviceUpgraded: yesOrNo(),
  scheduledByMicrosoft: yesOrNo(),
  switchStartedMinutesAgo: whole(FACTS.switchStartedMinutesAgo.min),
  stuckReassigning: yesOrNo(),
  wantedFeatures: orUnknown(z.array(z.enum(E4_FEATURES)).max(E4_FEATURES.length)),
});

/** A case in JSON. */
export const caseSchema = z.strictObject({
  id: z.string().max(1000).nullish(),
  asOf: z.iso.date().nullish(),
  facts: factsSchema,
});

const problemOf = (kind: FactKind): FactProblem => {
  if (kind.kind === 'count') return { kind: 'not-a-count', min: kind.min };
  if (kind.kind === 'plan') return { kind: 'not-a-plan' };
  if (kind.kind === 'boolean') return { kind: 'not-a-value', expected: ['true', 'false', DONT_KNOW] };
  return { kind: 'not-a-value', expected: [...kind.values, DONT_KNOW] };
};

const describeIssue = (issue: z.core.$ZodIssue): CaseError => {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    const name = issue.keys[0] ?? '';
    return {
      code: 'invalid-facts',
      path: [...path, name].join('.'),
      problem: { kind: 'unknown-name', name },
    };
  }
  const [top, fact] = path;
  const problem: FactProblem =
    top === 'asOf'
      ? { kind: 'not-a-day' }
      : top === 'id'
        ? { kind: 'not-text' }
        : fact !== undefined && isFactId(fact)
          ? problemOf(FACTS[fact])
          : { kind: 'not-an-object' };
  return { code: 'invalid-facts', path: path.join('.'), problem };
};

const idOf = (input: unknown): string | null => {
  const seen = z.object({ id: z.string() }).safeParse(input);
  return seen.success ? seen.data.id : null;
};

type Written = z.infer<typeof factsSchema>;
type PlanFact = Extract<FactId, 'sourcePlan' | 'targetPlan'>;

const resolved = (written: Written, fact: PlanFact): string | undefined | { readonly unknown: string } => {
  const value = written[fact];
  if (value === undefined || value === null) return undefined;
  if (value === OTHER_PLAN || value === DONT_KNOW) return value;
  return resolvePlan(value) ?? { unknown: value };
};

/** Leaves out what is null: in the core, unknown facts are absent. */
const known = (written: Written): Facts => {
  const entries = Object.entries(written).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries);
};

/**
 * Checks facts whose plans are catalogue ids already.
 * @returns the facts, or null where one of them is none of the contract's
 */
export const readFacts = (input: unknown): Facts | null => {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return null;
  const entries: [FactId, unknown][] = [];
  // A case has few of the facts there are: each is checked by itself.
  for (const [name, value] of Object.entries(input)) {
    if (!isFactId(name)) return null;
    const parsed = factsSchema.shape[name].safeParse(value);
    if (!parsed.success) return null;
    if (parsed.data !== null && parsed.data !== undefined) entries.push([name, parsed.data]);
  }
  return Object.fromEntries(entries.sort(([a], [b]) => placeOf(a) - placeOf(b)));
};

const PLACES: ReadonlyMap<FactId, number> = new Map(FACT_IDS.map((fact, place) => [fact, place]));
const placeOf = (fact: FactId): number => PLACES.get(fact) ?? 0;

/**
 * Checks a case.
 *
 * @param input parsed JSON of any shape
 * @param today the day for cases that name none, YYYY-MM-DD
 * @returns the case, or the first thing that is wrong with it
 */
export const parseCase = (input: unknown, today: string): Parsed<Case> => {
  const parsed = caseSchema.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const nowhere: CaseError = { code: 'invalid-facts', path: '', problem: { kind: 'not-an-object' } };
    return { ok: false, id: idOf(input), error: issue === undefined ? nowhere : describeIssue(issue) };
  }
  const id = parsed.data.id ?? null;
  const facts = { ...known(parsed.data.facts) };
  for (const fact of ['sourcePlan', 'targetPlan'] as const) {
    const plan = resolved(parsed.data.facts, fact);
    if (typeof plan === 'object') {
      return { ok: false, id, error: { code: 'unknown-plan', path: `facts.${fact}`, plan: plan.unknown } };
    }
    if (plan !== undefined) facts[fact] = plan;
  }
  return { ok: true, value: { id, asOf: parsed.data.asOf ?? today, facts } };
};
