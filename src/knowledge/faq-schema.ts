/**
 * What the files in `faq/` may hold: what people ask about a switch, and which document answers it on which route. The
 * words are in `locales/<language>/faq/<group>.json`.
 */
import { z } from 'zod';
import { PATHS } from '../contract/verdict.ts';
import { LINKED_GUIDE_IDS } from './guide-schema.ts';
import { isLinkId } from './links.ts';
import { isDocumentId } from './sources.ts';

/**
 * The ways a switch can go: automatically on each path, by hand as each path's document tells it, and in Partner
 * Center. The documents say different things about each.
 */
export const ROUTES = [
  ...PATHS,
  'manual-today',
  'manual-upgrade-tab',
  'manual-switch-button',
  'manual-switch-wizard',
  'partner',
] as const;
export type Route = (typeof ROUTES)[number];

/** The files, and the headings under which a list shows the questions. */
export const FAQ_GROUPS = ['service', 'users', 'licences', 'billing', 'before', 'after'] as const;
export type FaqGroup = (typeof FAQ_GROUPS)[number];

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const place = z.strictObject({ document: z.string().refine(isDocumentId), section: z.string().min(1) });

const variantSchema = z.strictObject({
  /** The words `<topic>.answers.<id>`. */
  id,
  routes: z.array(z.enum(ROUTES)).min(1),
  source: place,
  /** Another page, which the answer names with its year. */
  also: place.optional(),
  /** A later document that says more or something else: the words `<topic>.newer.<id>`, with its year. */
  newer: place.optional(),
  links: z.array(z.string().refine(isLinkId)).default([]),
  /** A guide that does what the answer speaks of. */
  guide: z.enum(LINKED_GUIDE_IDS).optional(),
});

const topicSchema = z.strictObject({ id, variants: z.array(variantSchema).min(1) }).refine(
  ({ variants }) => {
    const routes = variants.flatMap((variant) => variant.routes);
    return routes.length === ROUTES.length && new Set(routes).size === ROUTES.length;
  },
  { error: 'every route needs exactly one variant' },
);

export const faqSchema = z.array(topicSchema).min(1);

type Immutable<T> = T extends object ? { readonly [K in keyof T]: Immutable<T[K]> } : T;
export type FaqVariant = Immutable<z.infer<typeof variantSchema>>;
export type FaqTopic = Immutable<z.infer<typeof topicSchema>> & { readonly group: FaqGroup };
