/** Cards in Teams: a pressed card becomes the next, and a chat has one that asks. */
import { afterEach, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/conversation/model.ts';
import { parseState } from '../../../src/conversation/state.ts';
import { turn } from '../../../src/conversation/turn.ts';
import { render } from '../../../src/presentation/render.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import {
  buttonsOf,
  type Call,
  cardOf,
  objectsIn,
  startTeams,
  type Teams,
  type TeamsOptions,
  textsOf,
} from '../../support/teams-chat.ts';

const talk = { turn, parseState, render };
let teams: Teams;
const start = async (options: TeamsOptions = {}) => {
  teams = await startTeams(talk, options);
};
afterEach(() => teams.close());

const cardIn = (id: string) => cardOf(teams.messages.get(id) ?? {});
const button = (id: string, title: string) => {
  const found = buttonsOf(cardIn(id)).find((one) => one.title === title);
  if (found === undefined) throw new Error(`no button ${title} in ${JSON.stringify(cardIn(id))}`);
  return found;
};
/** The only message with a card that asks. */
const live = () => {
  const ids = teams.live();
  expect(ids).toHaveLength(1);
  return ids[0] ?? '';
};

/** Somebody comes in; the welcome is the live card. */
const arrive = async (rest: object = {}) => {
  await teams.post({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }], ...rest });
  return live();
};
const CHECK = 'Check whether I can switch';
const isForm = (shown: unknown) => objectsIn(shown).some(({ type }) => String(type).startsWith('Input.'));
const CARD = 'application/vnd.microsoft.card.adaptive';

describe('a pressed card', () => {
  test('becomes the next card, for the one who pressed and in the message itself', async () => {
    await start();
    const at = await arrive();
    const answer = await teams.press(at, button(at, CHECK));
    expect(answer).toMatchObject({ status: 200, statusCode: 200, type: CARD });
    expect(teams.messages.size).toBe(1);
    expect(live()).toBe(at);
    expect(cardIn(at)).toEqual(answer.value);
    expect(isForm(answer.value)).toBe(true);
    expect(teams.calls.filter(({ activity }) => activity.type === 'typing')).toEqual([]);
  });

  test('that is pressed again, by the same delivery or a second click, is one card all the same', async () => {
    await start();
    const at = await arrive();
    const check = button(at, CHECK);
    const once = await teams.press(at, check, { id: 'the-same' });
    const calls = teams.calls.length;
    expect(await teams.press(at, check, { id: 'the-same' })).toEqual(once);
    const again = await teams.press(at, check);
    expect(again.type).toBe(CARD);
    expect(teams.messages.size).toBe(1);
    expect(live()).toBe(at);
    expect(teams.calls.slice(calls).every(({ method }) => method === 'PUT')).toBe(true);
  });

  test('that comes again late does not put an old card over a newer one', async () => {
    await start();
    const at = await arrive();
    const first = await teams.press(at, button(at, CHECK), { id: 'first' });
    await teams.press(at, button(at, 'Help'));
    const newer = cardIn(at);
    expect(await teams.press(at, { title: '', type: '', data: {} }, { id: 'first' })).toEqual(first);
    expect(cardIn(at)).toEqual(newer);
  });

  test('tells what there is to say above the next question, and to who listens too', async () => {
    await start();
    await arrive();
    await teams.post({ text: 'help' });
    const at = live();
    const language = await teams.press(at, button(at, 'Svenska'));
    expect(teams.messages.size).toBe(2);
    const [first] = textsOf(language.value);
    expect(first).toContain('svenska');
    expect(cardIn(at)?.body[0]).toMatchObject({ type: 'Container', style: 'emphasis' });
    expect(cardIn(at)?.speak).toMatch(/svenska/);
  });

  test('is answered though the message cannot be changed', async () => {
    await start({ status: ({ method }) => (method === 'PUT' ? 404 : 200) });
    const at = await arrive();
    const answer = await teams.press(at, button(at, CHECK));
    expect(answer.type).toBe(CARD);
    expect(isForm(answer.value)).toBe(true);
    expect(teams.messages.size).toBe(1);
    expect(await teams.store.unsent(String((await teams.store.withUnsent(0))[0]))).toEqual([]);
  });

  test('is answered in good time though the channel takes for ever', async () => {
    const clock = fakeClock();
    const changing = Promise.withResolvers<void>();
    const status = ({ method }: Call) => {
      if (method !== 'PUT') return 200;
      changing.resolve();
      return new Promise<number>(() => {});
    };
    await start({ clock, status });
    const at = await arrive();
    const pressed = teams.press(at, button(at, CHECK));
    await changing.promise;
    clock.pass(2_000);
    expect((await pressed).type).toBe(CARD);
  });

  test('that carries nothing readable gets a card with a way on', async () => {
    await start();
    const at = await arrive();
    const answer = await teams.press(at, { title: '', type: '', data: { planbyte: 7 } });
    expect(answer.type).toBe(CARD);
    expect(buttonsOf(answer.value).length).toBeGreaterThan(0);
    expect(live()).toBe(at);
  });
});

describe('a card pressed in an older client', () => {
  test('is replaced, and nothing is posted', async () => {
    await start();
    const at = await arrive();
    expect((await teams.submit(at, button(at, CHECK))).status).toBe(200);
    expect(teams.messages.size).toBe(1);
    expect(isForm(cardIn(at))).toBe(true);
    expect(live()).toBe(at);
  });

  test.each([404, 403, 400])('is answered below where replacing fails with %d', async (refusal) => {
    let refused = 0;
    const status = ({ method }: Call) => (method === 'PUT' && refused++ === 0 ? refusal : 200);
    await start({ status });
    const at = await arrive();
    await teams.submit(at, button(at, CHECK));
    expect(teams.messages.size).toBe(2);
    expect(isForm(cardIn(live()))).toBe(true);
    expect(textsOf(cardIn(at))).toEqual(['Switch your Microsoft 365 plan', 'Continues below.']);
  });

  test('twice by the same delivery changes nothing more', async () => {
    await start();
    const at = await arrive();
    const check = button(at, CHECK);
    await teams.submit(at, check, { id: 'the-same' });
    const calls = teams.calls.length;
    await teams.submit(at, check, { id: 'the-same' });
    expect(teams.calls.length).toBe(calls);
  });
});

describe('what is typed', () => {
  test('is answered below, and then the card before is closed, in the language of the conversation', async () => {
    await start();
    const lines = { en: 'Continues below.', sv: 'Fortsätter nedan.', nb: 'Fortsetter nedenfor.' };
    for (const language of LANGUAGES) {
      const conversation = { id: `a:${language}`, conversationType: 'personal' };
      const locale = { sv: 'sv-SE', nb: 'nb-NO', en: 'en-GB' }[language];
      const before = teams.messages.size;
      const calls = teams.calls.length;
      await teams.post({
        type: 'conversationUpdate',
        membersAdded: [{ id: '28:bot' }],
        conversation,
        locale,
      });
      await teams.post({ text: 'E4 → E3', conversation, locale });
      const [welcome = '', ...others] = [...teams.messages.keys()].slice(before);
      expect(textsOf(cardIn(welcome)).at(-1)).toBe(lines[language]);
      expect(buttonsOf(cardIn(welcome))).toEqual([]);
      expect(buttonsOf(cardIn(others.at(-1) ?? '')).length).toBeGreaterThan(1);
      expect(teams.calls.slice(calls).at(-1)).toMatchObject({ method: 'PUT' });
      expect(teams.live()).toHaveLength(LANGUAGES.indexOf(language) + 1);
    }
  });

  test('is answered though the card before cannot be closed; pressed, that one is live and the other closed', async () => {
    let refusing = true;
    await start({ status: ({ method }) => (method === 'PUT' && refusing ? 403 : 200) });
    const old = await arrive();
    await teams.post({ text: 'E4 to E3' });
    expect(teams.live()).toHaveLength(2);
    refusing = false;
    await teams.press(old, button(old, CHECK));
    expect(live()).toBe(old);
    const [, ...others] = [...teams.messages.keys()];
    expect(textsOf(cardIn(others.at(-1) ?? '')).at(-1)).toBe('Continues below.');
  });

  test('leaves to be read what a card has told, without buttons', async () => {
    await start();
    await teams.post({ text: 'what happens to my mail?' });
    const told = live();
    const said = textsOf(cardIn(told));
    await teams.post({ text: 'help' });
    expect(textsOf(cardIn(told))).toEqual([...said, 'Continues below.']);
    expect(buttonsOf(cardIn(told))).toEqual([]);
    expect(live()).not.toBe(told);
  });

  test('while a press is under way is answered after it', async () => {
    await start();
    const at = await arrive();
    const [answer] = await Promise.all([
      teams.press(at, button(at, CHECK)),
      teams.post({ text: 'help' }),
      teams.post({ text: 'status' }),
    ]);
    expect(answer.type).toBe(CARD);
    expect(teams.messages.size).toBe(3);
    live();
  });
});

describe("Azure's other channels", () => {
  test.each(['webchat', 'directline', 'emulator'])(
    '%s get Action.Submit, and nothing is replaced',
    async (channelId) => {
      await start();
      await teams.post({ text: 'help', channelId });
      await teams.post({ text: 'E4 to E3', channelId });
      const types = teams.calls.flatMap(({ activity }) =>
        buttonsOf(cardOf(activity)).map(({ type }) => type),
      );
      expect(new Set(types)).toEqual(new Set(['Action.Submit']));
      expect(teams.calls.filter(({ method }) => method === 'PUT')).toEqual([]);
      const [at = ''] = teams.live();
      await teams.submit(at, button(at, 'Continue'), { channelId });
      expect(teams.calls.filter(({ method }) => method === 'PUT')).toEqual([]);
    },
  );
});
