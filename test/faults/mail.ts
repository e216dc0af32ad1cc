/** What came to the connector: by conversation, and by the run of the program that sent it. */
import type { Connector, Received } from '../support/connector.ts';
import { looks } from './answer.ts';
import { isTrouble } from './doors.ts';
import { type Arrived, judgeArrivals } from './judging.ts';
import type { KeptConversation } from './looking.ts';

export interface Mail {
  /** A run of the program begins: what comes from now on is of it. */
  newRun(): void;
  /** How often a conversation was told by a message that nothing was kept. */
  troubles(conversation: string): number;
  /** Compares what has come with what is kept. */
  judge(kept: ReadonlyMap<string, KeptConversation>): Judged;
  /** Waits until everything that is kept has come; resolves with how many came in this run. */
  complete(kept: ReadonlyMap<string, KeptConversation>): Promise<number>;
}

export interface Judged {
  readonly wrong: readonly string[];
  /** Conversations to which something has not come yet. */
  readonly incomplete: readonly string[];
  /** Messages that came twice. */
  readonly twice: number;
}

export function createMail(connector: Connector): Mail {
  const boundaries: number[] = [];
  const told = new Map<string, number>();
  const arrived = new Map<string, Arrived[]>();
  let read = 0;

  /** Sorts what has come since the last time. */
  function sort(): void {
    for (const activity of connector.received.slice(read)) {
      const conversation = conversationOf(activity);
      const run = boundaries.findLastIndex((boundary) => boundary <= read);
      read += 1;
      if (activity.type !== 'message') continue;
      if (isTrouble(activity)) told.set(conversation, (told.get(conversation) ?? 0) + 1);
      else arrived.set(conversation, [...(arrived.get(conversation) ?? []), { looks: looks(activity), run }]);
    }
  }

  function judge(kept: ReadonlyMap<string, KeptConversation>): Judged {
    sort();
    const all = [...kept].map(([name, found]) => ({
      name,
      ...judgeArrivals(name, arrived.get(name) ?? [], found),
    }));
    return {
      wrong: all.flatMap(({ wrong }) => wrong),
      incomplete: all.flatMap(({ name, missing }) => (missing > 0 ? [name] : [])),
      twice: all.reduce((sum, { twice }) => sum + twice, 0),
    };
  }

  return {
    judge,
    newRun: () => boundaries.push(connector.received.length),
    troubles(conversation) {
      sort();
      return told.get(conversation) ?? 0;
    },
    async complete(kept) {
      for (;;) {
        const came = connector.received.filter(({ type }) => type === 'message').length;
        const { incomplete } = judge(kept);
        if (incomplete.length === 0) break;
        await inTime(connector.messages(came + 1), () => `nothing comes any more for ${incomplete.join()}`);
      }
      const run = boundaries.length - 1;
      return [...kept.keys()].flatMap((name) => arrived.get(name) ?? []).filter((one) => one.run === run)
        .length;
    },
  };
}

/** What comes later is lost: every process looks once a minute for what another has left, whose claims run out in half of one. */
const LONGEST_MILLISECONDS = 150_000;

function inTime<T>(work: Promise<T>, what: () => string): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(what())), LONGEST_MILLISECONDS);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

const conversationOf = ({ conversation }: Received): string =>
  typeof conversation === 'object' && conversation !== null && 'id' in conversation
    ? String(conversation.id)
    : '';
