import { basename, dirname, join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { webChatParts } from './parts.ts';

/** A file that the browser loads. */
export interface BundledFile {
  /** Its name with the hash of its content, such as `own-ABCD1234.js`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What an entry point became, and the files it cannot do without. */
export interface BundledEntry {
  readonly file: string;
  readonly needs: readonly string[];
}

export interface Bundle {
  readonly files: readonly BundledFile[];
  readonly entries: Readonly<Record<string, BundledEntry>>;
  /** What every file was made of. */
  readonly metafile: Metafile;
}

/** The folder of the page's sources. */
export const PAGE = dirname(import.meta.dirname);

/** The script for pages of other sites: one file that runs anywhere, whose words the program puts before it. */
const EMBED = join(PAGE, '../../embed/script/launcher.js');

/** What the HTML names: the scripts of the page and of the panel, their style, their icon. */
const ENTRIES = ['own.js', 'panel.js', 'style.css', 'icon.svg'] as const;

const OPTIONS = {
  bundle: true,
  minify: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  metafile: true,
  write: false,
  legalComments: 'none',
  logLevel: 'silent',
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  // Web Chat's sources are JSX in files of any name.
  loader: { '.js': 'jsx', '.svg': 'copy' },
  jsx: 'transform',
  define: {
    global: 'globalThis',
    'process.env.NODE_ENV': '"production"',
    'process.env.node_env': '"production"',
    'process.env.build_tool': '"esbuild"',
    'process.env.module_format': '"esmodules"',
    'process.env.npm_package_version': '"4.18.1"',
  },
  plugins: [webChatParts],
} as const satisfies BuildOptions;

/** Makes the files of the page from its sources and the packages they use. Throws what esbuild has to say of an error. */
export async function bundlePage(): Promise<Bundle> {
  const page = await build({
    ...OPTIONS,
    absWorkingDir: PAGE,
    entryPoints: [...ENTRIES],
    outdir: '.',
    plugins: [...OPTIONS.plugins],
  });
  const { outputFiles } = await build({
    entryPoints: [EMBED],
    absWorkingDir: PAGE,
    outdir: '.',
    entryNames: 'embed-[hash]',
    bundle: true,
    minify: true,
    format: 'iife',
    target: OPTIONS.target,
    write: false,
    logLevel: 'silent',
  });
  const entries = Object.entries(page.metafile.outputs).flatMap(([file, { entryPoint, imports }]) => {
    if (entryPoint === undefined) return [];
    const needs = imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path);
    return [[entryPoint, { file, needs }]] as const;
  });
  const embed = outputFiles.map(
    ({ path }) => [basename(EMBED), { file: basename(path), needs: [] }] as const,
  );
  const files = [...page.outputFiles, ...outputFiles].map(({ path, contents }) => ({
    name: path.slice(PAGE.length + 1),
    bytes: contents,
  }));
  return { files, entries: Object.fromEntries([...entries, ...embed]), metafile: page.metafile };
}
