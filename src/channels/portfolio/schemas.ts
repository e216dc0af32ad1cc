/** The shapes of the portfolio interface, for its description and its tests. */
import { z } from 'zod';
import { verdictSchema } from '../triage/schemas.ts';

/** A subscription as the Partner Center API gives it: what is read of it. */
const subscriptionSchema = z
  .looseObject({
    id: z.string().optional(),
    offerId: z.string().optional(),
    offerName: z.string().optional(),
    friendlyName: z.string().optional(),
    quantity: z.int().optional(),
    autoRenewEnabled: z.boolean().optional(),
    commitmentEndDate: z.string().optional().describe('A day or a time in ISO 8601.'),
    commitmentEndDateTime: z.string().optional(),
  })
  .describe('A subscription of Partner Center; other fields are passed over.');

const documentSchema = z
  .looseObject({ items: z.array(subscriptionSchema) })
  .describe('What GET /v1/customers/{id}/subscriptions of the Partner Center API answers.');

/** A subscription that will end or has ended. */
export const endingSchema = z.strictObject({
  subscriptionId: z.string().nullable(),
  offerName: z.string().nullable(),
  quantity: z.int().nullable(),
  endsOn: z.iso.date().describe('In UTC.'),
  daysLeft: z.int().describe('Negative where it has ended.'),
  retired: z.boolean().describe('The plan can no longer be bought.'),
  suggestedTargets: verdictSchema.shape.suggestedTargets,
});

/** Subscriptions that will end, soonest first. */
export const portfolioSchema = z.strictObject({ items: z.array(endingSchema) });

/** What is answered to a bad document. */
export const badDocumentSchema = z.strictObject({
  id: z.null(),
  error: z.strictObject({
    code: z.enum(['invalid-json', 'invalid-subscriptions']),
    path: z.string().describe('The place in the document, such as items.3.commitmentEndDate.'),
    message: z.string().describe('In the language of Accept-Language: sv, nb or en.'),
  }),
});

/** Every shape that has a name in the description. */
export const PORTFOLIO_SCHEMAS = {
  PartnerSubscription: subscriptionSchema,
  PartnerSubscriptions: documentSchema,
  Portfolio: portfolioSchema,
  BadDocument: badDocumentSchema,
} as const;
