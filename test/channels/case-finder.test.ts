/** Finding cases in a stream of text, cut anywhere. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder, type Found } from '../../src/channels/terminal/finder.ts';
import { CASES } from '../../src/channels/terminal/triage.ts';

const LONGEST_CASE = CASES.longest;

const findIn = (pieces: readonly string[]): Found[] => {
  const finder = createFinder(CASES);
  return [...pieces.flatMap((piece) => finder.take(piece)), ...finder.end()];
};

/** Bad cases as their line, good ones as their id. */
const short = (text: string): unknown[] =>
  findIn([text]).map((found) => {
    if (!found.ok) return `line ${found.line}`;
    const { input } = found;
    return typeof input === 'object' && input !== null && 'id' in input ? input.id : input;
  });

const pretty = (id: string): string =>
  JSON.stringify({ id, facts: { offered: true, list: [{}, []] } }, null, 2);
const line = (id: string): string => JSON.stringify({ id, facts: {} });

describe('a case', () => {
  it.each<[string, string, unknown[]]>([
    ['nothing', '', []],
    ['empty lines', '\n \r\n\t\n', []],
    ['one line', line('a'), ['a']],
    ['lines', `${line('a')}\n${line('b')}\n`, ['a', 'b']],
    ['several lines', pretty('a'), ['a']],
    ['several objects over several lines', `${pretty('a')}\n${pretty('b')}`, ['a', 'b']],
    ['brackets and quotes in texts', '{\n "id": "}]\\"{",\n "facts": {}\n}', ['}]"{']],
    ['what is no object', '[]\n7\n', [[], 7]],
    ['an array over several lines, as one', '[\n1,\n2\n]', [[1, 2]]],
    ['a broken line between lines', `${line('a')}\n{"id":\n${line('b')}`, ['a', 'line 2', 'b']],
    ['a broken first line', `{"id":"x","facts":{\n${line('a')}\n${line('b')}`, ['line 1', 'a', 'b']],
    ['two broken first lines', `{"id":"x","facts":{\n{"id":\n${line('a')}`, ['line 1', 'line 2', 'a']],
    ['broken lines and nothing else', '{"id":\n{"id":\n{"id":\n', ['line 1', 'line 2', 'line 3']],
    ['a text that does not end', `{"id":"x\n${line('a')}`, ['line 1', 'a']],
    ['a wrong bracket', '{"id":"x"]\n', ['line 1']],
    ['words', 'no case\nat all\n', ['line 1', 'line 2']],
    ['an object that never ends', '{\n"id": "a",\n"facts": {\n', ['line 1']],
    ['an object with a mistake in it', '{\n"id": nobody,\n"facts": {}\n}\n', ['line 1']],
    ['an object with a text that does not end', '{\n"id": "a,\n"facts": {}\n}\n', ['line 1']],
    [
      'a summary for support and the case under it',
      `Summary\n- nothing\n${line('a')}`,
      ['line 1', 'line 2', 'a'],
    ],
  ])('is found in %s', (_, text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it('is found however the text is cut', () => {
    const text = `${pretty('ä€😀')}\n\n${pretty('b')}\r\n${line('c')}\n{"id":\n${line('d')}`;
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 12 }), (cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((end, index) => text.slice(places[index], end));
        expect(findIn(pieces)).toEqual(findIn([text]));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('is never lost nor made up, whatever stands around it', () => {
    const noise = fc.oneof(
      fc.constantFrom('{', '}', '[', '"', '{"id":', '', ' ', 'x', '"facts": {', '{"id":"q"}]'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(noise, fc.constant(line('me'))), { maxLength: 12 }), (lines) => {
        const clean = lines.map((one) => one.replaceAll(/[\r\n]/gu, ' '));
        const mine = clean.filter((one) => one === line('me')).length;
        expect(short(clean.join('\n')).filter((id) => id === 'me')).toHaveLength(mine);
      }),
      { numRuns: 2000, seed: 2 },
    );
  });

  it('that is too long is bad, and is not kept', () => {
    const long = 'x'.repeat(LONGEST_CASE + 1);
    const letters = short(`{"id":"${long}"}\n${line('a')}`).map((id) => String(id).slice(0, 9));
    expect(letters).toEqual(['line 1', 'a']);
    expect(short(`{\n"id":"${long}"\n}\n`)).toEqual(['line 1']);
    expect(short(`{\n${'"x": 1,\n'.repeat(LONGEST_CASE / 7)}}\n${line('a')}`)).toEqual(['line 1', 'a']);
  });
});
