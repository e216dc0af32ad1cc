/** Every shape of card that there is, in Web Chat on our page, in the three languages, bright and dark: axe finds nothing. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type View } from '../../src/conversation/model.ts';
import { browserAvailable, PHONE } from '../browser/harness.ts';
import { LOCALES } from '../browser/person.ts';
import { everyTestItsOwnSite, showing } from '../browser/program.ts';
import { SAMPLES } from '../presentation/samples.ts';
import { against } from './axe.ts';
import { oneOfEachShape } from './shapes.ts';
import { tooSmall } from './target-size.ts';

const LONG = 240_000;

describe.skipIf(!(await browserAvailable()))('every shape of card', () => {
  let views: readonly View[] = [];
  // It welcomes as ever, and answers whatever is said with all of them.
  const site = everyTestItsOwnSite(showing(() => views));

  test.each(LANGUAGES)(
    'is as it should be in %s, bright and dark',
    async (language) => {
      views = [...oneOfEachShape(SAMPLES, language, 'webchat').values()];
      // Of every view at least one.
      expect(new Set(views.map(({ view }) => view)).size).toBeGreaterThan(20);
      const { chat } = await site.open({ locale: LOCALES[language], viewport: PHONE });
      await chat.say('?');
      await chat.message(views.length + 1);
      expect.soft(await against(chat.page)).toEqual([]);
      expect.soft(await tooSmall(chat.page)).toEqual([]);
      // The dark is of the same build: its colours alone are others.
      await chat.page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await against(chat.page, { rules: ['color-contrast'] })).toEqual([]);
      expect(chat.problems).toEqual([]);
    },
    LONG,
  );
});
