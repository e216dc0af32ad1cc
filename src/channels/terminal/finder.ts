/**
 * Finds the pieces of JSON in a stream of text, cases or other documents: one over several lines, or one a line.
 *
 * Which of the two it is shows in the first lines: a line that is a whole object makes it JSON Lines from there on; an
 * object that is still open at the end of its line goes on, unless a later line is a whole piece by itself. Then what
 * stood open was a broken line. Memory is bounded by the longest piece, whatever comes in.
 */

/** What a piece looks like. */
export interface Form {
  /** Letters; longer than any piece, with room for blanks and line breaks. */
  readonly longest: number;
  /** Whether a line that is JSON must be a piece by itself, though another stands open; `inList`: within a list. */
  isWhole(value: unknown, inList: boolean): boolean;
}

/** A piece as it was found; `line` counts from 1. */
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

/** Brackets that are open. */
interface Brackets {
  readonly all: number;
  readonly square: number;
}
const NONE: Brackets = { all: 0, square: 0 };

/** The brackets a line leaves open; undefined where no JSON could go on (an open text, a bracket too many). */
const openedBy = (line: string, before: Brackets): Brackets | undefined => {
  let { all, square } = before;
  let inText = false;
  for (let i = 0; i < line.length; i += 1) {
    const sign = line[i];
    if (inText) {
      if (sign === '\\') i += 1;
      else if (sign === '"') inText = false;
    } else if (sign === '"') inText = true;
    else if (sign === '{' || sign === '[') {
      all += 1;
      if (sign === '[') square += 1;
    } else if (sign === '}' || sign === ']') {
      all -= 1;
      if (sign === ']') square -= 1;
      if (all < 0) return undefined;
    }
  }
  return inText ? undefined : { all, square };
};

/** An object whose end has not come yet. */
interface Open {
  readonly lines: { readonly line: number; readonly text: string }[];
  size: number;
  /** Brackets that are still open; undefined once no JSON can come of it. */
  brackets: Brackets | undefined;
}

/** Takes text as it comes and gives the pieces that are whole. */
export interface Finder {
  take(text: string): Found[];
  /** At the end of the text: what is left. */
  end(): Found[];
}

/** Makes a finder for one stream of text. */
export const createFinder = ({ longest, isWhole }: Form): Finder => {
  let rest = '';
  let line = 0;
  /** The line is longer than any piece; it is bad, and what is left of it goes by. */
  let overlong = false;
  let open: Open | null = null;
  /** Nothing but JSON Lines can come any more. */
  let linesOnly = false;

  /** Each line by itself where they look like lines of pieces, else one bad piece. */
  const giveUp = ({ lines }: Open, eachLine: boolean): Found[] => {
    const [first] = lines;
    const separate = eachLine || lines.every(({ text }) => text.startsWith('{'));
    return (separate ? lines : first === undefined ? [] : [first]).map((one) => ({
      line: one.line,
      ok: false,
    }));
  };

  const goOn = (started: Open, text: string, json: Json): Found[] => {
    if (json !== undefined && isWhole(json.value, (started.brackets?.square ?? 0) > 0)) {
      open = null;
      linesOnly = true;
      return [...giveUp(started, true), { line, ok: true, input: json.value }];
    }
    started.size += text.length;
    if (started.size <= longest) started.lines.push({ line, text });
    // Broken for good: it goes by until a whole piece or the end comes.
    if (started.brackets === undefined) return [];
    started.brackets = openedBy(text, started.brackets);
    if (started.brackets?.all !== 0) return [];
    open = null;
    const whole = started.size > longest ? undefined : parse(started.lines.map((one) => one.text).join('\n'));
    const first = started.lines[0]?.line ?? line;
    return [whole === undefined ? { line: first, ok: false } : { line: first, ok: true, input: whole.value }];
  };

  const takeLine = (raw: string): Found[] => {
    line += 1;
    if (overlong || raw.length > longest) {
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
    const brackets = linesOnly ? undefined : openedBy(text, NONE);
    if (brackets === undefined || brackets.all === 0 || !/^[{[]/u.test(text)) return [{ line, ok: false }];
    open = { lines: [{ line, text }], size: text.length, brackets };
    return [];
  };

  const tooLong = (): boolean => rest.length > longest;

  return {
    take(text) {
      const found: Found[] = [];
      // Only the new text is looked through, or a long line would be again with every piece of it.
      const lines = text.split('\n');
      lines[0] = rest + (lines[0] ?? '');
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
