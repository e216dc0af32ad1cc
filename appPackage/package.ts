/**
 * `npm run package:teams -- [--private] [--out FILE]`: makes the Teams app package from environment values (docs/teams.md).
 * The same values give the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { packageFiles } from './files.ts';
import { readSettings, type Settings } from './settings.ts';

const OUT = 'build/planbyte-teams.zip';
/** When every file of the zip says it was written: the first day a zip can say, in any time zone. */
const WRITTEN = new Date(1980, 0, 1);

/** The app package as a zip. */
export const zipPackage = (settings: Settings): Uint8Array =>
  zipSync(Object.fromEntries(packageFiles(settings)), { level: 9, mtime: WRITTEN });

interface Arguments {
  readonly isPrivate: boolean;
  readonly out: string;
}

const readArguments = (args: readonly string[]): Arguments | null => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { private: { type: 'boolean', default: false }, out: { type: 'string', default: OUT } },
    });
    return { isPrivate: values.private, out: resolve(values.out) };
  } catch {
    return null;
  }
};

/** Runs the command; gives the exit code. */
const main = (args: readonly string[]): number => {
  const asked = readArguments(args);
  if (asked === null) {
    console.error('npm run package:teams -- [--private] [--out FILE]: other arguments are not known.');
    return 2;
  }
  const read = readSettings(process.env, asked.isPrivate);
  if (!read.ok) {
    console.error(read.message);
    return 1;
  }
  mkdirSync(dirname(asked.out), { recursive: true });
  writeFileSync(asked.out, zipPackage(read.settings));
  const { TEAMS_APP_VERSION: version, PUBLIC_URL: address, MicrosoftAppId: bot } = read.settings;
  console.log(`${relative('', asked.out)}: planbyte ${version} for ${address}, bot ${bot}`);
  return 0;
};

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
