/** What people say in the committed stories, to be said again in other places. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../src/conversation/model.ts';
import { storiesIn } from '../conversation/been.ts';
import type { Message } from '../conversation/stage.ts';
import { parseStory } from '../conversation/story.ts';
import { tablesBeside } from '../conversation/tables.ts';
import { tellStory } from '../conversation/teller.ts';

export interface Script {
  readonly language: Language;
  readonly messages: readonly Message[];
}

const LOCALE = { sv: 'sv-SE', nb: 'nb-NO', en: 'en-GB' } as const;
/** Of a story; longer ones would only be read longer. */
const LONGEST = 25;

/** The language of a client that says this. */
export const localeOf = (language: Language): string => LOCALE[language];

/** Some of the stories of all languages, in an order at random. */
export function someScripts(count: number, random: () => number): readonly Script[] {
  const all = LANGUAGES.flatMap((language) => storiesIn(language).map((file) => ({ language, file })));
  return all
    .map((one) => ({ one, key: random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ one: { language, file } }) => {
      const { received, forgotten } = tellStory(parseStory(readFileSync(file, 'utf8')), tablesBeside(file));
      // Where everything is deleted there is nothing left to be compared.
      return { language, messages: forgotten > 0 ? [] : received.slice(0, LONGEST) };
    })
    .filter(({ messages }) => messages.length > 0);
}

const pressed = z.looseObject({ planbyte: z.looseObject({ token: z.string() }) });

/** The message with the token of a card that was really shown, where it presses one. */
export function withToken(message: Message, token: string): Message {
  const read = pressed.safeParse(message.value);
  if (!read.success) return message;
  return { ...message, value: { ...read.data, planbyte: { ...read.data.planbyte, token } } };
}

const TOKEN = /"token":"([^"]+)"/gu;

/** The token of the last card in what came back; null where there is none. */
export const lastToken = (text: string): string | null => [...text.matchAll(TOKEN)].at(-1)?.[1] ?? null;
