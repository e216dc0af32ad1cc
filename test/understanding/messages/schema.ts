/** The messages by which the understanding of text is measured (README.md beside this file). */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { FACTS, isFactId } from '../../../src/contract/facts.ts';
import { LANGUAGES, type Language } from '../../../src/conversation/model.ts';
import { readFacts } from '../../../src/eligibility/case.ts';
import { planById } from '../../../src/knowledge/catalogue.ts';
import { INTENTS } from '../../../src/understanding/intents.ts';

export const HALVES = ['open', 'sealed', 'trial', 'trial-2'] as const;
export type Half = (typeof HALVES)[number];

const isPlanKnown = (plan: unknown): boolean =>
  plan === 'other' || plan === 'dont-know' || (typeof plan === 'string' && planById(plan) !== undefined);

/** Facts of the contract, whose plans are in the catalogue. */
const areFacts = (input: Readonly<Record<string, unknown>>): boolean =>
  readFacts(input) !== null &&
  [input.sourcePlan, input.targetPlan].every((plan) => plan === undefined || isPlanKnown(plan));

const facts = z.record(z.string(), z.json()).refine(areFacts, 'no facts of the contract');

/** A value to ask back, or the plans that a name fits, in order. */
const areCandidates = (input: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(input).every(([fact, value]) => {
    if (!isFactId(fact)) return false;
    if (!Array.isArray(value) || FACTS[fact].kind === 'choices') return areFacts({ [fact]: value });
    const isSorted = JSON.stringify(value) === JSON.stringify(value.toSorted());
    return FACTS[fact].kind === 'plan' && value.length > 1 && isSorted && value.every(isPlanKnown);
  });

const unsure = z.record(z.string(), z.json()).refine(areCandidates, 'nothing that could be asked back');

export const messageSchema = z.strictObject({
  id: z.string().regex(/^(?:sv|nb|en)-s?\d{3}$/),
  text: z.string().min(1),
  locale: z.string().exactOptional(),
  language: z.enum(LANGUAGES),
  intent: z.enum(INTENTS),
  facts,
  unsure,
});
export type Message = z.infer<typeof messageSchema>;

const bytesOf = (language: Language, half: Half): Buffer =>
  readFileSync(new URL(`${language}/${half}.jsonl`, import.meta.url));

/** The lines of one half, as JSON. */
export const linesOf = (language: Language, half: Half): readonly unknown[] =>
  bytesOf(language, half)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));

/** The SHA-256 of a language's sealed half. */
export const sealOf = (language: Language): string =>
  createHash('sha256').update(bytesOf(language, 'sealed')).digest('hex');
