/**
 * `npm run playground -- [--port N] [--playground-port N] [--no-browser]`: the bot as Teams shows it, on
 * this machine and without an account (docs/teams.md). Ctrl-C ends it.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { type PlaygroundOptions, startPlayground } from './run.ts';

const USAGE =
  'npm run playground -- [--port N] [--playground-port N] [--no-browser]\nThe environment’s PORT, PLAYGROUND_PORT and DATA_DIR are taken too.';

const PORT = '3978';
const PLAYGROUND_PORT = '56150';

interface Asked extends PlaygroundOptions {
  readonly browser: boolean;
}

const portOf = (text: string): number => {
  const port = Number(text);
  if (!/^\d{1,5}$/u.test(text) || port > 65_535) throw new Error(`${text} is no port`);
  return port;
};

/** What was asked for; throws where it cannot be understood. */
const read = (args: readonly string[], env: NodeJS.ProcessEnv): Asked => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: env.PORT || PORT },
      'playground-port': { type: 'string', default: env.PLAYGROUND_PORT || PLAYGROUND_PORT },
      'no-browser': { type: 'boolean', default: false },
    },
  });
  return {
    port: portOf(values.port),
    playgroundPort: portOf(values['playground-port']),
    dataDir: env.DATA_DIR || undefined,
    browser: !values['no-browser'] && env.CI === undefined,
  };
};

/** What opens an address on each system; on Linux only where there is a screen. */
const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  ...(process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? { linux: ['xdg-open'] } : {}),
};

/** Opens the address in the person's browser. Where that fails they still have the address. */
const openBrowser = (url: string): void => {
  const opener = OPENERS[process.platform];
  if (opener === undefined) return;
  const [command, ...args] = opener;
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
};

const main = async (): Promise<number> => {
  let asked: Asked;
  try {
    asked = read(process.argv.slice(2), process.env);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    return 2;
  }
  const stopped = new Promise<null>((resolve) => {
    process.once('SIGINT', () => resolve(null));
    process.once('SIGTERM', () => resolve(null));
  });
  try {
    const running = await startPlayground(asked);
    console.log(
      `The playground is ready at ${running.url} (planbyte at ${running.programUrl}). Ctrl-C ends both.`,
    );
    if (asked.browser) openBrowser(running.url);
    const last = await Promise.race([stopped, running.ended]);
    await running.close();
    if (last === null) return 0;
    console.error(`One of the two has ended:\n${last}`);
    return 1;
  } catch (error) {
    console.error(`The playground could not be started:\n${error instanceof Error ? error.message : error}`);
    return 1;
  }
};

process.exitCode = await main();
