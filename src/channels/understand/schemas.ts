/** The shapes of the interface for messages, for its description and its tests. */
import { z } from 'zod';
import { FACT_IDS } from '../../contract/facts.ts';
import { LANGUAGES } from '../../conversation/model.ts';
import { factsSchema } from '../../eligibility/case.ts';
import { INTENTS } from '../../understanding/intents.ts';
import { MESSAGE_ERRORS, messageSchema } from './answer.ts';

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** What was understood of a message. */
export const understoodSchema = z.strictObject({
  id: z.string().nullable(),
  language: z.enum(LANGUAGES),
  intent: z.enum(INTENTS).describe('The main thing that is asked.'),
  facts: factsSchema.describe('What the message says for certain.'),
  unsure: z
    .partialRecord(z.enum(FACT_IDS), value)
    .describe('What has to be asked back: a value that was hedged, or the plans that a name fits.'),
  because: z
    .array(
      z.strictObject({
        fact: z.enum(FACT_IDS).optional(),
        intent: z.enum(INTENTS).optional(),
        language: z.enum(LANGUAGES).optional(),
        value: value.optional(),
        sure: z.boolean().optional().describe('Of a fact: whether it need not be asked back.'),
        words: z.string().describe('Of the message.'),
        phrase: z.string().describe('The phrase, or the kind of name or number, that they fit.'),
      }),
    )
    .optional()
    .describe('Why; only where that is asked for.'),
});

/** What stands in the place of a bad message. */
export const badMessageSchema = z.strictObject({
  id: z.string().nullable(),
  error: z.strictObject({
    code: z.enum(MESSAGE_ERRORS),
    path: z.string().describe('The place in the message.'),
    message: z.string().describe('In the language of Accept-Language: sv, nb or en.'),
  }),
});

/** Every shape that has a name in the description. */
export const UNDERSTAND_SCHEMAS = {
  Message: messageSchema,
  Understood: understoodSchema,
  BadMessage: badMessageSchema,
} as const;
