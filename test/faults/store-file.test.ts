/** The file of the store is locked by another program, then the disk is full: the real program with a real file. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { STORE_FILE } from '../../src/storage/sqlite/engine.ts';
import { dataFolder } from '../support/app.ts';
import { startProcess } from '../support/process.ts';
import { openTalk, readiness } from '../support/talker.ts';
import { expectEndsAfterOneTrouble, expectSaidOnce } from './over.ts';

const NOT_SAVED = 'Jag kunde inte spara det just nu. Försök igen om en liten stund.';
/** Without it the limit below would end the program, which a full disk does not. */
const TAKES_NO_SIGNAL = ['--import', 'data:text/javascript,process.on("SIGXFSZ",()=>{})'];

/** How large a file may become that the process writes; what is beyond is refused by the system, as on a full disk. */
const limitFiles = (pid: number, bytes: string) =>
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);

test('people are told, nothing is lost or doubled, and the program goes on by itself', async () => {
  const data = dataFolder();
  const program = await startProcess({ DATA_DIR: data.path }, TAKES_NO_SIGNAL);
  const person = await openTalk(program.url);
  const answers = async () => (await person.client.botMessages(1)).length;
  expect(await person.say('hjälp')).toEqual([200, '']);

  const other = new DatabaseSync(join(data.path, STORE_FILE));
  other.exec('BEGIN EXCLUSIVE');
  expect(await person.say('tillbaka')).toEqual([503, NOT_SAVED]);
  expect(await readiness(program.url)).toBe('503 store-not-writable');
  other.exec('COMMIT');
  other.close();
  expect(await person.say('tillbaka')).toEqual([200, '']);
  expect(await readiness(program.url)).toBe('200 ok');

  const before = await answers();
  limitFiles(program.pid, '4096');
  expect(await person.say('status')).toEqual([503, NOT_SAVED]);
  expect(await person.say('status')).toEqual([503, NOT_SAVED]);
  expect(await readiness(program.url)).toBe('503 store-not-writable');
  expect((await fetch(new URL('healthz', program.url))).status).toBe(200);
  limitFiles(program.pid, 'unlimited');
  expect(await person.say('status')).toEqual([200, '']);
  expect(await person.say('status')).toEqual([200, '']);
  expect(await readiness(program.url)).toBe('200 ok');
  await person.client.botMessages(before + 1);
  expectSaidOnce(person, 'status');

  person.end();
  await expectEndsAfterOneTrouble(program);
  const kept = new DatabaseSync(join(data.path, STORE_FILE));
  expect(kept.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  kept.close();
  data.remove();
});
