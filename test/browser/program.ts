import { startApp } from '../../src/app.ts';
import { createLog } from '../../src/channels/log.ts';
import { readConfig } from '../../src/config.ts';
import { parseState } from '../../src/conversation/state.ts';
import { turn } from '../../src/conversation/turn.ts';
import { render } from '../../src/presentation/render.ts';
import { dataFolder } from '../support/app.ts';

/** The whole program, with the real conversation, on a free port and with nothing kept from before. */
export interface Program {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the program as `npm start` does. */
export async function startProgram(): Promise<Program> {
  const data = dataFolder();
  const config = readConfig({ PORT: '0', DATA_DIR: data.path });
  if (!config.ok) throw new Error(config.message);
  const app = await startApp(config.config, { turn, parseState, render }, [], createLog());
  return {
    url: app.url,
    async close() {
      await app.close();
      data.remove();
    },
  };
}
