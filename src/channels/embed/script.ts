import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { LANGUAGES, NEAREST } from '../../contract/languages.ts';
import { wordsFor } from '../../presentation/words.ts';
import { acceptedEncodings } from '../http/assets.ts';
import { loadBuiltPage } from '../http/built.ts';
import type { Route } from '../http/route.ts';

export const SCRIPT_PATH = '/embed.js';
/** How long a browser goes by the script it has, in seconds; its address cannot change with its content. */
const KEPT_SECONDS = 3_600;

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

/** The script as it was built, with the words that this program has; it leaves nothing in the page but its one name. */
export const embedScript = (): string => {
  const own = { WORDS: words(), NEAREST };
  const declared = Object.entries(own).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
  return `(() => {\n${declared.join('')}${loadBuiltPage().text('launcher.js')}})();\n`;
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
