/** Compiled templates fill cards exactly as the library for Adaptive Cards templates does. */
import { readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating';
import { describe, expect, test } from 'vitest';
import { TEMPLATE_NAMES } from '../../src/presentation/cards.ts';
import type { Json, JsonObject } from '../../src/presentation/json.ts';
import { compileTemplate } from '../../src/presentation/template.ts';
import { isObject } from './json-parts.ts';

const readTemplate = (name: string): JsonObject =>
  JSON.parse(readFileSync(new URL(`../../cards/${name}.json`, import.meta.url), 'utf8'));

const byLibrary = (template: JsonObject): ((data: JsonObject) => Json) => {
  const parsed = new Template(template);
  return (data) => parsed.expand({ $root: data });
};

const hold = (said: string): string => `\${${said}}`;

/** Counts on, so that no two values of one card are chosen alike. */
const choices = (seed: number) => {
  let state = seed;
  return (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
};

/** What a part of a template refers to in its own data: paths, and texts that some are compared with. */
const referred = (node: Json): readonly { readonly path: string; readonly text?: string }[] => {
  if (typeof node === 'string') {
    const expressions = node.match(/\$\{[^}]*\}/gu) ?? [];
    return expressions.flatMap((one) =>
      one.split('||').map((part) => ({
        path: part.match(/[A-Za-z][\w.]*/u)?.[0] ?? '',
        text: part.match(/'(.*)'/u)?.[1] ?? 'text',
      })),
    );
  }
  if (!isObject(node)) return Array.isArray(node) ? node.flatMap(referred) : [];
  const { $data, ...rest } = node;
  return $data === undefined ? Object.values(rest).flatMap(referred) : [];
};

/** The parts that have data of their own in the data of a node. */
const repeatedIn = (node: Json): readonly JsonObject[] => {
  if (!isObject(node)) return Array.isArray(node) ? node.flatMap(repeatedIn) : [];
  return node.$data === undefined ? Object.values(node).flatMap(repeatedIn) : [node];
};

/** Data for a template: of every kind that cards have, and now and then nothing. */
const dataFor = (node: JsonObject, choose: (most: number) => number): JsonObject => {
  const data: { [name: string]: Json } = {};
  for (const { path, text = '' } of referred(node)) {
    const [name = '', below] = path.split('.');
    const values: readonly Json[] = [text, text, '', hold('text'), true, false, 7, { type: 'x' }, [{ a: 1 }]];
    const value = values[choose(values.length + 1)];
    if (value === undefined) continue;
    const { [name]: known = null } = data;
    if (below === undefined) data[name] ??= value;
    else data[name] = { ...(isObject(known) ? known : {}), [below]: value };
  }
  for (const { $data, ...part } of repeatedIn(node)) {
    const name = String($data).slice(2, -1);
    data[name] = Array.from({ length: choose(4) }, () => dataFor(part, choose));
  }
  return data;
};

describe('a compiled template', () => {
  test.each(TEMPLATE_NAMES)('fills %s as the library does', (name) => {
    const template = readTemplate(name);
    const fill = compileTemplate(template);
    const fillByLibrary = byLibrary(template);
    for (let seed = 1; seed <= 10; seed++) {
      const data = dataFor(template, choices(seed));
      expect(JSON.stringify(fill(data))).toBe(JSON.stringify(fillByLibrary(data)));
    }
  });

  test('shows what the data does not have, and repeats and leaves out as the library does', () => {
    const row = {
      $data: hold('rows'),
      $when: hold("name != 'b' || !isOff"),
      text: `${hold('name')}-${hold('id.x')}`,
      all: hold('id'),
    };
    const one = { $when: hold('gone'), x: 1 };
    const template = { a: hold('gone.by'), one, rows: [row, 'x', hold('more')], same: [1], alone: row };
    const off = { name: 'b', id: {}, isOff: true };
    const hostile = { name: hold('gone'), id: {} };
    for (const rows of [[{ name: 'a', id: { x: 1 } }, off, hostile], [off, hostile], [off], []]) {
      const data = { rows, more: [{ y: hold('name') }], gone: 'there' };
      expect(compileTemplate(template)(data)).toEqual(byLibrary(template)(data));
    }
  });

  test('says where a template has more than cards use', () => {
    for (const said of ['1 + 1', 'if(a, b, c)', "a == 'b' && c", 'a[0]', '$root.a', ''])
      expect(() => compileTemplate({ text: hold(said) })).toThrow(hold(said));
    expect(() => compileTemplate({ a: { $when: 'true' } })).toThrow('true');
  });
});
