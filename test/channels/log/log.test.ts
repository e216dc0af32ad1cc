import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { tellError } from '../../../src/channels/log/errors.ts';
import { currentWork, inThisWork, inWork, newWork } from '../../../src/channels/log/work.ts';
import { createLog, logOf } from '../../../src/channels/log.ts';

const SAID = 'Anna Needle, anna@needle.example, 0701234567';

/** Every code unit, also halves of letters. (fast-check's own takes seconds to prepare.) */
const anyText = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) });

const entry = z.looseObject({
  level: z.string(),
  time: z.iso.datetime(),
  msg: z.string(),
  id: z.string().optional(),
});
const reading = () => {
  const written: string[] = [];
  const to = { write: (line: string) => void written.push(line) };
  return { to, written, entries: () => written.map((line) => entry.parse(JSON.parse(line))) };
};

describe('the log', () => {
  test('is a line of JSON for each entry, with what it tells', () => {
    const { to, written, entries } = reading();
    const log = createLog({ to });
    log.info('request', { where: 'http', status: 200 });
    log.error('it failed', new TypeError(SAID));
    expect(entries()).toEqual([
      { level: 'info', time: expect.any(String), msg: 'request', where: 'http', status: 200 },
      {
        level: 'error',
        time: expect.any(String),
        msg: 'it failed',
        error: { name: 'TypeError', stack: [] },
      },
    ]);
    for (const line of written) expect(line.indexOf('\n')).toBe(line.length - 1);
  });

  test('tells no less and no more than it is asked to', () => {
    const levels = (level: 'debug' | 'info' | 'warn' | 'error') => {
      const { to, entries } = reading();
      const log = createLog({ to, level });
      log.debug('a');
      log.info('a');
      log.warn('a');
      log.error('a');
      return entries().map((one) => one.level);
    };
    expect(levels('debug')).toEqual(['debug', 'info', 'warn', 'error']);
    expect(levels('info')).toEqual(['info', 'warn', 'error']);
    expect(levels('error')).toEqual(['error']);
  });

  test('has one line for an entry, whatever is in it', () => {
    const { to, written } = reading();
    const log = createLog({ to });
    fc.assert(
      fc.property(anyText, (text) => {
        const before = written.length;
        log.warn(text, { route: text });
        const [line = '', ...more] = written.slice(before);
        expect(more).toEqual([]);
        expect(line.trimEnd()).not.toMatch(/[\n\r]/);
        expect(entry.parse(JSON.parse(line))).toMatchObject({ level: 'warn', msg: text, route: text });
      }),
    );
  });

  test('says which part of the program it is, and counts its errors', () => {
    const { to, entries } = reading();
    const counted: string[] = [];
    const log = logOf(createLog({ to }), 'stream', (where) => counted.push(where));
    log.warn('a');
    log.error('b');
    expect(entries()).toMatchObject([{ where: 'stream' }, { where: 'stream' }]);
    expect(counted).toEqual(['stream']);
  });
});

describe('the id of a work', () => {
  test('is in its lines, whatever it waits for, and in no others', async () => {
    const { to, entries } = reading();
    const log = createLog({ to });
    const one = inWork(newWork('one'), async () => {
      log.info('begins');
      await setImmediate();
      log.info('goes on');
    });
    await inWork(newWork('two'), async () => log.info('other'));
    await one;
    log.info('nobody');
    expect(entries().map(({ msg, id }) => [msg, id])).toEqual([
      ['begins', 'one'],
      ['other', 'two'],
      ['goes on', 'one'],
      ['nobody', undefined],
    ]);
  });

  test('stays with what is called by another', () => {
    const id = inWork(newWork('one'), () => inThisWork(() => currentWork()?.id));
    expect(inWork(newWork('two'), id)).toBe('one');
    expect(inThisWork(() => currentWork())()).toBeUndefined();
  });

  test('comes with what was noted of it', () => {
    const work = newWork('one');
    work.note({ channel: 'teams' });
    work.note({ outcome: 'manual' });
    expect(work.notes()).toEqual({ channel: 'teams', outcome: 'manual' });
  });
});

/** What is thrown by it. */
const thrown = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
};

const database = new DatabaseSync(':memory:');
database.exec('CREATE TABLE person (name TEXT PRIMARY KEY) STRICT');

/** Like pg's, which quote values in several places. */
class DatabaseError extends Error {
  override readonly name = 'error';
  readonly code = '23505';
  readonly detail = `Key (name)=(${SAID}) already exists.`;
  readonly where = SAID;
}

describe('an error', () => {
  test.each([
    ['of JSON.parse', () => JSON.parse(`{"name": ${SAID}}`), { name: 'SyntaxError' }],
    ['of zod', () => z.record(z.string(), z.number()).parse({ [SAID]: SAID }), { name: 'ZodError' }],
    [
      'of SQLite',
      () => database.exec(`INSERT INTO person VALUES ('${SAID}'); INSERT INTO person VALUES ('${SAID}')`),
      { name: 'Error', code: 'ERR_SQLITE_ERROR', errcode: 1_555 },
    ],
    [
      'of SQLite about its own text',
      () => database.prepare(`SELECT "${SAID}" FROM nowhere`),
      { name: 'Error', code: 'ERR_SQLITE_ERROR', errcode: 1 },
    ],
    [
      'of PostgreSQL',
      () => {
        throw new DatabaseError(`duplicate key ${SAID}`);
      },
      { name: 'DatabaseError', code: '23505' },
    ],
    ['of URL', () => new URL(SAID), { name: 'TypeError', code: 'ERR_INVALID_URL' }],
    [
      'that is a text',
      () => {
        throw SAID;
      },
      { name: 'string', stack: [] },
    ],
    [
      'that is somebody',
      () => {
        throw { name: SAID, message: SAID };
      },
      { name: 'object', stack: [] },
    ],
    [
      'with names and codes that are nobody’s',
      () => {
        throw Object.assign(new Error(SAID), { name: 'Anna', code: 'NEEDLE', status: SAID, errors: [SAID] });
      },
      { name: 'Error' },
    ],
    [
      'that fails when it is looked at',
      () => {
        throw new Proxy(new Error(SAID), {
          get() {
            throw new Error(SAID);
          },
        });
      },
      { name: 'unknown', stack: [] },
    ],
  ])('%s is told without what it says', (_, run, expected) => {
    const told = tellError(thrown(run));
    expect(told).toMatchObject(expected);
    expect(JSON.stringify(told)).not.toMatch(/needle|anna|0701/i);
  });

  test('that calls fail with is told with its causes', async () => {
    const error: unknown = await fetch('http://127.0.0.1:1/needle?of=anna').catch(
      (reason: unknown) => reason,
    );
    const told = tellError(new Error(SAID, { cause: error }));
    expect(told).toMatchObject({
      name: 'Error',
      cause: { name: 'TypeError', cause: { name: 'Error' } },
    });
    expect(JSON.stringify(told)).not.toMatch(/needle|anna/i);
  });

  test('is told with where in this program it was thrown, and nowhere else', () => {
    const error = thrown(() =>
      inWork(newWork('one'), () => {
        throw new Error(SAID);
      }),
    );
    expect(tellError(error).stack).toEqual([expect.stringMatching(/^src\/channels\/log\/work\.ts:\d+:\d+$/)]);
  });

  test('cannot make up where it was thrown', () => {
    const place = new URL('../../../src/needle.ts', import.meta.url);
    for (const root of [place.href, place.pathname]) {
      const message = `x\n    at needle (${root}:1:1)`;
      expect(tellError(new Error(message)).stack).toEqual([]);
      const changed = new Error(message);
      changed.message = 'something else';
      expect(tellError(changed).stack).toEqual([]);
    }
  });

  test('that is its own cause comes to an end', () => {
    const error = new Error(SAID);
    error.cause = error;
    expect(JSON.stringify(tellError(error)).length).toBeLessThan(1_000);
    expect(tellError(new AggregateError([error, error, error, error, error])).errors).toHaveLength(3);
  });
});
