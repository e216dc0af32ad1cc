/** The verdict with two reasons open, the others folded, is seen whole on a phone, whatever the two are. */
import { describe, expect, test } from 'vitest';
import { PATHS } from '../../src/contract/verdict.ts';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { longestVerdicts, type TwoReasons } from '../presentation/verdict-samples.ts';
import { browserAvailable, PHONE } from './harness.ts';
import { LOCALES } from './person.ts';
import { everyTestItsOwnSite, showing } from './program.ts';

/** Longest cases of a path and outcome that are looked at; the count of lines that found them is not exact. */
const EACH = 3;

describe.skipIf(!(await browserAvailable()))('the verdict on a phone', () => {
  let verdicts: readonly TwoReasons[] = [];
  // It welcomes as ever, and answers whatever is said with all the verdicts.
  const site = everyTestItsOwnSite(showing(() => verdicts.map(({ view }) => view)));

  test.each(LANGUAGES)(
    'is seen whole in %s',
    async (language) => {
      verdicts = longestVerdicts(language, EACH);
      expect(PATHS.filter((path) => !verdicts.some(({ kind }) => kind.startsWith(path)))).toEqual([]);
      const { chat } = await site.open({ locale: LOCALES[language], viewport: PHONE });
      const welcome = 1;
      await chat.say('?');
      await chat.message(verdicts.length + welcome);

      const room = await chat.page.locator('.webchat__basic-transcript__scrollable').boundingBox();
      const cards = await chat.cards().all();
      const heights = await Promise.all(cards.slice(-verdicts.length).map((card) => card.boundingBox()));
      const tooHigh = verdicts.flatMap(({ name }, index) => {
        const height = heights[index]?.height ?? Number.POSITIVE_INFINITY;
        return height <= (room?.height ?? 0) ? [] : [`${name}: ${Math.ceil(height)} px`];
      });
      expect(tooHigh, `a card has ${room?.height} px`).toEqual([]);
      expect(cards.length).toBe(verdicts.length + welcome);
      expect(chat.problems).toEqual([]);
    },
    90_000,
  );
});
