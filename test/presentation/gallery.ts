/**
 * Pictures of the cards, to look at: `node test/presentation/gallery.ts [part of a sample's name] [sv|nb|en]`.
 *
 * Renders every sample with the real adaptivecards library and Web Chat's own settings into one page a language,
 * 390 px wide like a phone, those of Teams' message extension 600 px like a dialog, and photographs each card, and all
 * together, into test/.artifacts/gallery. The name can be a pattern: 'verdict (not-yet|manual)$', 'extension dialog'.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { render } from '../../src/presentation/render.ts';
import { FLAGS, findChromium } from '../browser/harness.ts';
import { EXTENSION_CARDS } from '../channels/teams/extension-cards.ts';
import { HOST_CONFIG, PAGE_STYLE } from './host-config.ts';
import { SAMPLES } from './samples.ts';

const require = createRequire(import.meta.url);
const OUT = new URL('../.artifacts/gallery/', import.meta.url);

const [wanted = '', only] = process.argv.slice(2);
const DIALOG_WIDTH = 560;
/** Those of Teams' message extension go by the same names in every language. */
const extensionNames = [...new Set(EXTENSION_CARDS.map(({ name }) => `extension ${name}`))];
const isExtension = (name: string): boolean => extensionNames.includes(name);
const names = [...SAMPLES.keys(), ...extensionNames].filter((name) => new RegExp(wanted).test(name));
const library = readFileSync(require.resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8');
const markdown = readFileSync(require.resolve('markdown-it/dist/markdown-it.min.js'), 'utf8');

const page = (language: (typeof LANGUAGES)[number]): string => {
  const cards = names.map((name) => {
    const own = EXTENSION_CARDS.find((one) => one.language === language && `extension ${one.name}` === name);
    if (own !== undefined) return { name, card: own.card, text: '' };
    const view = SAMPLES.get(name);
    if (view === undefined) throw new Error(name);
    const { card, text } = render({ view, language, token: 'token' }, 'webchat');
    return { name, card: card ?? null, text: text ?? '' };
  });
  const data = JSON.stringify(cards).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>${PAGE_STYLE} section.dialog { width: ${DIALOG_WIDTH}px; }</style><body><script>${library}</script><script>${markdown}</script><script>
const md = markdownit();
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = md.render(text); result.didProcess = true; };
for (const { name, card, text } of ${data}) {
  const box = document.createElement('section');
  box.id = name;
  if (name.startsWith('extension ')) box.className = 'dialog';
  if (card) {
    const shown = new AdaptiveCards.AdaptiveCard();
    shown.hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(HOST_CONFIG)});
    shown.parse(card);
    box.append(shown.render());
  } else box.textContent = text;
  document.body.append(box);
}
</script></body></html>`;
};

const executablePath = await findChromium();
if (executablePath === null) throw new Error('There is no Chromium.');
const profile = mkdtempSync(join(tmpdir(), 'gallery-'));
mkdirSync(OUT, { recursive: true });
const browser = await chromium.launchPersistentContext(profile, {
  executablePath,
  args: FLAGS,
  viewport: { width: names.some(isExtension) ? 600 : 390, height: 844 },
  deviceScaleFactor: 1,
});
try {
  for (const language of LANGUAGES) {
    if (only !== undefined && only !== language) continue;
    const file = new URL(`${language}.html`, OUT);
    writeFileSync(file, page(language));
    const tab = await browser.newPage();
    tab.on('pageerror', (error) => console.error(language, error.message));
    await tab.goto(file.href);
    for (const name of names) {
      const section = tab.locator(`section[id="${name}"]`);
      const height = (await section.boundingBox())?.height ?? 0;
      await section.screenshot({
        path: new URL(`${name.replaceAll(' ', '-')}.${language}.png`, OUT).pathname,
      });
      if (name.startsWith('verdict')) console.log(`${language} ${name}: ${Math.round(height)} px high`);
    }
    await tab.setViewportSize({ width: 390 * 4, height: 844 });
    await tab.screenshot({ path: new URL(`sheet.${language}.png`, OUT).pathname, fullPage: true });
    await tab.close();
  }
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
