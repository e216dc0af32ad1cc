import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MIGRATIONS } from '../../src/storage/sqlite/migrations.ts';
import { contract } from './contract/contract.ts';
import { turnOf } from './contract/ground.ts';
import { type SqliteGround, sqliteGround } from './sqlite-ground.ts';

contract(sqliteGround, { hearsOthers: false });

describe('the file', () => {
  let ground: SqliteGround;
  beforeEach(async () => {
    ground = await sqliteGround();
  });
  afterEach(() => ground.remove());

  test('is for this user only, and journals ahead', async () => {
    await ground.open();
    expect(statSync(join(ground.folder, 'planbyte.db')).mode & 0o077).toBe(0);
    expect(ground.look((database) => database.prepare('PRAGMA journal_mode').get())).toEqual({
      journal_mode: 'wal',
    });
  });

  test.each([1, 2, 3])('of schema %i keeps everything when it is brought to the newest', async (version) => {
    await ground.setSchema(version);
    await ground.run(`
      INSERT INTO conversation (id, revision, state, owner, locale, reference, opened_at, changed_at)
        VALUES ('c', 2, '{"heard":["gammalt"]}', 'dl_1', 'sv-SE', '{"serviceUrl":"https://x"}', 1, 2),
               ('empty', 0, NULL, NULL, NULL, NULL, 1, 1);
      INSERT INTO activity (conversation, sequence, direction, activity_id, answers, body, at, sent_at)
        VALUES ('c', 1, 'in', 'a1', NULL, '{"text":"hej"}', 2, NULL),
               ('c', 2, 'out', NULL, 1, '{"text":"svar"}', 2, 3),
               ('c', 3, 'out', NULL, 1, '{"text":"svar 2"}', 2, NULL);
      INSERT INTO file VALUES ('f', 'c', 'a.txt', 'text/plain', x'00ff', 1);`);
    if (version > 1) {
      await ground.run(`INSERT INTO feedback VALUES ('x', '2026-01-01', '{"helped":"yes"}');
        UPDATE activity SET remote_id = 'remote' WHERE sequence = 2;`);
    }
    if (version > 2) await ground.run(`UPDATE conversation SET last_sequence = 3 WHERE id = 'c'`);

    const store = await ground.open();
    expect(await store.load('c')).toEqual({
      id: 'c',
      revision: 2,
      state: { heard: ['gammalt'] },
      owner: 'dl_1',
      locale: 'sv-SE',
      reference: { serviceUrl: 'https://x' },
    });
    expect(await store.load('empty')).toMatchObject({ revision: 0, state: null });
    expect(await store.turn(turnOf())).toMatchObject({
      repeated: true,
      incoming: { sequence: 1 },
      outgoing: [{ body: { text: 'svar' } }, { body: { text: 'svar 2' } }],
    });
    expect(await store.turn(turnOf({ activityId: 'a2' }))).toMatchObject({ incoming: { sequence: 4 } });
    expect((await store.unsent('c')).map(({ sequence }) => sequence)).toEqual([3, 5, 6]);
    expect((await store.replaceable('c'))?.remoteId).toBe(version > 1 ? 'remote' : undefined);
    expect(await store.file('f')).toEqual({
      name: 'a.txt',
      contentType: 'text/plain',
      bytes: new Uint8Array([0, 255]),
    });
    expect(await store.feedback()).toEqual(version > 1 ? [{ helped: 'yes' }] : []);
    expect(await store.claim('c', 'me', 1, 2)).toBe(true);
  });

  test('has a history that stays as it is: databases out there have seen it', () => {
    const digests = MIGRATIONS.map((sql) => createHash('sha256').update(sql).digest('hex').slice(0, 12));
    expect(digests).toEqual(['e6f8b19408f8', '08805f751800', '75c6123477c3', '113955587a65']);
  });
});
