/** What an unclear message may have meant. */
import { INTENTS, type Intent } from '../intents.ts';

const MOST = 3;
/** So much must speak for an intent that is named; and so much of what is left when the message means anything at all. */
const LEAST_PART = 0.03;
const LEAST_SHARE = 0.12;

/**
 * At most three intents, likeliest first; none where none is likely.
 * @param parts how likely each is, in the order of `INTENTS`
 */
export const nearestOf = (parts: readonly number[]): readonly Intent[] => {
  const meant = INTENTS.flatMap((intent, at) =>
    intent === 'unclear' ? [] : [{ intent, part: parts[at] ?? 0 }],
  );
  const all = meant.reduce((sum, { part }) => sum + part, 0);
  return meant
    .filter(({ part }) => part >= Math.max(LEAST_PART, LEAST_SHARE * all))
    .toSorted((a, b) => b.part - a.part)
    .slice(0, MOST)
    .map(({ intent }) => intent);
};
