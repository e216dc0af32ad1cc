import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';

const PAGE = join(import.meta.dirname, '..');
const EMBED = join(PAGE, '../../embed/script');
const ROOT = join(PAGE, '../../../..');

/** Where what is built lies; git ignores it. */
export const BUILT = join(ROOT, 'build/page');

const manifest = z.object({ sources: z.string() });

/** What the page is built from, as one hash: its sources, how they are built, and the versions of all packages. */
export function sourcesHash(): string {
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json')));
  const files = [PAGE, EMBED].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  );
  for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).toSorted()) {
    hash.update(`\0${relative(PAGE, path)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** Whether the page has to be built: it never was, or something it is built from has changed since. */
export function isStale(): boolean {
  const file = join(BUILT, 'manifest.json');
  if (!existsSync(file)) return true;
  return manifest.parse(JSON.parse(readFileSync(file, 'utf8'))).sources !== sourcesHash();
}
