/**
 * What can be read of a tenant in what Microsoft Graph and Partner Center answer. Nothing personal is in it: no names
 * and addresses of people, no names of tenants.
 */
import type { FactId, Facts } from '../contract/facts.ts';
import type { TenantRecords } from './records.ts';

/** Who says it. */
export const TENANT_SOURCES = ['graph', 'partner-center'] as const;
export type TenantSource = (typeof TENANT_SOURCES)[number];

/** The answers that are read. */
export const TENANT_DOCUMENTS = [
  'subscribed-skus',
  'directory-subscriptions',
  'health-overviews',
  'directory-roles',
  'organization',
  'licence-assignments',
  'upgrades',
  'transition-eligibilities',
  'partner-subscriptions',
] as const;
export type TenantDocument = (typeof TENANT_DOCUMENTS)[number];

const FROM_PARTNER_CENTER: ReadonlySet<TenantDocument> = new Set([
  'upgrades',
  'transition-eligibilities',
  'partner-subscriptions',
]);

/** Who gives an answer. */
export const sourceOf = (document: TenantDocument): TenantSource =>
  FROM_PARTNER_CENTER.has(document) ? 'partner-center' : 'graph';

/** A fact with the answer it was read from. */
export interface ReadFact<F extends FactId = FactId> {
  readonly value: NonNullable<Facts[F]>;
  readonly document: TenantDocument;
}
export type ReadFacts = { readonly [F in FactId]?: ReadFact<F> };

/** A subscription that a switch could start from. */
export interface TenantSubscription {
  /** What it is chosen by: its id where the answer gives one, else its part number. */
  readonly id: string;
  /** The product's part number or offer name as the answer has it. */
  readonly name: string;
  /** Null for a product that is not in the catalogue. */
  readonly plan: string | null;
  readonly facts: ReadFacts;
}

/** What Partner Center says against a switch, with the code it gave. */
export interface TenantFinding {
  readonly document: TenantDocument;
  /** The error as Partner Center names it, in snake_case: `subscription_add_ons_present`. */
  readonly error: string;
  /** The offer it would be switched to, where the answer is about one. */
  readonly target: string | null;
  /** The fact that follows, if one does. */
  readonly fact: FactId | null;
}

export interface TenantReading {
  /** Which answers were recognised, in the order of `TENANT_DOCUMENTS`. */
  readonly documents: readonly TenantDocument[];
  /** Those that a switch can start from; add-ons and free extras are left out. */
  readonly subscriptions: readonly TenantSubscription[];
  /** What holds whichever subscription is chosen: the role of who asks, the state of the services. */
  readonly facts: ReadFacts;
  readonly findings: readonly TenantFinding[];
  /** What it was put together from, so that a later answer can be put to it (`tenantRecordsSchema`). */
  readonly records?: TenantRecords;
}

/** Why nothing could be read. */
export const TENANT_ERRORS = [
  /** No JSON at all. */
  'invalid-json',
  /** JSON that stops in the middle. */
  'cut-off',
  /** JSON of something else. */
  'something-else',
  /** Graph or Partner Center answered with an error instead, most often that rights are missing. */
  'error-answer',
  /** One of their answers, and nothing in it. */
  'empty',
  'too-large',
] as const;
export type TenantError = (typeof TENANT_ERRORS)[number];
export type ReadTenant =
  | { readonly ok: true; readonly value: TenantReading }
  | { readonly ok: false; readonly error: TenantError };
