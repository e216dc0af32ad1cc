/** What the answers say, one record a thing, before it is put together; nothing that names people or tenants. */
import { z } from 'zod';
import { ADMIN_ROLES, FACT_IDS } from '../contract/facts.ts';
import { TENANT_DOCUMENTS } from './model.ts';

export type AdminRole = (typeof ADMIN_ROLES)[number];

/** `deleted` is gone: nothing starts from it. */
const status = z.enum(['active', 'expired', 'disabled', 'deleted']).nullable();
export type RecordStatus = z.infer<typeof status>;
/** Whether the services that hold data are set up; null where it is not told. */
const setUp = z.enum(['ready', 'pending']).nullable();
export type SetUp = z.infer<typeof setUp>;
const text = z.string().max(200);
const count = z.int().min(0).nullable();

/** A product that licences were bought of (Graph, subscribedSkus). */
const sku = z.strictObject({
  key: text,
  partNumber: text,
  skuId: text.nullable(),
  status,
  licences: count,
  users: count,
  setUp,
  /** Subscriptions of it that licences come from; null where it is not told, or where some may have ended. */
  subscriptions: count,
  /** The id of the only one. */
  subscriptionId: text.nullable(),
  /** For the whole organisation, such as more storage: users have no licence of it, so nothing is switched. */
  isForAll: z.boolean(),
});
export type SkuRecord = z.infer<typeof sku>;

/** One subscription (Graph, directory/subscriptions). */
const directory = z.strictObject({
  key: text,
  partNumber: text,
  skuId: text.nullable(),
  status,
  licences: count,
  setUp,
  trial: z.boolean().nullable(),
  /** Another tenant made it, a partner's. */
  fromPartner: z.boolean(),
});
export type DirectoryRecord = z.infer<typeof directory>;

/** The services that a plan can have; everything else is passed over. */
export const SERVICES = [
  'exchange',
  'sharepoint',
  'onedrive',
  'teams',
  'skype',
  'identity',
  'suite',
] as const;
export type Service = (typeof SERVICES)[number];
const health = z.strictObject({ key: z.enum(SERVICES), state: z.enum(['healthy', 'incident']).nullable() });
export type HealthRecord = z.infer<typeof health>;

/** A product that somebody has a licence of (Graph, licenseAssignmentStates). */
const assignment = z.strictObject({ key: text });
export type AssignmentRecord = z.infer<typeof assignment>;

/** One subscription (Partner Center). */
const partner = z.strictObject({
  key: text,
  name: text,
  plan: text.nullable(),
  status,
  licences: count,
  trial: z.boolean().nullable(),
  addOn: z.boolean(),
  setUp,
});
export type PartnerRecord = z.infer<typeof partner>;

/** A plan that Partner Center says one can or cannot change to. */
const target = z.strictObject({
  key: text,
  document: z.enum(TENANT_DOCUMENTS),
  name: text.nullable(),
  plan: text.nullable(),
  /** Null where something about the subscription is in the way, not the plan. */
  offered: z.boolean().nullable(),
});
export type TargetRecord = z.infer<typeof target>;

/** What Partner Center says against a change. */
const refusal = z.strictObject({
  key: text,
  document: z.enum(TENANT_DOCUMENTS),
  error: text,
  target: text.nullable(),
  fact: z.enum(FACT_IDS).nullable(),
  /** What the error tells of the subscription's status. */
  status,
});
export type RefusalRecord = z.infer<typeof refusal>;

/** All of one kind that one or more answers hold; `whole` where there are no more. */
const listing = <S extends z.ZodType>(schema: S) =>
  z.strictObject({ items: z.array(schema), whole: z.boolean() });
export interface Listing<T> {
  readonly items: readonly T[];
  readonly whole: boolean;
}

/** What was read, kept so that a later answer can be put together with it. */
export const tenantRecordsSchema = z.strictObject({
  documents: z.array(z.enum(TENANT_DOCUMENTS)),
  skus: listing(sku),
  directory: listing(directory),
  health: listing(health),
  assignments: listing(assignment),
  partner: listing(partner),
  targets: listing(target),
  refusals: listing(refusal),
  role: z.enum(ADMIN_ROLES).nullable(),
  cloud: z.enum(['china', 'germany']).nullable(),
  cloudFrom: z.enum(TENANT_DOCUMENTS).nullable(),
});
export type TenantRecords = z.infer<typeof tenantRecordsSchema>;
