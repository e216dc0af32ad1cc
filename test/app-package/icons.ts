/** The icons of the Teams app, drawn from their SVG sources: `npm run icons:teams` writes the PNG files. */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { FLAGS, findChromium } from '../browser/harness.ts';

const FOLDER = new URL('../../appPackage/', import.meta.url);

/** Side in pixels of each icon, as Teams asks for it. */
export const ICON_SIZES = { color: 192, outline: 32 } as const;
export type Icon = keyof typeof ICON_SIZES;
export const ICONS = ['color', 'outline'] as const satisfies readonly Icon[];

/** The PNG file of an icon as it stands in the repository. */
export const iconFile = (icon: Icon): Buffer => readFileSync(new URL(`${icon}.png`, FOLDER));

/** Draws an icon from its source. */
export const drawIcon = async (page: Page, icon: Icon): Promise<Buffer> => {
  const side = ICON_SIZES[icon];
  const source = readFileSync(new URL(`${icon}.svg`, FOLDER), 'utf8');
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${side}px}</style>${source}`);
  return page.screenshot({ omitBackground: true });
};

/** Opens a page to draw on, and closes it after. */
export const withPage = async <T>(draw: (page: Page) => Promise<T>): Promise<T> => {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error('There is no Chromium to draw with.');
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    return await draw(await browser.newPage());
  } finally {
    await browser.close();
  }
};

if (import.meta.main) {
  await withPage(async (page) => {
    for (const icon of ICONS) writeFileSync(new URL(`${icon}.png`, FOLDER), await drawIcon(page, icon));
  });
}
