/** The shapes of the triage interface, for its description and its tests. */
import { z } from 'zod';
import { FACT_IDS } from '../../contract/facts.ts';
import {
  ADVICE,
  EFFECTS,
  FIX_KINDS,
  GUIDE_IDS,
  OUTCOMES,
  PATHS,
  RULE_IDS,
  STATUSES,
} from '../../contract/verdict.ts';
import { caseSchema, factsSchema } from '../../eligibility/case.ts';

const id = z.string().nullable();
const fact = z.enum(FACT_IDS);
const rule = z.enum(RULE_IDS);
const guide = z.enum(GUIDE_IDS).nullable();

const ruleVerdictSchema = z.strictObject({
  id: rule,
  status: z.enum(STATUSES),
  effect: z.enum(EFFECTS),
  facts: factsSchema.describe('The facts the rule looked at that are known, plans by their ids.'),
  settledBy: z
    .enum(['facts', 'offered', 'target-offered', 'catalogue'])
    .nullable()
    .describe(
      'What settled it: its own facts, the offer of the admin centre, its list of plans, the catalogue.',
    ),
  sources: z.array(
    z.strictObject({ document: z.string(), section: z.string(), url: z.string(), date: z.string() }),
  ),
});

/** A verdict in JSON. */
export const verdictSchema = z.strictObject({
  id,
  outcome: z.enum(OUTCOMES),
  complete: z.boolean().describe('No fact that can still be asked would change the outcome, fixes or guide.'),
  path: z.enum(PATHS).nullable().describe('Null while it is unknown whether there is a billing profile.'),
  guide,
  alternative: guide.describe('The manual way, beside waiting.'),
  applies: z.array(rule),
  rules: z.array(ruleVerdictSchema),
  missing: z.array(fact),
  next: fact.nullable().describe('The one of the missing facts to ask for now.'),
  provided: z.array(rule).describe('Rules that hang on what the person could not tell.'),
  toFindOut: z.array(fact),
  conflicts: z.array(rule).describe('Rules that apply although the admin centre offers the switch.'),
  warnings: z.array(z.enum([...RULE_IDS, 'over-300-seats'])),
  fixes: z.array(z.strictObject({ rule, kind: z.enum(FIX_KINDS), amount: z.int().optional() })),
  advice: z.array(z.enum(ADVICE)),
  suggestedTargets: z.array(
    z.strictObject({
      option: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
      plan: z.string(),
      addOn: z.string().optional(),
    }),
  ),
});

/** What stands in the place of a bad case. */
export const errorSchema = z.strictObject({
  id,
  error: z.strictObject({
    code: z.enum(['invalid-json', 'invalid-facts', 'unknown-plan']),
    path: z.string().describe('The place in the case, such as facts.usersLicensed.'),
    message: z.string().describe('In the language of Accept-Language: sv, nb or en.'),
  }),
});

/** An answer that is no answer to a case. */
export const refusalSchema = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string() }),
});

/** Every shape that has a name in the description. */
export const NAMED_SCHEMAS = {
  Case: caseSchema,
  Facts: factsSchema,
  Verdict: verdictSchema,
  BadCase: errorSchema,
  Refusal: refusalSchema,
} as const;
