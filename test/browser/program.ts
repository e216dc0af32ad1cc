import { afterAll, afterEach, beforeEach } from 'vitest';
import type { Event, View } from '../../src/conversation/model.ts';
import { turn } from '../../src/conversation/turn.ts';
import { type Answering, type Program, startProgram } from '../support/program.ts';
import { closeBrowser, type Visitor, visit } from './harness.ts';

/** What a browser test needs: a program of its own, and people who open its page. */
export interface Site {
  /** Somebody opens the page; they are gone when the test ends. */
  open(options: Parameters<typeof visit>[1]): Promise<Visitor>;
  /** The bytes that the program has written to its folder so far. */
  stored(): Buffer;
}

/** The conversation as ever, but that what is asked, any text unless told, is answered with the views of that time. */
export const showing = (
  views: () => readonly View[],
  isAsked: (event: Event) => boolean = ({ kind }) => kind === 'text',
): Answering => ({
  turn(before, incoming, token) {
    const said = turn(before, incoming, token);
    const { language } = said.state;
    return isAsked(incoming.event)
      ? { ...said, replies: views().map((view) => ({ view, language, token })) }
      : said;
  },
});

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
    stored() {
      if (program === null) throw new Error('a program has stored something within a test');
      return program.stored();
    },
  };
}
