/** PostgreSQL is away for half a minute, and when the program starts. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataFolder } from '../support/app.ts';
import { type Postgres, startPostgres } from '../support/postgres.ts';
import { startProcess } from '../support/process.ts';
import { openTalk, readiness } from '../support/talker.ts';
import { expectEndsAfterOneTrouble, expectSaidOnce } from './over.ts';

const NOT_SAVED = 'Jag kunde inte spara det just nu. Försök igen om en liten stund.';
const AWAY_MILLISECONDS = 30_000;
const TEST_MILLISECONDS = 180_000;

let postgres: Postgres;
const data = dataFolder();
beforeAll(async () => {
  postgres = await startPostgres();
}, TEST_MILLISECONDS);
afterAll(async () => {
  await postgres.stop();
  data.remove();
}, TEST_MILLISECONDS);

test(
  'away for 30 s: people are told, and what they send again is taken when it is back',
  async () => {
    const program = await startProcess({
      DATA_DIR: data.path,
      DATABASE_URL: postgres.url,
      RATE_LIMITS: 'off',
    });
    const person = await openTalk(program.url);
    expect(await person.say('hjälp')).toEqual([200, '']);
    await person.client.botMessages(2);

    await postgres.kill();
    const until = performance.now() + AWAY_MILLISECONDS;
    while (performance.now() < until) {
      const began = performance.now();
      expect(await person.say('status')).toEqual([503, NOT_SAVED]);
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(await readiness(program.url)).toBe('503 store-unavailable');
      expect((await fetch(new URL('healthz', program.url))).status).toBe(200);
    }
    await postgres.up();
    await expect.poll(() => readiness(program.url), { timeout: 30_000 }).toBe('200 ok');
    expect(await person.say('status')).toEqual([200, '']);
    expect(await person.say('status')).toEqual([200, '']);
    await person.client.botMessages(3);
    expectSaidOnce(person, 'status');

    person.end();
    await expectEndsAfterOneTrouble(program);
  },
  TEST_MILLISECONDS,
);

test(
  'away at the start: the program waits for it; refused, it ends with one sentence that shows no password',
  async () => {
    await postgres.down();
    const starting = startProcess({ DATA_DIR: data.path, DATABASE_URL: postgres.url });
    await postgres.up();
    const program = await starting;
    expect(await readiness(program.url)).toBe('200 ok');
    program.kill('SIGTERM');
    expect(await program.ended).toEqual([0, null]);

    const wrong = new URL(postgres.url);
    wrong.password = 'not-the-password';
    const refused = startProcess({ DATA_DIR: data.path, DATABASE_URL: wrong.href });
    await expect(refused).rejects.toThrow(/PostgreSQL refuses the user, the password/);
    await expect(refused).rejects.not.toThrow(/not-the-password/);
    const missing = new URL(postgres.url);
    missing.pathname = '/nowhere';
    await expect(startProcess({ DATA_DIR: data.path, DATABASE_URL: missing.href })).rejects.toThrow(
      /PostgreSQL has no database of the name in DATABASE_URL: make it first/,
    );
  },
  TEST_MILLISECONDS,
);
