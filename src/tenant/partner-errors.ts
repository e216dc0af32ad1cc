/**
 * What Partner Center says against a change. Legacy upgrades and transitions of new commerce share most codes, which
 * come as numbers or as names (Partner Center developer documentation: upgrade resources, transition resources; the
 * numbers are those of its SDK).
 */
import type { FactId, Facts } from '../contract/facts.ts';
import { countIn, type Fields, fieldsIn, listIn, textIn } from './fields.ts';
import type { TenantDocument } from './model.ts';
import type { RecordStatus, RefusalRecord } from './records.ts';
import { statusSaid } from './states.ts';

/** By number; both kinds. */
const SHARED = [
  'other',
  'delegated_admin_permissions_disabled',
  'subscription_status_not_active',
  'conflicting_service_types',
  'concurrency_conflicts',
  'user_context_required',
  'subscription_add_ons_present',
  'subscription_does_not_have_any_upgrade_paths',
  'subscription_target_offer_not_found',
  'subscription_not_provisioned',
  'offer_does_not_support_billing_cycle',
] as const;
const RIGHTS = 'insufficient_granular_admin_permissions';
const UPGRADE = [...SHARED, RIGHTS] as const;
const TRANSITION = [...SHARED, 'conversions_not_found', 'user_license_error', RIGHTS] as const;
/** About a subscription that the licences would go to, not the one they come from. */
const TARGET_SUBSCRIPTION = [
  'other',
  'target_subscription_not_active',
  'subscription_in_cancellation_window',
  'term_shorter',
  'term_ends_before',
] as const;
/** Moving a legacy subscription to new commerce. */
const MIGRATION = [
  'migration_not_possible',
  'migration_not_possible',
  'migration_not_possible',
  'migration_not_possible',
  'migration_not_possible',
  'migration_offer_not_available',
] as const;

/** Every error that a finding can name. */
export const PARTNER_ERRORS = [
  ...TRANSITION,
  'target_subscription_not_active',
  'subscription_in_cancellation_window',
  'term_shorter',
  'term_ends_before',
  'migration_offer_not_available',
  'migration_not_possible',
] as const;
export type PartnerError = (typeof PARTNER_ERRORS)[number];

const TABLES = {
  upgrade: UPGRADE,
  transition: TRANSITION,
  'target-subscription': TARGET_SUBSCRIPTION,
  migration: MIGRATION,
} as const satisfies Record<string, readonly PartnerError[]>;
export type ErrorTable = keyof typeof TABLES;

/** Spellings of names: snake_case, PascalCase, and one that transitions have of their own. */
const nameKey = (name: string): string => name.toLowerCase().replace(/[\s_-]+/gu, '');
const BY_NAME: ReadonlyMap<string, PartnerError> = new Map<string, PartnerError>([
  ...PARTNER_ERRORS.map((error) => [nameKey(error), error] as const),
  ['subscriptiondoesnothaveanytransitionedpaths', 'subscription_does_not_have_any_upgrade_paths'],
  ['subscriptiondoesnothaveanytransitionpaths', 'subscription_does_not_have_any_upgrade_paths'],
  ['subscriptionnotactive', 'subscription_status_not_active'],
]);

/** What is not known by its number keeps it; any other text is not kept. */
const errorOf = (fields: Fields, table: ErrorTable): string => {
  const all: readonly PartnerError[] = TABLES[table];
  const number = countIn(fields, 'code');
  if (number !== null)
    return all[number] ?? (table === 'migration' ? 'migration_not_possible' : `code_${number}`);
  return BY_NAME.get(nameKey(textIn(fields, 'code', 80) ?? '')) ?? all[0] ?? 'other';
};

/** The facts that follow from an error, whatever else is known. */
export const FACTS_OF_ERRORS: Readonly<Partial<Record<string, Facts>>> = {
  concurrency_conflicts: { changeInProgress: true },
  subscription_add_ons_present: { blockingAddOn: true },
  subscription_does_not_have_any_upgrade_paths: { notEligible: true },
  subscription_not_provisioned: { serviceState: 'provisioning' },
};

const FACT_OF: Readonly<Partial<Record<string, FactId>>> = {
  concurrency_conflicts: 'changeInProgress',
  subscription_add_ons_present: 'blockingAddOn',
  subscription_does_not_have_any_upgrade_paths: 'notEligible',
  subscription_not_provisioned: 'serviceState',
  subscription_status_not_active: 'subscriptionStatus',
  subscription_target_offer_not_found: 'targetOffered',
};

/** About the subscription or who asks, not about the plan it would be changed to. */
const ABOUT_SOURCE: ReadonlySet<string> = new Set([
  'other',
  'delegated_admin_permissions_disabled',
  'subscription_status_not_active',
  'concurrency_conflicts',
  'user_context_required',
  'subscription_add_ons_present',
  'subscription_not_provisioned',
  'offer_does_not_support_billing_cycle',
  'user_license_error',
  RIGHTS,
]);

/** Whether an error speaks of the subscription, so that nothing is known of the target. */
export const isAboutSource = (error: string): boolean => ABOUT_SOURCE.has(error);

/** The status that the error's details tell; its description says where they stand, so it tells none itself. */
const statusTold = (fields: Fields): RecordStatus => {
  const details = fields.get('additionaldetails');
  const text = typeof details === 'string' ? details : JSON.stringify(details ?? '');
  return statusSaid(text.slice(0, 500));
};

/** Reads a list of errors; `target` is the offer they are about. */
export const readErrors = (
  input: unknown,
  document: TenantDocument,
  table: ErrorTable,
  target: string | null,
): readonly RefusalRecord[] =>
  (listIn(input) ?? []).slice(0, 20).flatMap((one) => {
    const fields = fieldsIn(one);
    if (fields === null || !fields.has('code')) return [];
    const error = errorOf(fields, table);
    const status = error === 'subscription_status_not_active' ? statusTold(fields) : null;
    const key = `${document} ${error} ${target ?? ''}`.slice(0, 200);
    return [{ key, document, error, target, fact: FACT_OF[error] ?? null, status }];
  });
