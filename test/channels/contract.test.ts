/** The examples of the contract's text come out as it says. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { answerTopic, askedTopics } from '../../src/channels/faq/answer.ts';
import { guideFor } from '../../src/channels/guide/answer.ts';
import { answerPortfolio } from '../../src/channels/portfolio/answer.ts';
import { answerCase } from '../../src/channels/triage/answer.ts';
import { answerMessage, MESSAGE_ERRORS, messageSchema } from '../../src/channels/understand/answer.ts';
import { understoodSchema } from '../../src/channels/understand/schemas.ts';
import { FACT_IDS } from '../../src/contract/facts.ts';
import { OUTCOMES, PATHS } from '../../src/contract/verdict.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import { INTENTS } from '../../src/understanding/intents.ts';

const TEXT = readFileSync(new URL('../../docs/contract.md', import.meta.url), 'utf8');
const EXAMPLES = [...TEXT.matchAll(/```json case\n(.*?)```\s+```json verdict\n(.*?)```/gsu)].map(
  ([, input = '', verdict = '']) =>
    [JSON.parse(input), z.looseObject({}).parse(JSON.parse(verdict))] as const,
);

it('has examples', () => {
  expect(EXAMPLES.length).toBeGreaterThan(2);
});

it.each(EXAMPLES)('%j', (input, verdict) => {
  expect(answerCase(input, 'never', wordsFor('en')).json).toMatchObject(verdict);
});

it('lists the subscriptions of the portfolio as it says', () => {
  const [, input = '', endings = ''] =
    /```json subscriptions\n(.*?)```.*?```json endings\n(.*?)```/su.exec(TEXT) ?? [];
  expect(answerPortfolio(JSON.parse(input), '2026-11-22', wordsFor('en'))).toMatchObject({
    ok: true,
    endings: JSON.parse(endings),
  });
});

it('leads to the guide that it says, and answers the question so', () => {
  const words = wordsFor('en');
  const [, input = '', said = ''] = /```json case\n([^`]*)```\s+```json guide\n(.*?)```/su.exec(TEXT) ?? [];
  const read = answerCase(JSON.parse(input), 'never', words);
  expect(read.ok && guideFor(words, read, null)).toMatchObject(JSON.parse(said));
  const [, expected = ''] = /```json answer\n(.*?)```/su.exec(TEXT) ?? [];
  const nothing = answerCase({ facts: {} }, '2026-11-22', words);
  const topics = askedTopics({ question: 'when do I get the credit?' });
  expect(topics.map((topic) => nothing.ok && answerTopic(words, topic, nothing).json)).toMatchObject([
    JSON.parse(expected),
  ]);
});

it('describes messages as they are read and answered', () => {
  const [, message = '', understood = ''] =
    /```json message\n(.*?)```\s+```json understood\n(.*?)```/su.exec(TEXT) ?? [];
  expect(messageSchema.safeParse(JSON.parse(message)).error).toBeUndefined();
  const described = understoodSchema.parse(JSON.parse(understood));
  const asking = { words: wordsFor('en'), expected: 'en', explain: false } as const;
  const { json } = answerMessage(JSON.parse(message), asking);
  expect(JSON.stringify(json)).toBe(JSON.stringify(described));
});

it('names every fact, outcome, path, intent and error of a message', () => {
  const missing = [...FACT_IDS, ...OUTCOMES, ...PATHS, ...INTENTS, ...MESSAGE_ERRORS].filter(
    (name) => !TEXT.includes(`\`${name}\``),
  );
  expect(missing).toEqual([]);
});
