import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { assetRoute, FOR_EVER } from './assets.ts';
import type { Route } from './route.ts';

/** Where `npm run build` puts the page. */
const BUILT = join(import.meta.dirname, '../../../build/page');

/** Where the licences of everything in the bundle can be read. */
export const NOTICES_PATH = '/third-party-notices.txt';
const AN_HOUR = 'public, max-age=3600';

const manifest = z.object({
  entries: z.record(z.string(), z.object({ file: z.string(), needs: z.array(z.string()) })),
  notices: z.string(),
});

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
};

export interface BuiltPage {
  /** The address of what an entry point (`own.js`, `style.css`) became. */
  path(entry: string): string;
  /** The addresses of the files that an entry point loads at once. */
  needs(entry: string): readonly string[];
  /** What an entry point became, for whoever serves it at an address of their own. */
  text(entry: string): string;
  readonly routes: readonly Route[];
}

/** The files of the page, as they were built. Throws, saying what to do, where they were not. */
export function loadBuiltPage(folder: string = BUILT): BuiltPage {
  const file = join(folder, 'manifest.json');
  if (!existsSync(file)) throw new Error('The page has not been built yet: run npm run build.');
  const { entries, notices } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  const entry = (name: string) => {
    const found = entries[name];
    if (found === undefined) throw new Error(`The page was built without ${name}: run npm run build.`);
    return found;
  };
  const address = (name: string) => `/assets/${name}`;
  const names = new Set(Object.values(entries).flatMap(({ file, needs }) => [file, ...needs]));
  return {
    path: (name) => address(entry(name).file),
    needs: (name) => entry(name).needs.map(address),
    text: (name) => readFileSync(join(folder, entry(name).file), 'utf8'),
    routes: [
      ...[...names].map((name) => builtRoute(join(folder, name), address(name), FOR_EVER)),
      builtRoute(join(folder, notices), NOTICES_PATH, AN_HOUR),
    ],
  };
}

/** A built file at an address; what is compressed lies beside it. */
function builtRoute(file: string, path: string, cacheControl: string): Route {
  const compressed = { br: readFileSync(`${file}.br`), gzip: readFileSync(`${file}.gz`) } as const;
  return assetRoute({
    path,
    contentType: CONTENT_TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    cacheControl,
    plain: readFileSync(file),
    compressed: async (encoding) => compressed[encoding],
  });
}
