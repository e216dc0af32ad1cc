/** From the answers in a text to records, and from two sets of records to one. */

import { isRole, listsRoles, roleIn } from './directory-roles.ts';
import { isDirectorySubscription, readDirectorySubscriptions } from './directory-subscriptions.ts';
import type { Answer, Item } from './envelope.ts';
import { isHealth, readHealth } from './health-overviews.ts';
import { isAssignment, readAssignments } from './licence-assignments.ts';
import { TENANT_DOCUMENTS, type TenantDocument } from './model.ts';
import { isOrganization, organizationIdIn } from './organization.ts';
import { isPartnerSubscription, readPartnerSubscriptions } from './partner-subscriptions.ts';
import type { AdminRole, Listing, TenantRecords } from './records.ts';
import { isSubscribedSku, ownTenantIn, readSubscribedSkus } from './subscribed-skus.ts';
import { isMigration, isTransition, readTransitions } from './transition-eligibilities.ts';
import { isUpgrade, readUpgrades } from './upgrades.ts';

/** What an item is of; undefined for something else. */
const documentOf = (item: Item): TenantDocument | undefined => {
  const { fields, context } = item;
  if (isDirectorySubscription(fields)) return 'directory-subscriptions';
  if (isSubscribedSku(fields)) return 'subscribed-skus';
  if (isAssignment(fields)) return 'licence-assignments';
  if (isRole(fields, context)) return 'directory-roles';
  if (isOrganization(item)) return 'organization';
  if (isUpgrade(fields)) return 'upgrades';
  if (isTransition(fields) || isMigration(fields)) return 'transition-eligibilities';
  if (isPartnerSubscription(fields)) return 'partner-subscriptions';
  return isHealth(fields) ? 'health-overviews' : undefined;
};

const CONTEXTS: readonly (readonly [RegExp, TenantDocument])[] = [
  [/#subscribedskus/u, 'subscribed-skus'],
  [/#directory\/subscriptions/u, 'directory-subscriptions'],
  [/healthoverviews|serviceannouncement\/issues/u, 'health-overviews'],
  [/#directoryroles/u, 'directory-roles'],
  [/#organization\b/u, 'organization'],
];

/** What an answer is of though it may hold nothing, by its context. */
const documentByContext = (context: string): TenantDocument | undefined =>
  CONTEXTS.find(([pattern]) => pattern.test(context))?.[1];

const CLOUDS = [
  [/^https:\/\/microsoftgraph\.chinacloudapi\.cn\//u, 'china'],
  [/^https:\/\/graph\.microsoft\.de\//u, 'germany'],
] as const;

const keyed = <T extends { readonly key: string }>(items: readonly T[]): readonly T[] => [
  ...new Map(items.map((item) => [item.key, item])).values(),
];

/** More than a tenant has. What is beyond is not kept, and the list is not whole. */
const MOST_KEPT = 300;

const listing = <T extends { readonly key: string }>(items: readonly T[], whole: boolean) => {
  const all = keyed(items);
  return { items: all.slice(0, MOST_KEPT), whole: whole && all.length <= MOST_KEPT };
};

/** All pages of one kind are a whole list where the last one has no further page. */
const read = <T extends { readonly key: string }>(
  answers: readonly Answer[],
  one: (answer: Answer) => readonly T[],
): { items: T[]; whole: boolean } => {
  const found = answers.map((answer) => ({ items: one(answer), whole: answer.whole }));
  const last = found.findLast(({ items }) => items.length > 0);
  return listing(
    found.flatMap(({ items }) => items),
    last?.whole ?? false,
  );
};

const strongestRole = (answers: readonly Answer[]): AdminRole | null => {
  const roles = answers.filter(listsRoles).map(roleIn);
  if (roles.includes('global')) return 'global';
  // Pages of one list cannot be told from lists of several people, so they must agree.
  const [first = null] = roles;
  return roles.every((role) => role === first) ? first : null;
};

/** The records of the answers in one text, or null where none of them is known. */
export const gather = (answers: readonly Answer[]): TenantRecords | null => {
  const items = answers.flatMap((answer) => answer.items);
  const found = new Set<TenantDocument | undefined>([
    ...answers.map(({ context }) => documentByContext(context)),
    ...items.map(documentOf),
  ]);
  const documents = TENANT_DOCUMENTS.filter((document) => found.has(document));
  if (documents.length === 0) return null;
  const own = new Set(items.flatMap((item) => ownTenantIn(item.fields) ?? organizationIdIn(item) ?? []));
  const [ownTenant] = own;
  const cloud = CLOUDS.find(([pattern]) => answers.some(({ context }) => pattern.test(context)))?.[1] ?? null;
  return {
    documents,
    skus: read(answers, readSubscribedSkus),
    directory: read(answers, (one) =>
      readDirectorySubscriptions(one, own.size === 1 && ownTenant !== undefined ? ownTenant : null),
    ),
    health: read(answers, readHealth),
    assignments: read(answers, readAssignments),
    partner: read(answers, readPartnerSubscriptions),
    targets: read(answers, (one) => [...readUpgrades(one).targets, ...readTransitions(one).targets]),
    refusals: read(answers, (one) => [...readUpgrades(one).refusals, ...readTransitions(one).refusals]),
    role: strongestRole(answers),
    cloud,
    cloudFrom: cloud === null ? null : (documents[0] ?? null),
  };
};

/**
 * The newer list in place of the older one; together where either is only a part: a further page, or one thing that
 * was fetched by itself, which replaces what the older list says of it.
 */
const newerOf = <T extends { readonly key: string }>(
  older: Listing<T>,
  newer: Listing<T>,
): { items: T[]; whole: boolean } => {
  if (newer.items.length === 0) return listing(older.items, older.whole);
  if (newer.whole && older.whole) return listing(newer.items, true);
  return listing([...older.items, ...newer.items], older.whole || newer.whole);
};

type Health = TenantRecords['health'];

/** Issues that are over are no records: then an incident of before is not known to be there any more. */
const newerHealth = (older: Health, newer: Health): Health =>
  newer.items.length > 0
    ? newerOf(older, newer)
    : listing(
        older.items.filter(({ state }) => state !== 'incident'),
        older.whole,
      );

/** Two sets of records as one; what is newer wins, document by document. */
export const mergeRecords = (older: TenantRecords, newer: TenantRecords): TenantRecords => {
  const has = (document: TenantDocument): boolean => newer.documents.includes(document);
  const offers = has('upgrades') || has('transition-eligibilities');
  return {
    documents: TENANT_DOCUMENTS.filter((one) => older.documents.includes(one) || has(one)),
    skus: newerOf(older.skus, newer.skus),
    directory: newerOf(older.directory, newer.directory),
    health: has('health-overviews') ? newerHealth(older.health, newer.health) : older.health,
    assignments: newerOf(older.assignments, newer.assignments),
    partner: newerOf(older.partner, newer.partner),
    // What was in the way may be gone: an answer about offers replaces all that an earlier one said.
    targets: offers ? newer.targets : older.targets,
    refusals: offers ? newer.refusals : older.refusals,
    role: has('directory-roles') ? newer.role : older.role,
    cloud: newer.cloud ?? older.cloud,
    cloudFrom: newer.cloudFrom ?? older.cloudFrom,
  };
};
