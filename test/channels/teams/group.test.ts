/** Groups and channels in Teams: everybody has a case of their own, and the bot speaks when it is spoken to. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asked, channelActivity } from '../../../src/channels/teams/activity.ts';
import { LANGUAGES } from '../../../src/conversation/model.ts';
import { parseState } from '../../../src/conversation/state.ts';
import { turn } from '../../../src/conversation/turn.ts';
import { render } from '../../../src/presentation/render.ts';
import { wordsFor } from '../../../src/presentation/words.ts';
import { buttonsOf, cardOf, startTeams, type Teams, textsOf } from '../../support/teams-chat.ts';

let teams: Teams;
let status: number;
beforeEach(async () => {
  status = 200;
  teams = await startTeams({ turn, parseState, render }, { status: () => status });
});
afterEach(() => teams.close());

const PLACES = {
  groupChat: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true },
  channel: { id: '19:team@thread.tacv2;messageid=1', conversationType: 'channel', isGroup: true },
};
const MENTION = { type: 'mention', text: '<at>planbyte</at>', mentioned: { id: '28:bot', name: 'planbyte' } };
const anna = { from: { id: '29:anna', name: 'Anna' } };
const NOT_YOURS = wordsFor('nb').t('teams:not-yours', { bot: 'planbyte' });
const bo = { from: { id: '29:bo', name: 'Bo' }, locale: 'nb-NO' };

const button = (id: string, title: string) => {
  const found = buttonsOf(cardOf(teams.messages.get(id) ?? {})).find((one) => one.title === title);
  if (found === undefined) throw new Error(`no button ${title}`);
  return found;
};
const say = (text: string, rest: object) =>
  teams.post({ text: `<at>planbyte</at> ${text}`, entities: [MENTION], ...rest });
const lastId = () => [...teams.messages.keys()].at(-1) ?? '';
const cardIn = (id: string) => cardOf(teams.messages.get(id) ?? {});

describe.each(Object.entries(PLACES))('in a %s', (_, conversation) => {
  test('everybody gets a card of their own, and nobody closes another one', async () => {
    await say('help', { conversation, ...anna });
    await say('hjelp', { conversation, ...bo });
    expect(teams.live()).toHaveLength(2);
    await say('status', { conversation, ...anna });
    expect(teams.live()).toHaveLength(2);
    expect(teams.calls.every(({ path }) => path.includes(`/${conversation.id}/`))).toBe(true);
  });

  test('a press is answered to the one who pressed, and the message is changed for all', async () => {
    await say('help', { conversation, ...anna });
    const id = lastId();
    const answer = await teams.press(id, button(id, 'Svenska'), { conversation, ...anna });
    expect(answer.type).toBe('application/vnd.microsoft.card.adaptive');
    expect(cardIn(id)).toEqual(answer.value);
  });

  test("a press on another's card changes nothing, and tells how to begin in the language of who pressed", async () => {
    await say('help', { conversation, ...anna });
    const id = lastId();
    const before = { card: cardIn(id), calls: teams.calls.length };
    const answer = await teams.press(id, button(id, 'Svenska'), { conversation, ...bo });
    expect(answer).toEqual({
      status: 200,
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: NOT_YOURS,
    });
    expect({ card: cardIn(id), calls: teams.calls.length }).toEqual(before);
    // Anna's own next press finds her case as it was.
    const own = await teams.press(id, button(id, 'Continue'), { conversation, ...anna });
    expect(cardOf({ attachments: [{ contentType: '', content: own.value }] })?.lang).toBe('en');
  });

  test("a press on another's card in an older client is told the same by a message", async () => {
    await say('help', { conversation, ...anna });
    const id = lastId();
    const before = cardIn(id);
    await teams.submit(id, button(id, 'Svenska'), { conversation, ...bo });
    expect(cardIn(id)).toEqual(before);
    expect(teams.messages.get(lastId())?.text).toBe(NOT_YOURS);
    expect(teams.live()).toEqual([id]);
  });

  test('who is told so by a message is told once, whatever the channel does', async () => {
    await say('help', { conversation, ...anna });
    const id = lastId();
    const svenska = button(id, 'Svenska');
    const pressed = { conversation, ...bo, id: 'the-same' };
    await teams.submit(id, svenska, pressed);
    await teams.submit(id, svenska, pressed);
    expect([...teams.messages.values()].filter(({ text }) => text === NOT_YOURS)).toHaveLength(1);
    status = 500;
    expect((await teams.submit(id, svenska, { conversation, ...bo })).status).toBe(200);
    expect(teams.log.lines).toEqual([expect.stringContaining('not sent again (status 500)')]);
    status = 200;
    await teams.submit(id, svenska, { conversation, ...bo });
    expect([...teams.messages.values()].filter(({ text }) => text === NOT_YOURS)).toHaveLength(2);
  });

  test('a button without a mark of whose it is does nothing', async () => {
    const pressed = { title: '', type: '', data: { planbyte: { action: 'help' } } };
    const answer = await teams.press('unknown', pressed, { conversation, ...bo });
    expect(answer.type).toBe('application/vnd.microsoft.activity.message');
    expect(teams.calls).toEqual([]);
  });

  test('what does not name the bot is not answered', async () => {
    const mention = { type: 'mention', text: '<at>Anna</at>', mentioned: { id: '29:anna', name: 'Anna' } };
    await teams.post({ conversation, ...bo, text: 'E4 to E3' });
    await teams.post({ conversation, ...bo, text: '<at>Anna</at> help', entities: [mention] });
    await teams.post({ conversation, ...bo, text: 'help', entities: [{ type: 'clientInfo' }] });
    expect(teams.calls).toEqual([]);
    expect(await teams.store.withUnsent(0)).toEqual([]);
  });

  test.each([
    ['<at>planbyte</at>&nbsp;help', [MENTION]],
    ['<at>planbyte</at>\u00a0help', [MENTION]],
    ['help <at>planbyte</at>', [MENTION]],
    ['<at id="0">planbyte</at> help', [MENTION]],
    ['<at>plan byte</at> help', [{ ...MENTION, text: null, mentioned: { id: '28:bot', name: 'plan byte' } }]],
    ['<at>planbyte</at> <at>planbyte</at>\n help', [MENTION, MENTION]],
  ])('%s is read without the name', async (text, entities) => {
    await teams.post({ conversation, ...anna, text, entities });
    expect(textsOf(cardIn(lastId()))[0]).toBe('What you can do here');
  });

  test('the bot says once what it is there for, and not when people come', async () => {
    const update = { type: 'conversationUpdate', conversation, from: { id: '29:anna' } };
    await teams.post({ ...update, membersAdded: [{ id: '29:bo' }, { id: '29:cilla' }] });
    expect(teams.calls).toEqual([]);
    await teams.post({ ...update, membersAdded: [{ id: '28:bot' }, { id: '29:bo' }] });
    await teams.post({ ...update, membersAdded: [{ id: '28:bot' }] });
    await teams.post({ ...update, type: 'installationUpdate', action: 'add' });
    expect(teams.calls).toHaveLength(1);
    expect(teams.messages.get(lastId())?.text).toContain('@planbyte help');
    expect(teams.live()).toEqual([]);
    await say('hi', { conversation, ...anna });
    expect(teams.live()).toHaveLength(1);
  });
});

test('the welcome of a group is in its language, without buttons that would be somebody’s', async () => {
  const said = { sv: '@planbyte hjälp', nb: '@planbyte hjelp', en: '@planbyte help' };
  for (const language of LANGUAGES) {
    const conversation = { ...PLACES.groupChat, id: `19:${language}` };
    const clientInfo = { type: 'clientInfo', locale: { sv: 'sv-SE', nb: 'nb-NO', en: 'en-GB' }[language] };
    const update = { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] };
    await teams.post({ ...update, conversation, locale: undefined, entities: [clientInfo] });
    const welcome = teams.messages.get(lastId());
    expect(welcome?.text).toContain(said[language]);
    expect(welcome?.attachments).toBeUndefined();
  }
});

test('the names of others stay, as words', () => {
  const other = { type: 'mention', text: '<at>Anna</at>', mentioned: { id: '29:anna' } };
  const activity = channelActivity.parse({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'https://smba.example/',
    conversation: PLACES.groupChat,
    from: { id: '29:bo' },
    recipient: { id: '28:bot' },
    text: '<at>planbyte</at> <at>Anna</at> has E4',
    entities: [MENTION, other],
  });
  expect(asked(activity)?.events).toEqual([{ kind: 'text', text: 'Anna has E4' }]);
});

test('a thread of a channel is a conversation of its own', async () => {
  const other = { ...PLACES.channel, id: '19:team@thread.tacv2;messageid=2' };
  await say('E4 to E3', { conversation: PLACES.channel, ...anna });
  await say('E4 to E3', { conversation: other, ...anna });
  expect(teams.live()).toHaveLength(2);
  expect(teams.calls.map(({ path }) => /messageid=(\d)/u.exec(path)?.[1])).toEqual(['1', '2']);
});

test.each(['messageReaction', 'messageUpdate', 'messageDelete', 'typing', 'endOfConversation', 'event'])(
  'a %s is not answered',
  async (type) => {
    const answer = await teams.post({ type, text: 'help', reactionsAdded: [{ type: 'like' }] });
    expect(answer.status).toBe(200);
    expect(teams.calls).toEqual([]);
  },
);

test.each(['remove', 'remove-upgrade'])('an app that is taken away (%s) is not spoken of', async (action) => {
  await teams.post({ type: 'installationUpdate', action });
  await teams.post({ type: 'conversationUpdate', membersRemoved: [{ id: '28:bot' }] });
  expect(teams.calls).toEqual([]);
});
