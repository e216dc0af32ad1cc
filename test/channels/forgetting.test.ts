/** "Delete my data" in the whole program: what somebody wrote is in no file of it any more, and they can go on. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { turn } from '../../src/conversation/turn.ts';
import { answered, postActivity, teamsActivity } from '../support/channel-post.ts';
import { type Connector, startConnector } from '../support/connector.ts';
import { type Client, connect, generateToken } from '../support/direct-line.ts';
import { type Program, startProgram } from '../support/program.ts';
import { buttonsOf, textsOf } from '../support/teams-chat.ts';

let connector: Connector;
let program: Program;
let clients: Client[] = [];
beforeAll(async () => {
  connector = await startConnector();
  program = await startProgram({ turn });
});
afterEach(() => {
  for (const client of clients) client.end();
  clients = [];
});
afterAll(async () => {
  await program.close();
  await connector.close();
});

/** A number by itself, not as a part of a longer one: times of day hold any four figures now and then. */
const isStored = (text: string): boolean =>
  /^\d+$/u.test(text)
    ? new RegExp(`(?<!\\d)${text}(?!\\d)`, 'u').test(program.stored().toString('latin1'))
    : program.stored().includes(text);
const FORGOTTEN = 'Allt du har skrivit här är raderat';

/** What the button of that name carries, on the newest card that has one. */
const pressOf = (cards: readonly unknown[], title: string): unknown => {
  const found = cards
    .toReversed()
    .flatMap(buttonsOf)
    .find((one) => one.title === title);
  if (found === undefined) throw new Error(`no card has ${title}`);
  return found.data;
};

const message = z.looseObject({
  text: z.string().optional(),
  attachments: z.array(z.looseObject({ content: z.unknown() })).optional(),
});
const cardsOf = (activities: readonly unknown[]): readonly unknown[] =>
  activities.map((one) => message.parse(one).attachments?.[0]?.content);

test('on the web page all that was written and attached is gone, and the client is told that its word was taken', async () => {
  const { token } = await generateToken(program.url);
  const client = connect(program.url, { token, conversationStartProperties: { locale: 'sv-SE' } });
  clients.push(client);
  await client.botMessages(1);
  await client.say('Bygg & Plåt i Surahammar har E1, 4711 licenser', 'klient-hemligt-1');
  await client.say('blarg surahammarsbyggarna');
  const contentUrl = `data:image/png;base64,${Buffer.from('bildbytes-surahammar').toString('base64')}`;
  await client.post({
    attachments: [{ contentType: 'image/png', contentUrl, name: 'skärmbild-surahammar.png' }],
  });
  await client.say('radera mina uppgifter');
  const secrets = [
    'Surahammar',
    '4711',
    'klient-hemligt-1',
    'blarg',
    'bildbytes-surahammar',
    'skärmbild-surahammar.png',
    'radera mina uppgifter',
  ];
  expect(secrets.filter((text) => !isStored(text))).toEqual([]);

  const id = await client.say('ja, radera', 'sista-ordet');
  await expect.poll(() => JSON.stringify(client.received)).toContain(FORGOTTEN);
  await expect.poll(() => [...secrets, 'ja, radera'].filter(isStored)).toEqual([]);
  const echo = client.received.find((one) => one.id === id);
  expect(echo).toMatchObject({ type: 'message', channelData: { clientActivityID: 'sista-ordet' } });
  expect(echo).not.toHaveProperty('text');

  // A page that is opened now has what is left: the word without its text, and the answer.
  const again = connect(program.url, { token, webSocket: false });
  clients.push(again);
  expect(JSON.stringify(await again.botMessages(1))).toContain(FORGOTTEN);
  await again.say('Vi har E3, 12 licenser');
  await again.botMessages(2);
  await expect.poll(() => isStored('Vi har E3, 12 licenser')).toBe(true);
});

const replies = z.object({ activities: z.array(message) });

/** A chat in Teams or a group there, of a person whose name and ids are in each activity. */
const chatOf = (name: string, more: object = {}) => {
  const own = {
    conversation: { id: `a:chat-${name}`, conversationType: 'personal', tenantId: `tenant-${name}` },
    from: { id: `29:${name}`, name: `${name} Namnsdotter`, aadObjectId: `aad-${name}` },
    ...more,
  };
  const post = async (rest: object): Promise<unknown> => {
    const activity = teamsActivity(connector.serviceUrl, { ...own, ...rest });
    const answer = await postActivity(program.url, activity);
    expect(answer.status).toBe(200);
    return answered(answer);
  };
  const expecting = async (rest: object) =>
    replies.parse(await post({ ...rest, deliveryMode: 'expectReplies' })).activities;
  return { post, expecting, secrets: [name, `${name} Namnsdotter`, `tenant-${name}`, `aad-${name}`] };
};

const said = (activities: readonly z.infer<typeof message>[]): string =>
  cardsOf(activities).flatMap(textsOf).join(' ');

test('in a channel that takes its replies at once nothing is left, and the same press again is answered the same', async () => {
  const { expecting, secrets } = chatOf('Ragnhild-Östervåla');
  await expecting({ text: 'Östervåla kommun har E1, 4712 licenser' });
  const asked = await expecting({ text: 'glöm mig' });
  const all = [...secrets, 'Östervåla kommun', '4712'];
  expect(['Östervåla kommun', '4712'].filter((text) => !isStored(text))).toEqual([]);

  const press = { id: 'ett-tryck', value: pressOf(cardsOf(asked), 'Ja, radera allt') };
  const first = await expecting(press);
  expect(said(first)).toContain(FORGOTTEN);
  await expect.poll(() => all.filter(isStored)).toEqual([]);
  const second = await expecting(press);
  expect(said(second)).toBe(said(first));
  await expect.poll(() => all.filter(isStored)).toEqual([]);
  await expect.poll(() => isStored('ett-tryck')).toBe(false);

  expect(said(await expecting({ text: 'hej' }))).not.toContain(FORGOTTEN);
});

test('in Teams the pressed card says it, nothing is left, and what came right behind it is not lost', async () => {
  const { post, secrets } = chatOf('Torgeir-Knivsta');
  const cards = () => cardsOf(connector.received.filter(({ type }) => type === 'message'));
  await post({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] });
  await post({ text: 'Knivsta IF har E1, 4713 licenser' });
  await post({ text: 'radera allt jag skrivit' });
  const data = pressOf(cards(), 'Ja, radera allt');
  await expect.poll(() => isStored('aad-Torgeir-Knivsta')).toBe(true);
  const invoke = {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: 'sent-1',
    value: { action: { type: 'Action.Execute', verb: 'forget-yes', data } },
  };
  const answer = await post({ ...invoke, id: 'tryck-i-teams' });
  expect(JSON.stringify(answer)).toContain(FORGOTTEN);
  const all = [...secrets, 'Knivsta', '4713', 'tryck-i-teams', 'sent-'];
  // The press is answered before the rest is done, and who waits for it waits for nothing else.
  await expect.poll(() => all.filter(isStored)).toEqual([]);
  expect(JSON.stringify(await post({ ...invoke, id: 'tryck-i-teams' }))).toContain(FORGOTTEN);
  await expect.poll(() => all.filter(isStored)).toEqual([]);

  await post({ text: 'slett dataene mine' });
  const again = pressOf(cards(), 'Ja, slett alt');
  await Promise.all([post({ value: again }), post({ text: 'Vi har E5, 4714 licenser' })]);
  await expect.poll(() => isStored('4713')).toBe(false);
  await expect.poll(() => isStored('4714')).toBe(true);
});

test('in a group it is the person’s own case that goes, and nobody else’s', async () => {
  const group = { conversation: { id: '19:grupp', conversationType: 'groupChat' } };
  const mention = {
    type: 'mention',
    text: '<at>planbyte</at>',
    mentioned: { id: '28:bot', name: 'planbyte' },
  };
  const write = (text: string) => ({ text: `<at>planbyte</at> ${text}`, entities: [mention] });
  const anna = chatOf('Anna-Tierp', group);
  const bo = chatOf('Bo-Heby', group);
  await anna.expecting(write('Tierps bruk har E1, 4715 licenser'));
  await bo.expecting(write('Heby såg har E1, 4716 licenser'));
  const asked = await anna.expecting(write('radera mina uppgifter'));
  const value = pressOf(cardsOf(asked), 'Ja, radera allt');
  // Somebody else who presses it is told so, and changes nothing.
  await bo.expecting({ value });
  await expect.poll(() => isStored('Tierps bruk')).toBe(true);
  expect(said(await anna.expecting({ value }))).toContain(FORGOTTEN);
  await expect.poll(() => [...anna.secrets, 'Tierps bruk', '4715'].filter(isStored)).toEqual([]);
  expect(['Heby såg', '4716'].filter((text) => !isStored(text))).toEqual([]);
});
