/** How much may be asked in one conversation of Teams and the other channels. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { App } from '../../../src/app.ts';
import { requestsAMinute } from '../../../src/channels/http/rate-limit.ts';
import { dataFolder, startTestApp } from '../../support/app.ts';
import { postActivity, teamsActivity } from '../../support/channel-post.ts';
import { type Connector, startConnector } from '../../support/connector.ts';

const { conversation: MOST = 0 } = requestsAMinute('activity');

const data = dataFolder();
let app: App;
let connector: Connector;
beforeAll(async () => {
  connector = await startConnector();
  app = await startTestApp(data.path);
});
afterAll(async () => {
  await app.close();
  await connector.close();
  data.remove();
});

const post = (conversation: string, rest: object) =>
  postActivity(
    app.url,
    teamsActivity(connector.serviceUrl, {
      conversation: { id: conversation, conversationType: 'personal' },
      locale: 'nb-NO',
      text: 'hei',
      ...rest,
    }),
  );

describe('more activities of one conversation than anybody means', () => {
  // The same activity again is answered as before, which is quickest.
  const one = { id: 'again', deliveryMode: 'expectReplies' };

  beforeAll(async () => {
    for (let count = 0; count < MOST; count += 1) expect((await post('a:busy', one)).status).toBe(200);
  });

  test('are answered with 429 where the answer goes back in the response', async () => {
    const answer = await post('a:busy', one);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.json()).toEqual({
      error: { code: 'TooManyRequests', message: expect.stringContaining('Prøv igjen om') },
    });
  });

  test('are told to the person, once', async () => {
    for (let count = 0; count < 3; count += 1) expect((await post('a:busy', {})).status).toBe(200);
    expect(connector.received.map(({ text }) => text)).toEqual([expect.stringContaining('Prøv igjen om')]);
  });

  test('are told to who presses a button', async () => {
    const answer = await post('a:busy', { type: 'invoke', name: 'adaptiveCard/action', value: {} });
    const { value } = z.object({ value: z.string() }).parse(await answer.json());
    expect(value).toContain('Prøv igjen om');
  });

  test('do not keep others from being answered, nor what asks nothing', async () => {
    expect((await post('a:other', { ...one, id: 'of another' })).status).toBe(200);
    expect((await post('a:busy', { type: 'typing' })).status).toBe(200);
    const search = { type: 'invoke', name: 'composeExtension/query', value: {} };
    expect((await post('a:busy', search)).status).toBe(200);
  });
});
