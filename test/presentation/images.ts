/**
 * Takes the pictures in docs/images: `npm run images [part of a picture's name] [sv|nb|en]`.
 *
 * Each card as the real page shows it on a phone, in the three languages. The same cards give the same pictures on the
 * same machine; the letters are drawn with the fonts it has.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '../../src/conversation/model.ts';
import { turn } from '../../src/conversation/turn.ts';
import { type ChatPage, closeBrowser, PHONE, visit } from '../browser/harness.ts';
import { LOCALES } from '../browser/person.ts';
import { startProgram } from '../support/program.ts';
import { PICTURES } from './pictures.ts';
import { photographTour } from './tour.ts';

const OUT = new URL('../../docs/images/', import.meta.url);
/** As wide as a phone, and so high that every card is seen whole. */
const WINDOW = { width: PHONE.width, height: 2400 };
const KB = 1024;

const [wanted = '', only] = process.argv.slice(2);
const names = [...PICTURES.keys()].filter((name) => name.includes(wanted));

/** The real program, except that it answers the name of a picture with its card. */
const program = await startProgram({
  turn: (before, incoming, token) => {
    const said = turn(before, incoming, token);
    const { language } = said.state;
    const view = incoming.event.kind === 'text' ? PICTURES.get(incoming.event.text) : undefined;
    return view === undefined ? said : { ...said, replies: [{ view, language, token }] };
  },
});

/** A picture of the newest card; once more, where the list was moving meanwhile. */
const photographCard = async (chat: ChatPage, path: string): Promise<void> => {
  const card = chat.lastCard();
  let before: string;
  do {
    await chat.settled();
    before = JSON.stringify(await card.boundingBox());
    await card.screenshot({ path, animations: 'disabled', caret: 'hide' });
  } while (JSON.stringify(await card.boundingBox()) !== before);
};

const photograph = async (language: Language): Promise<number> => {
  const visitor = await visit(program.url, { locale: LOCALES[language], viewport: WINDOW });
  const { chat } = visitor;
  let bytes = 0;
  for (const name of names) {
    await chat.say(name);
    const { pathname } = new URL(`${name}.${language}.png`, OUT);
    await photographCard(chat, pathname);
    bytes += statSync(pathname).size;
  }
  for (const problem of chat.problems) console.error(language, problem);
  await visitor.close();
  return bytes;
};

mkdirSync(OUT, { recursive: true });
try {
  for (const language of LANGUAGES.filter((one) => only === undefined || one === only)) {
    const bytes = await photograph(language);
    console.log(`${language}: ${names.length} pictures, ${Math.round(bytes / KB)} KB`);
  }
  if ('tour'.includes(wanted)) {
    mkdirSync(new URL('tour/', OUT), { recursive: true });
    writeFileSync(new URL('tour/chat-on-a-page.png', OUT), await photographTour(turn));
  }
} finally {
  await closeBrowser();
  await program.close();
}
