/** Where an object or a list in a text ends, without reading it: in one pass, however deep and broken it is. */

/** Where a value ends (the place after it), or that it does not. */
export type JsonEnd = { readonly at: number } | 'cut-off' | 'invalid-json';

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
 * @returns `cut-off` where the text ends before, `invalid-json` where another bracket closes
 */
export const endOfJson = (text: string, start: number): JsonEnd => {
  const open: string[] = [];
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
    if (closing !== undefined) open.push(closing);
    else if (open.pop() !== sign) return 'invalid-json';
    at = found.index + 1;
    if (open.length === 0) return { at };
  }
  return 'cut-off';
};
