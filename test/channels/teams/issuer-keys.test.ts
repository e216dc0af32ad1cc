import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { channelActivity } from '../../../src/channels/teams/activity.ts';
import { createGate } from '../../../src/channels/teams/authentication.ts';
import { createRefusalLog } from '../../../src/channels/teams/refusals.ts';
import { memoryLog } from '../../support/app.ts';
import { type OpenIdIssuer, startOpenIdIssuer, type TokenChange } from '../../support/openid-issuer.ts';

const APP = '11111111-2222-3333-4444-555555555555';
const SERVICE = 'https://smba.trafficmanager.net/emea/';
const CLAIMS = { iss: 'https://api.botframework.com', aud: APP, serviceurl: SERVICE };

describe('the issuer’s keys', () => {
  const activity = channelActivity.parse({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: SERVICE,
    conversation: { id: 'a:chat' },
    from: { id: '29:person' },
    recipient: { id: '28:bot' },
  });
  const HOUR = 60 * 60 * 1_000;
  let one: OpenIdIssuer;

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    one = await startOpenIdIssuer(CLAIMS);
    await one.addKey('good', ['msteams']);
  });
  afterEach(async () => {
    vi.useRealTimers();
    await one.close();
  });
  const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);
  const gate = () =>
    createGate({
      appId: APP,
      password: 'p',
      type: 'MultiTenant',
      tenantId: undefined,
      openIdMetadata: one.metadata,
    });
  const bearer = async (change: TokenChange = {}) => `Bearer ${await one.token({ kid: 'good', ...change })}`;

  test('are fetched once for many who come together, and kept for a day', async () => {
    const check = gate();
    const all = await Promise.all(Array.from({ length: 20 }, async () => check(await bearer(), activity)));
    expect(all).toEqual(all.map(() => null));
    expect(one.requests).toEqual(['/.well-known/openid-configuration', '/jwks']);
    later(24 * HOUR - 1_000);
    expect(await check(await bearer(), activity)).toBeNull();
    expect(one.requests).toHaveLength(2);
    later(2_000);
    expect(await check(await bearer(), activity)).toBeNull();
    expect(one.requests).toHaveLength(4);
  });

  test('are fetched again for an unknown one at most once an hour, however many come', async () => {
    const check = gate();
    expect(await check(await bearer(), activity)).toBeNull();
    await one.addKey('new', ['msteams']);
    const flood = () =>
      Promise.all(
        Array.from({ length: 20 }, async (_, kid) => check(await bearer({ told: `k${kid}` }), activity)),
      );
    expect((await flood()).every((refusal) => refusal?.status === 401)).toBe(true);
    expect(one.requests).toHaveLength(2);
    later(HOUR + 1_000);
    expect(await check(await bearer({ kid: 'new' }), activity)).toBeNull();
    await flood();
    expect(one.requests).toHaveLength(4);
  });

  test('are not asked for in a flood while they cannot be had, and are had soon after they can', async () => {
    const check = gate();
    one.status = 503;
    const refusals = await Promise.all(
      Array.from({ length: 20 }, async () => check(await bearer(), activity)),
    );
    expect(refusals.every((refusal) => refusal?.status === 503)).toBe(true);
    await check(await bearer(), activity);
    expect(one.requests).toHaveLength(1);
    one.status = 200;
    later(31_000);
    expect(await check(await bearer(), activity)).toBeNull();
    expect(one.requests).toHaveLength(3);
  });
});

test('refusals are logged once a minute, with the number of those between', () => {
  const log = memoryLog();
  let now = 0;
  const refused = createRefusalLog(log, () => now);
  for (let count = 0; count < 1_000; count += 1) refused('no token');
  now = 60_000;
  refused('an expired token');
  expect(log.lines).toEqual([
    'warn an activity was refused: no token',
    'warn an activity was refused: an expired token; so were 999 others before it',
  ]);
});
