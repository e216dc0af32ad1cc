import { expect, test } from 'vitest';
import { randomFrom } from '../../bench/tenants.ts';
import { dataFolder } from '../support/app.ts';
import { startConnector } from '../support/connector.ts';
import { MEMORY_OPTIONS, type Memory, memoryOf } from '../support/memory.ts';
import { startProcess } from '../support/spare.ts';
import { createCrowd } from './crowd.ts';
import { newSeed } from './engines.ts';
import { createClient } from './http.ts';
import { createMail } from './mail.ts';
import { someScripts } from './scripts.ts';

/** In all, and how many looks are taken at the memory on the way. `TURNS` makes it shorter, to try it. */
const TURNS = Number(process.env.TURNS ?? 100_000);
const LOOKS = 5;
const SPEAKERS = 16;
/** More than what is remembered on purpose, such as the languages of the last conversations, and measured inexactness. */
const MOST_HEAP = 6 * 1_024 * 1_024;
const MOST_RSS = 64 * 1_024 * 1_024;

test(`after ${TURNS} turns and thousands of streams the program holds no more memory than after the first fifth`, async () => {
  const data = dataFolder();
  const random = randomFrom(newSeed());
  const connector = await startConnector();
  const client = createClient();
  const program = await startProcess({ DATA_DIR: data.path, LOG_LEVEL: 'error' }, MEMORY_OPTIONS);
  let turns = 0;
  let streams = 0;
  const scripts = someScripts(40, random);
  const { serviceUrl } = connector;
  try {
    const looks: Memory[] = [];
    for (let look = 1; look <= LOOKS; look += 1) {
      const until = (TURNS * look) / LOOKS;
      const talk = async (place: number) => {
        while (turns < until) {
          const crowd = createCrowd({
            prefix: `m${turns}-${place}`,
            scripts,
            random,
            client,
            serviceUrl,
            mail: createMail(connector),
            goesOn: () => true,
            kinds: [place % 2 === 0 ? 'at-once' : 'stream'],
          });
          const speaker = crowd.another();
          if (!(await speaker.talk(program.url))) throw new Error(`${speaker.name} got no answer`);
          speaker.door.leave();
          turns += speaker.said.length + 1;
          if (speaker.door.kind === 'stream') streams += 1;
        }
      };
      await Promise.all(Array.from({ length: SPEAKERS }, (_, place) => talk(place)));
      const held = await memoryOf(program.pid, program.errors);
      looks.push(held);
      const [heap, rss] = [held.heapUsed, held.rss].map((bytes) => (bytes / 1_024 / 1_024).toFixed(1));
      console.log(`${turns} turns, ${streams} streams: heap ${heap} MB, rss ${rss} MB`);
    }
    const [first, last] = [looks[0], looks.at(-1)];
    expect((last?.heapUsed ?? 0) - (first?.heapUsed ?? 0)).toBeLessThan(MOST_HEAP);
    expect((last?.rss ?? 0) - (first?.rss ?? 0)).toBeLessThan(MOST_RSS);
  } finally {
    client.close();
    await program.kill();
    await connector.close();
    data.remove();
  }
});
