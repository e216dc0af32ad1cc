/** One person does two things at once, or presses what is not the newest: one consistent state, and a kind answer to each. */
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { channelActivity } from '../../src/channels/teams/activity.ts';
import { conversationKey } from '../../src/channels/teams/place.ts';
import { parseState, type State } from '../../src/conversation/state.ts';
import { turn } from '../../src/conversation/turn.ts';
import { render } from '../../src/presentation/render.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import { type Client, connect, generateToken } from '../support/direct-line.ts';
import { startProgram } from '../support/program.ts';
import { buttonsOf, cardOf, objectsIn, startTeams, type Teams, textsOf } from '../support/teams-chat.ts';

const words = wordsFor('en');
const DIFFER = words.t('common:note.answers-differ', { facts: '' }).split(':')[0] ?? '';
/** The chat that activities are posted in. */
const PERSONAL = channelActivity.parse({
  type: 'message',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1',
  conversation: { id: 'a:chat', conversationType: 'personal' },
  from: { id: '29:anna' },
  recipient: { id: '28:bot' },
});
const CARD = 'application/vnd.microsoft.card.adaptive';

const button = (card: unknown, title: string) => {
  const found = buttonsOf(card).find((one) => one.title === title);
  if (found === undefined)
    throw new Error(`no button ${title} among ${buttonsOf(card).map((one) => one.title)}`);
  return found;
};
const told = (card: unknown): string => textsOf(card).join('\n');

/** What somebody enters who chooses the n-th answer everywhere. */
const entered = (card: unknown, nth: number): Record<string, string> =>
  Object.fromEntries(
    objectsIn(card).flatMap(({ type, id, choices }) => {
      if (type === 'Input.Number') return [[String(id), String(10 + nth)]];
      const [value] = Array.isArray(choices) ? objectsIn(choices[nth]).map((choice) => choice.value) : [];
      return type === 'Input.ChoiceSet' && value !== undefined ? [[String(id), String(value)]] : [];
    }),
  );

describe('in Teams', () => {
  let teams: Teams;
  afterEach(() => teams.close());
  const live = () => {
    const [id = '', ...others] = teams.live();
    expect(others).toEqual([]);
    return { id, card: cardOf(teams.messages.get(id) ?? {}) };
  };
  const state = async (): Promise<State | null> => {
    const stored = await teams.store.load(conversationKey(PERSONAL));
    return parseState(stored?.state);
  };
  const arrive = async () => {
    teams = await startTeams({ turn, parseState, render });
    await teams.post({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] });
    return live();
  };

  test('two buttons of one card pressed in the same moment are both answered, the second after the first', async () => {
    const { id, card } = await arrive();
    const [first, second] = await Promise.all([
      teams.press(id, button(card, words.t('common:button.partner'))),
      teams.press(id, button(card, words.t('common:button.check'))),
    ]);
    expect([first.type, second.type]).toEqual([CARD, CARD]);
    expect(live()).toEqual({ id, card: second.value });
    expect(await state()).toMatchObject({ facts: { audience: 'partner' }, goal: 'check' });
  });

  test('two answers to one question at the same moment: the first counts, and the second is asked about', async () => {
    const welcome = await arrive();
    const { value: form } = await teams.press(
      welcome.id,
      button(welcome.card, words.t('common:button.check')),
    );
    const next = button(form, words.t('common:button.answer'));
    const [first, second] = await Promise.all([
      teams.press(welcome.id, next, {}, entered(form, 0)),
      teams.press(welcome.id, next, {}, entered(form, 1)),
    ]);
    expect(told(first.value)).not.toContain(DIFFER);
    expect(told(second.value)).toContain(DIFFER);
    expect(live()).toEqual({ id: welcome.id, card: second.value });
  });

  test('the same press twice at the same moment has one effect and one answer', async () => {
    const { id, card } = await arrive();
    const check = button(card, words.t('common:button.check'));
    const twice = await Promise.all([1, 2].map(() => teams.press(id, check, { id: 'pressed-once' })));
    expect(twice[0]).toEqual(twice[1]);
    expect(live()).toEqual({ id, card: twice[0]?.value });
    await teams.press(id, check, { id: 'pressed-once' });
    expect(live()).toEqual({ id, card: twice[0]?.value });
  });

  test('a card of a version that is gone, and a token nobody knows, are answered kindly', async () => {
    const { id, card } = await arrive();
    const { data } = button(card, words.t('common:button.check'));
    const gone = objectsIn(data).find(({ token }) => token !== undefined);
    for (const change of [{ action: 'of-an-earlier-version' }, { arg: 'no-such-thing' }, { token: 'x' }]) {
      const pressed = { title: '', type: 'Action.Execute', data: { planbyte: { ...gone, ...change } } };
      const answer = await teams.press(id, pressed);
      expect(answer).toMatchObject({ status: 200, statusCode: 200, type: CARD });
      expect(buttonsOf(answer.value).length).toBeGreaterThan(0);
    }
    expect(teams.log.lines.filter((line) => line.startsWith('error'))).toEqual([]);
  });

  test("yesterday's card is pressed after the facts have changed: the answer is about those of today", async () => {
    await arrive();
    const confirmed = async (text: string) => {
      await teams.post({ text });
      const { id, card } = live();
      const confirm = buttonsOf(card).find(({ title }) => title === words.t('common:button.confirm'));
      if (confirm !== undefined) await teams.press(id, confirm);
      return live();
    };
    const before = await confirmed('we have Office 365 E3 and want Office 365 E1, direct from Microsoft');
    const yesterdays = (await state())?.facts.sourcePlan;
    await confirmed('sorry, we have Office 365 E5');
    const todays = (await state())?.facts.sourcePlan;
    expect(todays).not.toBe(yesterdays);
    for (const old of buttonsOf(before.card)) {
      const answer = await teams.press(before.id, old);
      expect(answer).toMatchObject({ status: 200, statusCode: 200, type: CARD });
      expect(teams.live()).toHaveLength(1);
      expect((await state())?.facts.sourcePlan).toBe(todays);
    }
  });
});

describe('in the chat', () => {
  test('two tabs of one session see the same, whichever of them it was done in', async () => {
    const program = await startProgram({ turn });
    const { token, conversationId } = await generateToken(program.url);
    const start = { conversationStartProperties: { locale: 'en-US' } };
    const tabs: Client[] = [connect(program.url, { token, ...start })];
    await tabs[0]?.botMessages(1);
    tabs.push(connect(program.url, { token, conversationId, ...start }));
    for (const tab of tabs) await tab.botMessages(1);
    const card = (tab: Client | undefined) =>
      tab?.received.flatMap((one) => (one.type === 'message' ? (one.attachments ?? []) : [])).at(-1);
    const press = (tab: Client | undefined, title: string) =>
      tab?.post({
        value: z
          .object({})
          .loose()
          .parse(button(card(tab), title).data),
      });
    await Promise.all([
      press(tabs[0], words.t('common:button.partner')),
      press(tabs[1], words.t('common:button.check')),
      tabs[0]?.say('status'),
      tabs[1]?.say('help'),
    ]);
    const seen = (tab: Client) => tab.received.map(({ id }) => id).toSorted();
    await expect
      .poll(() => tabs.map((tab) => tab.received.filter((one) => one.from.role === 'user').length))
      .toEqual([4, 4]);
    const answered = () =>
      tabs.map(
        (tab) => new Set(tab.received.flatMap((one) => ('replyToId' in one ? [one.replyToId] : []))).size,
      );
    await expect.poll(answered).toEqual([5, 5]);
    const [one, other] = tabs.map(seen);
    expect(one).toEqual(other);
    expect(new Set(one).size).toBe(one?.length);
    for (const tab of tabs) tab.end();
    await program.close();
  });
});
