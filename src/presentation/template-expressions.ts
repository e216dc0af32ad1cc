/**
 * The expressions of card templates, compiled: paths (`known.title`), comparisons of a path with a text
 * (`kind == 'plan'`, `intro != ''`), `!path`, and several of these with `||`. It is the part of the Adaptive Cards
 * template language that our cards use; anything else is an error when the template is compiled.
 */
import type { Json, JsonObject } from './json.ts';

/** What an expression is of some data; undefined where the data has no such value. */
export type Expression = (data: JsonObject) => Json | undefined;

const NAME = '[A-Za-z]\\w*';
const PATH = new RegExp(`^${NAME}(?:\\.${NAME})*$`, 'u');
const COMPARISON = /^(?<path>[^=!\s]+) (?<sign>[=!]=) '(?<text>[^']*)'$/u;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether it is a path and nothing more. */
export const isPath = (source: string): boolean => PATH.test(source);

const compilePath = (source: string): Expression => {
  if (!isPath(source)) throw new Error(`A card template cannot say \${${source}}.`);
  const [first = '', second, ...more] = source.split('.');
  if (second === undefined) return (data) => data[first];
  const rest = [second, ...more];
  return (data) => {
    let value: Json | undefined = data[first];
    for (const name of rest) value = isObject(value) ? value[name] : undefined;
    return value;
  };
};

/** As the template language sees it: whatever is there and is not false. */
const isTrue = (value: Json | undefined): boolean => value !== undefined && value !== null && value !== false;

/**
 * Compiles what stands in `${…}`.
 * @throws where it is not one of the few forms that cards use
 */
export const compileExpression = (source: string): Expression => {
  const parts = source.split(' || ');
  if (parts.length > 1) {
    const expressions = parts.map(compileExpression);
    return (data) => expressions.some((expression) => isTrue(expression(data)));
  }
  if (source.startsWith('!')) {
    const negated = compilePath(source.slice(1));
    return (data) => !isTrue(negated(data));
  }
  const { path, sign, text } = COMPARISON.exec(source)?.groups ?? {};
  if (path === undefined) return compilePath(source);
  const left = compilePath(path);
  return sign === '==' ? (data) => left(data) === text : (data) => left(data) !== text;
};
