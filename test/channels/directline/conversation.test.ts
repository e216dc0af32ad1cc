import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { App } from '../../../src/app.ts';
import { dataFolder, startTestApp } from '../../support/app.ts';
import { type Client, connect, generateToken } from '../../support/direct-line.ts';

let data: ReturnType<typeof dataFolder>;
let app: App;
let clients: Client[];

beforeEach(async () => {
  data = dataFolder();
  app = await startTestApp(data.path);
  clients = [];
});
afterEach(async () => {
  for (const client of clients) client.end();
  await app.close();
  data.remove();
});

function client(options: Parameters<typeof connect>[1]): Client {
  const made = connect(app.url, options);
  clients.push(made);
  return made;
}

describe.each([
  { how: 'over a WebSocket', webSocket: true },
  { how: 'by polling', webSocket: false },
])('the Direct Line client $how', ({ webSocket }) => {
  const options = { webSocket, pollingInterval: 200 };

  test('starts, is welcomed in its language, talks and gets its own activities back as its user', async () => {
    const { token } = await generateToken(app.url);
    const one = client({ token, ...options, conversationStartProperties: { locale: 'sv-SE' } });
    await one.botMessages(1);
    const id = await one.say('hej', 'client-1');
    await one.botMessages(2);

    expect(one.botTexts()).toEqual(['Välkommen', '2: hej']);
    const echo = one.received.find((activity) => activity.id === id);
    expect(echo?.from.id).toMatch(/^dl_.{20,}/);
    expect(echo).toMatchObject({ text: 'hej', channelData: { clientActivityID: 'client-1' } });
    expect(one.received.map(({ type }) => type)).toEqual(['message', 'message', 'message']);
  });

  test('uploads a file that is served again under its own address', async () => {
    const { token } = await generateToken(app.url);
    const one = client({ token, ...options });
    await one.botMessages(1);
    const contentUrl = `data:text/csv;base64,${Buffer.from('a;b').toString('base64')}`;
    const id = await one.post({
      text: 'see',
      attachments: [{ contentType: 'text/csv', contentUrl, name: 'å.csv' }],
    });
    await one.botMessages(3);

    expect(one.botTexts().slice(1)).toEqual(['2: files å.csv', '3: see']);
    const echo = one.received.find((activity) => activity.id === id);
    const attachments = echo?.type === 'message' ? (echo.attachments ?? []) : [];
    const [attachment] = attachments;
    expect(attachment).toMatchObject({ name: 'å.csv', contentType: 'text/csv' });
    const address = attachment !== undefined && 'contentUrl' in attachment ? attachment.contentUrl : '';
    const file = await fetch(address);
    expect(await file.text()).toBe('a;b');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
  });

  test('comes back after a restart and gets what it had not seen', async () => {
    const { token, conversationId } = await generateToken(app.url);
    const one = client({ token, ...options });
    await one.botMessages(1);
    const id = await one.say('first');
    await one.botMessages(2);
    one.end();

    await app.close();
    app = await startTestApp(data.path);
    const seen = Number(id.split('|').at(-1));
    const two = client({ token, conversationId, ...options, watermark: String(seen) });
    await two.botMessages(1);
    expect(two.botTexts()).toEqual(['2: first']);
    await two.say('second');
    await two.botMessages(2);
    expect(two.botTexts()).toEqual(['2: first', '3: second']);

    const all = client({ token, conversationId, ...options });
    await all.botMessages(3);
    expect(all.botTexts()).toEqual(['Welcome', '2: first', '3: second']);
  });

  test('has one effect and one answer for an activity posted twice', async () => {
    const { token } = await generateToken(app.url);
    const one = client({ token, ...options });
    await one.botMessages(1);
    const first = await one.say('once', 'client-7');
    const again = await one.say('once', 'client-7');
    await one.say('then');
    await one.botMessages(3);
    expect(again).toBe(first);
    expect(one.botTexts()).toEqual(['Welcome', '2: once', '3: then']);
  });
});

describe('what is long', () => {
  const data = (bytes: number) => `{"displayName": "Contoso"${' '.repeat(bytes - 26)}}`;
  /** Uploads a file as a browser does, and gives what is stored of the message. */
  const upload = async (name: string, text: string) => {
    const { token, conversationId } = await generateToken(app.url);
    const one = client({ token });
    await one.botMessages(1);
    const form = new FormData();
    form.append('file', new Blob([text], { type: 'application/json' }), name);
    const { status } = await fetch(new URL(`v3/directline/conversations/${conversationId}/upload`, app.url), {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
      body: form,
    });
    expect(status).toBe(200);
    await one.botMessages(2);
    return one;
  };

  test('is read up to its limit, and answered beyond it; data is not kept', async () => {
    const { token } = await generateToken(app.url);
    const one = client({ token });
    await one.botMessages(1);
    const id = await one.say(`we are on E1: ${data(256 * 1_024)}`);
    await one.botMessages(3);
    await one.say(data(256 * 1_024 + 1));
    await one.say('"'.repeat(4_001));
    await one.botMessages(5);
    expect(one.botTexts().slice(1)).toEqual([
      '2: we are on E1:',
      '3: document',
      '4: too-long data',
      '5: too-long text',
    ]);
    const echo = one.received.find((activity) => activity.id === id);
    expect(echo).toMatchObject({ text: 'we are on E1:\n{…}' });
    expect(JSON.stringify(one.received)).not.toContain('Contoso');
  });

  test('is read from a file of 10 MB, of which nothing is kept', async () => {
    const one = await upload('tenant.json', data(10 * 1_024 * 1_024));
    expect(one.botTexts().slice(1)).toEqual(['2: document']);
    const echo = one.received.find(({ from }) => from.id.startsWith('dl_'));
    expect(echo).toMatchObject({ attachments: [{ name: 'tenant.json', contentType: 'application/json' }] });
    expect(JSON.stringify(echo)).not.toContain('contentUrl');
  });

  test('is said to be so of a larger file', async () => {
    const one = await upload('tenant.json', data(10 * 1_024 * 1_024 + 1));
    expect(one.botTexts().slice(1)).toEqual(['2: too-long file']);
  });
});

test('many activities at once are handled one after another, none lost', async () => {
  const { token } = await generateToken(app.url);
  const one = client({ token });
  await one.botMessages(1);
  await Promise.all(Array.from({ length: 20 }, (_, index) => one.say(`n${index}`)));
  await one.botMessages(21);
  const numbers = one.botTexts().map((text) => Number.parseInt(text, 10));
  expect(numbers.slice(1)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
});

test('starting the same conversation again does not welcome again', async () => {
  const { token, conversationId } = await generateToken(app.url);
  const start = () =>
    fetch(new URL('v3/directline/conversations', app.url), {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ locale: 'nb-NO' }),
    });
  expect((await start()).status).toBe(201);
  expect((await start()).status).toBe(200);
  const one = client({ token, conversationId });
  await one.say('x');
  await one.botMessages(2);
  // The locale of the start stays with the conversation, for a client that sends none with its messages.
  expect(one.botTexts()).toEqual(['Velkommen', '2: x']);
});

describe('a file sent by itself', () => {
  const send = async (headers: Record<string, string>, body: string) => {
    const { token, conversationId } = await generateToken(app.url);
    const one = client({ token });
    await one.botMessages(1);
    const answer = await fetch(
      new URL(`v3/directline/conversations/${conversationId}/upload?userId=somebody`, app.url),
      { method: 'POST', headers: { Authorization: `Bearer ${token}`, ...headers }, body },
    );
    if (answer.ok) await one.botMessages(2);
    return { status: answer.status, texts: one.botTexts().slice(1), received: one.received };
  };

  test.each([
    ['name="file"; filename="case.csv"', 'case.csv'],
    ['attachment; filename=case.csv', 'case.csv'],
    ['attachment; filename="x.csv"; filename*=UTF-8\'\'%C3%A5r%202026.csv', 'år 2026.csv'],
    ['attachment; filename="..\\\\..\\\\a \\"b\\".csv"', 'a "b".csv'],
    ['inline', 'file'],
  ])('is called what %s says', async (disposition, name) => {
    const sent = await send({ 'Content-Type': 'text/csv', 'Content-Disposition': disposition }, 'a;b');
    expect(sent.status).toBe(200);
    expect(sent.texts).toEqual([`2: files ${name}`]);
    const echo = sent.received.find(({ from }) => from.id.startsWith('dl_'));
    expect(echo).toMatchObject({ attachments: [{ name, contentType: 'text/csv' }] });
  });

  test('is read when it is JSON', async () => {
    const { texts } = await send(
      { 'Content-Type': 'application/json', 'Content-Disposition': 'name="file"; filename="tenant.json"' },
      '{"value": []}',
    );
    expect(texts).toEqual(['2: document']);
  });
});
