import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp } from '../../src/app.ts';
import { createLog } from '../../src/channels/log.ts';
import { createMetrics } from '../../src/channels/metrics/metrics.ts';
import type { Talk } from '../../src/channels/turns.ts';
import { readConfig } from '../../src/config.ts';
import { parseState, type State } from '../../src/conversation/state.ts';
import { finishing, rendering } from '../../src/rendering.ts';
import { openStore } from '../../src/storage/open.ts';
import { dataFolder } from './app.ts';

/** The whole program, with the real conversation, on a free port and with nothing kept from before. */
export interface Program {
  readonly url: string;
  /** Everything that it has written to its folder, as it stands on the disk. */
  stored(): Buffer;
  close(): Promise<void>;
}

const SETTINGS = { publicUrl: null };

/** Who answers: the real conversation, unless somebody has something of their own to show. */
export type Answering = Pick<Talk<State>, 'turn'>;

/** Starts the program as `npm start` does, with what else is set. */
export async function startProgram(
  answering: Answering,
  env: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const data = dataFolder();
  const config = readConfig({ PORT: '0', DATA_DIR: data.path, ...env });
  if (!config.ok) throw new Error(config.message);
  const app = await startApp(
    config.config,
    { ...answering, parseState, render: rendering(SETTINGS) },
    [],
    createLog({ level: 'warn' }),
    createMetrics(),
    (place, log) => openStore(place, log, finishing(SETTINGS)),
  );
  return {
    url: app.url,
    stored: () => Buffer.concat(readdirSync(data.path).map((file) => readFileSync(join(data.path, file)))),
    async close() {
      await app.close();
      data.remove();
    },
  };
}
