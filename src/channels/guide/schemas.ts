/** The shapes of the guide interface, for its description and its tests. */
import { z } from 'zod';
import { caseSchema, factsSchema } from '../../eligibility/case.ts';
import { errorSchema, verdictSchema } from '../triage/schemas.ts';
import { guideIds } from './answer.ts';

const guide = z.enum(guideIds());
const page = z.strictObject({ title: z.string(), url: z.url() });
const links = z.array(page).describe('Pages in the cloud of the case.');

/** A case, and the guide to fill in for it. */
export const guideRequestSchema = caseSchema
  .extend({ guide: guide.nullish(), facts: factsSchema.optional() })
  .describe('Facts may be left out where a guide is named. Without a guide it is the one of the verdict.');

const sourceRef = verdictSchema.shape.rules.element.shape.sources.element;

const stepSchema = z.strictObject({
  id: z.string(),
  phase: z.string().optional().describe('The part of the guide it belongs to.'),
  title: z.string(),
  do: z.array(z.string()),
  check: z.string(),
  wrong: z.string(),
  links,
  commands: z.array(z.string()).describe('Lines for PowerShell.'),
  guide: guide.optional().describe('The guide that does this step in detail.'),
  stuck: z.array(z.strictObject({ title: z.string(), text: z.string() })),
  source: sourceRef,
  also: sourceRef.optional().describe('Another page, which the words name with its year.'),
});

/** The steps for a case. */
export const guideSchema = z.strictObject({
  id: z.string().nullable(),
  guide: guide.nullable().describe('Null where there are no steps; intro says why.'),
  title: z.string(),
  intro: z.string(),
  notes: z.array(z.string()).describe('What to know before the first step.'),
  steps: z.array(stepSchema),
  after: z.array(z.strictObject({ id: z.string(), text: z.string(), links, guide: guide.optional() })),
});

/** What is answered to a bad case, or to a guide that is not there. */
export const badGuideSchema = errorSchema.extend({
  error: errorSchema.shape.error.extend({
    code: z.enum([...errorSchema.shape.error.shape.code.options, 'unknown-guide']),
  }),
});

/** Every shape that has a name in the description. */
export const GUIDE_SCHEMAS = {
  GuideRequest: guideRequestSchema,
  Guide: guideSchema,
  BadGuideRequest: badGuideSchema,
} as const;
