import { readFileSync } from 'node:fs';
import { runInNewContext, Script } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { embedScript, scriptRoute } from '../../../src/channels/embed/script.ts';
import { LANGUAGES } from '../../../src/contract/languages.ts';

const LARGEST = 15_000;
const FOLDER = new URL('../../../src/channels/embed/script/', import.meta.url);

const answer = (headers: Record<string, string>) =>
  scriptRoute().handle({
    method: 'GET',
    params: {},
    query: new URLSearchParams(),
    headers,
    origin: 'https://chat.example.org',
    bytes: async () => Buffer.alloc(0),
    json: async () => undefined,
  });

const colored = z.object({ color: z.string(), text: z.string() });

describe('the colour that a page gives', () => {
  const look = readFileSync(new URL('look.js', FOLDER), 'utf8').replaceAll(/^export /gmu, '');
  const colors = (given: string) =>
    colored.parse(runInNewContext(`${look}; colors(given)`, { given: given === '' ? undefined : given }));

  test.each([
    ['#5b2a86', '#5b2a86', '#ffffff'],
    ['#FFD400', '#FFD400', '#000000'],
    ['#fff', '#ffffff', '#000000'],
    [' #000 ', '#000000', '#ffffff'],
    ['#777777', '#777777', '#000000'],
    ['', '#0f6579', '#ffffff'],
    ['red', '#0f6579', '#ffffff'],
    ['#12345', '#0f6579', '#ffffff'],
    ['#0f6579;} :host{display:none', '#0f6579', '#ffffff'],
  ])('%j is %s, and %s is read on it', (given, color, text) => {
    expect(colors(given)).toEqual({ color, text });
  });
});

describe('embed.js', () => {
  test('is one script of all its parts, that asks for nothing of the page’s policy', () => {
    const text = embedScript();
    expect(() => new Script(text)).not.toThrow();
    expect(text).not.toMatch(/^\s*(?:import|export)\b/m);
    expect(text).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|\beval\b|new Function|setAttribute\('style'/,
    );
    for (const part of ['planbyte-chat', 'sessionStorage', 'postMessage', '/embed/token', '/embed/panel']) {
      expect(text).toContain(part);
    }
  });

  test('has its words in three languages', () => {
    const [, words = ''] = /^const WORDS = (.*);$/mu.exec(embedScript()) ?? [];
    const read: unknown = JSON.parse(words);
    expect(Object.keys(Object(read))).toEqual([...LANGUAGES]);
    expect(words).not.toContain('embed:');
  });

  test('has at most 15 KB as it is sent', async () => {
    const { body = '', headers } = await answer({ 'accept-encoding': 'br, gzip' });
    expect(headers).toMatchObject({
      'Content-Encoding': 'gzip',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    expect(body.length).toBeLessThan(LARGEST);
    expect(gunzipSync(body).toString()).toBe(embedScript());
  });

  test('is sent as it is to who takes nothing else', async () => {
    for (const encoding of ['', 'identity', 'gzip;q=0']) {
      const { body = '' } = await answer({ 'accept-encoding': encoding });
      expect(body.toString()).toBe(embedScript());
    }
  });

  test('is not sent again to who has it', async () => {
    const { headers: { ETag = '' } = {} } = await answer({});
    expect(await answer({ 'if-none-match': ETag })).toMatchObject({ status: 304 });
  });
});
