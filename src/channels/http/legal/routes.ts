import { isLanguage, LANGUAGES, type Language } from '../../../contract/languages.ts';
import { createAsset } from '../assets.ts';
import { pageLanguage } from '../languages.ts';
import type { HttpRequest, Route } from '../route.ts';
import { legalDocument } from './document.ts';
import { legalValues, privacyText, type Running, termsText } from './texts.ts';
import { legalWords } from './words.ts';

/** Where the pages are; the manifest for Teams and the chat page point here. */
export const PRIVACY_PATH = '/privacy';
export const TERMS_PATH = '/terms';

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The privacy page and the terms page, in the language asked for by `?lang=` or else by the browser. */
export function legalRoutes(running: Running): readonly Route[] {
  const style = createAsset('legal', 'css', 'text/css; charset=utf-8', new URL('legal.css', import.meta.url));
  const pages = new Map(
    LANGUAGES.map((language) => {
      const words = legalWords(language);
      const common = { language, words, values: legalValues(words, running), style: style.path };
      const privacy = { path: PRIVACY_PATH, name: words.privacy.link };
      const terms = { path: TERMS_PATH, name: words.terms.link };
      return [
        language,
        {
          privacy: legalDocument({
            ...common,
            text: privacyText(words, running),
            path: privacy.path,
            other: terms,
          }),
          terms: legalDocument({
            ...common,
            text: termsText(words, running),
            path: terms.path,
            other: privacy,
          }),
        },
      ];
    }),
  );
  const route = (path: string, page: 'privacy' | 'terms'): Route => ({
    method: 'GET',
    path,
    limit: 'page',
    async handle(request) {
      const language = wanted(request);
      return {
        status: 200,
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Language': language,
          'Content-Security-Policy': POLICY,
          Vary: 'Accept-Language',
        },
        body: pages.get(language)?.[page] ?? '',
      };
    },
  });
  return [route(PRIVACY_PATH, 'privacy'), route(TERMS_PATH, 'terms'), style.route];
}

function wanted({ query, headers }: HttpRequest): Language {
  const asked = query.get('lang') ?? '';
  return isLanguage(asked) ? asked : pageLanguage(headers['accept-language']);
}
