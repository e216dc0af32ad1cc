import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { LANGUAGES } from '../../contract/languages.ts';
import { wordsFor } from '../../presentation/words.ts';
import { acceptedEncodings } from '../http/assets.ts';
import type { Route } from '../http/route.ts';

export const SCRIPT_PATH = '/embed.js';
/** How long a browser goes by the script it has, in seconds; its address cannot change with its content. */
const KEPT_SECONDS = 3_600;
const PARTS = ['session.js', 'look.js', 'panel.js', 'launcher.js'] as const;

/** What the script says before anybody has opened the chat, in each language. */
const words = () =>
  Object.fromEntries(
    LANGUAGES.map((language) => {
      const { t } = wordsFor(language);
      const said = {
        title: t('embed:title'),
        close: t('embed:close'),
        loading: t('embed:loading'),
        retry: t('embed:retry'),
        unreachable: t('embed:unreachable'),
        busy: t('embed:busy'),
      };
      return [language, said];
    }),
  );

/** A module of the script as a part of it: without what ties it to the others, and what is there for those who read it. */
const bare = (source: string): string =>
  source
    .replace(/^\s*\/\*\*[\s\S]*?\*\/\n/gmu, '')
    .replace(/^\s*\/\/.*\n/gmu, '')
    .replace(/^import .*;\n/gmu, '')
    .replace(/^export /gmu, '')
    .replace(/^\s+/gmu, '');

/** The script as one piece, in a scope of its own, for it must leave nothing in the page but its one name. */
export const embedScript = (): string => {
  const parts = PARTS.map((name) => readFileSync(new URL(`script/${name}`, import.meta.url), 'utf8'));
  return `(() => {\n'use strict';\nconst WORDS = ${JSON.stringify(words())};\n${parts.map(bare).join('')}})();\n`;
};

/** Serves the script to the pages of other sites. */
export function scriptRoute(): Route {
  const plain = Buffer.from(embedScript());
  const packed = gzipSync(plain, { level: 9 });
  const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 16)}"`;
  return {
    method: 'GET',
    path: SCRIPT_PATH,
    limit: 'page',
    async handle({ headers }) {
      const shared = {
        'Content-Type': 'text/javascript; charset=utf-8',
        'Cache-Control': `public, max-age=${KEPT_SECONDS}`,
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Access-Control-Allow-Origin': '*',
        ETag: tag,
        Vary: 'Accept-Encoding',
      };
      if (headers['if-none-match'] === tag) return { status: 304, headers: shared };
      return acceptedEncodings(headers).includes('gzip')
        ? { status: 200, headers: { ...shared, 'Content-Encoding': 'gzip' }, body: packed }
        : { status: 200, headers: shared, body: plain };
    },
  };
}
