/** The chat leads to the privacy and terms pages and says that it is not Microsoft's, on its own page and as a panel. */
import { expect, test } from 'vitest';
import { legalWords } from '../../../src/channels/http/legal/words.ts';
import { LANGUAGES } from '../../../src/contract/languages.ts';
import { oneTestApp } from '../../support/one-app.ts';

const app = oneTestApp();

test.each(LANGUAGES)('in %s', async (language) => {
  const page = await (await fetch(app.url, { headers: { 'Accept-Language': language } })).text();
  const { privacy, terms, independent } = legalWords(language);
  for (const [path, { link }] of [
    ['/privacy', privacy],
    ['/terms', terms],
  ] as const) {
    expect(page).toContain(`<a href="${path}?lang=${language}" target="_blank" rel="noopener">${link}</a>`);
  }
  expect(page).toContain(independent);
});
