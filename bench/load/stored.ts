/** Conversations that are there already, as many as are wanted, and people who go on in them. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { conversationKey } from '../../src/channels/teams/place.ts';
import { STORE_FILE } from '../../src/storage/sqlite/engine.ts';
import { filled, type Script } from './stories.ts';
import { lastToken, type Talker } from './talk.ts';

/** A conversation that was really held, up to some place of its story. */
export interface Template {
  readonly script: Script;
  /** Which message comes next. */
  readonly next: number;
  /** The token of its last card. */
  readonly token: string;
}

const templateName = (place: number): string => `a:template-${place}`;
const storedName = (n: number): string => `a:stored-${n}`;
const keyOf = (id: string): string =>
  conversationKey({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9/',
    conversation: { id, conversationType: 'personal' },
    from: { id: '29:person' },
    recipient: { id: '28:planbyte' },
  });

/** Holds so many conversations with a server, each up to a place drawn at random. */
export async function holdTemplates(
  url: string,
  scripts: readonly Script[],
  count: number,
  random: () => number,
): Promise<readonly Template[]> {
  const templates: Template[] = [];
  for (let place = 0; place < count; place += 1) {
    const script = scripts[Math.floor(random() * scripts.length)];
    if (script === undefined) throw new Error('There are no stories.');
    const next = Math.floor(random() * (script.messages.length + 1));
    let token = 'none';
    for (const [at, said] of [script.arrival, ...script.messages.slice(0, next)].entries()) {
      const body = filled(said, templateName(place), `template-${place}-${at}`, token);
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(new URL('/api/messages', url), { method: 'POST', headers, body });
      if (answer.status !== 200) throw new Error(`A template was answered with ${answer.status}.`);
      token = lastToken(await answer.text()) ?? token;
    }
    templates.push({ script, next, token });
  }
  return templates;
}

/** Makes a store with so many conversations, copies of the templates with the last turn of each, in another folder. */
export function fillSqlite(from: string, to: string, templates: number, count: number): void {
  cpSync(join(from, STORE_FILE), join(to, STORE_FILE));
  const database = new DatabaseSync(join(to, STORE_FILE));
  try {
    database.function('key_of', { deterministic: true }, (name) => keyOf(String(name)));
    database.exec('PRAGMA synchronous = OFF; PRAGMA temp_store = FILE; PRAGMA cache_size = -200000; BEGIN');
    // In the order of their keys: a tree that is filled from left to right is filled fast.
    database.exec(`
      CREATE TEMP TABLE stored AS
        WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < ${count})
        SELECT key_of('${storedName(0).slice(0, -1)}' || n) AS id, n % ${templates} AS place FROM numbers ORDER BY 1;
      CREATE TEMP TABLE template AS
        WITH RECURSIVE places (place) AS
          (SELECT 0 UNION ALL SELECT place + 1 FROM places WHERE place + 1 < ${templates})
        SELECT place, key_of('${templateName(0).slice(0, -1)}' || place) AS id FROM places;
      CREATE UNIQUE INDEX temp.template_place ON template (place);
      INSERT INTO conversation (id, revision, state, locale, reference, opened_at, changed_at, last_sequence)
        SELECT stored.id, revision, state, locale, reference, opened_at, changed_at, last_sequence
        FROM stored CROSS JOIN template USING (place) CROSS JOIN conversation AS held ON held.id = template.id;
      CREATE TEMP TABLE said AS
        SELECT place, sequence, direction, activity_id, answers, body, at, sent_at
        FROM template JOIN activity ON conversation = template.id
        WHERE coalesce(answers, sequence) =
          (SELECT max(sequence) FROM activity WHERE conversation = template.id AND direction = 'in');
      CREATE UNIQUE INDEX temp.said_place ON said (place, sequence);
      INSERT INTO activity (conversation, sequence, direction, activity_id, answers, body, at, sent_at)
        SELECT id, sequence, direction, activity_id, answers, body, at, sent_at
        FROM stored CROSS JOIN said USING (place);
      COMMIT;`);
    const made = Number(database.prepare('SELECT count(*) AS made FROM conversation').get()?.made);
    if (made !== templates + count)
      throw new Error(`${made - templates} conversations were made of ${count}.`);
  } finally {
    database.close();
  }
}

/** Where each conversation is that somebody has gone on in. */
export type Places = Map<number, { next: number; token: string }>;

/** How long somebody stays: to the end of their story, as people do, or for one turn, so that many are touched. */
export type Stay = 'to-the-end' | 'one-turn';

/** Goes on in a conversation drawn at random, and then in another. Stories that are over begin anew. */
export function storedTalker(
  templates: readonly Template[],
  count: number,
  places: Places,
  busy: Set<number>,
  random: () => number,
  stay: Stay,
): Talker {
  let n = -1;
  let said = 0;
  const own = `${random()}`;
  const nextOf = (one: number) => {
    const template = templates[one % templates.length];
    if (template === undefined) throw new Error('There are no templates.');
    return {
      script: template.script,
      ...(places.get(one) ?? { next: template.next, token: template.token }),
    };
  };
  const another = () => {
    busy.delete(n);
    do n = Math.floor(random() * count);
    while (busy.has(n));
    busy.add(n);
    return nextOf(n);
  };
  return {
    next() {
      const isOver = n < 0 || stay === 'one-turn' || nextOf(n).next === 0;
      const { script, next: at, token } = isOver ? another() : nextOf(n);
      const message = script.messages[at] ?? script.restart;
      // Begun anew it stands before its first message, as one that was drawn may.
      places.set(n, { next: at < script.messages.length ? at + 1 : 0, token });
      said += 1;
      return filled(message, storedName(n), `${own}-${said}`, token);
    },
    heard(answer) {
      const token = lastToken(answer);
      const place = places.get(n);
      if (token !== null && place !== undefined) places.set(n, { ...place, token });
    },
  };
}
