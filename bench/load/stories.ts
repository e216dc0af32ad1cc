/** What people send: the messages of the committed stories, ready to be sent again in conversations of any name. */
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Message } from '../../test/conversation/stage.ts';
import { parseStory } from '../../test/conversation/story.ts';
import { tablesBeside } from '../../test/conversation/tables.ts';
import { tellStory } from '../../test/conversation/teller.ts';

const FOLDER = new URL('../../test/conversation/stories/', import.meta.url).pathname;
const LANGUAGES = { sv: 'sv-SE', nb: 'nb-NO', en: 'en-GB' } as const;
/** What stands for the conversation, for the activity and for the token of the card that is pressed. */
const MARKS = ['@conversation@', '@activity@', '@token@'] as const;

/** The text of one activity, cut where something is put in. */
export interface Prepared {
  readonly pieces: readonly string[];
  /** What is put in between the pieces, as places in [conversation, activity, token]. */
  readonly between: readonly number[];
}

/** A conversation that begins with somebody's arrival. */
export interface Script {
  readonly story: string;
  readonly arrival: Prepared;
  readonly messages: readonly Prepared[];
  /** Sent where the conversation begins anew without ending. */
  readonly restart: Prepared;
}

const RESTART = { sv: 'Börja om', nb: 'Start på nytt', en: 'Start over' } as const;

/** The committed stories of all languages, their messages as Teams posts those of a personal chat. */
export function scripts(): readonly Script[] {
  const languages = ['sv', 'nb', 'en'] as const;
  return languages.flatMap((language) => {
    const folder = `${FOLDER}${language}`;
    const files = readdirSync(folder).filter((file) => file.endsWith('.story'));
    return files.flatMap((file): readonly Script[] => {
      const path = `${folder}/${file}`;
      const stage = tellStory(parseStory(readFileSync(path, 'utf8')), tablesBeside(path));
      // Who has everything deleted leaves no turn that could be counted.
      if (stage.shown.some(({ reply }) => reply.view.view === 'forget')) return [];
      const locale = stage.locale ?? LANGUAGES[language];
      const script: Script = {
        story: `${language}/${file}`,
        arrival: prepared({ type: 'conversationUpdate', membersAdded: [PERSON, BOT] }, locale),
        messages: stage.received.map((message) => prepared(withMark(message), locale)),
        restart: prepared({ type: 'message', text: RESTART[language] }, locale),
      };
      return [script];
    });
  });
}

const PERSON = { id: '29:person', name: 'Kim' };
const BOT = { id: '28:planbyte', name: 'planbyte' };

const pressed = z.looseObject({ planbyte: z.looseObject({ token: z.string() }) });

/** A press carries the token of its card: in its place comes that of the card that was really sent. */
function withMark(message: Message): Message {
  const read = pressed.safeParse(message.value);
  if (!read.success) return message;
  return { ...message, value: { ...read.data, planbyte: { ...read.data.planbyte, token: MARKS[2] } } };
}

/** What Teams sends beside what was said; the answers are wanted in the response. */
function prepared(said: object, locale: string): Prepared {
  const text = JSON.stringify({
    ...said,
    id: MARKS[1],
    timestamp: '2026-11-22T09:00:00.000Z',
    localTimestamp: '2026-11-22T10:00:00.000+01:00',
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9/',
    deliveryMode: 'expectReplies',
    locale,
    from: PERSON,
    recipient: BOT,
    conversation: {
      id: MARKS[0],
      conversationType: 'personal',
      tenantId: '00000000-0000-0000-0000-000000000001',
    },
    channelData: { tenant: { id: '00000000-0000-0000-0000-000000000001' } },
    entities: [{ type: 'clientInfo', locale, country: 'SE', platform: 'Web', timezone: 'Europe/Stockholm' }],
  });
  const parts = text.split(/(@conversation@|@activity@|@token@)/u);
  return {
    pieces: parts.filter((_, index) => index % 2 === 0),
    between: parts
      .filter((_, index) => index % 2 === 1)
      .map((mark) => MARKS.findIndex((known) => mark.includes(known))),
  };
}

/** The activity's text for a conversation. */
export function filled(
  { pieces, between }: Prepared,
  conversation: string,
  activity: string,
  token: string,
): string {
  let text = pieces[0] ?? '';
  for (let i = 0; i < between.length; i += 1) {
    const mark = between[i];
    text += (mark === 0 ? conversation : mark === 1 ? activity : token) + (pieces[i + 1] ?? '');
  }
  return text;
}
