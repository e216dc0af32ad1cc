/** The icons' pixels: as drawn from their sources, and as Teams shows them. */

import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { browserAvailable, FLAGS, findChromium } from '../browser/harness.ts';
import { drawIcon, ICONS, iconFile } from './icons.ts';
import { MANIFEST } from './made.ts';

/** The pixels of a PNG file, four numbers each. */
const READ = `async (base64) => {
  const image = new Image();
  image.src = 'data:image/png;base64,' + base64;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return [...context.getImageData(0, 0, image.width, image.height).data];
}`;

describe.skipIf(!(await browserAvailable()))('the icons', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const executablePath = await findChromium();
    if (executablePath === null) throw new Error('There is no Chromium.');
    browser = await chromium.launch({ executablePath, args: FLAGS });
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  /** Every pixel with its place. */
  const pixels = async (png: Buffer) => {
    const side = png.readUInt32BE(16);
    const bytes = z
      .array(z.number())
      .parse(await page.evaluate(`(${READ})(${JSON.stringify(png.toString('base64'))})`));
    return Array.from({ length: bytes.length / 4 }, (_, at) => {
      const [r = 0, g = 0, b = 0, alpha = 0] = bytes.slice(at * 4, at * 4 + 4);
      return { x: at % side, y: Math.floor(at / side), rgb: [r, g, b], alpha };
    });
  };

  test.each(ICONS)('%s is what its source draws', async (icon) => {
    const drawn = await pixels(await drawIcon(page, icon));
    const kept = await pixels(iconFile(icon));
    expect(kept).toHaveLength(drawn.length);
    // Another Chromium may smooth an edge otherwise.
    const other = kept.filter(({ rgb, alpha }, at) => {
      const same = drawn[at];
      return [...rgb, alpha].some(
        (value, part) => Math.abs(value - ([...(same?.rgb ?? []), same?.alpha][part] ?? 0)) > 32,
      );
    });
    expect(other).toEqual([]);
  });

  test('the coloured one fills its square with the accent colour, and the mark is in the middle', async () => {
    const all = await pixels(iconFile('color'));
    const accent = [1, 3, 5].map((at) => Number.parseInt(MANIFEST.accentColor.slice(at, at + 2), 16));
    expect(all.filter(({ alpha }) => alpha !== 255)).toEqual([]);
    const mark = all.filter(({ rgb }) => rgb.some((value, part) => value !== accent[part]));
    expect(mark.length).toBeGreaterThan(1_000);
    // Teams rounds the corners off; what lies in the middle 96 pixels is always seen.
    expect(mark.filter(({ x, y }) => Math.min(x, y) < 48 || Math.max(x, y) >= 144)).toEqual([]);
  });

  test('the outline is white on nothing, with no margin', async () => {
    const drawn = (await pixels(iconFile('outline'))).filter(({ alpha }) => alpha > 0);
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.filter(({ rgb }) => rgb.some((value) => value < 250))).toEqual([]);
    const columns = drawn.map(({ x }) => x);
    expect(Math.max(...columns) - Math.min(...columns)).toBeGreaterThanOrEqual(28);
  });
});
