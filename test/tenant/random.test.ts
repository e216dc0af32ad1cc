/** Whatever comes in, nothing is thrown, and what comes out is sound. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOfSubscription, mergeReadings, readTenant } from '../../src/tenant/read.ts';
import { tenantRecordsSchema } from '../../src/tenant/records.ts';
import { SAMPLES, sample, values } from './samples.ts';

const check = (text: string): void => {
  const read = readTenant(text);
  if (!read.ok) return;
  const { value } = read;
  values(value.facts);
  const ids = value.subscriptions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id } of value.subscriptions) {
    const facts = factsOfSubscription(value, id, {
      sourcePlan: 'office-365-e1',
      targetPlan: 'office-365-e3',
    });
    for (const fact of Object.values(facts)) expect(value.documents).toContain(fact.document);
    values(facts);
  }
  expect(tenantRecordsSchema.parse(value.records)).toEqual(value.records);
  expect(mergeReadings(value, value).documents).toEqual(value.documents);
};

const parsed = SAMPLES.map((name): unknown => JSON.parse(sample(name)));
const someSample = fc.constantFrom(...parsed);
const runs = (numRuns: number) => ({ numRuns });

type Change = (name: string, value: unknown) => readonly (readonly [string, unknown])[];

/** The same JSON with some of its properties changed; `picked` says which, one after the other. */
const changed = (input: unknown, picked: () => boolean, change: Change): unknown => {
  if (Array.isArray(input)) return input.map((one) => changed(one, picked, change));
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(
    Object.entries(input).flatMap(([name, value]) =>
      picked() ? change(name, value) : [[name, changed(value, picked, change)] as const],
    ),
  );
};

const CHANGES: readonly Change[] = [
  () => [],
  (name) => [[name, null]],
  (name) => [[name, 'System.Object[]']],
  (name) => [[name, -1]],
  (name) => [[name, 1e300]],
  (name) => [[name, [[[]]]]],
  (name) => [[name, { value: [], Count: 0 }]],
  (name) => [[name, '00000000-0000-0000-0000-000000000000']],
  (name, value) => [[name.toUpperCase(), value]],
  (name, value) => [
    [name, value],
    [name.toUpperCase(), 'x'],
  ],
  (name, value) => [[name, [value]]],
  (name, value) => [[name, { [name]: value }]],
  (name, value) => [[name, `${value}`.repeat(50)]],
  (name, value) => [
    [`__proto__`, value],
    [name, value],
  ],
];

describe('reading a tenant', () => {
  test('any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => check(JSON.stringify(value))),
      runs(1_000),
    );
  });

  test('any text', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      '\\',
      ':',
      ',',
      '\n',
      '```',
      'value',
      '1',
      ' ',
      '"skuId"',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (all) => check(all.join(''))),
      runs(2_000),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), check), runs(500));
  });

  test('answers with properties left out, of other kinds, renamed or doubled', () => {
    const seeds = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(someSample, fc.constantFrom(...CHANGES), seeds, (input, change, seed) => {
        let at = 0;
        const picked = (): boolean => {
          at += 1;
          return seed[at % seed.length] === 0;
        };
        check(JSON.stringify(changed(input, picked, change)));
      }),
      runs(2_000),
    );
  });

  test('several answers in any order and wrapping', () => {
    const wrap = fc.constantFrom(
      (all: readonly unknown[]) => JSON.stringify(all),
      (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).join('\n'),
      (all: readonly unknown[]) => JSON.stringify(Object.fromEntries(all.map((one, n) => [`part${n}`, one]))),
      (all: readonly unknown[]) => JSON.stringify({ responses: all.map((body) => ({ status: 200, body })) }),
    );
    fc.assert(
      fc.property(fc.array(someSample, { minLength: 1, maxLength: 5 }), wrap, (all, write) => {
        check(write(all));
        expect(readTenant(write(all)).ok).toBe(true);
      }),
      runs(200),
    );
  });

  test('two readings can always be put together', () => {
    const two = fc.tuple(fc.constantFrom(...SAMPLES), fc.constantFrom(...SAMPLES));
    fc.assert(
      fc.property(two, ([a, b]) => {
        const older = readTenant(sample(a));
        const newer = readTenant(sample(b));
        if (!older.ok || !newer.ok) throw new Error('a sample');
        const merged = mergeReadings(older.value, newer.value);
        values(merged.facts);
        for (const one of merged.subscriptions) values(one.facts);
        for (const document of newer.value.documents) expect(merged.documents).toContain(document);
      }),
      runs(400),
    );
  });

  test.for(SAMPLES)('%s cut off anywhere gives nothing', (name) => {
    const text = sample(name).trim();
    const compact = JSON.stringify(JSON.parse(text));
    for (const whole of [text, compact]) {
      const step = Math.max(1, Math.floor(whole.length / 300));
      for (let end = 1; end < whole.length; end += step) {
        expect(readTenant(whole.slice(0, end)).ok, `${end}`).toBe(false);
      }
    }
    expect(readTenant(compact.slice(0, -1))).toEqual({ ok: false, error: 'cut-off' });
  });
});
