import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Bundle, type BundledFile, bundlePage, PAGE } from './bundle.ts';
import { thirdPartyNotices } from './notices.ts';
import { BUILT, sourcesHash } from './stale.ts';

/** How small each file is, in bytes as served. */
export type Sizes = Readonly<
  Record<string, { readonly plain: number; readonly br: number; readonly gz: number }>
>;

/**
 * Builds the page: every file as it is and compressed as far as it goes, and last the manifest that names them, so
 * that a program that starts meanwhile finds the old page or the new one.
 */
export async function buildPage(): Promise<Sizes> {
  const sources = sourcesHash();
  const bundle = await bundlePage();
  const notices = noticesFile(bundle);
  const files = [...bundle.files, notices];
  await mkdir(BUILT, { recursive: true });
  const sizes = await Promise.all(files.map(writeCompressed));
  const manifest = { sources, entries: bundle.entries, notices: notices.name };
  const unfinished = join(BUILT, `manifest.${process.pid}`);
  await writeFile(unfinished, `${JSON.stringify(manifest, null, 2)}\n`);
  await rename(unfinished, join(BUILT, 'manifest.json'));
  await removeOthers(files);
  return Object.fromEntries(sizes);
}

function noticesFile({ metafile }: Bundle): BundledFile {
  const bytes = Buffer.from(`${thirdPartyNotices(metafile, PAGE)}\n`);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8).toUpperCase();
  return { name: `notices-${hash}.txt`, bytes };
}

async function writeCompressed({ name, bytes }: BundledFile) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  await Promise.all([
    writeFile(join(BUILT, name), bytes),
    writeFile(join(BUILT, `${name}.br`), br),
    writeFile(join(BUILT, `${name}.gz`), gz),
  ]);
  return [name, { plain: bytes.length, br: br.length, gz: gz.length }] as const;
}

/** What an earlier build has left. */
async function removeOthers(files: readonly BundledFile[]): Promise<void> {
  const kept = new Set(['manifest.json', ...files.flatMap(({ name }) => [name, `${name}.br`, `${name}.gz`])]);
  const old = (await readdir(BUILT)).filter((name) => !kept.has(name));
  await Promise.all(old.map((name) => rm(join(BUILT, name), { force: true })));
}
