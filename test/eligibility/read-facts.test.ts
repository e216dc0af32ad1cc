/** Facts are checked by hand in every turn, and by the schema where they come from outside: both say the same. */
import { expect, test } from 'vitest';
import { FACT_IDS, FACTS, type FactKind } from '../../src/contract/facts.ts';
import { factsSchema, readFacts } from '../../src/eligibility/case.ts';

const valuesOf = (kind: FactKind): readonly string[] => ('values' in kind ? kind.values : []);

const LONG = 200;
const PAIR = '\u{1F600}';

const VALUES: readonly unknown[] = [
  ...[true, false, 'true', 'dont-know', 'other', '', 'x', {}, [], new Date(0), 5n, () => 1],
  ...[0, -0, 1, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53 - 1, 2 ** 53, -(2 ** 53), '1'],
  ...['y'.repeat(LONG), 'y'.repeat(LONG + 1), PAIR.repeat(LONG), PAIR.repeat(LONG + 1)],
  ...[['x'], [null], Array(2), Array(8).fill('phone-numbers'), Array(9).fill('phone-numbers')],
  ...FACT_IDS.flatMap((fact) => valuesOf(FACTS[fact])).flatMap((value) => [value, [value], [value, value]]),
];

test.each(FACT_IDS)('%s takes the values that the schema takes', (fact) => {
  for (const value of VALUES) {
    const parsed = factsSchema.shape[fact].safeParse(value);
    expect(readFacts({ [fact]: value })).toEqual(parsed.success ? { [fact]: parsed.data } : null);
  }
});

test('nothing is left of what is null, and the contract says the order', () => {
  const facts = readFacts({ trial: true, audience: 'admin', cloud: null, offered: undefined });
  expect(Object.keys(facts ?? {})).toEqual(['audience', 'trial']);
});

test('nothing is read where a name is none of the contract', () => {
  for (const input of [null, 1, 'x', [], { nope: true }, { toString: true }])
    expect(readFacts(input)).toBeNull();
});
