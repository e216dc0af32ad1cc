/** Answers as the services give them, with made-up values; what names people or tenants has the word PERSONAL in it. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Facts } from '../../src/contract/facts.ts';
import { readFacts } from '../../src/eligibility/case.ts';
import type { ReadFacts, TenantReading } from '../../src/tenant/model.ts';
import { readTenant } from '../../src/tenant/read.ts';

const FOLDER = new URL('./samples/', import.meta.url);

/** The names of all samples. */
export const SAMPLES: readonly string[] = readdirSync(FOLDER).map((file) => file.replace(/\.json$/u, ''));

/** The text of one. */
export const sample = (name: string): string => readFileSync(new URL(`${name}.json`, FOLDER), 'utf8');

/** What is read of a text that can be read. */
export const reading = (text: string): TenantReading => {
  const read = readTenant(text);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

/** Why a text cannot be read; null where it can. */
export const errorOf = (text: string): string | null => {
  const read = readTenant(text);
  return read.ok ? null : read.error;
};

/** The values alone; what is no fact of the contract fails. */
export const values = (read: ReadFacts): Facts => {
  const facts = readFacts(Object.fromEntries(Object.entries(read).map(([fact, { value }]) => [fact, value])));
  if (facts === null) throw new Error(JSON.stringify(read));
  return facts;
};

/** The facts of a product by its name, without those that hold for all. */
export const factsOf = (read: TenantReading, name: string): Facts | undefined => {
  const one = read.subscriptions.find((subscription) => subscription.name === name);
  return one === undefined ? undefined : values(one.facts);
};
