/**
 * Adaptive Cards templates, compiled once into functions that fill them: `${…}`, `$data` to repeat a part or give it
 * data of its own, `$when` to leave it out. What is filled in is exactly what the library `adaptivecards-templating`
 * fills in, which the tests compare; it is about ten times as fast, and nothing has to be loaded for it.
 */
import type { Json, JsonObject } from './json.ts';
import { compileExpression, isPath } from './template-expressions.ts';

/** A part of a template: what is the same in every card, or what depends on the data. */
type Part =
  | { readonly isFixed: true; readonly value: Json }
  | { readonly isFixed: false; readonly fill: (data: JsonObject) => Json };

const fixed = (value: Json): Part => ({ isFixed: true, value });
const filled = (fill: (data: JsonObject) => Json): Part => ({ isFixed: false, fill });

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !isList(value);

const EXPRESSION = /\$\{([^}]*)\}/u;

/** A value as it is; where the data has none, the expression stays to be seen, as in the library. */
const compileValue = (source: string): ((data: JsonObject) => Json) => {
  const expression = compileExpression(source);
  const missing = isPath(source) ? `\${${source}}` : null;
  return (data) => expression(data) ?? missing;
};

const compileString = (text: string): Part => {
  const parts = text.split(EXPRESSION);
  const [before = '', source, after = ''] = parts;
  if (source === undefined) return fixed(text);
  if (parts.length === 3 && before === '' && after === '') return filled(compileValue(source));
  // Every second part is an expression.
  const pieces = parts.map((part, index) => (index % 2 === 0 ? () => part : compileValue(part)));
  return filled((data) => {
    let said = '';
    for (const piece of pieces) said += String(piece(data));
    return said;
  });
};

const compileList = (list: readonly Json[]): Part => {
  const items = list.map(compile);
  if (items.every(({ isFixed }) => isFixed)) return fixed(list);
  return filled((data) => {
    const result: Json[] = [];
    for (const item of items) {
      const value = item.isFixed ? item.value : item.fill(data);
      // A part that is repeated is a list in its place, and one that is left out is nothing.
      if (isList(value)) for (const one of value) result.push(one);
      else if (value !== null) result.push(value);
    }
    return result;
  });
};

/** An object without its `$data` and `$when`. */
const compileFields = (fields: readonly (readonly [string, Json])[]): Part => {
  const parts = fields.map(([key, value]) => ({ key, part: compile(value) }));
  const same = Object.freeze(
    Object.fromEntries(parts.map(({ key, part }) => [key, part.isFixed ? part.value : null])),
  );
  const open = parts.flatMap(({ key, part }) => (part.isFixed ? [] : [{ key, fill: part.fill }]));
  if (open.length === 0) return fixed(same);
  return filled((data) => {
    // Objects of so many shapes come by here that spreading one takes three times as long.
    const result: { [key: string]: Json } = Object.assign({}, same);
    for (const { key, fill } of open) result[key] = fill(data);
    return result;
  });
};

/** Fills a part for each item of a list, or once with data of its own. */
const repeated =
  (from: (data: JsonObject) => Json, fill: (data: JsonObject) => Json) =>
  (data: JsonObject): Json => {
    const own = from(data);
    if (!isList(own)) return isObject(own) ? fill(own) : null;
    const results: Json[] = [];
    for (const item of own) {
      const result = isObject(item) ? fill(item) : null;
      if (result !== null) results.push(result);
    }
    return results.length < 2 ? (results[0] ?? null) : results;
  };

const compileObject = (node: JsonObject): Part => {
  const { $data, $when, ...rest } = node;
  const fields = compileFields(Object.entries(rest));
  if ($data === undefined && $when === undefined) return fields;
  const fill = fields.isFixed ? () => fields.value : fields.fill;
  const condition = $when === undefined ? null : compileExpression(expressionIn($when));
  const fillWhen =
    condition === null ? fill : (data: JsonObject): Json => (condition(data) === true ? fill(data) : null);
  return filled($data === undefined ? fillWhen : repeated(compileValue(expressionIn($data)), fillWhen));
};

/** What `$data` and `$when` are: one expression. */
const expressionIn = (value: Json): string => {
  const [, source] = /^\$\{([^}]*)\}$/u.exec(String(value)) ?? [];
  if (source === undefined) throw new Error(`A card template cannot say ${String(value)} there.`);
  return source;
};

const compile = (node: Json): Part => {
  if (typeof node === 'string') return compileString(node);
  if (isList(node)) return compileList(node);
  return isObject(node) ? compileObject(node) : fixed(node);
};

/**
 * Compiles a template.
 * @returns what fills it with data; parts that are the same in every card are shared among the cards
 * @throws where it says what `template-expressions.ts` does not know
 */
export const compileTemplate = (template: JsonObject): ((data: JsonObject) => JsonObject) => {
  const part = compileObject(template);
  return (data) => {
    const card = part.isFixed ? part.value : part.fill(data);
    return isObject(card) ? card : {};
  };
};
