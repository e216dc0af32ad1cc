/**
 * What a conversation keeps beside the answers that count: what was understood of a text and is not confirmed yet, what
 * was read of the tenant, what of it differs from what the person said, and whether answers helped.
 */
import { z } from 'zod';
import { FACT_IDS, FACTS, type Facts, isFactId } from '../contract/facts.ts';
import { OUTCOMES, PATHS, RULE_IDS } from '../contract/verdict.ts';
import { readFacts } from '../eligibility/case.ts';
import { planById } from '../knowledge/catalogue.ts';
import { type ReadFacts, TENANT_DOCUMENTS, type TenantDocument } from '../tenant/model.ts';
import { tenantRecordsSchema } from '../tenant/records.ts';
import type { Unsure } from '../understanding/understanding.ts';
import { HELPED } from './model.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFacts = (value: unknown): value is Facts => isObject(value) && readFacts(value) !== null;

const arePlans = (value: unknown): boolean =>
  Array.isArray(value) && value.every((plan) => typeof plan === 'string' && planById(plan) !== undefined);

/** Plans that a name fits, or one value. */
const isUnsure = (value: unknown): value is Unsure =>
  isObject(value) &&
  Object.entries(value).every(
    ([fact, one]) =>
      isFactId(fact) &&
      (Array.isArray(one) && FACTS[fact].kind === 'plan' ? arePlans(one) : isFacts({ [fact]: one })),
  );

const isDocument = (value: unknown): value is TenantDocument =>
  TENANT_DOCUMENTS.some((document) => document === value);

const isReadFacts = (value: unknown): value is ReadFacts =>
  isObject(value) &&
  Object.entries(value).every(
    ([fact, read]) => isObject(read) && isDocument(read.document) && isFacts({ [fact]: read.value }),
  );

const factId = z.enum(FACT_IDS);
const facts = z.custom<Facts>(isFacts);
const document = z.enum(TENANT_DOCUMENTS);

/** What is shown once what was understood is confirmed. */
export const AFTERWARDS = ['main', 'targets', 'steps', 'replacements'] as const;

/** What was understood of a text and does not count yet. */
export const pendingSchema = z.strictObject({
  facts,
  unsure: z.custom<Unsure>(isUnsure),
  /** The words that were unsure, as they were written. */
  words: z.partialRecord(factId, z.string()),
  leadsTo: z.enum(AFTERWARDS),
});

/** The subscriptions that are kept; a tenant has seldom as many. */
export const MOST_SUBSCRIPTIONS = 40;

/** What was read of the tenant, and which subscription is meant. */
export const tenantSchema = z.strictObject({
  reading: z.strictObject({
    documents: z.array(document),
    subscriptions: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        plan: z.string().nullable(),
        facts: z.custom<ReadFacts>(isReadFacts),
      }),
    ),
    facts: z.custom<ReadFacts>(isReadFacts),
    findings: z.array(
      z.strictObject({
        document,
        error: z.string(),
        target: z.string().nullable(),
        fact: factId.nullable(),
      }),
    ),
    /** What a later answer is put together with. */
    records: tenantRecordsSchema.exactOptional(),
  }),
  /** When it was read, in milliseconds since 1970. */
  at: z.number(),
  /** Null where none of them is meant; absent while it is not chosen. */
  picked: z.string().nullable().exactOptional(),
  /** How many more there were than are kept. */
  more: z.int().min(0),
  /** What was read and differs from what was said. */
  unsettled: z.array(factId),
});

/** A verdict, or the end of a guide, beneath which "did this help?" was asked. */
export const askedAboutSchema = z.strictObject({
  /** Its number in the conversation, which the choices carry: they may be pressed on an older card. */
  about: z.int().min(0),
  of: z.enum(['verdict', 'guide']),
  outcome: z.enum(OUTCOMES),
  path: z.enum(PATHS).nullable(),
  rules: z.array(z.enum(RULE_IDS)),
  guide: z.string().exactOptional(),
  helped: z.enum(HELPED).exactOptional(),
  /** A sentence was added. */
  told: z.literal(true).exactOptional(),
});
