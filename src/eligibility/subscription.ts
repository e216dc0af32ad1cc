/** One subscription of Partner Center, read leniently: only what decides has to be right. */
import { z } from 'zod';
import type { Offer } from '../knowledge/offers.ts';
import { utcDayOf } from './dates.ts';

export interface Subscription {
  readonly id: string | null;
  /** What the offer is called or, where that is missing, what the customer or partner called the subscription. */
  readonly name: string | null;
  readonly offer: Offer;
  readonly quantity: number | null;
  /** The day, in UTC, on which it ends for good; null where it renews, or where that or the end is not told. */
  readonly endsOn: string | null;
}

export type SubscriptionProblem = 'not-a-subscription' | 'not-a-day' | 'not-yes-or-no';

export type ReadSubscription =
  | { readonly ok: true; readonly value: Subscription }
  | { readonly ok: false; readonly problem: SubscriptionProblem; readonly field: string | null };

/** Some tool between the API and us may have written the names of fields with a capital. */
export const fieldsOf = (input: unknown): Readonly<Record<string, unknown>> | null =>
  typeof input === 'object' && input !== null && !Array.isArray(input)
    ? Object.fromEntries(
        Object.entries(input).map(([name, value]) => [name.slice(0, 1).toLowerCase() + name.slice(1), value]),
      )
    : null;

const END_FIELDS = ['commitmentEndDate', 'commitmentEndDateTime'] as const;
/** An object with none of these is something else. */
const MARKS = ['autoRenewEnabled', ...END_FIELDS, 'offerId', 'offerName', 'friendlyName', 'subscriptionId'];

const textSchema = z
  .union([z.string(), z.number().transform(String)])
  .transform((text) => (text.trim() === '' ? null : text.trim()))
  .nullish()
  .catch(null);
const countSchema = z.int().min(0);
const count = z
  .union([countSchema, z.string().trim().regex(/^\d+$/u).transform(Number).pipe(countSchema)])
  .nullish()
  .catch(null);

const subscriptionSchema = z.object({
  id: textSchema,
  subscriptionId: textSchema,
  offerId: textSchema,
  offerName: textSchema,
  friendlyName: textSchema,
  quantity: count,
  autoRenewEnabled: z.union([z.boolean(), z.stringbool({ truthy: ['true'], falsy: ['false'] })]).nullish(),
  commitmentEndDate: z.unknown().optional(),
  commitmentEndDateTime: z.unknown().optional(),
  links: z
    .object({ offer: z.object({ uri: z.string() }) })
    .nullish()
    .catch(null),
});
type Fields = z.infer<typeof subscriptionSchema>;

/** The first day of the calendar is how .NET writes that there is none. */
const NO_DAY = '0001-01-01';

type End =
  | { readonly ok: true; readonly day: string | null }
  | { readonly ok: false; readonly field: string };

const endOf = (fields: Fields): End => {
  for (const field of END_FIELDS) {
    const written = fields[field];
    if (written === undefined || written === null || written === '') continue;
    if (typeof written !== 'string') return { ok: false, field };
    if (written.trim().startsWith(NO_DAY)) continue;
    const day = utcDayOf(written);
    return day === null ? { ok: false, field } : { ok: true, day };
  }
  return { ok: true, day: null };
};

/** An older subscription names its offer only by a link. */
const linkedOffer = ({ links }: Fields): string | null =>
  /\/offers\/([^/?]+)/u.exec(links?.offer.uri ?? '')?.[1] ?? null;

/**
 * Reads a subscription. Names and the number of licences may be missing or odd; whether it renews and when it ends
 * decide, so what cannot be read there is an error and not passed over.
 */
export const readSubscription = (input: unknown): ReadSubscription => {
  const given = fieldsOf(input);
  if (given === null || !MARKS.some((mark) => Object.hasOwn(given, mark))) {
    return { ok: false, problem: 'not-a-subscription', field: null };
  }
  const parsed = subscriptionSchema.safeParse(given);
  if (!parsed.success) return { ok: false, problem: 'not-yes-or-no', field: 'autoRenewEnabled' };
  const fields = parsed.data;
  const end: End = fields.autoRenewEnabled === false ? endOf(fields) : { ok: true, day: null };
  if (!end.ok) return { ok: false, problem: 'not-a-day', field: end.field };
  const offerId = fields.offerId ?? linkedOffer(fields);
  const named = fields.offerName ?? fields.friendlyName ?? null;
  return {
    ok: true,
    value: {
      id: fields.id ?? fields.subscriptionId ?? null,
      name: named ?? offerId,
      offer: { id: offerId, name: named },
      quantity: fields.quantity ?? null,
      endsOn: end.day,
    },
  };
};
