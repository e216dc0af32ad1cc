/** The plan that a page tells with `data-source-plan`: known from the start, as if the person had said it. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ownLine } from '../../../src/channels/directline/line.ts';
import { createTokens } from '../../../src/channels/directline/tokens.ts';
import { planOfUser, userWithPlan } from '../../../src/channels/directline/told-plan.ts';
import { asked, channelActivity } from '../../../src/channels/teams/activity.ts';
import { turn } from '../../../src/conversation/turn.ts';
import { render } from '../../../src/presentation/render.ts';
import { secretOfFolder } from '../../../src/storage/secret.ts';
import { openSqliteStore } from '../../../src/storage/sqlite/engine.ts';
import { dataFolder } from '../../support/app.ts';

const USER = 'dl_0123456789abcdef_-AB';
const joined = (plan: string) =>
  turn(null, { event: { kind: 'joined', plan }, at: 0, locale: 'nb-NO' }, 'token');

describe('a plan that a page tells', () => {
  test.each([
    ['office-365-e4', 'office-365-e4'],
    ['Office 365 E4', 'office-365-e4'],
    ['ENTERPRISEWITHSCAL', 'office-365-e4'],
  ])('%s is noted, and said to be', (told, plan) => {
    const { state, replies } = joined(told);
    expect(state.facts).toEqual({ sourcePlan: plan });
    const [noted, welcome] = replies.map((reply) => render(reply, 'webchat'));
    expect(noted?.text).toContain('Office 365 E4');
    expect(welcome?.card).toBeDefined();
  });

  test.each(['no such thing at all', '', 'x'.repeat(100)])('%j is nothing', (told) => {
    const { state, replies } = joined(told);
    expect(state.facts).toEqual({});
    expect(replies).toHaveLength(1);
  });

  test('does not take the place of what the person said', () => {
    const { state } = joined('office-365-e4');
    const again = turn(state, { event: { kind: 'joined', plan: 'office-365-e3' }, at: 1 }, 'token-2');
    expect(again.state.facts).toEqual({ sourcePlan: 'office-365-e4' });
  });

  test('is in the token of our own Direct Line', async () => {
    const data = dataFolder();
    const store = openSqliteStore(data.path);
    const tokens = createTokens(secretOfFolder(data.path));
    const opening = {
      earlier: null,
      origin: 'https://chat.example.org',
      embeddedIn: 'https://www.example.org',
    };
    const { reply } = await ownLine(store, tokens).open({ ...opening, plan: 'office-365-e4' });
    expect(await tokens.verify('token', reply.token)).toMatchObject({ plan: 'office-365-e4' });
    await store.close();
    data.remove();
  });

  test('comes through Azure’s Direct Line with the user', () => {
    const user = userWithPlan(USER, 'Office 365 E4');
    expect(user).toBe(`${USER}.office-365-e4`);
    expect(planOfUser(user)).toBe('office-365-e4');
    expect(userWithPlan(USER, 'no such thing at all')).toBe(USER);
    expect(userWithPlan(USER, undefined)).toBe(USER);
    expect(planOfUser(USER)).toBeUndefined();
    expect(planOfUser('29:somebody.office-365-e4')).toBeUndefined();

    const activity = (channelId: string) =>
      asked(
        channelActivity.parse({
          type: 'conversationUpdate',
          channelId,
          serviceUrl: 'https://europe.directline.botframework.com/',
          conversation: { id: 'c' },
          from: { id: user },
          recipient: { id: 'bot' },
          membersAdded: [{ id: 'bot' }, { id: user }],
        }),
      );
    const events = z.object({ events: z.array(z.unknown()) });
    expect(events.parse(activity('directline')).events).toEqual([{ kind: 'joined', plan: 'office-365-e4' }]);
    expect(events.parse(activity('webchat')).events).toEqual([{ kind: 'joined' }]);
  });
});
