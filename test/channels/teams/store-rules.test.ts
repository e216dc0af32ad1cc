/** What the Teams store asks of a bot, a test for each rule, held by the conversation as it is. */
import { setImmediate as nextRound } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { toActivity } from '../../../src/channels/outgoing.ts';
import { asOneCard, LARGEST_MESSAGE, MOST_BUTTONS } from '../../../src/channels/teams/one-card.ts';
import type { Facts } from '../../../src/contract/facts.ts';
import { type Event, LANGUAGES, NOTES, type Reply } from '../../../src/conversation/model.ts';
import { parseState, type State } from '../../../src/conversation/state.ts';
import { turn } from '../../../src/conversation/turn.ts';
import { type Rendered, render } from '../../../src/presentation/render.ts';
import { FINE, SAMPLES } from '../../presentation/samples.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import {
  buttonsOf,
  cardOf,
  objectsIn,
  type PressedButton,
  startTeams,
  type Teams,
  type TeamsOptions,
  textsOf,
} from '../../support/teams-chat.ts';

const AT = Date.UTC(2026, 10, 22, 9, 0);
const LOCALES = { sv: 'sv-SE', nb: 'nb-NO', en: 'en-US' } as const;

const FILE = 'https://invented-my.sharepoint.com/list.json';

let teams: Teams;
const start = async (options: TeamsOptions = {}) => {
  teams = await startTeams({ turn, parseState, render }, options);
};
const lastCard = () => cardOf([...teams.messages.values()].at(-1) ?? {});

describe('in a chat', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    return teams.close();
  });

  test('an answer comes within 2 seconds, or a typing sign does, and none comes after the answer', async () => {
    const clock = fakeClock();
    const asked = Promise.withResolvers<void>();
    const typing = Promise.withResolvers<void>();
    const taken = Promise.withResolvers<void>();
    const kinds: string[] = [];
    await start({
      clock,
      status: async ({ activity }) => {
        kinds.push(activity.type);
        if (activity.type !== 'typing') return 200;
        typing.resolve();
        await taken.promise;
        return 200;
      },
    });
    // OneDrive is slow: it gives the file when the sign has been shown.
    const { fetch: real } = globalThis;
    vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
      if (request[0] !== FILE) return real(...request);
      asked.resolve();
      await typing.promise;
      return new Response('{"items": []}');
    });
    const content = { downloadUrl: FILE };
    const contentType = 'application/vnd.microsoft.teams.file.download.info';
    const posted = teams.post({ attachments: [{ contentType, name: 'list.json', content }] });
    await asked.promise;
    // Half of the two seconds is left to the program and the network.
    clock.pass(1_000);
    await typing.promise;
    // The sign is still on its way, and the answer waits for it.
    for (let round = 0; round < 50; round += 1) await nextRound();
    expect(kinds).toEqual(['typing']);
    taken.resolve();
    await posted;
    expect(kinds.slice(1)).toContain('message');
    expect(kinds.slice(1)).not.toContain('typing');
  });

  test('the welcome comes once, says what it is for, how to begin and what it cannot do, with commands', async () => {
    await start();
    await teams.post({ type: 'installationUpdate', action: 'add' });
    await teams.post({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] });
    await teams.post({ type: 'conversationUpdate', membersAdded: [{ id: '29:anna' }, { id: '28:bot' }] });
    await teams.post({ type: 'installationUpdate', action: 'add-upgrade' });
    expect(teams.messages.size).toBe(1);
    const said = textsOf(lastCard()).join(' ');
    expect(said).toMatch(/whether your plan can be switched/u);
    expect(said).toMatch(/Write as you would to a colleague/u);
    expect(said).toMatch(/can’t see or change/u);
    expect(buttonsOf(lastCard()).length).toBeGreaterThan(4);
  });

  test('what it is for can be done in a personal chat, by buttons, in one message, with forms in the place of turns', async () => {
    await start();
    await teams.post({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] });
    const [id = ''] = teams.live();
    let shown: unknown = (await teams.press(id, titled(lastCard(), 'Check whether I can switch'))).value;
    let forms = 0;
    while (inputsOf(shown).length > 0) {
      forms += 1;
      expect(forms).toBeLessThan(8);
      shown = (await teams.press(id, submitOf(shown), {}, filledIn(shown))).value;
    }
    const [verdict = ''] = textsOf(shown);
    expect(verdict).toMatch(/can be switched|automatically/iu);
    expect(forms).toBeLessThanOrEqual(6);
    const steps = buttonsOf(shown).find(({ data }) => JSON.stringify(data).includes('"start-guide"'));
    let guided = 0;
    for (let press = steps; press !== undefined; guided += 1) {
      shown = (await teams.press(id, press)).value;
      press = buttonsOf(shown).find(({ data }) => JSON.stringify(data).includes('"step-done"'));
    }
    expect(guided).toBeGreaterThan(1);
    expect(buttonsOf(shown).length).toBeGreaterThan(0);
    expect(teams.messages.size).toBe(1);
    expect(teams.live()).toEqual([id]);
  });

  test('what is no text is answered with a way on', async () => {
    await start();
    for (const message of [
      { text: '' },
      {
        text: undefined,
        attachments: [{ contentType: 'image/gif', contentUrl: 'https://media.example/a.gif' }],
      },
      { text: undefined, value: { something: 'else' } },
      { text: '<at>planbyte</at>' },
      { text: 'x'.repeat(20_000) },
    ]) {
      const before = teams.messages.size;
      expect((await teams.post(message)).status).toBe(200);
      expect(teams.messages.size).toBeGreaterThan(before);
      expect(buttonsOf(lastCard()).length).toBeGreaterThan(0);
    }
  });
});

const titled = (shown: unknown, title: string): PressedButton => {
  const found = buttonsOf(shown).find((one) => one.title === title);
  if (found === undefined) throw new Error(`no button ${title}`);
  return found;
};
const submitOf = (shown: unknown): PressedButton => {
  const found = buttonsOf(shown).find(({ data }) => JSON.stringify(data).includes('"asks"'));
  if (found === undefined) throw new Error('no button that sends the form');
  return found;
};
const inputsOf = (shown: unknown) =>
  objectsIn(shown).filter(({ type }) => typeof type === 'string' && type.startsWith('Input.'));
const facts: Readonly<Record<string, unknown>> = FINE satisfies Facts;
/** What somebody fills in whose case is fine; who is not sure says so. */
const filledIn = (shown: unknown): object =>
  Object.fromEntries(
    inputsOf(shown).flatMap(({ id, type }) => {
      const known = facts[String(id)];
      if (known !== undefined) return [[String(id), String(known)]];
      return type === 'Input.ChoiceSet' ? [[String(id), 'dont-know']] : [];
    }),
  );

/** The conversation after some events; pure, so that many can be asked. */
const toldAll = (locale: string, ...events: readonly Event[]) =>
  events.reduce<{ state: State | null; replies: readonly Reply[] }>(
    ({ state }, event) => turn(state, { event, at: AT, locale }, 'token'),
    { state: null, replies: [] },
  );
const press = (action: 'check' | 'start-guide' | 'faq' | 'restart', arg?: string): Event => ({
  kind: 'press',
  press: { action, values: {}, ...(arg === undefined ? {} : { arg }) },
});
const text = (said: string): Event => ({ kind: 'text', text: said });

/** Where somebody can be in a conversation. */
const STATES: Readonly<Record<string, readonly Event[]>> = {
  'before anything': [],
  'after the welcome': [{ kind: 'joined' }],
  'in a form': [press('check')],
  'in a guide': [press('start-guide', 'manual')],
  'in the questions': [press('faq')],
  'before starting over': [press('check'), press('restart')],
  'before confirming': [text('E4 → E3, 340')],
};
const last = ({ replies }: { replies: readonly Reply[] }) => replies.at(-1)?.view.view;

describe.each(Object.entries(STATES))('%s', (_, events) => {
  test('help is given in any case, in every language, and stays in the chat', () => {
    for (const language of LANGUAGES) {
      for (const word of ['help', 'Help', 'HELP', 'hElP', ' help ', 'hjälp', 'HJÄLP', 'hjelp', 'Hjelp']) {
        const answer = toldAll(LOCALES[language], ...events, text(word));
        expect(`${word}: ${last(answer)}`).toBe(`${word}: help`);
        const shown = answer.replies.map((reply) => render(reply, 'teams'));
        expect(JSON.stringify(shown)).not.toContain('](http');
      }
    }
  });

  test.each(['hi', 'Hi', 'HELLO', 'hello', 'hej', 'Hei', 'hallå'])(
    '%s is answered, not misunderstood',
    (word) => {
      for (const language of LANGUAGES) {
        const answer = toldAll(LOCALES[language], ...events, text(word));
        const views = answer.replies.map(({ view }) => view.view);
        expect(views).not.toContain('unclear');
        expect(buttonsOf(answer.replies.map((reply) => render(reply, 'teams').card)).length).toBeGreaterThan(
          0,
        );
      }
    },
  );

  test.each(['asdf qwer', '???', '😀', '123456789', 'sing me a song', "'; DROP TABLE x; --"])(
    'nonsense gets a valid answer with a way on: %s',
    (nonsense) => {
      const answer = toldAll('en-US', ...events, text(nonsense));
      const card = render(answer.replies.at(-1) ?? raise(), 'teams').card;
      expect(textsOf(card).length).toBeGreaterThan(0);
      expect(buttonsOf(card).length).toBeGreaterThan(0);
    },
  );
});

const raise = (): never => {
  throw new Error('no answer');
};

describe('every view', () => {
  interface Shown extends Rendered {
    readonly name: string;
  }
  let all: readonly Shown[] = [];
  // Every language in turn; all of all are in the tests of the cards.
  beforeAll(() => {
    all = [...SAMPLES].map(([name, view], index) => ({
      name,
      ...render({ view, language: LANGUAGES[index % 3] ?? 'en', token: 'token' }, 'teams'),
    }));
  });
  const wrong = (check: (one: Shown) => boolean) => all.filter((one) => !check(one)).map(({ name }) => name);
  const stored = (rendered: Rendered, sequence: number) => ({
    sequence,
    direction: 'out' as const,
    answers: 1,
    at: AT,
    body: toActivity(rendered),
  });
  const shownActions = (card: unknown) =>
    objectsIn(card).reduce((sum, { actions }) => sum + (Array.isArray(actions) ? actions.length : 0), 0);

  test('has at most six actions', () => {
    expect(wrong(({ card }) => shownActions(card) <= MOST_BUTTONS)).toEqual([]);
  });

  test('is a card of version 1.5 at most, in a message below 80 KB', () => {
    expect(wrong(({ card }) => card === undefined || Number(card.version) <= 1.5)).toEqual([]);
    expect(wrong((one) => Buffer.byteLength(JSON.stringify(toActivity(one))) < LARGEST_MESSAGE)).toEqual([]);
  });

  test('stays within this with what is told above it, when it takes the place of a pressed card', () => {
    const notes = NOTES.map((note) =>
      render({ view: { view: 'note', note }, language: 'nb', token: 'token' }, 'teams'),
    );
    expect(
      wrong((one) => {
        if (one.card === undefined) return true;
        const whole = asOneCard([...notes, one].map(stored));
        const isAll = whole?.of.length === notes.length + 1;
        const size = Buffer.byteLength(JSON.stringify(whole?.card));
        return isAll && size < LARGEST_MESSAGE && shownActions(whole?.card) <= MOST_BUTTONS;
      }),
    ).toEqual([]);
  });

  test('is no dead end: it has a button that leads on', () => {
    expect(
      wrong(({ card, text: said }) => (card === undefined ? !!said : buttonsOf(card).length > 0)),
    ).toEqual([]);
  });

  test('says of a link that it opens a page', () => {
    const links = /\[([^\]]*)\]\(https?:/gu;
    const marked = /(?:opens a page|öppnar en sida|åpner en side)\)$/u;
    const unmarked = ({ name, card, text: said = '' }: Shown) =>
      /hostile|errors/u.test(name)
        ? []
        : [...`${textsOf(card).join('\n')}\n${said}`.matchAll(links)].filter(
            ([, title = '']) => !marked.test(title),
          );
    expect(wrong((one) => unmarked(one).length === 0)).toEqual([]);
    expect(wrong(({ card }) => !objectsIn(card).some(({ type }) => type === 'Action.OpenUrl'))).toEqual([]);
  });

  test('sells nothing and shows no picture of a product', () => {
    expect(wrong(({ card }) => !objectsIn(card).some(({ type }) => type === 'Image'))).toEqual([]);
  });
});
