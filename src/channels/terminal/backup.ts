/**
 * `npm run --silent backup -- [--json] [--locale sv|nb|en] [--force] FILE`: copies the store in DATA_DIR into a file, while
 * a server may run on it (docs/operating/upgrades-and-backups.md).
 */
import { backUp } from '../../storage/sqlite/backup.ts';
import { runCommand, type Terminal } from './command.ts';
import { copyCommand, told } from './store-copy.ts';

const COMMAND = copyCommand(
  'backup',
  ['force'],
  ({ folder, file, force }) => backUp(folder, file, force),
  (words, copied, file) => [
    copied.newest === null
      ? words.t('cli:copy.backed-up-empty', { ...told(words, copied), file })
      : words.t('cli:copy.backed-up', { ...told(words, copied), file }),
  ],
);

/** The whole program; gives the exit status. */
export const backup = (terminal: Terminal): Promise<number> => runCommand(COMMAND, terminal);

if (import.meta.main) process.exitCode = await backup(process);
