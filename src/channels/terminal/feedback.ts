/**
 * `npm run --silent feedback -- [--json] [--locale sv|nb|en] [--since YYYY-MM-DD]`: what people thought of verdicts and
 * guides, from the store in DATA_DIR or DATABASE_URL (docs/feedback.md). A server may run meanwhile.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { databaseIn, dataDirIn } from '../../config.ts';
import { openStore } from '../../storage/open.ts';
import { STORE_FILE } from '../../storage/sqlite/engine.ts';
import type { FeedbackBody } from '../../storage/turn-store.ts';
import { readRows } from '../feedback/rows.ts';
import { type Command, runCommand, type Terminal } from './command.ts';
import { feedbackText } from './feedback-table.ts';

type Environment = Terminal['env'];

const bodies = z.array(z.record(z.string(), z.unknown()));

const kept = async (env: Environment): Promise<readonly FeedbackBody[]> => {
  const { store } = await openStore({ dataDir: dataDirIn(env), database: databaseIn(env) });
  try {
    return await store.feedback();
  } finally {
    await store.close();
  }
};

const isDay = (text: string): boolean => z.iso.date().safeParse(text).success;

const COMMAND: Command = {
  name: 'feedback',
  form: { longest: Number.MAX_SAFE_INTEGER, isWhole: () => true },
  takes: { own: ['since'], rest: 'nothing', undated: true },
  problem: ({ own: { since } }, words, env) => {
    if (since !== undefined && !isDay(since)) return words.t('cli:errors.bad-as-of', { value: since });
    if (databaseIn(env) !== null) return null;
    const folder = dataDirIn(env);
    // A folder that was mistyped is not made.
    return existsSync(join(folder, STORE_FILE)) ? null : words.t('feedback:report.no-store', { folder });
  },
  instead: (_options, env) => kept(env),
  begin: ({ json, own: { since = null } }, words, layout) => ({
    one: (found) => {
      const read = readRows(found.ok ? bodies.parse(found.input) : [], since);
      const out = json
        ? read.rows.map((row) => `${JSON.stringify(row)}\n`).join('')
        : feedbackText(words, layout, read, since);
      return { ok: read.unreadable === 0, out };
    },
    end: () => '',
  }),
};

/** The whole program; gives the exit status. */
export const feedback = (terminal: Terminal): Promise<number> => runCommand(COMMAND, terminal);

if (import.meta.main) process.exitCode = await feedback(process);
