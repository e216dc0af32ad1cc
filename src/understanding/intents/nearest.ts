/** What an unclear message may have meant: the intents whose phrases it has most of. */
import type { Intent } from '../intents.ts';
import { type CompiledPhrase, wordsOfPieces } from '../phrases/compile.ts';
import type { Placed } from '../phrases/match.ts';
import { type Meaning, PHRASES } from '../phrases/phrases.ts';

const MOST = 3;
/** So much of a phrase must be there, by its letters, and so long must one of its words be. */
const LEAST_SHARE = 0.5;
const LEAST_LETTERS = 5;

interface Weighed {
  readonly intent: Intent;
  readonly weights: readonly { readonly ids: ReadonlySet<number>; readonly letters: number }[];
}

const weigh = ({ meaning, pieces }: CompiledPhrase<Meaning>): readonly Weighed[] => {
  if (meaning.kind !== 'intent' || meaning.intent === 'unclear' || meaning.level === 'alone') return [];
  const weights = wordsOfPieces(pieces).map((ids) => ({
    ids: new Set(ids),
    letters: Math.max(...ids.map((id) => PHRASES.lexicon.wordOf(id).length)),
  }));
  return [{ intent: meaning.intent, weights }];
};

const WEIGHED: readonly Weighed[] = PHRASES.all.flatMap(weigh);

/** At most three intents, likeliest first; none where too little of any phrase is there. */
export const nearestIntents = ({ ids }: Placed): readonly Intent[] => {
  const found = new Set(ids.flat());
  const best = new Map<Intent, number>();
  for (const { intent, weights } of WEIGHED) {
    const here = weights.filter((one) => [...one.ids].some((id) => found.has(id)));
    if (!here.some(({ letters }) => letters >= LEAST_LETTERS)) continue;
    const sum = (list: typeof weights): number => list.reduce((all, { letters }) => all + letters, 0);
    const share = sum(here) / Math.max(sum(weights), 1);
    if (share >= LEAST_SHARE) best.set(intent, Math.max(best.get(intent) ?? 0, share));
  }
  return [...best]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([intent]) => intent);
};
