/** Every shape of card for Teams, and of its message extension, in Teams' three themes: legible, whatever the colours are. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../src/presentation/render.ts';
import { artifact, browserAvailable, FLAGS, findChromium } from '../browser/harness.ts';
import { EXTENSION_CARDS } from '../channels/teams/extension-cards.ts';
import { SAMPLES } from '../presentation/samples.ts';
import { against } from './axe.ts';
import { oneOfEachShape, shapeOf } from './shapes.ts';
import { TEAMS_THEMES, type TeamsTheme, teamsHostConfig, teamsStyle } from './teams-themes.ts';

const LONG = 120_000;
const require = createRequire(import.meta.url);
const script = (path: string): string => readFileSync(require.resolve(path), 'utf8');

/** Swedish is the longest; the words change nothing about the colours. */
const LANGUAGE = 'sv';
const CARDS = [
  ...[...oneOfEachShape(SAMPLES, LANGUAGE, 'teams')].flatMap(([name, view]) => {
    const { card } = render(
      { view, language: LANGUAGE, token: 'token' },
      'teams',
      'https://planbyte.example',
    );
    return card === undefined ? [] : [{ name, card }];
  }),
  ...new Map(
    EXTENSION_CARDS.filter(({ language }) => language === LANGUAGE).map(({ name, card }) => [
      shapeOf(card),
      { name: `extension ${name}`, card },
    ]),
  ).values(),
];

/**
 * The red that the sample of Teams' dark theme gives for errors. It is Teams' own, for its own errors too; ours are bold,
 * stand at their field, and say in words what is wrong.
 */
const TEAMS_OWN = 'foreground color: #d74654, background color: #2d2c2c, font size: 10.5pt (14px)';

const page = (theme: TeamsTheme): string => `<!doctype html><html lang="${LANGUAGE}"><meta charset="utf-8">
<title>Teams</title><style>${teamsStyle(theme)}</style><main style="display: contents"></main>
<script>${script('adaptivecards/dist/adaptivecards.min.js')}</script>
<script>${script('markdown-it/dist/markdown-it.min.js')}</script>
<script>
const md = markdownit();
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = md.render(text); result.didProcess = true; };
const hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(teamsHostConfig(theme))});
for (const { name, card } of ${JSON.stringify(CARDS).replaceAll('<', '\\u003c')}) {
  const box = document.createElement('section');
  const shown = new AdaptiveCards.AdaptiveCard();
  shown.hostConfig = hostConfig;
  shown.parse(card);
  box.append(shown.render());
  // Whatever is folded is looked at too.
  for (const hidden of box.querySelectorAll('[style*="display: none"]')) hidden.style.display = '';
  document.querySelector('main').append(box);
}
</script></html>`;

describe.skipIf(!(await browserAvailable()))('every shape of card for Teams', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: (await findChromium()) ?? '', args: FLAGS });
  });
  afterAll(async () => {
    await browser.close();
  });

  test.each(TEAMS_THEMES)(
    'is legible in the theme %s',
    async (theme) => {
      const tab = await browser.newPage({ viewport: { width: 1840, height: 1000 } });
      await tab.setContent(page(theme));
      await tab.screenshot({ path: artifact(`teams-${theme}.png`) });
      const found = await against(tab, { rules: ['color-contrast'] });
      expect(found.filter((one) => !one.includes(TEAMS_OWN))).toEqual([]);
      await tab.close();
    },
    LONG,
  );
});
