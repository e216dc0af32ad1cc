/** Telling a plan's name that we do not know from a remark about something else. */
import { findPlan } from './plan-names.ts';
import { isKnownPhrase, withoutCourtesy } from './vocabulary.ts';

/** A name of its own has few words. */
const MOST_WORDS = 4;
/** A sentence around a name has more, and then something in it must be spelt like a plan. */
const MOST_WORDS_AROUND = 8;

/** "E9", "A 3", "F1". */
const LETTER_AND_NUMBER = /(?:^|[^a-z0-9])[a-z] ?\d{1,2}(?![a-z0-9])/u;
const WORD_OF_PLANS = /(?:^|[^a-z0-9])(?:office|microsoft|ms365|[om]365|365|business|plan)(?![a-z0-9])/u;

/** Whether a text that names no plan we know tries to name one. */
export const isLikePlan = (written: string): boolean => {
  if (isKnownPhrase(written)) return false;
  const text = withoutCourtesy(written);
  if (text === '' || /^[-−–+]?[\d\s.,]+$/u.test(text)) return false;
  const words = text.split(' ').length;
  if (words > MOST_WORDS_AROUND) return false;
  const isSpelt = LETTER_AND_NUMBER.test(text);
  const hasWord = WORD_OF_PLANS.test(text);
  if (words > MOST_WORDS) return isSpelt && hasWord;
  const found = findPlan(text);
  return isSpelt || hasWord || found.kind !== 'none' || found.nearest.length > 0;
};
