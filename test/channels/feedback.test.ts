/** What people thought of answers: kept by the running program, and shown to those who run it. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { parseState } from '../../src/conversation/state.ts';
import { turn } from '../../src/conversation/turn.ts';
import { render } from '../../src/presentation/render.ts';
import { openStore } from '../../src/storage/open.ts';
import { openSqliteStore, STORE_FILE } from '../../src/storage/sqlite/engine.ts';
import type { FeedbackBody } from '../../src/storage/turn-store.ts';
import { FINE } from '../presentation/sample-cases.ts';
import { dataFolder, memoryLog } from '../support/app.ts';
import { connect, generateToken } from '../support/direct-line.ts';
import { testDatabase } from '../support/postgres.ts';
import { feedback, jsonLines } from './command.ts';

let data: ReturnType<typeof dataFolder>;
beforeEach(() => {
  data = dataFolder();
});
afterEach(() => {
  data.remove();
});

/** Keeps answers as a turn does. */
const keep = async (...bodies: readonly FeedbackBody[]): Promise<void> => {
  const store = openSqliteStore(data.path);
  await store.turn({
    conversation: 'c',
    activityId: randomUUID(),
    at: Date.UTC(2026, 10, 22),
    think: () => ({ state: {}, incoming: {}, outgoing: [], feedback: bodies }),
  });
  await store.close();
};

const ANSWER = {
  of: 'verdict',
  helped: 'yes',
  day: '2026-11-20',
  language: 'en',
  outcome: 'not-yet',
  path: 'link',
  rules: ['more-users-than-licences', 'balance-due'],
};
const GUIDE = {
  ...ANSWER,
  of: 'guide',
  outcome: 'automatic',
  rules: [],
  guide: 'change-plan-link',
  helped: 'no',
};
const KEPT: readonly FeedbackBody[] = [
  ANSWER,
  { ...ANSWER, helped: 'wrong', day: '2026-11-21' },
  { ...ANSWER, helped: 'wrong', day: '2026-11-21', sentence: 'we have enough licences', adds: true },
  ANSWER,
  GUIDE,
  { ...GUIDE, day: '2026-11-22', sentence: 'step 3 looks different', adds: true },
  { ...ANSWER, outcome: 'automatic', rules: [] },
];

describe('the running program', () => {
  let app: App;
  beforeEach(async () => {
    const config = readConfig({ PORT: '0', DATA_DIR: data.path });
    if (!config.ok) throw new Error(config.message);
    app = await startApp(config.config, { turn, parseState, render }, [], memoryLog());
  });
  afterEach(() => app.close());

  test('keeps an answer and a sentence, and nothing that leads to the conversation', async () => {
    const opened = await generateToken(app.url);
    const client = connect(app.url, { token: opened.token });
    const press = (planbyte: object, inputs: object = {}) => client.post({ value: { ...inputs, planbyte } });
    try {
      await client.say(JSON.stringify({ facts: FINE }));
      // The welcome, that the case was read, and the verdict.
      const sent = await client.botMessages(3);
      expect(JSON.stringify(sent)).toContain('"yes:0"');
      await press({ action: 'feedback', arg: 'no:0' });
      await client.botMessages(sent.length + 1);
      await press(
        { action: 'feedback-send', arg: '0' },
        { sentence: 'Our own menu differs, ask anna@contoso.se' },
      );
      await client.botMessages(sent.length + 2);
      expect(client.botTexts().at(-1)).toMatch(/^Thanks\./u);

      // While it runs.
      const { status, out, err } = await feedback(['--json'], data.path);
      expect({ status, err }).toEqual({ status: 0, err: '' });
      const row = { of: 'verdict', helped: 'no', language: 'en', outcome: 'automatic', rules: [] };
      expect(jsonLines(out)).toHaveLength(2);
      expect(jsonLines(out)).toEqual(
        expect.arrayContaining([
          expect.objectContaining(row),
          expect.objectContaining({ ...row, sentence: 'Our own menu differs, ask ***', adds: true }),
        ]),
      );

      const database = new DatabaseSync(join(data.path, STORE_FILE), { readOnly: true });
      try {
        const rows = database.prepare('SELECT * FROM feedback').all();
        const ids = z
          .array(z.object({ activity_id: z.string().nullable() }))
          .parse(database.prepare('SELECT activity_id FROM activity').all())
          .flatMap(({ activity_id: id }) => id ?? []);
        expect(rows.map((one) => Object.keys(one))).toEqual(rows.map(() => ['id', 'day', 'body']));
        const written = JSON.stringify(rows);
        const owner = z.object({ id: z.string(), owner: z.string() });
        const conversation = owner.parse(database.prepare('SELECT id, owner FROM conversation').get());
        expect(conversation.id).toContain(opened.conversationId);
        expect(ids.length).toBeGreaterThanOrEqual(3);
        for (const one of [opened.conversationId, conversation.owner, ...ids, 'anna', 'contoso'])
          expect(written).not.toContain(one);
        // Nor does the conversation hold the sentence, by which the two could be told to belong together.
        const talk = ['activity', 'conversation'].map((table) =>
          database.prepare(`SELECT * FROM ${table}`).all(),
        );
        expect(JSON.stringify(talk)).not.toContain('menu differs');
      } finally {
        database.close();
      }
    } finally {
      client.end();
    }
  });
});

describe('feedback', () => {
  test.each(LANGUAGES)('counts answers by what they are about, in %s', async (language) => {
    await keep(...KEPT);
    const { status, out, err } = await feedback(['--locale', language], data.path);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).not.toMatch(/\b(?:feedback|cli|rules|guides):|undefined|NaN/u);
    const lines = out.split('\n');
    const line = (text: string): number => lines.findIndex((one) => one.includes(text));
    // Three about the verdict with two rules, of which two said yes; then one each.
    expect(
      lines.filter((one) => /^ +3 +67[ \u00a0]?% +0[ \u00a0]?% +33[ \u00a0]?% {2}\S/u.test(one)),
    ).toHaveLength(1);
    expect(
      lines.filter((one) => /^ +1 +0[ \u00a0]?% +100[ \u00a0]?% +0[ \u00a0]?% {2}\S/u.test(one)),
    ).toHaveLength(1);
    expect(line('step 3 looks different')).toBeGreaterThan(0);
    expect(line('we have enough licences')).toBeGreaterThan(line('step 3 looks different'));
  });

  test('in English reads like this', async () => {
    await keep(...KEPT);
    const { out } = await feedback(['--since', '2026-11-21'], data.path);
    expect(out).toBe(`What people thought since 21 November 2026
1 answer: yes 0%, no 0%, wrong 100%

answers  yes  no  wrong  Result
      1   0%  0%   100%  not yet: More users than licences, Unpaid balance ·
                         Today’s admin centre, account without a billing profile

What people wrote
22 November 2026 · No · Switch plans with the upgrades link
  “step 3 looks different”

21 November 2026 · It was wrong · not yet: More users than licences, Unpaid
balance · Today’s admin centre, account without a billing profile
  “we have enough licences”
`);
  });

  test('as JSON gives the rows as they were kept, from a day on', async () => {
    await keep(...KEPT);
    const all = jsonLines((await feedback(['--json'], data.path)).out);
    expect(all).toHaveLength(KEPT.length);
    expect(all).toEqual(expect.arrayContaining([...KEPT]));
    const since = jsonLines((await feedback(['--json', '--since', '2026-11-21'], data.path)).out);
    expect(since).toHaveLength(3);
  });

  test('says so where nobody has said anything, where there are no data, and where a row is not read', async () => {
    const none = await feedback([], data.path);
    expect(none).toMatchObject({ status: 2, out: '' });
    expect(none.err).toContain('DATA_DIR');
    expect(existsSync(join(data.path, STORE_FILE))).toBe(false);

    await keep();
    expect(await feedback([], data.path)).toMatchObject({
      status: 0,
      out: 'What people thought\nNobody has said yet whether an answer helped.\n',
    });
    expect(await feedback(['--json'], data.path)).toMatchObject({ status: 0, out: '', err: '' });

    await keep({ of: 'verdict', helped: 'perhaps' }, { ...ANSWER, rules: ['gone'], outcome: 'old' });
    const { status, out } = await feedback([], data.path);
    expect(status).toBe(1);
    expect(out).toContain('old: gone');
    expect(out).toContain('1 entry cannot be read by this version.');
  });

  test('reads what is in PostgreSQL, where DATABASE_URL says so', async () => {
    const database = await testDatabase();
    try {
      const { store } = await openStore({ dataDir: data.path, database: database.url });
      await store.turn({
        conversation: 'c',
        activityId: '1',
        at: Date.UTC(2026, 10, 22),
        think: () => ({ state: {}, incoming: {}, outgoing: [], feedback: [ANSWER] }),
      });
      await store.close();
      const { status, out, err } = await feedback(['--json'], data.path, { DATABASE_URL: database.url });
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(jsonLines(out)).toEqual([ANSWER]);
    } finally {
      await database.remove();
    }
  });

  test('takes a day, and nothing else', async () => {
    await keep();
    for (const args of [['--since', 'yesterday'], ['file.json'], ['--as-of', '2026-11-22']]) {
      const { status, out, err } = await feedback(args, data.path);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).not.toBe('');
    }
  });
});
