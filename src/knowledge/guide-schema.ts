/** What the files in `guides/` may hold. The words of a guide are in `locales/<language>/guides/<guide>.json`. */
import { z } from 'zod';
import { FACTS, isFactId } from '../contract/facts.ts';
import { ADD_ONS } from './e4-replacements.ts';
import { isLinkId } from './links.ts';
import { isDocumentId } from './sources.ts';

/** Guides that no verdict names; a step of another guide or an answer leads to them. */
export const LINKED_GUIDE_IDS = [
  'reassign-licences',
  'back-up-data',
  'assign-phone-system',
  'wizard-add-licences',
  'find-out',
] as const;
export type LinkedGuideId = (typeof LINKED_GUIDE_IDS)[number];

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const fact = z.string().refine(isFactId, { abort: true });
const countFact = z.enum(['usersLicensed', 'licencesPurchased']);
const link = z.string().refine(isLinkId);
const linkedGuide = z.enum(LINKED_GUIDE_IDS);
const document = z.string().refine(isDocumentId);

/** Shown where the fact is not known, unless a condition says so: better one step too few than a wrong one. */
const unknown = z.enum(['show', 'hide']).default('hide');

/**
 * A condition on facts. `dataServices` compares the two plans as the rule fewer-data-services does; `addOn` asks
 * whether that add-on, or any, goes with the new plan, by the features that are to be kept of Office 365 E4; `family` asks
 * whether the new plan is of another service family, from which there is no way back. A list after `is` means any of them.
 */
export const whenSchema = z.union([
  z
    .strictObject({ fact, is: z.union([z.string(), z.boolean(), z.array(z.string()).min(2)]), unknown })
    .refine(
      ({ fact: name, is }) => [is].flat().every((value) => isValueOf(name, value)),
      'is not a value of the fact',
    ),
  z.strictObject({ fact: countFact, moreThan: z.int().min(0), unknown }),
  z.strictObject({ dataServices: z.literal('fewer'), unknown }),
  z.strictObject({ addOn: z.enum([...ADD_ONS, 'any']), unknown }),
  z.strictObject({ family: z.literal('other'), unknown }),
]);

/** Whether the fact can have the value; any text may name a plan. */
const isValueOf = (name: keyof typeof FACTS, value: string | boolean): boolean => {
  const kind = FACTS[name];
  if (kind.kind === 'boolean') return typeof value === 'boolean';
  if (kind.kind === 'plan') return typeof value === 'string';
  return kind.kind === 'choice' && kind.values.some((known) => known === value);
};

/** When a step or a line is shown: one condition, or several that must all hold. */
const conditionsSchema = z.union([whenSchema, z.array(whenSchema).min(2)]);

const sourceSchema = z.strictObject({ document, section: z.string().min(1) });

const stepSchema = z.strictObject({
  id,
  /** The part of the guide it belongs to, where the document counts parts: the words `phases.<phase>`. */
  phase: id.optional(),
  source: sourceSchema,
  /** Another page, which the step's words name with its year. */
  also: sourceSchema.optional(),
  /** Pages to open in this step. */
  links: z.array(link).default([]),
  /** What to offer when the person says "I'm stuck", in this order. */
  stuck: z.array(id).default([]),
  /** Another guide that does this step in detail. */
  guide: linkedGuide.optional(),
  /** A count that, where it is known, adds the line `number` to the step. */
  number: countFact.optional(),
  /** Words of the step that differ with a yes-or-no fact: the i18next context for yes and for no. */
  context: z.strictObject({ fact: z.literal('billingProfile'), yes: id, no: id }).optional(),
  /** Lines for PowerShell: the same in every language, so not words. */
  commands: z.array(z.string()).optional(),
  when: conditionsSchema.optional(),
  /** It comes when the switch that the guide starts is done. */
  afterSwitch: z.literal(true).optional(),
});

const afterSchema = z.strictObject({
  id,
  links: z.array(link).default([]),
  guide: linkedGuide.optional(),
  when: conditionsSchema.optional(),
  /** It is of no use any more when the switch itself is done. */
  whileSwitching: z.literal(true).optional(),
});

export const guideSchema = z.strictObject({
  id,
  ...sourceSchema.shape,
  /** How long the change itself takes at most. */
  minutes: z.int().positive().optional(),
  steps: z.array(stepSchema).min(1),
  after: z.array(afterSchema).min(1),
});

type Immutable<T> = T extends object ? { readonly [K in keyof T]: Immutable<T[K]> } : T;

export type When = Immutable<z.infer<typeof whenSchema>>;
export type Step = Immutable<z.infer<typeof stepSchema>>;
export type AfterItem = Immutable<z.infer<typeof afterSchema>>;
export type Guide = Immutable<z.infer<typeof guideSchema>>;
