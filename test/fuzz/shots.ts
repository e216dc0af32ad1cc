/** Requests of every shape, for every door of the program. */
import fc from 'fast-check';
import { FACT_IDS } from '../../src/contract/facts.ts';
import { ACTIONS } from '../../src/conversation/model.ts';
import { deepText, HUGE, hostileJson, hostileText, POISONED_NAMES } from './hostile.ts';

/** Conversations that shots are aimed at, on each channel. */
export const CONVERSATIONS = 6;

/** One request, but for what is only known when the program runs: tokens and the ids of conversations. */
export interface Shot {
  readonly method: string;
  /** With `:id` for the conversation. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** The conversation in the path or the activity, by its number. */
  readonly conversation: number;
  /** Whose token is brought: that conversation's, another's, or none that is good. */
  readonly token: 'own' | 'other' | 'none' | string;
}

const conversation = fc.nat({ max: CONVERSATIONS - 1 });
const JSON_TYPE = { 'Content-Type': 'application/json' };
const json = (value: unknown): string => JSON.stringify(value) ?? 'null';

/** What a card's button carries, changed in one place or another. */
const button = fc.record(
  {
    action: fc.oneof(fc.constantFrom(...ACTIONS), hostileText),
    arg: fc.oneof(hostileText, fc.integer(), fc.constantFrom(...FACT_IDS)),
    asks: fc.oneof(
      fc.array(fc.oneof(fc.constantFrom(...FACT_IDS), hostileText), { maxLength: 5 }),
      hostileJson,
    ),
    token: fc.oneof(hostileText, fc.string({ unit: 'grapheme-ascii', minLength: 12, maxLength: 40 })),
    foreign: hostileJson,
  },
  { requiredKeys: ['action'] },
);

const inputs = fc.array(
  fc.tuple(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...FACT_IDS) },
      { weight: 2, arbitrary: fc.constantFrom(...POISONED_NAMES) },
      { weight: 1, arbitrary: hostileText },
    ),
    fc.oneof(
      { weight: 12, arbitrary: hostileText },
      { weight: 4, arbitrary: hostileJson },
      { weight: 1, arbitrary: fc.constant(HUGE) },
    ),
  ),
  { maxLength: 6 },
);

/** Submitted data as text, so that `__proto__` is a key of its own. */
const submit: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(button, inputs).map(([planbyte, rest]) => object([['planbyte', planbyte], ...rest])),
  },
  { weight: 2, arbitrary: hostileJson.map(json) },
);

const object = (entries: readonly (readonly [string, unknown])[]): string =>
  `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${json(value)}`).join()}}`;

/** An object as text, with some of its fields replaced by anything or left out. */
const changed = (fields: Readonly<Record<string, fc.Arbitrary<string>>>): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.record(fields),
      fc.option(fc.constantFrom(...Object.keys(fields)), { freq: 4 }),
      fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: hostileJson.map(json) }),
    )
    .map(([whole, broken, instead]) => {
      const entries = Object.entries(whole).flatMap(([key, text]) => {
        if (key !== broken) return [`${JSON.stringify(key)}:${text}`];
        return instead === null ? [] : [`${JSON.stringify(key)}:${instead}`];
      });
      return `{${entries.join()}}`;
    });

const text = hostileText.map(json);
/** Mostly something sound, so that what is odd elsewhere comes far. */
const mostly = (sound: fc.Arbitrary<string>, any: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 9, arbitrary: sound }, { weight: 1, arbitrary: any });
const said = fc.oneof({ weight: 12, arbitrary: text }, { weight: 1, arbitrary: fc.constant(json(HUGE)) });
const attachment = fc.record({ contentType: hostileText, name: hostileText, contentUrl: hostileText });
const attachments = mostly(
  fc.oneof(fc.constant('[]'), fc.array(attachment, { maxLength: 3 }).map(json)),
  hostileJson.map(json),
);
const locale = mostly(fc.constantFrom('"sv-SE"', '"nb-NO"', '"en-GB"', 'null', '"xx"', '"../sv"'), text);

const WHO = '{"id":"user","name":"Kari Nordmann"}';

/** An activity as Azure Bot Service posts it; `:id` in it is the conversation. */
const channelActivity = changed({
  type: fc.constantFrom(
    '"message"',
    '"message"',
    '"invoke"',
    '"conversationUpdate"',
    '"typing"',
    '"messageReaction"',
    '"event"',
    '"installationUpdate"',
    '"endOfConversation"',
    '"trace"',
  ),
  id: mostly(fc.uuid().map(json), text),
  channelId: fc.constantFrom('"msteams"', '"directline"', '"webchat"', '"emulator"', '"sms"'),
  serviceUrl: fc.constantFrom(
    ...Array.from({ length: 12 }, () => '"http://127.0.0.1:1/"'),
    '"https://elsewhere.invalid/"',
    '"http://localhost:1"',
    '"file:///etc/passwd"',
    '"http://127.0.0.1:1@elsewhere.invalid/"',
  ),
  conversation: fc.constantFrom(
    '{"id":":id"}',
    '{"id":":id","conversationType":"personal"}',
    '{"id":":id","isGroup":true,"conversationType":"groupChat"}',
  ),
  from: fc.constant(WHO),
  recipient: fc.constant('{"id":"bot","name":"planbyte"}'),
  deliveryMode: fc.constantFrom(
    '"expectReplies"',
    '"expectReplies"',
    '"expectReplies"',
    '"normal"',
    '"notification"',
  ),
  name: mostly(
    fc.constantFrom(
      '"adaptiveCard/action"',
      '"composeExtension/query"',
      '"fileConsent/invoke"',
      '"task/fetch"',
      '"signin/verifyState"',
    ),
    text,
  ),
  text: said,
  value: fc.oneof(
    submit,
    submit.map((data) => `{"action":{"type":"Action.Execute","verb":"x","data":${data}}}`),
  ),
  attachments,
  membersAdded: fc.constantFrom('[]', '[{"id":"bot"}]', '[{"id":"user"}]'),
  entities: mostly(fc.constant('[{"type":"clientInfo","locale":"nb-NO"}]'), hostileJson.map(json)),
  locale,
});

const lineActivity = changed({
  type: fc.constantFrom('"message"', '"message"', '"message"', '"event"', '"typing"', '"invoke"'),
  text: said,
  value: submit,
  locale,
  attachments,
  channelData: mostly(
    fc.uuid().map((id) => `{"clientActivityID":"${id}"}`),
    hostileJson.map(json),
  ),
  from: fc.constant(WHO),
});

const whose: fc.Arbitrary<Shot['token']> = fc.oneof(
  { weight: 12, arbitrary: fc.constant('own' as const) },
  { weight: 3, arbitrary: fc.constant('other' as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'none' as const,
      'x.y.z',
      'eyJhbGciOiJub25lIn0.eyJjb252IjoiYSJ9.',
      '" onload=',
    ),
  },
);

const shot = (
  method: string,
  path: string,
  body: fc.Arbitrary<string | undefined>,
  {
    headers = JSON_TYPE,
    token = fc.constant<Shot['token']>('none'),
  }: { headers?: Readonly<Record<string, string>>; token?: fc.Arbitrary<Shot['token']> } = {},
): fc.Arbitrary<Shot> =>
  fc.record({
    method: fc.constant(method),
    path: fc.constant(path),
    headers: fc.constant(headers),
    body,
    conversation,
    token,
  });

const nothing = fc.constant(undefined);
const plan = fc.constantFrom('office-365-e1', 'office-365-e3', 'microsoft-365-e5', 'other', 'Office 365 E4');
const caseBody = changed({
  locale,
  asOf: fc.oneof(fc.constantFrom('"2026-11-22"', '"0000-00-00"', '"+275760-09-14"'), text),
  facts: fc.oneof(
    fc.tuple(plan, plan).map(([sourcePlan, targetPlan]) => json({ sourcePlan, targetPlan })),
    inputs.map(object),
    hostileJson.map(json),
  ),
});
const posted = fc.oneof(
  { weight: 6, arbitrary: caseBody },
  { weight: 2, arbitrary: fc.array(caseBody, { maxLength: 5 }).map((all) => `[${all.join()}]`) },
  {
    weight: 2,
    arbitrary: hostileText.map((message) => json({ text: message, message, query: message, locale: 'sv' })),
  },
  { weight: 2, arbitrary: hostileJson.map(json) },
);

/** Bodies that are not what they say. */
const broken: fc.Arbitrary<Pick<Shot, 'headers' | 'body'>> = fc.record({
  headers: fc.constantFrom(
    JSON_TYPE,
    { 'Content-Type': 'application/json; charset=utf-16' },
    { 'Content-Type': 'text/plain' },
    { 'Content-Type': 'application/x-www-form-urlencoded' },
    { 'Content-Type': 'multipart/form-data; boundary=b' },
    { 'Content-Type': 'multipart/form-data' },
    { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
    { 'Content-Type': 'application/json', 'X-HTTP-Method-Override': 'DELETE' },
    { 'Content-Type': `application/json; ${'a'.repeat(4_000)}` },
    {},
  ),
  body: fc.oneof(
    deepText,
    hostileText,
    fc.constantFrom('{', '[1,', '"', '{"a":1}}', '\uFEFF{}', 'NaN', `"${HUGE}${HUGE}"`),
    hostileJson.map(json),
  ),
});

const PATHS = [
  '/api/messages',
  '/api/triage',
  '/api/portfolio',
  '/api/guide',
  '/api/ask',
  '/api/understand',
  '/v3/directline/tokens/generate',
  '/v3/directline/tokens/refresh',
  '/v3/directline/conversations',
  '/v3/directline/conversations/:id/activities',
  '/v3/directline/conversations/:id/upload',
  '/session',
  '/embed/token',
  '/embed/session',
  '/metrics',
  '/',
];

const multipart = fc
  .tuple(lineActivity, hostileText, hostileText, hostileText)
  .map(([activity, name, type, content]) =>
    [
      '--b',
      'Content-Disposition: form-data; name="activity"',
      'Content-Type: application/vnd.microsoft.activity',
      '',
      activity,
      '--b',
      `Content-Disposition: form-data; name="file"; filename="${name.replace(/["\r\n]/gu, '_')}"`,
      `Content-Type: ${type.replace(/[\r\n]/gu, '_')}`,
      '',
      content,
      '--b--',
      '',
    ].join('\r\n'),
  );

/** Headers as nobody sends them. */
const oddHeaders: fc.Arbitrary<Readonly<Record<string, string>>> = fc.oneof(
  fc
    .integer({ min: 1, max: 300 })
    .map((count) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`X-Odd-${at}`, 'a']))),
  fc.integer({ min: 1, max: 40 }).map((size) => ({ 'X-Large': 'a'.repeat(size * 1_000) })),
  fc.constantFrom('evil.example', 'localhost:1', '[::1', 'a;b', '').map((Host) => ({ Host })),
  fc.record({
    'Accept-Language': headerText(),
    Cookie: headerText(),
    Origin: headerText(),
    'X-Forwarded-Host': headerText(),
    'X-Forwarded-Proto': headerText(),
    'X-Forwarded-For': headerText(),
    'X-Request-Id': headerText(),
    traceparent: headerText(),
  }),
);

/** What can stand in a header at all. */
function headerText(): fc.Arbitrary<string> {
  return hostileText.map((any) => any.replace(/[^\t\x20-\x7e\x80-\xff]/gu, '').slice(0, 500));
}

const odd = fc
  .record({
    method: fc.constantFrom('GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE'),
    path: fc.oneof(
      fc.constantFrom(...PATHS),
      hostileText.map((any) => `/${encodeURIComponent(any.toWellFormed()).slice(0, 3_000)}`),
      fc.constantFrom(
        '//elsewhere.invalid/',
        '/%',
        '/%00',
        '/..%2f..%2fetc/passwd',
        '/assets/../../package.json',
        '/v3/directline/files/%2e%2e',
        '/?%',
        '/a?a[__proto__]=1',
      ),
    ),
    headers: oddHeaders,
    conversation,
  })
  .map((one): Shot => ({ ...one, body: undefined, token: 'none' }));

/** Any request, most of them well formed enough to come far. */
export const anyShot: fc.Arbitrary<Shot> = fc.oneof(
  { weight: 30, arbitrary: shot('POST', '/api/messages', channelActivity) },
  {
    weight: 30,
    arbitrary: shot('POST', '/v3/directline/conversations/:id/activities', lineActivity, { token: whose }),
  },
  {
    weight: 6,
    arbitrary: shot('POST', '/v3/directline/conversations/:id/upload', multipart, {
      headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
      token: whose,
    }),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom('', '?watermark=', '?watermark=1e3', '?watermark=-1', '?watermark=99999999999999'),
        conversation,
        whose,
      )
      .map(
        ([query, one, token]): Shot => ({
          method: 'GET',
          path: `/v3/directline/conversations/:id/activities${query}`,
          headers: {},
          body: undefined,
          conversation: one,
          token,
        }),
      ),
  },
  {
    weight: 4,
    arbitrary: shot('POST', '/v3/directline/conversations', fc.oneof(hostileJson.map(json), nothing), {
      token: whose,
    }),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('/api/triage', '/api/portfolio', '/api/guide', '/api/ask', '/api/understand')
      .chain((path) => shot('POST', path, posted)),
  },
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom(...PATHS), broken, conversation, whose)
      .map(
        ([path, one, aimed, token]): Shot => ({ method: 'POST', path, ...one, conversation: aimed, token }),
      ),
  },
  { weight: 6, arbitrary: odd },
);
