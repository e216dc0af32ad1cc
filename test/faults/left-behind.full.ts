import { expect, test } from 'vitest';
import { dataFolder } from '../support/app.ts';
import { type Running, startProcess } from '../support/process.ts';

/** Cleanings of the young part of memory that are looked at, with nothing else between them, and those before, in which code is still new. */
const CLEANINGS = 12;
const CLEANINGS_BEFORE = 12;
/** Megabytes: before the young part has its size it is cleaned sooner. */
const LEAST_ALLOCATED = 20;
/** What outlives a cleaning, of what was allocated. With what a request leads to held by what it leaves behind, it is a quarter. */
const MOST_KEPT = 0.12;
const AT_ONCE = 16;

const CLEANING =
  /^\[\d+:(0x[\da-f]+)\]\s+\d+ ms: (Scavenge|Mark-Compact) ([\d.]+) \([\d.]+\) -> ([\d.]+) /gmu;

interface Cleaning {
  readonly allocated: number;
  readonly kept: number;
}

/** The cleanings of the young part in the main thread, which is the first to have any. */
function cleaningsIn(trace: string): readonly Cleaning[] {
  const all = [...trace.matchAll(CLEANING)].map(([, isolate, kind, before, after]) => ({
    isolate,
    isYoung: kind === 'Scavenge',
    before: Number(before),
    after: Number(after),
  }));
  const own = all.filter(({ isolate }) => isolate === all[0]?.isolate);
  return own.flatMap((one, index) => {
    const last = own[index - 1];
    if (last?.isYoung !== true || !one.isYoung) return [];
    const cleaning = { allocated: one.before - last.after, kept: one.after - last.after };
    return cleaning.allocated < LEAST_ALLOCATED ? [] : [cleaning];
  });
}

const SAID = ['Hej', 'Office 365 E1 till Office 365 E3', 'hjälp', '25', 'varför?'];

const activity = (conversation: string, at: number) => ({
  type: 'message',
  id: `${at}`,
  text: SAID[at % SAID.length],
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:9/',
  deliveryMode: 'expectReplies',
  locale: 'sv-SE',
  from: { id: '29:person', name: 'Kim' },
  recipient: { id: '28:planbyte', name: 'planbyte' },
  conversation: { id: conversation, conversationType: 'personal' },
});

const asks = {
  'whether it lives': (program: Running) => fetch(new URL('healthz', program.url)),
  'for a turn': (program: Running, count: number) =>
    fetch(new URL('api/messages', program.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity(`a:${count % AT_ONCE}-${Math.floor(count / 160)}`, count)),
    }),
};

test.each(Object.entries(asks))(
  'who asks %s leaves nothing behind that only a whole cleaning finds',
  async (_, ask) => {
    const data = dataFolder();
    const program = await startProcess({ DATA_DIR: data.path, RATE_LIMITS: 'off', LOG_LEVEL: 'error' }, [
      '--trace-gc',
    ]);
    try {
      let count = 0;
      const talk = async () => {
        while (cleaningsIn(program.out()).length < CLEANINGS_BEFORE + CLEANINGS) {
          for (let i = 0; i < 50; i += 1) {
            count += 1;
            const answer = await ask(program, count);
            expect(answer.status).toBe(200);
            await answer.arrayBuffer();
          }
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, talk));
      const cleanings = cleaningsIn(program.out()).slice(-CLEANINGS);
      const sum = (figure: keyof Cleaning) => cleanings.reduce((all, one) => all + one[figure], 0);
      expect(sum('kept') / sum('allocated')).toBeLessThan(MOST_KEPT);
    } finally {
      program.kill('SIGTERM');
      await program.ended;
      data.remove();
    }
  },
  120_000,
);
