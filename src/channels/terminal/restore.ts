/**
 * `npm run --silent restore -- [--json] [--locale sv|nb|en] FILE`: puts a backup in the place of the store in DATA_DIR,
 * while no server runs on it (docs/operating/upgrades-and-backups.md).
 */
import { restore as restoreStore } from '../../storage/sqlite/restore.ts';
import { runCommand, type Terminal } from './command.ts';
import { copyCommand, told } from './store-copy.ts';

const COMMAND = copyCommand(
  'restore',
  [],
  ({ file, folder }) => restoreStore(file, folder),
  (words, copied) => [
    copied.newest === null
      ? words.t('cli:copy.restored-empty')
      : words.t('cli:copy.restored', told(words, copied)),
    ...(copied.aside === null ? [] : [words.t('cli:copy.aside', { aside: copied.aside })]),
  ],
);

/** The whole program; gives the exit status. */
export const restore = (terminal: Terminal): Promise<number> => runCommand(COMMAND, terminal);

if (import.meta.main) process.exitCode = await restore(process);
