/** Small typing errors in the words of plan names. */
import { distance } from 'fastest-levenshtein';
import { PLANS, SHORT_NAMES } from '../knowledge/catalogue.ts';
import { type Lettered, lettersOf, mayBeNear } from './near-words.ts';
import { type Token, tokens } from './plan-tokens.ts';
import { EMPTY_WORDS, FILLER_WORDS, SAME_WORDS, SOURCE_WORDS, TARGET_WORDS } from './plan-words.ts';

/** Words of plan names: what a typing error may be corrected to. */
const nameWords: ReadonlySet<string> = new Set([
  ...[...PLANS.flatMap((plan) => [plan.name, ...plan.aliases]), ...SHORT_NAMES.map((short) => short.name)]
    .flatMap((name) => tokens(name))
    .map((token) => token.word),
  ...SAME_WORDS.flatMap(([from]) => from.split(' ')),
]);
/** By their lengths. */
const correctable: ReadonlyMap<number, readonly Lettered[]> = Map.groupBy(
  [...nameWords]
    .filter((word) => /^[a-z]{4,}$/u.test(word))
    .map((word) => ({ word, letters: lettersOf(word) })),
  ({ word }) => word.length,
);

const knownWords: ReadonlySet<string> = new Set([
  ...nameWords,
  ...EMPTY_WORDS,
  ...FILLER_WORDS,
  ...SOURCE_WORDS,
  ...TARGET_WORDS,
]);

/** Whether two letters beside each other have changed places. */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2) === b;
}

/** The one word of the plan names that this can be a misspelling of. Short words and numbers are left alone. */
function nearestWord(word: string): string | undefined {
  if (!/^[a-z]{4,30}$/u.test(word)) return undefined;
  const limit = word.length >= 8 ? 2 : 1;
  const letters = lettersOf(word);
  let least = limit + 1;
  let best: string[] = [];
  for (let length = word.length - limit; length <= word.length + limit; length += 1) {
    for (const candidate of correctable.get(length) ?? []) {
      if (!mayBeNear(letters, candidate.letters, limit)) continue;
      const apart = swapped(word, candidate.word) ? 1 : distance(word, candidate.word);
      if (apart > least || apart > limit) continue;
      if (apart < least) best = [];
      least = apart;
      best.push(candidate.word);
    }
  }
  return best.length === 1 ? best[0] : undefined;
}

/** The words that one written together is made of: "businesspremium", "exchangeonlineplan1". */
function partsOf(word: string): readonly string[] | undefined {
  if (word.length < 8 || word.length > 60) return undefined;
  const parts: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end += 1) {
    for (let start = Math.max(0, end - 16); start < end && parts[end] === undefined; start += 1) {
      const before = parts[start];
      if (before === undefined) continue;
      const piece = word.slice(start, end);
      const fits =
        piece.length > 2
          ? piece.length > 3 && (nameWords.has(piece) || EMPTY_WORDS.has(piece))
          : /^[aefgkp]?\d$/u.test(piece);
      if (fits) parts[end] = [...before, piece];
    }
  }
  const found = parts[word.length];
  return found === undefined || found.length < 2 ? undefined : found;
}

/** The text's words with misspelt, split ("share point") and run-together ("businesspremium") ones put right. */
export function correct(words: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  for (const token of words) {
    const before = out.at(-1);
    const isKnown = knownWords.has(token.word);
    if (before !== undefined && !(isKnown && knownWords.has(before.word))) {
      const joined = before.word + token.word;
      if (joined.length >= 6 && nameWords.has(joined)) {
        out.splice(-1, 1, { word: joined, start: before.start, end: token.end });
        continue;
      }
    }
    if (isKnown) {
      out.push(token);
      continue;
    }
    const parts = partsOf(token.word);
    if (parts === undefined) {
      const near = nearestWord(token.word);
      out.push(near === undefined ? token : { ...token, word: near });
    } else for (const word of parts) out.push({ ...token, word });
  }
  return out;
}
