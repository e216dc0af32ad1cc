/** Where an object or a list in a text ends, without reading it: in one pass, however deep and broken it is. */

/** Where a value ends (the place after it), or that it does not. */
export type JsonEnd = { readonly at: number } | 'cut-off' | 'invalid-json' | 'too-large';

/**
 * Objects and lists in one value. The densest answer there is, licences by user, has one for each 35 letters, which is
 * 300,000 in the largest text that is read; what has more would take seconds to parse.
 */
const MOST_PARTS = 400_000;

const CLOSES: Readonly<Record<string, string>> = { '{': '}', '[': ']' };
const NEXT_SIGN = /["{}[\]]/gu;
const NEXT_IN_TEXT = /["\\]/gu;

/** The place after the text that begins at `start`; undefined where it does not end. */
const endOfText = (text: string, start: number): number | undefined => {
  NEXT_IN_TEXT.lastIndex = start + 1;
  for (let found = NEXT_IN_TEXT.exec(text); found !== null; found = NEXT_IN_TEXT.exec(text)) {
    if (found[0] === '"') return found.index + 1;
    NEXT_IN_TEXT.lastIndex = found.index + 2;
  }
  return undefined;
};

/** Whether an object or a list begins with a sign. */
export const opensJson = (sign: string): boolean => CLOSES[sign] !== undefined;

/**
 * Finds the bracket that closes the one at `start`; without recursion, so that no depth is too deep.
 * @returns `cut-off` where the text ends before, `invalid-json` where another bracket closes, `too-large` where there are
 *   more of them than anybody answers with
 */
export const endOfJson = (text: string, start: number): JsonEnd => {
  const open: string[] = [];
  let parts = 0;
  let at = start;
  while (at < text.length) {
    NEXT_SIGN.lastIndex = at;
    const found = NEXT_SIGN.exec(text);
    if (found === null) return 'cut-off';
    const [sign] = found;
    if (sign === '"') {
      const after = endOfText(text, found.index);
      if (after === undefined) return 'cut-off';
      at = after;
      continue;
    }
    const closing = CLOSES[sign];
    if (closing !== undefined) {
      parts += 1;
      if (parts > MOST_PARTS) return 'too-large';
      open.push(closing);
    } else if (open.pop() !== sign) return 'invalid-json';
    at = found.index + 1;
    if (open.length === 0) return { at };
  }
  return 'cut-off';
};
