/** The phrases of the data: each fits what it says, and none says two things of one fact. */
import { expect, it } from 'vitest';
import { readMessage } from '../../../src/understanding/message/message.ts';
import { matchesIn, place } from '../../../src/understanding/phrases/match.ts';
import { parsePhrase } from '../../../src/understanding/phrases/parse.ts';
import { BREAKS, CLASSES, phrases, WRITTEN_PHRASES } from '../../../src/understanding/phrases/phrases.ts';
import { exampleOf } from './example.ts';

const found = (text: string): ReadonlySet<string> => {
  const all = (['sv', 'nb', 'en'] as const).flatMap((language) => {
    // Between others, for a word alone may be a plan's name.
    const placed = place(readMessage(`xyzzy, ${text}, xyzzy`, language, BREAKS), phrases());
    return matchesIn(placed, phrases()).map(({ written }) => written);
  });
  return new Set(all);
};

it('every phrase fits the plainest text that it stands for', () => {
  const missing = [...new Set(WRITTEN_PHRASES.map(({ written }) => written))].flatMap((written) => {
    const example = exampleOf(parsePhrase(written, CLASSES));
    return found(example).has(written) ? [] : [`${written} → ${example}`];
  });
  expect(missing).toEqual([]);
});

it('no phrase says two values of one fact', () => {
  const values = new Map<string, Set<string>>();
  for (const { meaning, written } of WRITTEN_PHRASES) {
    if (meaning.kind !== 'fact') continue;
    const key = `${meaning.fact}: ${written}`;
    values.set(key, (values.get(key) ?? new Set()).add(`${meaning.value} ${meaning.sure}`));
  }
  expect([...values].flatMap(([key, said]) => (said.size > 1 ? [key] : []))).toEqual([]);
});

it('no phrase says two intents', () => {
  const intents = new Map<string, Set<string>>();
  for (const { meaning, written } of WRITTEN_PHRASES) {
    if (meaning.kind !== 'intent') continue;
    intents.set(written, (intents.get(written) ?? new Set()).add(meaning.intent));
  }
  expect([...intents].flatMap(([written, said]) => (said.size > 1 ? [written] : []))).toEqual([]);
});
