import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES, type Language, LOCALES } from '../../contract/languages.ts';
import { createAsset } from './assets.ts';
import { pageLanguage } from './languages.ts';
import type { Route } from './route.ts';

const words = z.strictObject({
  title: z.string(),
  tagline: z.string(),
  loading: z.string(),
  needsScript: z.string(),
  unreachable: z.string(),
  retry: z.string(),
  message: z.string(),
  attach: z.string(),
  notSent: z.string(),
});

/** The page with the chat, and everything it loads: all of it from this program. */
export function pageRoutes(): readonly Route[] {
  const here = (name: string) => new URL(`page/${name}`, import.meta.url);
  const packaged = (name: string, file: string) =>
    join(dirname(createRequire(import.meta.url).resolve(name)), '../dist', file);
  const script = 'text/javascript; charset=utf-8';
  const assets = {
    adaptivecards: createAsset(
      'adaptivecards',
      'js',
      script,
      packaged('adaptivecards', 'adaptivecards.min.js'),
    ),
    webchat: createAsset('webchat', 'js', script, packaged('botframework-webchat', 'webchat.js')),
    script: createAsset('page', 'js', script, here('page.js')),
    inputs: createAsset('cards', 'js', script, here('cards.js')),
    focus: createAsset('focus', 'js', script, here('focus.js')),
    style: createAsset('page', 'css', 'text/css; charset=utf-8', here('page.css')),
    cards: createAsset('cards', 'css', 'text/css; charset=utf-8', here('cards.css')),
    icon: createAsset('icon', 'svg', 'image/svg+xml', here('icon.svg')),
  };
  const template = readFileSync(here('index.html'), 'utf8');
  const pages = new Map(
    LANGUAGES.map((language) => [
      language,
      fill(template.replace('<html lang="en">', `<html lang="${language}">`), values(language, assets)),
    ]),
  );

  const page: Route = {
    method: 'GET',
    path: '/',
    limit: 'page',
    async handle(request) {
      const language = pageLanguage(request.headers['accept-language']);
      const nonce = randomBytes(16).toString('base64');
      return {
        status: 200,
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Language': language,
          'Content-Security-Policy': policy(nonce, request.origin),
          Vary: 'Accept-Language',
        },
        body: (pages.get(language) ?? '').replaceAll('{{nonce}}', nonce),
      };
    },
  };
  const favicon: Route = { ...assets.icon.route, path: '/favicon.ico' };
  return [page, favicon, ...Object.values(assets).map(({ route }) => route)];
}

/** The hash of nothing: Web Chat adds one style that is empty and carries no nonce. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * Web Chat writes its own `<style>` elements, with our nonce, and shows its icons and uploads as
 * blob: and data: pictures; everything else is ours or forbidden.
 */
function policy(nonce: string, origin: string): string {
  const socket = origin.replace(/^http/, 'ws');
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}' ${EMPTY_STYLE}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "media-src 'self' blob:",
    'worker-src blob:',
    `connect-src 'self' blob: ${socket}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function values(language: Language, assets: Readonly<Record<string, { readonly path: string }>>) {
  const file = new URL(`../../../locales/${language}/page.json`, import.meta.url);
  const paths = Object.entries(assets).map(([name, { path }]) => [`asset.${name}`, path]);
  return {
    locale: LOCALES[language].channel,
    ...words.parse(JSON.parse(readFileSync(file, 'utf8'))),
    ...Object.fromEntries(paths),
  };
}

/** `{{name}}` in the template, escaped; the nonce is filled in at each request. */
function fill(template: string, known: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{([\w.]+)\}\}/g, (slot, name: string) => {
    if (name === 'nonce') return slot;
    const value = known[name];
    if (value === undefined) throw new Error(`The page asks for ${slot}, which nobody gives.`);
    return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  });
}
