/** From the text of one or more answers to what they say of the tenant. */
import type { FactId } from '../contract/facts.ts';
import { unwrap } from './envelope.ts';
import { gather, mergeRecords } from './gather.ts';
import { serviceStateOf } from './health.ts';
import { readJson } from './json-text.ts';
import {
  type ReadFacts,
  type ReadTenant,
  sourceOf,
  type TenantFinding,
  type TenantReading,
  type TenantSubscription,
} from './model.ts';
import { FACTS_OF_ERRORS } from './partner-errors.ts';
import type { RefusalRecord, TenantRecords } from './records.ts';
import { hasNoAddOn, subscriptionsIn } from './subscriptions.ts';

/** A larger text is not read; the limit of a file, in UTF-16 code units. */
export const LONGEST_TENANT_TEXT = 10 * 1_024 * 1_024;

/** What an error says of the subscription's status: its own details, or the one subscription there is. */
const statusOf = (
  { status }: RefusalRecord,
  subscriptions: readonly TenantSubscription[],
): 'expired' | 'disabled' | null => {
  if (status === 'expired' || status === 'disabled') return status;
  const known = subscriptions.length === 1 ? subscriptions[0]?.facts.subscriptionStatus?.value : undefined;
  return known === 'expired' || known === 'disabled' ? known : null;
};

/**
 * The facts that follow from what Partner Center says against a change. It speaks of one subscription without naming
 * it, so with several none follows.
 */
const factsOfRefusal = (refusal: RefusalRecord, subscriptions: readonly TenantSubscription[]): ReadFacts => {
  if (subscriptions.length > 1) return {};
  const { document, error } = refusal;
  if (error === 'subscription_status_not_active') {
    const value = statusOf(refusal, subscriptions);
    return value === null ? {} : { subscriptionStatus: { value, document } };
  }
  const facts = Object.entries(FACTS_OF_ERRORS[error] ?? {});
  return Object.fromEntries(facts.map(([fact, value]) => [fact, { value, document }]));
};

/** What holds for all: who asks, through whom it was bought, what stands in the way whichever plan is wanted. */
const sharedFacts = (records: TenantRecords, subscriptions: readonly TenantSubscription[]): ReadFacts => {
  const { documents, role, cloud, cloudFrom, refusals } = records;
  // Only partners can ask Partner Center, and what they see there was bought through them.
  const partner = documents.find((document) => sourceOf(document) === 'partner-center');
  const services = subscriptions.length > 0 ? null : serviceStateOf(null, null, 'health-overviews', records);
  const noAddOn = hasNoAddOn(records);
  return Object.assign(
    {},
    noAddOn === null ? {} : { blockingAddOn: { value: false, document: noAddOn } },
    partner === undefined
      ? {}
      : {
          audience: { value: 'partner', document: partner },
          purchaseChannel: { value: 'partner', document: partner },
        },
    role === null ? {} : { adminRole: { value: role, document: 'directory-roles' } },
    cloud === null || cloudFrom === null ? {} : { cloud: { value: cloud, document: cloudFrom } },
    services === null ? {} : { serviceState: services },
    ...refusals.items.map((refusal) => factsOfRefusal(refusal, subscriptions)),
  );
};

const findingOf = (refusal: RefusalRecord, subscriptions: readonly TenantSubscription[]): TenantFinding => {
  const { document, error, target, fact } = refusal;
  const follows = fact !== null && fact in factsOfRefusal(refusal, subscriptions);
  const about: FactId | null = fact === 'targetOffered' || follows ? fact : null;
  return { document, error, target, fact: about };
};

const readingOf = (records: TenantRecords): TenantReading => {
  const subscriptions = subscriptionsIn(records);
  return {
    documents: records.documents,
    subscriptions,
    facts: sharedFacts(records, subscriptions),
    findings: records.refusals.items.map((refusal) => findingOf(refusal, subscriptions)),
    records,
  };
};

/**
 * Reads what was pasted, attached or named on the command line: one answer, several in an array or an object of
 * answers, one behind the other, or one a line; as the API gives it or as PowerShell's ConvertTo-Json writes it.
 * Nothing is thrown, whatever the text; what cannot be told is left out.
 */
export const readTenant = (text: string): ReadTenant => {
  if (text.length > LONGEST_TENANT_TEXT) return { ok: false, error: 'too-large' };
  const json = readJson(text);
  if (!json.ok) return json;
  const unwrapped = json.values.map((value) => unwrap(value));
  const answers = unwrapped.flatMap((one) => one.answers);
  const records = gather(answers);
  if (records !== null) {
    const isNothing = answers.every(({ items }) => items.length === 0) && records.role === null;
    return isNothing ? { ok: false, error: 'empty' } : { ok: true, value: readingOf(records) };
  }
  if (unwrapped.some(({ errors }) => errors > 0)) return { ok: false, error: 'error-answer' };
  const hasNothing = answers.length > 0 && answers.every(({ items }) => items.length === 0);
  return { ok: false, error: hasNothing ? 'empty' : 'something-else' };
};

/** The facts of two readings where one of them has no records; what is newer wins. */
const mergeFacts = (older: ReadFacts, newer: ReadFacts): ReadFacts => ({ ...older, ...newer });

const mergePlainly = (older: TenantReading, newer: TenantReading): TenantReading => {
  const same = (a: TenantSubscription, b: TenantSubscription): boolean =>
    a.plan === null ? a.name === b.name : a.plan === b.plan;
  const updated = older.subscriptions.map((one) => {
    const news = newer.subscriptions.find((other) => same(one, other));
    return news === undefined ? one : { ...news, facts: mergeFacts(one.facts, news.facts) };
  });
  const added = newer.subscriptions.filter((one) => !older.subscriptions.some((other) => same(one, other)));
  return {
    documents: [...new Set([...older.documents, ...newer.documents])],
    subscriptions: [...updated, ...added],
    facts: mergeFacts(older.facts, newer.facts),
    findings: [
      ...older.findings.filter(({ document }) => !newer.documents.includes(document)),
      ...newer.findings,
    ],
  };
};

/**
 * Two readings of one tenant as one; what is newer wins, document by document. They must have their `records` to be
 * put together as if they had been read at once; without, the facts are laid over each other.
 */
export const mergeReadings = (older: TenantReading, newer: TenantReading): TenantReading =>
  older.records === undefined || newer.records === undefined
    ? mergePlainly(older, newer)
    : readingOf(mergeRecords(older.records, newer.records));

/** What is known besides: the plans that the person has said. */
export interface SaidPlans {
  readonly sourcePlan?: string | undefined;
  readonly targetPlan?: string | undefined;
}

/** Whether Partner Center offers a plan; nothing where it does not say. */
const offerOf = ({ records }: TenantReading, targetPlan: string | undefined): ReadFacts => {
  const target = records?.targets.items.find(({ plan }) => plan !== null && plan === targetPlan);
  if (target === undefined || target.offered === null) return {};
  return { targetOffered: { value: target.offered, document: target.document } };
};

/** How the services of a plan do that the person has said, where the answers name no subscription. */
const healthOf = ({ records, subscriptions }: TenantReading, sourcePlan: string | undefined): ReadFacts => {
  if (records === undefined || subscriptions.length > 0 || sourcePlan === undefined) return {};
  const serviceState = serviceStateOf(sourcePlan, null, 'health-overviews', records);
  return serviceState === null ? {} : { serviceState };
};

/**
 * The facts that hold for one of the subscriptions; without one, those that hold for all. With the plans that the
 * person has said, also whether the wanted one is offered, and how the services of the present one do.
 */
export const factsOfSubscription = (
  reading: TenantReading,
  id: string | null,
  { sourcePlan, targetPlan }: SaidPlans = {},
): ReadFacts => ({
  ...healthOf(reading, sourcePlan),
  ...reading.subscriptions.find((one) => one.id === id)?.facts,
  ...reading.facts,
  ...offerOf(reading, targetPlan),
});
