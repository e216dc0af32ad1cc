/** The shapes of the interface for questions, for its description and its tests. */
import { z } from 'zod';
import { caseSchema, factsSchema } from '../../eligibility/case.ts';
import { FAQ, FAQ_GROUPS, ROUTES } from '../../knowledge/faq.ts';
import { errorSchema, verdictSchema } from '../triage/schemas.ts';

const topic = z.enum(FAQ.map(({ id }) => id));

/** A question, and what is known of the case. */
export const askSchema = caseSchema
  .extend({
    question: z.string().nullish().describe('In Swedish, Norwegian or English.'),
    topic: topic.nullish().describe('Names the question exactly; the question is not read then.'),
    facts: factsSchema.optional(),
  })
  .describe('A question or a topic. Facts tell which way the switch goes, and whose answer it is.');

/** A question with its answers. */
export const faqSchema = z.strictObject({
  id: z.string().nullable().describe('Of the case; null where it has none.'),
  topic,
  question: z.string(),
  answers: z.array(
    z.strictObject({
      routes: z.array(z.enum(ROUTES)).describe('The ways it is for.'),
      text: z.string(),
      newer: z.string().optional().describe('What a later document says, with its year.'),
      sources: z.array(verdictSchema.shape.rules.element.shape.sources.element),
    }),
  ),
});

/** The answers to a question. */
export const answersSchema = z.strictObject({ items: z.array(faqSchema) });

/** The questions that can be asked. */
export const questionsSchema = z.strictObject({
  items: z.array(z.strictObject({ topic, group: z.enum(FAQ_GROUPS), question: z.string() })),
});

/** What is answered to a bad case, or to a question that nobody answers. */
export const badQuestionSchema = errorSchema.extend({
  error: errorSchema.shape.error.extend({
    code: z.enum([...errorSchema.shape.error.shape.code.options, 'unknown-topic', 'unknown-question']),
  }),
});

/** Every shape that has a name in the description. */
export const FAQ_SCHEMAS = {
  Question: askSchema,
  Answers: answersSchema,
  Questions: questionsSchema,
  BadQuestion: badQuestionSchema,
} as const;
