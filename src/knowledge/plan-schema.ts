import { z } from 'zod';

/** Ids of plans: kebab-case product names. */
const planId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const day = z.iso.date();

/**
 * How good a data-related service is in a plan, 0 = not there. Only the order within one service means anything.
 *
 * - Exchange: 1 kiosk, 2 essentials and POP, 3 plan 1 (also Small Business and Midsize), 4 plan 2
 * - SharePoint: 1 kiosk, 2 lite (Small Business), 3 plan 1 (also Midsize), 4 plan 2
 * - OneDrive: 1 basic, 2 plan 1, 3 plan 2; SharePoint brings it: kiosk and lite bring 1, plan 1 brings 2, plan 2 brings 3
 *
 * The tiers are read off Microsoft's list of service plans per SKU (product names and service plan
 * identifiers for licensing, July 2026). Voice, archiving and Office apps are not data-related here.
 */
const tier = z.int().min(0).max(4);

export const planSchema = z.strictObject({
  id: planId,
  /** The product's current official name, the same in every language. */
  name: z.string().min(1),
  /** For buttons and lists where `name` is long. */
  shortName: z.string().min(1).optional(),
  /** Further ids that mean this plan, for a product that has changed its name. */
  otherIds: z.array(planId).optional(),
  /** Names that mean this plan and no other; names that mean several plans are in short-names.json. */
  aliases: z.array(z.string().min(1)),
  /** SKUs that are this one product. Without a GUID: in no published list, only in admins' scripts. */
  skus: z.array(
    z.strictObject({
      partNumber: z.string().min(1),
      guid: z
        .string()
        .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
        .optional(),
    }),
  ),
  /** Ids of the offers of Partner Center that sell this plan; they are not SKUs. */
  partnerOffers: z
    .array(z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/))
    .optional(),
  segment: z.enum(['commercial', 'education', 'government', 'nonprofit']),
  /** The service family ("service series"), for the warning before a change to another one. */
  family: z.enum([
    'enterprise',
    'business',
    'apps',
    'small-business',
    'midsize',
    'standalone',
    'education',
    'government',
  ]),
  services: z.strictObject({ exchange: tier, sharepoint: tier, onedrive: z.int().min(0).max(3) }).nullable(),
  /**
   * Whether Teams is in the plan: left out of a "(no Teams)" suite, never part of the product, ended before
   * Teams came. Leaving Teams behind may or may not be fewer data-related services; no source says.
   */
  teams: z.enum(['included', 'left-out', 'never', 'before-teams', 'unknown']),
  /** From this day on it cannot be bought. Only with a dated public source (a document of the project). */
  retired: z.strictObject({ on: day, source: z.string() }).optional(),
  /**
   * Sensible to suggest as a target: the ordinary form of a product that is sold to new customers today.
   * Our judgement from today's names, not a rule: variants without Teams, minimum-seat and unattended
   * licences, retired and renamed products, and those being phased out are not suggested.
   */
  sold: z.boolean(),
  /** A Microsoft 365 Business plan: ends at 300 seats (cited for Premium only). */
  business300: z.literal(true).optional(),
  /** For the expert who edits this file: why it is so. */
  note: z.string().optional(),
});

export const plansSchema = z.array(planSchema);
export const wizardSchema = z.array(z.strictObject({ from: z.array(planId), to: z.array(planId) }));

export type Plan = Readonly<z.infer<typeof planSchema>>;
export type Services = NonNullable<Plan['services']>;

/**
 * Short names people use: those that mean several plans are asked back and never guessed; those that are also
 * ordinary words (`alone`) name a plan only as a whole answer, not in the middle of a sentence.
 */
export const shortNamesSchema = z.array(
  z.strictObject({ name: z.string(), plans: z.array(planId).min(1), alone: z.literal(true).optional() }),
);
export type ShortName = Readonly<z.infer<typeof shortNamesSchema>[number]>;
