/** What `backup` and `restore` have in common: they do one thing with one file, and say how it ended. */
import { z } from 'zod';
import { databaseIn, dataDirIn } from '../../config.ts';
import type { Words } from '../../presentation/words.ts';
import { COPY_FAILURES, type Content, CopyFailed } from '../../storage/sqlite/copy.ts';
import type { Command, Terminal } from './command.ts';
import type { Layout } from './layout.ts';
import type { Options } from './options.ts';

/** A file and the folder of a store. */
export interface Copying {
  readonly file: string;
  readonly folder: string;
  readonly force: boolean;
}

const failed = z.object({ failed: z.enum(['elsewhere', ...COPY_FAILURES]), folder: z.string() });
const content = z.object({
  conversations: z.number(),
  newest: z.number().nullable(),
  bytes: z.number(),
  schema: z.number(),
  aside: z.string().nullable().optional(),
});
const ended = z.union([failed, content]);
export type Copied = z.infer<typeof content>;

const MEGABYTE = 1_000_000;

/** The values of a sentence that tells what was copied. */
export const told = (words: Words, { conversations, newest, bytes }: Copied) => ({
  count: conversations,
  amount: words.number(conversations),
  date: words.date(new Date(newest ?? 0).toISOString().slice(0, 'YYYY-MM-DD'.length)),
  size: words.number(Math.ceil((bytes / MEGABYTE) * 10) / 10),
});

/** How it ended, as JSON: what was copied, or why nothing was. */
const attempt = async (
  work: (copying: Copying) => Promise<Content>,
  { file, own: { force } }: Options,
  env: Terminal['env'],
): Promise<z.infer<typeof ended>> => {
  const folder = dataDirIn(env);
  if (databaseIn(env) !== null) return { failed: 'elsewhere', folder };
  try {
    return await work({ file: file ?? '', folder, force: force !== undefined });
  } catch (error) {
    if (error instanceof CopyFailed) return { failed: error.reason, folder };
    throw error;
  }
};

/** A command that copies; `say` tells what was done, in paragraphs. */
export const copyCommand = (
  name: 'backup' | 'restore',
  own: Command['takes']['own'],
  work: (copying: Copying) => Promise<Content>,
  say: (words: Words, copied: Copied, file: string) => readonly string[],
): Command => {
  const lines = (layout: Layout, texts: readonly string[]): string =>
    texts.flatMap((text) => layout.wrap(text, 0).map((line) => `${line}\n`)).join('');
  return {
    name,
    form: { longest: Number.MAX_SAFE_INTEGER, isWhole: () => true },
    takes: { own, rest: 'file', undated: true },
    problem: ({ file }, words) => (file === null ? words.t('cli:copy.name-a-file') : null),
    instead: (options, env) => attempt(work, options, env),
    begin: ({ file, json }, words, layout) => ({
      one: (found) => {
        const end = ended.parse(found.ok ? found.input : null);
        if ('failed' in end) {
          const values = { file: file ?? '', folder: end.folder, context: name };
          return {
            ok: false,
            out: '',
            err: lines(layout, [words.t(`cli:copy.failed.${end.failed}`, values)]),
          };
        }
        const out = json ? `${JSON.stringify(end)}\n` : lines(layout, say(words, end, file ?? ''));
        return { ok: true, out };
      },
      end: () => '',
    }),
  };
};
