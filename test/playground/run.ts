/** The program and Microsoft's playground beside it, which acts as Teams on this machine: each a process of its own. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = new URL('../../', import.meta.url);
const PROGRAM = fileURLToPath(new URL('src/main.ts', ROOT));
const BUILD = fileURLToPath(new URL('src/channels/http/page/build/main.ts', ROOT));
const PLAYGROUND = fileURLToPath(new URL('node_modules/@microsoft/m365agentsplayground/cli.js', ROOT));
const PEOPLE = fileURLToPath(new URL('playground.yml', import.meta.url));

export interface PlaygroundOptions {
  /** The program's port; 0 for a free one. */
  readonly port: number;
  /** The playground's port; 0 for a free one. Where it is taken, the playground takes another. */
  readonly playgroundPort: number;
  /** Where the program keeps what it is told; a folder that is removed after, where none is given. */
  readonly dataDir?: string | undefined;
}

export interface Playground {
  /** Where people open the playground. */
  readonly url: string;
  readonly programUrl: string;
  /** Resolves when one of the two has ended by itself, with what it wrote last. */
  readonly ended: Promise<string>;
  /** Ends both, and removes what they wrote. */
  close(): Promise<void>;
}

interface Started {
  readonly child: ChildProcess;
  /** Resolves with its last lines when it has ended. */
  readonly ended: Promise<string>;
  /** What stands in the brackets of the first line that fits; throws its last lines where it ends before. */
  ready(line: RegExp): Promise<string>;
}

const start = (script: string, args: readonly string[], env: NodeJS.ProcessEnv): Started => {
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  // Nothing goes on running when whoever started it breaks off.
  process.once('exit', () => child.kill('SIGKILL'));
  const written: string[] = [];
  const read = (stream: Readable) =>
    createInterface({ input: stream }).on('line', (line) => {
      written.push(line);
    });
  const lines = read(child.stdout);
  read(child.stderr);
  const ended = once(child, 'exit').then(() => written.slice(-30).join('\n'));
  const ready = (line: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      lines.on('line', (text) => {
        const [, found] = line.exec(text) ?? [];
        if (found !== undefined) resolve(found);
      });
      ended.then((last) => reject(new Error(last)), reject);
    });
  return { child, ended, ready };
};

const end = async ({ child }: Started): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
};

/** Nobody is authenticated in the playground, so the program must not have been given a bot's registration. */
const WITHOUT_BOT = {
  HOST: '127.0.0.1',
  PUBLIC_URL: '',
  MicrosoftAppId: '',
  MicrosoftAppPassword: '',
  MicrosoftAppType: '',
  MicrosoftAppTenantId: '',
  DIRECT_LINE_SECRET: '',
};

const startProgram = ({ port, dataDir }: PlaygroundOptions, folder: string): Started =>
  start(PROGRAM, [], {
    ...process.env,
    ...WITHOUT_BOT,
    PORT: String(port),
    DATA_DIR: dataDir ?? join(folder, 'data'),
  });

const startTeams = ({ playgroundPort }: PlaygroundOptions, endpoint: string, log: string): Started =>
  start(
    PLAYGROUND,
    [
      'start',
      ...['--channel-id', 'msteams', '--disable-telemetry'],
      ...['--app-endpoint', endpoint, '--port', String(playgroundPort)],
    ],
    {
      ...process.env,
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: PEOPLE,
      M365_AGENTS_PLAYGROUND_LOGFILE: log,
      // It ends with an error where there is no browser to open; who starts it opens one.
      TEAMSAPPTESTER_BROWSER: 'none',
    },
  );

/** What the playground has to say for itself, which it writes to its file alone. */
const lastOf = (log: string): string => {
  try {
    return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-10).join('\n');
  } catch {
    return '';
  }
};

/**
 * Starts the program and the playground.
 *
 * @throws with what was written last, where one of them does not start
 */
export const startPlayground = async (options: PlaygroundOptions): Promise<Playground> => {
  // As `npm start` does: the program serves the page too.
  await promisify(execFile)(process.execPath, [BUILD, '--if-stale']);
  const folder = mkdtempSync(join(tmpdir(), 'planbyte-playground-'));
  const log = join(folder, 'playground.log');
  const program = startProgram(options, folder);
  const running = [program];
  const close = async (): Promise<void> => {
    await Promise.all(running.map(end));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const programUrl = await program.ready(/ready at (\S+)/u);
    const teams = startTeams(options, new URL('/api/messages', programUrl).href, log);
    running.push(teams);
    const url = `http://localhost:${await teams.ready(/Listening on (\d+)/u)}/`;
    // It reads its people after it listens, and ends where it cannot.
    const ended = teams.ended.then(() => lastOf(log));
    const page = fetch(url).then(
      () => null,
      () => ended,
    );
    const failed = await page;
    if (failed !== null) throw new Error(failed);
    return { url, programUrl, ended: Promise.race([program.ended, ended]), close };
  } catch (error) {
    await close();
    throw error;
  }
};
