/**
 * Cases as support meets them: what is known, what comes out, and why. A line of `cases.jsonl` is one case; `expect`
 * holds the parts of the verdict that the case is about.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { GUIDE_IDS, OUTCOMES, PATHS, RULE_IDS } from '../../src/contract/verdict.ts';
import { parseCase } from '../../src/eligibility/case.ts';
import { judge } from '../../src/eligibility/judge.ts';

const lineSchema = z.strictObject({
  name: z.string(),
  because: z.string().min(1),
  case: z.looseObject({ asOf: z.string(), facts: z.looseObject({}) }),
  expect: z.looseObject({ outcome: z.enum(OUTCOMES), complete: z.boolean() }),
});

const CASES = readFileSync(new URL('cases.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => lineSchema.parse(JSON.parse(line)));

const verdictOn = (input: unknown) => {
  const parsed = parseCase(input, 'never');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return judge(parsed.value.facts, parsed.value.asOf);
};

describe('a case', () => {
  it.each(CASES.map((one) => [one.name, one.because, one] as const))('%s: %s', (_, __, one) => {
    expect(verdictOn(one.case)).toMatchObject(one.expect);
  });
});

describe('the cases together', () => {
  const verdicts = CASES.map((one) => verdictOn(one.case));

  it('have names of their own', () => {
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  });

  it.each([
    ['outcome', OUTCOMES, verdicts.map(({ outcome }) => outcome)],
    ['guide', GUIDE_IDS, verdicts.map(({ guide }) => guide)],
    ['path', PATHS, verdicts.map(({ path }) => path)],
    ['applying rule', RULE_IDS, verdicts.flatMap(({ applies }) => applies)],
    ['provided rule', ['bought-through-seller', 'fewer-data-services'], verdicts.flatMap((v) => v.provided)],
  ])('reach every %s', (_, all, reached) => {
    const seen = new Set<unknown>(reached);
    expect(all.filter((one) => !seen.has(one))).toEqual([]);
  });
});
