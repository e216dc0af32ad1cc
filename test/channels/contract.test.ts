/** The examples of the contract's text come out as it says. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { answerPortfolio } from '../../src/channels/portfolio/answer.ts';
import { answerCase } from '../../src/channels/triage/answer.ts';
import { FACT_IDS } from '../../src/contract/facts.ts';
import { OUTCOMES, PATHS } from '../../src/contract/verdict.ts';
import { wordsFor } from '../../src/presentation/words.ts';

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

it('names every fact, outcome and path', () => {
  const missing = [...FACT_IDS, ...OUTCOMES, ...PATHS].filter((name) => !TEXT.includes(`\`${name}\``));
  expect(missing).toEqual([]);
});
