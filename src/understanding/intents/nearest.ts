/** What an unclear message may have meant. */
import { INTENTS, type Intent } from '../intents.ts';

const MOST = 3;
/** One alone would be a guess. */
const FEWEST = 2;
/** So much must speak for an intent that is named; and so much of what is left when the message means anything at all. */
const LEAST_PART = 0.03;
const LEAST_SHARE = 0.12;

/**
 * Two or three intents, likeliest first; none where none is likely.
 * @param parts how likely each is, in the order of `INTENTS`
 */
export const nearestOf = (parts: readonly number[]): readonly Intent[] => {
  const meant = INTENTS.flatMap((intent, at) =>
    // Help with finding one's way is offered anyway.
    intent === 'unclear' || intent === 'navigation' ? [] : [{ intent, part: parts[at] ?? 0 }],
  );
  const all = meant.reduce((sum, { part }) => sum + part, 0);
  const least = Math.max(LEAST_PART, LEAST_SHARE * all);
  const likely = meant.filter(({ part }) => part >= least).length;
  if (likely === 0) return [];
  return meant
    .toSorted((a, b) => b.part - a.part)
    .slice(0, Math.min(MOST, Math.max(FEWEST, likely)))
    .map(({ intent }) => intent);
};
