/** From written text to the words that plan names are compared by, each with its place in the text. */
import { FIGURE, LETTER, letterByLetter, MARK, runsOf } from './letters.ts';
import { EMPTY_WORDS, NUMBERED_PRODUCTS, SAME_WORDS } from './plan-words.ts';

export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Lower case without accents: å ä á → a, ö ø → o, æ → ae. */
export const fold = letterByLetter((text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss'),
);

/** The parts of a word that is written together with a brand or a number: "o365e3", "plan1", "exchange2". */
function pieces(word: string): readonly string[] {
  if (LETTERS.test(word)) return word === 'ms' || word === 'mso' ? ['microsoft'] : [word];
  const brand = /^(o|off|office|m|ms|mso|microsoft|microsoftoffice)?365(.*)$/u.exec(word);
  if (brand !== null) {
    const [, name = '', rest = ''] = brand;
    const first =
      name === '' ? [] : [name.startsWith('o') || name.endsWith('office') ? 'office' : 'microsoft'];
    return [...first, '365', ...(rest === '' ? [] : pieces(rest))];
  }
  const numbered = /^([a-z]{3,})(\d)$/u.exec(word);
  if (numbered !== null) return [numbered[1] ?? '', numbered[2] ?? ''];
  return [word];
}
const LETTERS = /^[a-z]*$/u;

/** All words of a text, folded; a piece of a word has the place of the whole word. */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  const runs = runsOf(text, LETTER | MARK | FIGURE);
  for (let run = 0; run < runs.length; run += 2) {
    const start = runs[run] ?? 0;
    const end = runs[run + 1] ?? 0;
    const folded = fold(text.slice(start, end));
    if (LETTERS.test(folded) && !folded.startsWith('ms')) found.push({ word: folded, start, end });
    else for (const word of pieces(folded)) found.push({ word, start, end });
  }
  return found;
}

const rewrites: ReadonlyMap<string, readonly (readonly [readonly string[], readonly string[]])[]> =
  Map.groupBy(
    SAME_WORDS.map(([from, to]) => [from.split(' '), to.split(' ')] as const).sort(
      ([a], [b]) => b.length - a.length,
    ),
    ([from]) => from[0] ?? '',
  );

function replaceSame(words: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const token = words[at];
    if (token === undefined) break;
    const found = rewrites
      .get(token.word)
      ?.find(([from]) => from.every((word, offset) => words[at + offset]?.word === word));
    if (found === undefined) {
      out.push(token);
      at += 1;
      continue;
    }
    const [from, to] = found;
    const end = words[at + from.length - 1]?.end ?? token.end;
    for (const word of to) out.push({ word, start: token.start, end });
    at += from.length;
  }
  return out;
}

const isDigit = (word: string): boolean => word.length === 1 && word >= '0' && word <= '9';

/** "Plan 1", "p1" and, after a product with numbered plans, "1" are one word; "Enterprise E3" is "E3". */
function joinNumbers(words: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  for (const token of words) {
    const before = out.at(-1);
    const digit = isDigit(token.word);
    if (
      before !== undefined &&
      digit &&
      /^(plan|losning|abonnemang|p|pl|enterprise|[efgk])$/u.test(before.word)
    ) {
      const letter = /^[efgk]/u.exec(before.word)?.[0] ?? 'p';
      out.splice(-1, 1, { word: `${letter}${token.word}`, start: before.start, end: token.end });
    } else if (before !== undefined && digit && NUMBERED_PRODUCTS.has(before.word)) {
      out.push({ ...token, word: `p${token.word}` });
    } else if (before?.word === 'enterprise' && /^[efk]\d$/u.test(token.word)) {
      out.splice(-1, 1, { ...token, start: before.start });
    } else {
      out.push(token);
    }
  }
  return out;
}

/** Whether a word is compared as it is: nothing is rewritten from it on, and it makes no number of the word before it. */
export const isPlainWord = (word: string): boolean => !rewrites.has(word) && !isDigit(word);

const FIRST_OUT: ReadonlySet<string> = new Set(['365', 'the', 'for']);

/** The words that names are compared by: same things worded the same, words that say nothing left out. */
export function canonical(words: readonly Token[]): readonly Token[] {
  // "365" and "online" go first but for Office Online, so that "Microsoft 365 Apps" and "Office 365 Exchange" meet their rewrites.
  const joined = joinNumbers(words.filter((token) => !FIRST_OUT.has(token.word)));
  const withoutOnline = replaceSame(joined).filter((token) => token.word !== 'online');
  return joinNumbers(replaceSame(withoutOnline)).filter((token) => !EMPTY_WORDS.has(token.word));
}

export const keyOf = (words: readonly Token[]): string => words.map((token) => token.word).join(' ');
