import { createPublicKey } from 'node:crypto';
import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { App } from '../../../src/app.ts';
import { authenticationSettings } from '../../../src/channels/teams/adapter.ts';
import type { BotRegistration } from '../../../src/config.ts';
import { dataFolder, memoryLog, startTestApp } from '../../support/app.ts';
import { postActivity } from '../../support/channel-post.ts';
import { type OpenIdIssuer, startOpenIdIssuer, type TokenChange } from '../../support/openid-issuer.ts';

const APP = '11111111-2222-3333-4444-555555555555';
const TENANT = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
const SERVICE = 'https://smba.trafficmanager.net/emea/';
const CLAIMS = { iss: 'https://api.botframework.com', aud: APP, serviceurl: SERVICE };

let issuer: OpenIdIssuer;
/** Signs with other keys under the same ids. */
let impostor: OpenIdIssuer;
let bot: BotRegistration;
let next = 0;

beforeAll(async () => {
  [issuer, impostor] = await Promise.all([startOpenIdIssuer(CLAIMS), startOpenIdIssuer(CLAIMS)]);
  for (const one of [issuer, impostor]) {
    await one.addKey('good', ['msteams', 'webchat']);
    await one.addKey('skype', ['skype']);
    await one.addKey('bare');
  }
  bot = {
    appId: APP,
    password: 'p',
    type: 'MultiTenant',
    tenantId: undefined,
    openIdMetadata: issuer.metadata,
  };
});
afterAll(async () => {
  await Promise.all([issuer.close(), impostor.close()]);
});

/** What stands on standard error by way of the console: the SDK prints there. */
const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
beforeEach(() => {
  printed.mockClear();
  warned.mockClear();
});
afterAll(() => {
  printed.mockRestore();
  warned.mockRestore();
});

function activity(rest: object = {}): object {
  next += 1;
  return {
    type: 'message',
    text: 'hej',
    id: `activity-${next}`,
    channelId: 'msteams',
    serviceUrl: SERVICE,
    conversation: { id: `a:${next}`, conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    from: { id: '29:person' },
    recipient: { id: '28:bot' },
    // So that the answer needs no call to the channel.
    deliveryMode: 'expectReplies',
    ...rest,
  };
}

const minutes = (count: number) => Math.floor(Date.now() / 1_000) + count * 60;
const signed =
  (change: TokenChange = {}) =>
  async () =>
    `Bearer ${await issuer.token({ kid: 'good', ...change })}`;
const plainClaims = () => ({ ...CLAIMS, exp: minutes(60), nbf: minutes(-1) });

interface Case {
  readonly name: string;
  readonly header: () => Promise<string | undefined>;
  readonly of?: object;
  readonly status: number;
  /** What the SDK decides by itself. */
  readonly sdk: 'takes' | 'refuses';
}

const cases: readonly Case[] = [
  { name: 'a good token', header: signed(), status: 200, sdk: 'takes' },
  {
    name: 'a good token that ended four minutes ago, for clocks differ',
    header: () => signed({ claims: { exp: minutes(-4) } })(),
    status: 200,
    sdk: 'takes',
  },
  {
    name: 'a good token for another endorsed channel',
    header: signed(),
    of: { channelId: 'webchat' },
    status: 200,
    sdk: 'takes',
  },
  {
    name: 'an expired token',
    header: () => signed({ claims: { exp: minutes(-6) } })(),
    status: 401,
    sdk: 'refuses',
  },
  {
    name: 'a token without an end',
    header: signed({ claims: { exp: undefined } }),
    status: 401,
    sdk: 'takes',
  },
  {
    name: 'a token that begins later',
    header: () => signed({ claims: { nbf: minutes(6) } })(),
    status: 401,
    sdk: 'refuses',
  },
  {
    name: 'a token for another bot',
    header: signed({ claims: { aud: TENANT } }),
    status: 401,
    sdk: 'refuses',
  },
  {
    name: 'a token of another issuer',
    header: signed({ claims: { iss: 'https://evil.example' } }),
    status: 401,
    sdk: 'refuses',
  },
  {
    name: 'a token of the issuer for emulators and skills',
    header: signed({
      claims: {
        iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
        ver: '1.0',
        appid: APP,
      },
    }),
    status: 401,
    sdk: 'takes',
  },
  {
    name: 'a token without an issuer',
    header: signed({ claims: { iss: undefined } }),
    status: 401,
    sdk: 'refuses',
  },
  {
    name: 'a token with another signature',
    header: async () => `Bearer ${await impostor.token({ kid: 'good' })}`,
    status: 401,
    sdk: 'refuses',
  },
  {
    name: 'a token with claims that were not signed',
    header: async () => {
      const [head = '', , signature = ''] = (await issuer.token({ kid: 'good' })).split('.');
      const body = Buffer.from(JSON.stringify({ ...plainClaims(), more: true })).toString('base64url');
      return `Bearer ${head}.${body}.${signature}`;
    },
    status: 401,
    sdk: 'refuses',
  },
  { name: 'a token with an unknown key', header: signed({ told: 'unknown' }), status: 401, sdk: 'refuses' },
  { name: 'a token without a key id', header: signed({ told: null }), status: 401, sdk: 'refuses' },
  {
    name: 'a token without a signature (alg none)',
    header: async () => `Bearer ${new UnsecuredJWT(plainClaims()).encode()}`,
    status: 401,
    sdk: 'refuses',
  },
  {
    name: 'a token signed with the public key as a secret (HS256)',
    header: async () => {
      const pem = createPublicKey({ key: { ...issuer.publicKey() }, format: 'jwk' }).export({
        type: 'spki',
        format: 'pem',
      });
      const token = new SignJWT(plainClaims()).setProtectedHeader({ alg: 'HS256', kid: 'good' });
      return `Bearer ${await token.sign(Buffer.from(pem))}`;
    },
    status: 401,
    sdk: 'refuses',
  },
  {
    name: 'a token without serviceUrl',
    header: signed({ claims: { serviceurl: undefined } }),
    status: 403,
    sdk: 'refuses',
  },
  {
    name: 'a token with another serviceUrl',
    header: signed(),
    of: { serviceUrl: 'https://evil.example/' },
    status: 403,
    sdk: 'refuses',
  },
  {
    name: 'a key endorsed for other channels',
    header: signed({ kid: 'skype' }),
    status: 403,
    sdk: 'refuses',
  },
  { name: 'a key without endorsements', header: signed({ kid: 'bare' }), status: 403, sdk: 'takes' },
  {
    name: 'a channel that the key is not endorsed for',
    header: signed(),
    of: { channelId: 'AseChannel' },
    status: 403,
    sdk: 'refuses',
  },
  { name: 'no header', header: async () => undefined, status: 401, sdk: 'refuses' },
  { name: 'an empty token', header: async () => 'Bearer ', status: 401, sdk: 'refuses' },
  { name: 'nonsense', header: async () => 'Bearer a.b.c', status: 401, sdk: 'refuses' },
  {
    name: 'another scheme',
    header: async () => `Basic ${await issuer.token({ kid: 'good' })}`,
    status: 401,
    sdk: 'refuses',
  },
  {
    name: 'a token without a scheme',
    header: () => issuer.token({ kid: 'good' }),
    status: 401,
    sdk: 'refuses',
  },
];

describe('who posts an activity', () => {
  let data: ReturnType<typeof dataFolder>;
  let app: App;
  let log: ReturnType<typeof memoryLog>;

  async function start(registration: BotRegistration): Promise<void> {
    data = dataFolder();
    log = memoryLog();
    app = await startTestApp(data.path, { log, bot: registration });
  }
  async function stop(): Promise<void> {
    await app.close();
    data.remove();
  }

  async function post(
    body: string,
    authorization: string | undefined,
  ): Promise<{ status: number; text: string }> {
    const answer = await postActivity(
      app.url,
      body,
      authorization === undefined ? {} : { Authorization: authorization },
    );
    return { status: answer.status, text: await answer.text() };
  }

  const answered = z.object({ activities: z.array(z.looseObject({ text: z.string() })) });
  const heard = (text: string) => answered.parse(JSON.parse(text)).activities.map((one) => one.text);

  describe('through the running program', () => {
    beforeAll(() => start(bot));
    afterAll(stop);

    test.each(cases)('$name: $status', async ({ header, of, status }) => {
      const answer = await post(JSON.stringify(activity(of)), await header());
      expect(answer.status).toBe(status);
      if (status === 200) expect(heard(answer.text)).toEqual(['1: hej']);
      else expect(answer.text).toBe('');
      expect(printed).not.toHaveBeenCalled();
      expect(warned).not.toHaveBeenCalled();
    });

    test('is told in the log once a minute, by a phrase and nothing of the request', () => {
      expect(log.lines).toHaveLength(1);
      expect(log.lines[0]).toMatch(/^warn an activity was refused: [a-z ]+$/);
    });

    test.each([
      '',
      '[]',
      'nonsense',
      '{"text":"x"}',
      '{"type":"message"}',
      `{"text":"${'x'.repeat(1_100_000)}"}`,
    ])('and posts %.20s without a token is refused before the body is looked at', async (body) => {
      expect(await post(body, undefined)).toEqual({ status: 401, text: '' });
      expect(heard((await post(JSON.stringify(activity()), await signed()())).text)).toEqual(['1: hej']);
    });

    test.each(['[]', '{"type":"message"}', '{"__proto__":{"type":"message"}}'])(
      'and posts %s with what looks like a token harms nobody',
      async (body) => {
        expect((await post(body, 'Bearer a.b.c')).status).toBe(400);
        expect(heard((await post(JSON.stringify(activity()), await signed()())).text)).toEqual(['1: hej']);
      },
    );
  });

  describe('to a bot of one tenant', () => {
    beforeAll(() => start({ ...bot, type: 'SingleTenant', tenantId: TENANT.toUpperCase() }));
    afterAll(stop);

    const other = 'ffffffff-bbbb-cccc-dddd-eeeeeeeeeeee';
    const conversation = (tenantId?: string) => ({
      id: `a:t${next}`,
      ...(tenantId === undefined ? {} : { tenantId }),
    });
    test.each<[string, object, number]>([
      ['the same tenant', {}, 200],
      ['the same tenant in one place', { conversation: conversation(TENANT), channelData: undefined }, 200],
      ['the same tenant in the other place', { conversation: conversation() }, 200],
      ['another tenant', { conversation: conversation(other), channelData: { tenant: { id: other } } }, 403],
      ['another tenant in one place', { conversation: conversation(other) }, 403],
      ['another tenant in the other place', { channelData: { tenant: { id: other } } }, 403],
      ['no tenant', { conversation: conversation(), channelData: {} }, 403],
      [
        'no tenant, in data that cannot be read',
        { conversation: conversation(), channelData: { tenant: 7 } },
        403,
      ],
      [
        'no tenant on a channel that has none',
        { conversation: conversation(), channelData: {}, channelId: 'webchat' },
        200,
      ],
      ['another tenant on such a channel', { conversation: conversation(other), channelId: 'webchat' }, 403],
    ])('%s: %#', async (_, of, status) => {
      const answer = await post(JSON.stringify(activity(of)), await signed()());
      expect(answer.status).toBe(status);
      if (status !== 200) expect(answer.text).toBe('');
    });
  });

  test('while the issuer cannot be reached cannot be told, and is asked to come again', async () => {
    await start({ ...bot, openIdMetadata: impostor.metadata });
    impostor.status = 500;
    try {
      const answer = await post(
        JSON.stringify(activity()),
        `Bearer ${await impostor.token({ kid: 'good' })}`,
      );
      expect(answer).toEqual({ status: 503, text: '' });
    } finally {
      impostor.status = 200;
      await stop();
    }
  });
});

describe('the SDK by itself', () => {
  // What is refused by us and taken by the SDK is why there is a gate before it. If this changes, the gate may shrink.
  test.each(cases)('$sdk $name', async ({ header, of, sdk }) => {
    const credentials = new ConfigurationServiceClientCredentialFactory({
      MicrosoftAppId: APP,
      MicrosoftAppPassword: 'p',
    });
    const authentication = new ConfigurationBotFrameworkAuthentication(
      authenticationSettings(bot),
      credentials,
    );
    const token = await header();
    const taken = await authentication
      .authenticateRequest(
        z.custom<Parameters<typeof authentication.authenticateRequest>[0]>().parse(activity(of)),
        token ?? '',
      )
      .then(() => 'takes')
      .catch(() => 'refuses');
    expect(taken).toBe(sdk);
  });
});
