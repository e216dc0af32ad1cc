/** Whose token goes where, when a conversation is reached outside a request. */
import { MicrosoftAppCredentials } from 'botframework-connector';
import { expect, test, vi } from 'vitest';
import { createBotAdapter } from '../../../src/channels/teams/adapter.ts';
import { memoryLog } from '../../support/app.ts';

const HOUR = 60 * 60 * 1_000;
/** Nothing is sent there. */
const HERE = 'http://127.0.0.1:9/';
const log = memoryLog();

const reference = (serviceUrl: string, vouchedFor = '') => ({
  vouchedFor,
  serviceUrl,
  channelId: 'msteams',
  conversation: { id: 'a:chat' },
  bot: { id: '28:bot' },
});

test('the bot’s token goes along, and leaves by https only', async () => {
  const appId = '11111111-2222-3333-4444-555555555555';
  // Where the SDK keeps the tokens that Microsoft has issued; there is no other way in.
  const scope = 'https://api.botframework.com';
  const tokens: unknown = Reflect.get(MicrosoftAppCredentials, 'cache');
  if (!(tokens instanceof Map)) return expect.unreachable();
  tokens.set(`${appId}${scope}-cache`, { accessToken: 'token', expiresOn: new Date(Date.now() + HOUR) });
  const get = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json({ id: 'a' }));
  try {
    const bot = { appId, password: 'p', type: 'MultiTenant', tenantId: undefined } as const;
    const registered = createBotAdapter(bot, log);
    const say = (serviceUrl: string) =>
      registered.resume(reference(serviceUrl, appId), async (turn) => {
        await turn.send({ type: 'message', text: 'hej' });
      });
    await say('https://smba.trafficmanager.net/emea/');
    expect(get.mock.calls).toEqual([
      [
        'https://smba.trafficmanager.net/emea/v3/conversations/a%3Achat/activities',
        expect.objectContaining({ headers: expect.objectContaining({ authorization: 'Bearer token' }) }),
      ],
    ]);
    await expect(say('http://smba.trafficmanager.net/emea/')).rejects.toThrow('the channel did not take');
    expect(get).toHaveBeenCalledTimes(1);
  } finally {
    get.mockRestore();
    tokens.clear();
  }
});

test('a conversation is not reached under another registration than the one that vouched for its address', async () => {
  const bot = { appId: 'b', password: 'p', type: 'MultiTenant', tenantId: undefined } as const;
  const registered = createBotAdapter(bot, log);
  const never = async () => expect.unreachable();
  await expect(registered.resume(reference(HERE), never)).rejects.toThrow('registration');
  const open = createBotAdapter(null, log);
  await expect(open.resume(reference(HERE, 'b'), never)).rejects.toThrow('registration');
});
