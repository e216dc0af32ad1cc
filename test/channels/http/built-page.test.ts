/** The page as it is built and served: what it weighs, in which forms it comes, whose work is in it. */
import { get as httpGet, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { loadBuiltPage, NOTICES_PATH } from '../../../src/channels/http/built.ts';
import { dataFolder } from '../../support/app.ts';
import { oneTestApp } from '../../support/one-app.ts';

/** In bytes, as they go over the wire. */
const MOST_IN_BROTLI = 400_000;
const MOST_IN_GZIP = 500_000;

const app = oneTestApp();

/** Asks as a browser does that takes these encodings, and gives the bytes as they came. */
const ask = async (path: string, accepted?: string) => {
  const headers = accepted === undefined ? {} : { 'Accept-Encoding': accepted };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    httpGet(new URL(path, app.url), { headers }, resolve).on('error', reject);
  });
  return { headers: answer.headers, bytes: await buffer(answer) };
};

const built = loadBuiltPage();
const loadedBy = (script: string) => [
  built.path(script),
  ...built.needs(script),
  built.path('style.css'),
  built.path('icon.svg'),
];

test.each(['own.js', 'panel.js'])('all that %s needs is light, and kept for ever', async (script) => {
  const sum = async (accepted: string): Promise<number> => {
    const answers = await Promise.all(loadedBy(script).map((path) => ask(path, accepted)));
    for (const { headers } of answers) {
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(headers.vary).toBe('Accept-Encoding');
    }
    return answers.reduce((bytes, answer) => bytes + answer.bytes.length, 0);
  };
  expect(await sum('gzip, deflate, br, zstd')).toBeLessThan(MOST_IN_BROTLI);
  expect(await sum('gzip, deflate')).toBeLessThan(MOST_IN_GZIP);
});

test('a file is the same in brotli, in gzip and as it is, and each is sent to who takes it', async () => {
  const path = built.needs('own.js')[0] ?? '';
  const plain = await ask(path);
  expect(plain.headers['content-encoding']).toBeUndefined();
  const br = await ask(path, 'br, gzip');
  expect(br.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(br.bytes).equals(plain.bytes)).toBe(true);
  for (const accepted of ['gzip, deflate', 'br;q=0, gzip', 'br; q=0.0, GZIP;q=0.5']) {
    const gzip = await ask(path, accepted);
    expect(gzip.headers['content-encoding'], accepted).toBe('gzip');
    expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true);
  }
});

test('nothing of speech, streaming or other languages is in the script', async () => {
  const { bytes } = await ask(built.needs('own.js')[0] ?? '');
  const script = bytes.toString();
  for (const left of [
    'speech.microsoft.com',
    'SpeechSynthesisUtterance(',
    'BotFrameworkStreaming',
    'Verbinden',
  ]) {
    expect(script, left).not.toContain(left);
  }
  for (const kept of ['Kobler til', 'Ansluter']) expect(script, kept).toContain(kept);
});

test('the licences of everything in the script can be read beside it', async () => {
  const { headers, bytes } = await ask(NOTICES_PATH, 'br');
  expect(headers['content-type']).toContain('text/plain');
  const notices = brotliDecompressSync(bytes).toString();
  for (const name of ['adaptivecards', 'botframework-webchat', 'markdown-it', 'react', 'react-dom', 'rxjs']) {
    expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\([\\w.-]+\\)$`, 'm'));
  }
  expect(notices).toContain('Permission is hereby granted, free of charge');
  expect((await fetch(app.url).then((page) => page.text())).includes(NOTICES_PATH)).toBe(true);
});

test('where the page was not built, it is said what to do', () => {
  const empty = dataFolder();
  expect(() => loadBuiltPage(empty.path)).toThrow('run npm run build');
  empty.remove();
});

/** A function of a module of the page, which is no TypeScript. */
const fromPage = async (file: string, name: string): Promise<unknown> => {
  const module: unknown = await import(
    new URL(`../../../src/channels/http/page/${file}`, import.meta.url).href
  );
  return z.record(z.string(), z.unknown()).parse(module)[name];
};

const colorsOf = z.custom<(color: string) => { readonly accent: string } | null>(
  (value) => typeof value === 'function',
);

test('the colour of the page around a panel can be read whatever it is', async () => {
  const hostColors = colorsOf.parse(await fromPage('host-color.js', 'hostColors'));
  const luminance = (rgb: readonly number[]) =>
    rgb
      .map((part) => part / 255)
      .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
      .reduce((sum, share, index) => sum + share * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  const contrast = (one: readonly number[], other: readonly number[]) => {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const rgbs = (css: string) =>
    [...css.matchAll(/rgb\((\d+) (\d+) (\d+)\)/g)].map(([, ...parts]) => parts.map(Number));
  const color = fc
    .array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 3 })
    .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);
  fc.assert(
    fc.property(color, (hex) => {
      const colors = hostColors(hex);
      const [bright = [], dark = []] = rgbs(colors?.accent ?? '');
      expect(contrast(bright, [255, 255, 255])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark, [26, 37, 44])).toBeGreaterThanOrEqual(4.5);
    }),
  );
  expect(hostColors('red')).toBeNull();
});
