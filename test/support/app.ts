import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from '../../src/app.ts';
import type { Log } from '../../src/channels/log.ts';
import { createMetrics } from '../../src/channels/metrics/metrics.ts';
import type { Talk } from '../../src/channels/turns.ts';
import type { Config } from '../../src/config.ts';
import { openStore } from '../../src/storage/open.ts';
import type { TurnStore } from '../../src/storage/turn-store.ts';
import { type FakeState, fakeTalk } from './fake-talk.ts';

/** A folder for one test's data, and what removes it. */
export function dataFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'planbyte-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A log to look into: its warnings and errors; what else is told is of no interest to most tests. */
export function memoryLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  return {
    lines,
    debug: () => {},
    info: () => {},
    warn: (message) => lines.push(`warn ${message}`),
    error: (message, error) => lines.push(`error ${message} ${String(error)}`),
  };
}

export interface StartOptions extends Partial<Omit<Config, 'host' | 'dataDir'>> {
  readonly talk?: Talk<FakeState>;
  readonly log?: Log;
  /** Puts something before the store. */
  readonly before?: (store: TurnStore) => TurnStore;
}

/** The real program on a free port of this machine, with a small conversation in the place of the real one. */
export function startTestApp(dataDir: string, options: StartOptions = {}): Promise<App> {
  const { port = 0, talk = fakeTalk, log = memoryLog(), before = (store) => store, ...rest } = options;
  const config: Config = {
    port,
    host: '127.0.0.1',
    dataDir,
    database: null,
    retentionDays: 90,
    rateLimits: true,
    bot: null,
    publicUrl: null,
    embedOrigins: [],
    directLine: null,
    operator: { name: undefined, email: undefined },
    logLevel: 'info',
    metrics: null,
    ...rest,
  };
  return startApp(config, talk, [], log, createMetrics(), async (place) => {
    const { store, secret } = await openStore(place);
    return { store: before(store), secret };
  });
}
