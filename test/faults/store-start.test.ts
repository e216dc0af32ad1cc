/** A PostgreSQL that is not there when the program starts, or refuses it. */
import pg from 'pg';
import { expect, test } from 'vitest';
import { startPatiently } from '../../src/storage/postgres/starting.ts';
import { memoryLog } from '../support/app.ts';

const URL_WITH_SECRET = 'postgresql://planbyte:very-secret@db.example:5432/planbyte';
const refused = (code: string) => {
  const error = new pg.DatabaseError('password authentication failed for "planbyte"', 0, 'error');
  error.code = code;
  return error;
};
const unreachable = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

test('is waited for, and the log says so once', async () => {
  const log = memoryLog();
  const failures = [new AggregateError([unreachable, unreachable]), refused('57P03')];
  const open = async () => {
    const error = failures.shift();
    if (error !== undefined) throw error;
    return 'open';
  };
  expect(await startPatiently(URL_WITH_SECRET, open, log)).toBe('open');
  expect(log.lines).toEqual(['warn PostgreSQL cannot be reached yet, the start waits for it']);
});

test.each([
  ['nobody answers', unreachable, 'PostgreSQL cannot be reached at db.example:5432: look'],
  ['the password is wrong', refused('28P01'), 'PostgreSQL refuses the user, the password'],
  ['there is no such database', refused('3D000'), 'PostgreSQL has no database of the name in DATABASE_URL'],
  ['tables may not be made', refused('42501'), 'The user in DATABASE_URL may not make tables'],
  ['a password is asked for', new Error('SASL: client password must be a string'), 'asks for a password'],
  ['it is a newer schema', new Error('The database has schema 9, use a newer one.'), 'has schema 9'],
])('ends it with a sentence that shows no secret where %s', async (_why, error, sentence) => {
  const open = () => Promise.reject(error);
  const starting = startPatiently(URL_WITH_SECRET, open, memoryLog(), { patience: -1 });
  const said = await starting.then(
    () => '',
    (thrown: unknown) => (thrown instanceof Error ? thrown.message : ''),
  );
  expect(said).toContain(sentence);
  expect(said).not.toContain('very-secret');
});
