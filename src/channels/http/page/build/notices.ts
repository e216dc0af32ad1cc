import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { z } from 'zod';

const packageJson = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  author: z.union([z.string(), z.object({ name: z.string() })]).optional(),
});

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-][\w.-]*)?$/i;
const RULE = '-'.repeat(80);

/** The name, version and licence of every package of which something is in the bundle, one after the other. */
export function thirdPartyNotices(metafile: Metafile, folder: string): string {
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  const folders = new Set(inputs.flatMap((file) => packageFolder(file) ?? []));
  const notices = [...folders].map((path) => notice(join(folder, path)));
  return [
    'The page with the chat contains the packages below, each under its own licence.',
    ...[...new Set(notices)].toSorted(),
  ].join(`\n\n${RULE}\n\n`);
}

/** The folder of the package that a file belongs to, or null for the page's own files. */
function packageFolder(file: string): string | null {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? null;
}

function notice(folder: string): string {
  const { name, version, license, author } = packageJson.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').replaceAll('\r\n', '\n').trim());
  const by = typeof author === 'string' ? author : author?.name;
  // A package that carries no text says only under which licence it stands.
  const said = texts.length > 0 ? texts : [by === undefined ? '' : `By ${by}.`].filter(Boolean);
  return [`${name} ${version} (${license ?? 'see below'})`, ...said].join('\n\n');
}
