/** From a text to the JSON in it: one value or several, with what tools write around them. */
import { endOfJson, opensJson } from './json-end.ts';
import type { TenantError } from './model.ts';

export type ReadJson =
  | { readonly ok: true; readonly values: readonly unknown[] }
  | { readonly ok: false; readonly error: Extract<TenantError, 'invalid-json' | 'cut-off' | 'too-large'> };

const BLANKS = /[\s,;\u{feff}\u{200b}]*/uy;
const LINE = /[^\n]*\n?/uy;
/** Where JSON begins in a line of something else. */
const BEGINS = /\{\s*["}]|\[\s*[{[\]"]|[{[]\s*$/u;
/** A line begins with one of these only inside of JSON whose beginning is missing. */
const INSIDE = /^["}\]]/u;
/** Headers of an answer, a prompt, a heading; more than these is prose. */
const MOST_OTHER_LINES = 60;
const LONGEST_OTHER_LINE = 2_000;
/** One a line, a tenant has some hundred. */
const MOST_VALUES = 10_000;

const skip = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
};

const parse = (text: string): { readonly value: unknown } | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return undefined;
  }
};

/**
 * Reads every object and list of a text, one behind the other or one a line. A line that begins neither is passed
 * over, so that headers, a prompt and fences do no harm; a few of them, for a text of prose is none of JSON.
 * One value that stops in the middle makes the whole text cut off: what is missing could say otherwise.
 */
export const readJson = (text: string): ReadJson => {
  const values: unknown[] = [];
  let others = 0;
  let at = skip(BLANKS, text, 0);
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (opensJson(sign)) {
      const end = endOfJson(text, at);
      if (typeof end === 'string') {
        const isData = values.length > 0 || BEGINS.test(text.slice(at, at + 200));
        return { ok: false, error: isData ? end : 'invalid-json' };
      }
      const value = parse(text.slice(at, end.at));
      if (value === undefined) return { ok: false, error: 'invalid-json' };
      values.push(value.value);
      if (values.length > MOST_VALUES) return { ok: false, error: 'too-large' };
      at = end.at;
    } else {
      const after = skip(LINE, text, at);
      const line = text.slice(at, after);
      if (INSIDE.test(line)) return { ok: false, error: 'cut-off' };
      others += 1;
      if (others > MOST_OTHER_LINES || line.length > LONGEST_OTHER_LINE) {
        return { ok: false, error: 'invalid-json' };
      }
      const begins = line.search(BEGINS);
      at = begins === -1 ? after : at + begins;
    }
    at = skip(BLANKS, text, at);
  }
  return values.length === 0 ? { ok: false, error: 'invalid-json' } : { ok: true, values };
};
