import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { LANGUAGES, type Language, LOCALES } from '../../contract/languages.ts';
import { type BuiltPage, loadBuiltPage, NOTICES_PATH } from './built.ts';
import { pageLanguage } from './languages.ts';
import { legalLinks } from './legal/words.ts';
import type { HttpReply, HttpRequest, Route } from './route.ts';

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
  notReached: z.string(),
});

/** Bright, dark, or as the person's system is. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The chat as a panel: in a frame of another page, without a header of its own. */
export interface PanelView {
  readonly language: Language;
  readonly theme: Theme;
  /** The colour of the page around it, `#rrggbb`, or null for our own. */
  readonly color: string | null;
  /** What the panel is called, or null for what the page is called. */
  readonly title: string | null;
  /** The origin of the page that may show it in a frame, and that its script talks to. */
  readonly parent: string;
  /** Origins beside our own that the chat talks to, such as `https://directline.botframework.com`. */
  readonly connect: readonly string[];
}

/**
 * The page with the chat, and everything it loads: all of it from this program. Throws where it has not been built.
 *
 * @param connect origins beside our own that the chat talks to
 */
export function pageRoutes(connect: readonly string[] = []): readonly Route[] {
  const assets = loadBuiltPage();
  const render = renderer(assets);
  const page: Route = {
    method: 'GET',
    path: '/',
    limit: 'page',
    async handle(request) {
      const language = pageLanguage(request.headers['accept-language']);
      const reply = render(request, {
        entry: 'own.js',
        language,
        mode: 'own',
        theme: 'auto',
        color: null,
        title: null,
        parent: null,
        connect,
      });
      return { ...reply, headers: { ...reply.headers, Vary: 'Accept-Language' } };
    },
  };
  const icon = assets.path('icon.svg');
  const favicons = assets.routes.flatMap((route) =>
    route.path === icon ? [{ ...route, path: '/favicon.ico' }] : [],
  );
  return [page, ...favicons, ...assets.routes];
}

/** What answers with the page as a panel. Throws where the page has not been built. */
export function panelRenderer(): (request: HttpRequest, view: PanelView) => HttpReply {
  const render = renderer(loadBuiltPage());
  return (request, view) => render(request, { ...view, entry: 'panel.js', mode: 'panel' });
}

interface View extends Omit<PanelView, 'parent'> {
  readonly entry: 'own.js' | 'panel.js';
  readonly mode: 'own' | 'panel';
  readonly parent: string | null;
}

function renderer(assets: BuiltPage): (request: HttpRequest, view: View) => HttpReply {
  const file = readFileSync(new URL('page/index.html', import.meta.url), 'utf8');
  const template = file.replace('<html lang="en"', '<html lang="{{language}}"');
  const texts = new Map(
    LANGUAGES.map((language) => [language, { ...wordsOf(language), ...legalLinks(language) }]),
  );
  return (request, view) => {
    const { language, entry, title } = view;
    const nonce = randomBytes(16).toString('base64');
    const known = {
      ...texts.get(language),
      ...(title === null ? {} : { title }),
      language,
      locale: LOCALES[language].channel,
      mode: view.mode,
      theme: view.theme,
      scheme: view.theme === 'auto' ? 'light dark' : view.theme,
      color: view.color ?? '',
      parent: view.parent ?? '',
      nonce,
      notices: NOTICES_PATH,
      'asset.icon': assets.path('icon.svg'),
      'asset.style': assets.path('style.css'),
      'asset.script': assets.path(entry),
      'asset.needed': assets.needs(entry)[0] ?? '',
    };
    return {
      status: 200,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Language': language,
        'Content-Security-Policy': policy(nonce, request.origin, view),
      },
      body: fill(template, known),
    };
  };
}

/** The hash of nothing: Web Chat adds one style that is empty and carries no nonce. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * Web Chat writes its own `<style>` elements, with our nonce, and shows its icons and uploads as
 * blob: and data: pictures; everything else is ours or forbidden.
 */
function policy(nonce: string, origin: string, { parent, connect }: View): string {
  const others = connect.flatMap((one) => [one, asSocket(one)]);
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}' ${EMPTY_STYLE}`,
    ["img-src 'self' blob: data:", ...connect].join(' '),
    "font-src 'self'",
    "media-src 'self' blob:",
    'worker-src blob:',
    ["connect-src 'self' blob:", asSocket(origin), ...others].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${parent ?? "'none'"}`,
  ].join('; ');
}

const asSocket = (origin: string): string => origin.replace(/^http/, 'ws');

function wordsOf(language: Language): z.infer<typeof words> {
  const file = new URL(`../../../locales/${language}/page.json`, import.meta.url);
  return words.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** `{{name}}` in the template, escaped. */
function fill(template: string, known: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{([\w.]+)\}\}/g, (slot, name: string) => {
    const value = known[name];
    if (value === undefined) throw new Error(`The page asks for ${slot}, which nobody gives.`);
    return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  });
}
