/** `backup` and `restore` as an operator runs them. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { openSqliteStore, STORE_FILE } from '../../src/storage/sqlite/engine.ts';
import { MIGRATIONS } from '../../src/storage/sqlite/migrations.ts';
import { dataFolder, startTestApp } from '../support/app.ts';
import { connect, generateToken } from '../support/direct-line.ts';
import { backup, jsonLines, restore } from './command.ts';

const AT = Date.UTC(2026, 10, 22);

let data: ReturnType<typeof dataFolder>;
let other: ReturnType<typeof dataFolder>;
let file: string;
beforeEach(() => {
  data = dataFolder();
  other = dataFolder();
  file = join(other.path, 'backup.db');
});
afterEach(() => {
  data.remove();
  other.remove();
});

/** Keeps some conversations. */
const keep = async (folder: string, ...conversations: readonly string[]): Promise<void> => {
  const store = openSqliteStore(folder);
  for (const conversation of conversations) {
    const think = () => ({ state: {}, incoming: {}, outgoing: [{ text: `to ${conversation}` }] });
    await store.turn({ conversation, activityId: '1', at: AT, think });
  }
  await store.close();
};
/** Every file of a folder with what is in it. */
const contents = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]);
const has = async (folder: string, conversation: string): Promise<boolean> => {
  const store = openSqliteStore(folder);
  const found = await store.load(conversation);
  await store.close();
  return found !== null;
};
const sql = (path: string, text: string): void => {
  const database = new DatabaseSync(path);
  database.exec(text);
  database.close();
};

test('a copy made under load has every turn that was answered before, and people go on with it elsewhere', async () => {
  const app = await startTestApp(data.path);
  const opened = await generateToken(app.url);
  const client = connect(app.url, { token: opened.token });
  let stop = false;
  const load = (async () => {
    for (let said = 0; !stop; said += 1) await client.say(`hej ${said}`);
  })();
  await client.botMessages(5);
  const before = client.botTexts().length;
  const ran = await backup(['--json', file], data.path);
  stop = true;
  await load;
  client.end();
  await app.close();
  expect(ran).toMatchObject({ status: 0, err: '' });
  expect(jsonLines(ran.out)).toEqual([
    expect.objectContaining({ conversations: 1, bytes: statSync(file).size }),
  ]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(other.path)).toEqual(['backup.db']);

  const elsewhere = join(other.path, 'new');
  expect(await restore([file], elsewhere)).toMatchObject({ status: 0, err: '' });
  expect(readdirSync(elsewhere).sort()).toEqual([STORE_FILE, 'token-secret']);
  const again = await startTestApp(elsewhere);
  // The same token: what people's browsers hold is good there.
  const { conversationId, token } = opened;
  const back = connect(again.url, { token, conversationId, watermark: '0' });
  await back.botMessages(before);
  await back.say('still there');
  while (!back.botTexts().at(-1)?.includes('still there')) await back.botMessages(back.botTexts().length + 1);
  const numbers = back.botTexts().flatMap((text) => /^\d+/.exec(text)?.[0] ?? []);
  expect(numbers.map(Number)).toEqual(numbers.map((_, index) => index + 2));
  back.end();
  await again.close();
});

test.each(LANGUAGES)('says what was done, in %s', async (language) => {
  await keep(data.path, 'a', 'b');
  const made = await backup(['--locale', language, file], data.path);
  const put = await restore(['--locale', language, file], data.path);
  for (const { status, out, err } of [made, put]) {
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/2.+22.+november.2026/isu);
    expect(out).not.toMatch(/cli:|undefined|NaN|\{\{/u);
  }
  expect(put.out).toContain('before-restore');
});

test('what was there is kept aside, with what was still in its journal, and nothing of it gets into the new store', async () => {
  await keep(data.path, 'saved');
  await backup([file], data.path);
  await keep(data.path, 'said since');
  expect((await restore([file], data.path)).status).toBe(0);
  const [aside = ''] = readdirSync(data.path).filter((name) => name.includes('before-restore'));
  expect(readdirSync(data.path).sort()).toEqual([STORE_FILE, aside]);
  expect(await has(data.path, 'saved')).toBe(true);
  expect(await has(data.path, 'said since')).toBe(false);
  // It is a store of its own, which can be restored in its turn.
  expect((await restore([join(data.path, aside)], join(other.path, 'b'))).status).toBe(0);
  expect(await has(join(other.path, 'b'), 'said since')).toBe(true);
});

test('a damaged store is put aside, too', async () => {
  await keep(data.path, 'saved');
  await backup([file], data.path);
  writeFileSync(join(data.path, STORE_FILE), 'no database');
  writeFileSync(join(data.path, `${STORE_FILE}-wal`), 'no journal');
  expect(await backup([join(other.path, 'b.db')], data.path)).toMatchObject({
    status: 1,
    err: expect.stringContaining('is damaged'),
  });
  expect((await restore([file], data.path)).status).toBe(0);
  expect(await has(data.path, 'saved')).toBe(true);
  expect(readdirSync(data.path).some((name) => name.includes('before-restore'))).toBe(true);
  expect(readdirSync(data.path)).not.toContain(`${STORE_FILE}-wal`);
});

test.each(MIGRATIONS.keys().toArray().slice(1))(
  'a backup with schema %i is restored and migrated',
  async (schema) => {
    const old = join(other.path, 'old.db');
    const steps = MIGRATIONS.slice(0, schema).join('');
    sql(
      old,
      `${steps} PRAGMA user_version = ${schema};
    INSERT INTO conversation (id, revision, state, opened_at, changed_at) VALUES ('a', 1, '{}', ${AT}, ${AT})`,
    );
    expect(await restore([old], data.path)).toMatchObject({ status: 0 });
    expect(await has(data.path, 'a')).toBe(true);
  },
);

describe('nothing is changed and nothing left half where', () => {
  /** Runs a command that is to fail; gives what it says. */
  const refused = async (
    run: typeof backup,
    args: readonly string[],
    folder = data.path,
  ): Promise<string> => {
    const before = [contents(data.path), contents(other.path)];
    const { status, out, err } = await run(args, folder);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect([contents(data.path), contents(other.path)]).toEqual(before);
    return err.replaceAll(/\s+/gu, ' ');
  };

  test('there is no store, no folder, or a file already', async () => {
    expect(await refused(backup, [file])).toContain('There is no data');
    await keep(data.path, 'a');
    expect(await refused(backup, [join(other.path, 'missing', 'x.db')])).toContain('doesn’t exist');
    for (const own of [STORE_FILE, `${STORE_FILE}-wal`, 'token-secret']) {
      expect(await refused(backup, ['--force', join(data.path, '.', own)])).toContain('keeps its data');
    }
    writeFileSync(file, 'mine');
    expect(await refused(backup, [file])).toContain('--force');
    expect((await backup(['--force', file], data.path)).status).toBe(0);
    expect((await restore([file], data.path)).status).toBe(0);
  });

  test('the file is none, is no backup, is damaged or from a newer version', async () => {
    await keep(data.path, 'a');
    await backup([file], data.path);
    expect(await refused(restore, [join(other.path, 'missing.db')])).toContain('There is no file');
    const text = join(other.path, 'text.db');
    writeFileSync(text, 'a text '.repeat(1_000));
    expect(await refused(restore, [text])).toContain('isn’t a backup');
    const foreign = join(other.path, 'foreign.db');
    sql(foreign, 'CREATE TABLE t (x); PRAGMA user_version = 1');
    expect(await refused(restore, [foreign])).toContain('isn’t a backup');
    const empty = join(other.path, 'empty.db');
    writeFileSync(empty, '');
    expect(await refused(restore, [empty])).toContain('isn’t a backup');
    const bytes = readFileSync(file);
    const damaged = join(other.path, 'damaged.db');
    writeFileSync(damaged, bytes.fill(0xff, bytes.length / 2));
    expect(await refused(restore, [damaged])).toContain('is damaged');
    const newer = join(other.path, 'newer.db');
    await backup([newer], data.path);
    sql(newer, `PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    expect(await refused(restore, [newer])).toContain('newer version');
  });

  test('the program runs', async () => {
    await keep(data.path, 'a');
    await backup([file], data.path);
    const store = openSqliteStore(data.path);
    const { status, err } = await restore([file], data.path);
    expect({ status, err }).toEqual({ status: 1, err: expect.stringContaining('is running') });
    await store.turn({
      conversation: 'b',
      activityId: '1',
      at: AT,
      think: () => ({ state: {}, incoming: {}, outgoing: [] }),
    });
    await store.close();
    expect(await has(data.path, 'b')).toBe(true);
  });

  test('the data is in PostgreSQL, or the options are wrong', async () => {
    await keep(data.path, 'a');
    const elsewhere = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' };
    const there: typeof backup = (args, folder) => backup(args, folder, elsewhere);
    expect(await refused(there, [file])).toContain('its own tools');
    expect(await refused((args, folder) => restore(args, folder, elsewhere), [file])).toContain(
      'its own tools',
    );
    for (const args of [[], ['a', 'b'], ['--since', '2026-01-01', 'a']]) {
      expect((await backup(args, data.path)).status).toBe(2);
      expect((await restore(args, data.path)).status).toBe(2);
    }
  });
});
