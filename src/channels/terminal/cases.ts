/**
 * Finds the cases in a stream of text: one JSON object over several lines, or one case a line.
 *
 * Which of the two it is shows in the first lines: a line that is a whole object makes it JSON Lines from there on; an
 * object that is still open at the end of its line goes on, unless a later line is a whole case by itself. Then what
 * stood open was a broken line. Memory is bounded by the longest case, whatever comes in.
 */

/** Longer than any case, with room for blanks and line breaks. */
export const LONGEST_CASE = 1 << 20;

/** A case as it was found; `line` counts from 1. */
export type Found =
  | { readonly line: number; readonly ok: true; readonly input: unknown }
  | { readonly line: number; readonly ok: false };

type Json = { readonly value: unknown } | undefined;

const parse = (text: string): Json => {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return undefined;
  }
};

const CASE_KEYS = ['id', 'asOf', 'facts'];
const looksLikeCase = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && CASE_KEYS.some((key) => Object.hasOwn(value, key));

/** How many brackets a line leaves open; undefined where no JSON could go on (an open text, a bracket too many). */
const openedBy = (line: string, before: number): number | undefined => {
  let open = before;
  let inText = false;
  for (let i = 0; i < line.length; i += 1) {
    const sign = line[i];
    if (inText) {
      if (sign === '\\') i += 1;
      else if (sign === '"') inText = false;
    } else if (sign === '"') inText = true;
    else if (sign === '{' || sign === '[') open += 1;
    else if (sign === '}' || sign === ']') {
      open -= 1;
      if (open < 0) return undefined;
    }
  }
  return inText ? undefined : open;
};

/** An object whose end has not come yet. */
interface Open {
  readonly lines: { readonly line: number; readonly text: string }[];
  size: number;
  /** Brackets that are still open; undefined once no JSON can come of it. */
  brackets: number | undefined;
}

/** Takes text as it comes and gives the cases that are whole. */
export interface CaseFinder {
  take(text: string): Found[];
  /** At the end of the text: what is left. */
  end(): Found[];
}

/** Makes a finder for one stream of text. */
export const createCaseFinder = (): CaseFinder => {
  let rest = '';
  let line = 0;
  /** The line is longer than any case; it is bad, and what is left of it goes by. */
  let overlong = false;
  let open: Open | null = null;
  /** Nothing but JSON Lines can come any more. */
  let linesOnly = false;

  /** Each line by itself where they look like lines of cases, else one bad case. */
  const giveUp = ({ lines }: Open, eachLine: boolean): Found[] => {
    const [first] = lines;
    const separate = eachLine || lines.every(({ text }) => text.startsWith('{'));
    return (separate ? lines : first === undefined ? [] : [first]).map((one) => ({
      line: one.line,
      ok: false,
    }));
  };

  const goOn = (started: Open, text: string, json: Json): Found[] => {
    if (json !== undefined && looksLikeCase(json.value)) {
      open = null;
      linesOnly = true;
      return [...giveUp(started, true), { line, ok: true, input: json.value }];
    }
    started.size += text.length;
    if (started.size <= LONGEST_CASE) started.lines.push({ line, text });
    // Broken for good: it goes by until a whole case or the end comes.
    if (started.brackets === undefined) return [];
    started.brackets = openedBy(text, started.brackets);
    if (started.brackets !== 0) return [];
    open = null;
    const whole =
      started.size > LONGEST_CASE ? undefined : parse(started.lines.map((one) => one.text).join('\n'));
    const first = started.lines[0]?.line ?? line;
    return [whole === undefined ? { line: first, ok: false } : { line: first, ok: true, input: whole.value }];
  };

  const takeLine = (raw: string): Found[] => {
    line += 1;
    if (overlong || raw.length > LONGEST_CASE) {
      overlong = false;
      if (open === null) return [{ line, ok: false }];
      open.brackets = undefined;
      return [];
    }
    const text = raw.trim();
    if (text === '') return [];
    const json = text.startsWith('{') || open === null ? parse(text) : undefined;
    if (open !== null) return goOn(open, text, json);
    if (json !== undefined) {
      linesOnly = true;
      return [{ line, ok: true, input: json.value }];
    }
    const brackets = linesOnly ? undefined : openedBy(text, 0);
    if (brackets === undefined || brackets === 0 || !/^[{[]/u.test(text)) return [{ line, ok: false }];
    open = { lines: [{ line, text }], size: text.length, brackets };
    return [];
  };

  const tooLong = (): boolean => rest.length > LONGEST_CASE;

  return {
    take(text) {
      const found: Found[] = [];
      const lines = `${rest}${text}`.split('\n');
      rest = lines.pop() ?? '';
      for (const one of lines) found.push(...takeLine(one));
      if (overlong || tooLong()) {
        overlong = true;
        rest = '';
      }
      return found;
    },
    end() {
      const found = rest !== '' || overlong ? takeLine(rest) : [];
      rest = '';
      if (open !== null) found.push(...giveUp(open, false));
      open = null;
      return found;
    },
  };
};
