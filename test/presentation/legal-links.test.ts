/** The welcome leads to the privacy and terms pages where no page around the chat does, and says whose it is not. */
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/contract/languages.ts';
import { render } from '../../src/presentation/render.ts';

const ORIGIN = 'https://planbyte.example.org';

test.each(LANGUAGES)('in %s', (language) => {
  const welcome = (pages?: string) =>
    JSON.stringify(render({ view: { view: 'welcome' }, language, token: 't' }, 'teams', pages).card);
  expect(welcome(ORIGIN)).toContain(`(${ORIGIN}/privacy?lang=${language}) · [`);
  expect(welcome(ORIGIN)).toContain(`(${ORIGIN}/terms?lang=${language})`);
  expect(welcome()).not.toContain('privacy');
  expect(welcome()).toMatch(/(?:fristående från|uavhengig av|independent of) Microsoft/);
});
