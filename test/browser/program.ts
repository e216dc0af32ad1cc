import { afterAll, afterEach, beforeEach } from 'vitest';
import { startApp } from '../../src/app.ts';
import { createLog } from '../../src/channels/log.ts';
import type { Talk } from '../../src/channels/turns.ts';
import { readConfig } from '../../src/config.ts';
import { parseState, type State } from '../../src/conversation/state.ts';
import { turn } from '../../src/conversation/turn.ts';
import { render } from '../../src/presentation/render.ts';
import { dataFolder } from '../support/app.ts';
import { closeBrowser, type Visitor, visit } from './harness.ts';

/** The whole program, with the real conversation, on a free port and with nothing kept from before. */
interface Program {
  readonly url: string;
  close(): Promise<void>;
}

/** Who answers: the real conversation, unless a test has something of its own to show. */
type Answering = Pick<Talk<State>, 'turn'>;

/** Starts the program as `npm start` does. */
async function startProgram(answering: Answering): Promise<Program> {
  const data = dataFolder();
  const config = readConfig({ PORT: '0', DATA_DIR: data.path });
  if (!config.ok) throw new Error(config.message);
  const app = await startApp(config.config, { ...answering, parseState, render }, [], createLog());
  return {
    url: app.url,
    async close() {
      await app.close();
      data.remove();
    },
  };
}

/** What a browser test needs: a program of its own, and people who open its page. */
export interface Site {
  /** Somebody opens the page; they are gone when the test ends. */
  open(options: Parameters<typeof visit>[1]): Promise<Visitor>;
}

/** Starts a program before each test of the suite and ends it, and everybody who opened its page, after it. */
export function everyTestItsOwnSite(answering: Answering = { turn }): Site {
  let program: Program | null = null;
  let visitors: Visitor[] = [];
  beforeEach(async () => {
    program = await startProgram(answering);
  });
  afterEach(async () => {
    for (const visitor of visitors) await visitor.close();
    visitors = [];
    await program?.close();
  });
  afterAll(closeBrowser);
  return {
    async open(options) {
      if (program === null) throw new Error('a page is opened within a test');
      const visitor = await visit(program.url, options);
      visitors.push(visitor);
      return visitor;
    },
  };
}
