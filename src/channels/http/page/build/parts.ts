import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

const instead = (name: string) => join(import.meta.dirname, '../instead', name);
const require = createRequire(import.meta.url);
const packages = join(dirname(require.resolve('botframework-webchat')), '../..');

/** Web Chat's modules are bundled from their sources: the built ones hold all languages, and speech, in one piece. */
const SOURCES: Readonly<Record<string, string>> = {
  'botframework-webchat-api': 'botframework-webchat-api/src/index.ts',
  'botframework-webchat-api/internal': 'botframework-webchat-api/src/internal.ts',
  'botframework-webchat-api/decorator': 'botframework-webchat-api/src/decorator/index.ts',
  'botframework-webchat-component': 'botframework-webchat-component/src/index.ts',
  'botframework-webchat-component/internal': 'botframework-webchat-component/src/internal.ts',
};

/** Modules that something small or nothing at all stands in for. */
const INSTEAD: Readonly<Record<string, string>> = {
  '../external/PrecompiledGlobalize': 'globalize.js',
  './directLineStreaming': 'nothing.js',
  postcss: 'nothing.js',
  punycode: 'punycode.js',
  'react-dictate-button': 'nothing.js',
  'react-say': 'nothing.js',
  swiper: 'nothing.js',
  'swiper/modules': 'nothing.js',
  'url-search-params-polyfill': 'nothing.js',
};

/** Web Chat's own words in the languages that the page has. */
const WORDS = /botframework-webchat-api[\\/]src[\\/]localization[\\/][\w-]+\.json$/;
const OUR_WORDS = /(?:en-US|nb-NO|sv-SE|overrides)\.json$/;

/** What a browser lacked long ago, by the path it has in core-js: `instance/map`, `object/keys`, `set-timeout`. */
const POLYFILL =
  /^(?:core-js-pure|@babel\/runtime-corejs3\/core-js(?:-stable)?)\/(?:(?:stable|features)\/)?([\w/-]+?)(?:\.js)?$/;

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string) => camel(`-${name}`);

/** What adds to the browser what it lacked then, and is asked for by nobody. */
const ADDED = /^core-js\/(?:modules|features)\//;

/** Web Chat scrolls smoothly whatever the person's settings; where they want less motion it arrives at once. */
const SCROLLING = /react-scroll-to-bottom[\\/]lib[\\/]esm[\\/]SpineTo\.js$/;
const SMOOTHLY = 'function squareStepper(current, to) {';
const AT_ONCE = `${SMOOTHLY} if (matchMedia('(prefers-reduced-motion: reduce)').matches) return to;`;

/** What the browser itself has in the place of a polyfill. */
function native(path: string): string {
  const [owner = '', member] = path.split('/');
  if (path === 'get-iterator-method') return '(object) => object[Symbol.iterator]';
  if (owner === 'instance' && member !== undefined) return `(object) => object.${camel(member)}`;
  const known = [camel(owner), pascal(owner), owner.toUpperCase()].find((name) => name in globalThis);
  if (known === undefined) throw new Error(`Nothing is known to stand in for core-js's ${path}.`);
  return member === undefined ? known : `${known}.${camel(member)}`;
}

/** Takes of Web Chat, and of the packages it uses, what the page needs. */
export const webChatParts: Plugin = {
  name: 'web-chat-parts',
  setup(build) {
    build.onResolve({ filter: /^botframework-webchat/ }, ({ path }) => {
      const source = SOURCES[path];
      if (source !== undefined) return { path: join(packages, source), sideEffects: false };
      if (!path.startsWith('botframework-webchat/src/')) return null;
      const found = ['.ts', '.tsx'].map((end) => join(packages, path + end)).find((file) => existsSync(file));
      return found === undefined ? null : { path: found };
    });
    build.onResolve({ filter: /./ }, ({ path }) => {
      const file = INSTEAD[path];
      return file === undefined ? null : { path: instead(file), sideEffects: false };
    });
    build.onResolve({ filter: ADDED }, () => ({ path: instead('nothing.js'), sideEffects: false }));
    build.onResolve({ filter: POLYFILL }, ({ path }) => ({ path, namespace: 'native' }));
    build.onLoad({ filter: /./, namespace: 'native' }, ({ path }) => ({
      contents: `module.exports = ${native(POLYFILL.exec(path)?.[1] ?? path)};`,
    }));
    build.onLoad({ filter: SCROLLING }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!source.includes(SMOOTHLY)) throw new Error(`${path} scrolls in another way now.`);
      return { contents: source.replace(SMOOTHLY, AT_ONCE) };
    });
    build.onLoad({ filter: WORDS }, ({ path }) =>
      OUR_WORDS.test(path) ? null : { contents: '{}', loader: 'json' },
    );
  },
};
