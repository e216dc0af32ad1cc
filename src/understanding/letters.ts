/** Runs of letters in a text, found without a pattern: every text is taken apart into words in several ways. */

/** Kinds of characters, one bit each. */
export const LETTER = 1;
/** What is put on a letter, as an accent that is a character of its own. */
export const MARK = 2;
export const FIGURE = 4;

const kindOf = (point: number): number => {
  const character = String.fromCodePoint(point);
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{M}/u.test(character)) return MARK;
  return /\p{N}/u.test(character) ? FIGURE : 0;
};

/** The kinds of those below, which nearly all texts are made of. */
const KNOWN = 0x250;
const KINDS = Uint8Array.from({ length: KNOWN }, (_, code) => kindOf(code));

/** The kind of the character that begins at a place; 0 where there is none. */
export const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < KNOWN ? (KINDS[code] ?? 0) : kindOf(text.codePointAt(at) ?? 0);
};

/** The kind of the character that ends before a place. */
export const kindBefore = (text: string, at: number): number => {
  if (at <= 0) return 0;
  const isPair = at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff;
  return kindAt(text, isPair ? at - 2 : at - 1);
};

/** Where the runs of characters of some kinds begin and end: one beginning, one end, and so on. */
export const runsOf = (text: string, kinds: number): readonly number[] => {
  const places: number[] = [];
  let start = -1;
  for (let at = 0; at < text.length; at += 1) {
    const isIn = (kindAt(text, at) & kinds) !== 0;
    if (isIn && start < 0) start = at;
    else if (!isIn && start >= 0) {
      places.push(start, at);
      start = -1;
    }
    if (text.charCodeAt(at) >= 0xd800 && (text.codePointAt(at) ?? 0) > 0xffff) at += 1;
  }
  if (start >= 0) places.push(start, text.length);
  return places;
};

/** Signs of English, which are folded by `toLowerCase` alone. */
const ENGLISH = 0x80;

/**
 * The same function, faster for what has the letters of our languages: each of them is folded by itself, once.
 * @param fold makes letters small and takes their marks away; of letters below `KNOWN` it folds each as if alone
 */
export const letterByLetter = (fold: (text: string) => string): ((text: string) => string) => {
  const folded = Array.from({ length: KNOWN }, (_, code) => fold(String.fromCharCode(code)));
  return (text) => {
    const lower = text.toLowerCase();
    let out = '';
    let from = 0;
    for (let at = 0; at < lower.length; at += 1) {
      const code = lower.charCodeAt(at);
      if (code < ENGLISH) continue;
      if (code >= KNOWN) return fold(text);
      out += lower.slice(from, at) + (folded[code] ?? '');
      from = at + 1;
    }
    return from === 0 ? lower : out + lower.slice(from);
  };
};
