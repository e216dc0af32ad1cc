/** What was read of the tenant, beside what the person said. */
import {
  DONT_KNOW,
  type FactId,
  type Facts,
  idsIn,
  OTHER_PLAN,
  pickFacts,
  sameValue,
} from '../contract/facts.ts';
import {
  type ReadFacts,
  sourceOf,
  TENANT_SOURCES,
  type TenantReading,
  type TenantSource,
} from '../tenant/model.ts';
import { factsOfSubscription, mergeReadings, readTenant } from '../tenant/read.ts';
import { valuesOf } from '../tenant/values.ts';
import { fold } from '../understanding/fold.ts';
import { findPlansInText } from '../understanding/plan-names.ts';
import { MOST_SUBSCRIPTIONS } from './kept.ts';
import { type Difference, NONE_OF_THESE, type View } from './model.ts';
import { isEmpty, type Move, move, notTaken, showMain, started } from './move.ts';
import { type KeptTenant, type State, withFacts, withoutFacts } from './state.ts';

/** Who gave the newest of what was read; Partner Center where both did. */
export const sourceOfReading = ({ reading: { documents } }: KeptTenant): TenantSource =>
  documents.some((document) => sourceOf(document) === 'partner-center') ? 'partner-center' : 'graph';

/** What was read for the subscription that is meant, with its plan. */
const readFor = ({ reading, picked }: KeptTenant, said: Facts): ReadFacts => {
  const [first, ...others] = reading.subscriptions;
  const only = others.length === 0 ? first?.id : undefined;
  const meant = picked === undefined ? (only ?? null) : picked;
  const facts = factsOfSubscription(reading, meant, said);
  const document = reading.documents[0];
  const plan = reading.subscriptions.find(({ id }) => id === meant)?.plan;
  if (plan === undefined || document === undefined || facts.sourcePlan !== undefined) return facts;
  return { sourcePlan: { value: plan ?? OTHER_PLAN, document }, ...facts };
};

/** The facts among these that were read otherwise than they were said. */
export const differencesIn = (
  tenant: KeptTenant,
  unsettled: readonly FactId[],
  facts: Facts,
): readonly Difference[] => {
  const read = valuesOf(readFor(tenant, facts));
  return unsettled.flatMap((fact): readonly Difference[] => {
    const was = facts[fact];
    const is = read[fact];
    return was === undefined || is === undefined ? [] : [{ fact, said: was, read: is }];
  });
};

/** The documents that say a fact, so that it can be told from where it is known. */
const bySource = (read: ReadFacts, wanted: readonly FactId[], source: TenantSource): Facts =>
  valuesOf(
    Object.fromEntries(
      Object.entries(read).filter(
        ([fact, { document }]) => wanted.some((one) => one === fact) && sourceOf(document) === source,
      ),
    ),
  );

/** Facts that were read put in the place of what was known. */
const withRead = (state: State, read: ReadFacts, wanted: readonly FactId[], at: number): State =>
  TENANT_SOURCES.reduce((all, source) => {
    const news = bySource(read, wanted, source);
    return isEmpty(news) ? all : withFacts(all, news, at, source);
  }, state);

/** Whether the person can still be asked of it, or has said it; what was read before may be read anew. */
const isSaid = ({ facts, said }: State, fact: FactId): boolean => {
  const by = said[fact]?.by;
  return facts[fact] !== undefined && facts[fact] !== DONT_KNOW && (by === 'person' || by === 'case');
};

/** Whether a fact is known only because it was read. */
const isRead = ({ said }: State, fact: FactId): boolean =>
  TENANT_SOURCES.some((source) => source === said[fact]?.by);

/** Takes over what was read for the subscription that is meant; what was said otherwise is left to be settled. */
const takeOver = (state: State, tenant: KeptTenant, at: number): State => {
  const read = readFor(tenant, state.facts);
  const values = valuesOf(read);
  const otherwise = idsIn(values).filter(
    (fact) => isSaid(state, fact) && !sameValue(values[fact], state.facts[fact]),
  );
  const news = idsIn(values).filter((fact) => !isSaid(state, fact));
  // What was read of another subscription, or before, says nothing of this one now.
  const gone = idsIn(state.facts).filter((fact) => isRead(state, fact) && values[fact] === undefined);
  const taken = withRead({ ...withoutFacts(state, gone), tenant }, read, news, at);
  return { ...taken, tenant: { ...tenant, unsettled: otherwise } };
};

/** The one subscription of the plan that the person has said; undefined where that does not tell. */
const meantBy = ({ facts: { sourcePlan } }: State, reading: TenantReading): string | undefined => {
  const fitting = reading.subscriptions.filter(({ plan }) => plan !== null && plan === sourcePlan);
  return fitting.length === 1 ? fitting[0]?.id : undefined;
};

const pickedIn = (state: State, reading: TenantReading): string | null | undefined => {
  const before = state.tenant?.picked;
  const isThere = reading.subscriptions.some(({ id }) => id === before);
  return isThere ? before : meantBy(state, reading);
};

/** What was read now; all of it where nothing has changed since the reading before. */
const newsOf = (tenant: KeptTenant, before: KeptTenant | null, said: Facts): Facts => {
  const facts = valuesOf(readFor(tenant, said));
  const known = before === null ? {} : valuesOf(readFor(before, said));
  const news = pickFacts(
    facts,
    idsIn(facts).filter((fact) => !sameValue(facts[fact], known[fact])),
  );
  return isEmpty(news) ? facts : news;
};

/** What there is to say of what was read; nothing while the subscription is still to be chosen and nothing else was read. */
const readNote = (tenant: KeptTenant, before: KeptTenant | null, said: Facts): readonly View[] => {
  const { reading, picked } = tenant;
  const facts = newsOf(tenant, before, said);
  const isToBeChosen = picked === undefined && reading.subscriptions.length > 1;
  if (isToBeChosen && isEmpty(facts) && reading.findings.length === 0) return [];
  const { documents, findings } = reading;
  return [{ view: 'note', note: 'tenant-read', facts, source: sourceOfReading(tenant), documents, findings }];
};

/**
 * Takes what Microsoft Graph or Partner Center answered.
 * @param text as it was pasted or attached
 */
export const takeTenant = (state: State, text: string, at: number): Move => {
  const read = readTenant(text);
  if (!read.ok) return notTaken(state, { view: 'note', note: 'tenant-not-read', error: read.error });
  const all = state.tenant === null ? read.value : mergeReadings(state.tenant.reading, read.value);
  const reading: KeptTenant['reading'] = {
    documents: [...all.documents],
    subscriptions: all.subscriptions.slice(0, MOST_SUBSCRIPTIONS),
    facts: all.facts,
    findings: [...all.findings],
    ...(all.records === undefined ? {} : { records: all.records }),
  };
  const picked = pickedIn(state, reading);
  const tenant: KeptTenant = {
    reading,
    at,
    ...(picked === undefined ? {} : { picked }),
    more: all.subscriptions.length - reading.subscriptions.length,
    unsettled: [],
  };
  return move(started(showMain(takeOver(state, tenant, at))), ...readNote(tenant, state.tenant, state.facts));
};

/** Takes the subscription that was chosen. */
export const chooseSubscription = (state: State, id: string, at: number): Move => {
  const { tenant } = state;
  const isThere = tenant?.reading.subscriptions.some((one) => one.id === id) === true;
  if (tenant === null || (!isThere && id !== NONE_OF_THESE)) return move(showMain(state));
  const picked: KeptTenant = { ...tenant, picked: isThere ? id : null };
  return move(
    started(showMain(takeOver(state, picked, at))),
    ...(isThere ? readNote(picked, tenant, state.facts) : []),
  );
};

/** The subscription that a text names, while one is to be chosen: its product, or its name as it stands there. */
export const subscriptionNamed = ({ tenant }: State, text: string): string | null => {
  if (tenant === null || tenant.picked !== undefined) return null;
  const plans = findPlansInText(text).flatMap((mention) => mention.plans);
  const fitting = tenant.reading.subscriptions.filter(
    ({ name, plan }) => fold(name) === fold(text) || (plan !== null && plans.includes(plan)),
  );
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
};

/** Settles what differs: by what was read, or by what the person said. */
export const settle = (state: State, by: 'read' | 'said', at: number): Move => {
  const { tenant } = state;
  if (tenant === null) return move(showMain(state));
  const settled = { ...state, tenant: { ...tenant, unsettled: [] } };
  if (by === 'said') return move(showMain(settled));
  return move(showMain(withRead(settled, readFor(tenant, state.facts), tenant.unsettled, at)));
};

/** What the person has just said and what was read otherwise, to be settled. */
export const withDifferences = (before: State, after: State): State => {
  const { tenant } = after;
  if (tenant === null) return after;
  const read = valuesOf(readFor(tenant, after.facts));
  const isNews = (fact: FactId): boolean =>
    isSaid(after, fact) &&
    !(sameValue(before.said[fact], after.said[fact]) && sameValue(before.facts[fact], after.facts[fact]));
  const otherwise = idsIn(read).filter(
    (fact) => isNews(fact) && !tenant.unsettled.includes(fact) && !sameValue(read[fact], after.facts[fact]),
  );
  return otherwise.length === 0
    ? after
    : { ...after, tenant: { ...tenant, unsettled: [...tenant.unsettled, ...otherwise] } };
};
