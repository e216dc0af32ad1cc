/** What makes the program think for long, if anything does, and how long it thinks. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { createTokens, newGrant } from '../../src/channels/directline/tokens.ts';
import { readUpload, type Upload } from '../../src/channels/directline/uploads.ts';
import { jsonFile } from '../../src/channels/file-text.ts';
import { clientAddress } from '../../src/channels/http/client-address.ts';
import { pageLanguage } from '../../src/channels/http/languages.ts';
import { requestId } from '../../src/channels/http/request-id.ts';
import type { HttpRequest } from '../../src/channels/http/route.ts';
import { sessionCookie, sessionRoute } from '../../src/channels/http/session.ts';
import { messageParts, textToKeep } from '../../src/channels/message-parts.ts';
import { FACT_IDS } from '../../src/contract/facts.ts';
import { readTenant } from '../../src/tenant/read.ts';
import { readField, readLine } from '../../src/understanding/answers.ts';
import { readNumbers } from '../../src/understanding/numbers.ts';
import { LONGEST_MESSAGE, understand } from '../../src/understanding/understand.ts';

const TIMES = 8;
/** Three times what is linear; with the square of the length it would be 64 times. */
const AT_MOST = 3 * TIMES;
/** Whatever is read within this, in milliseconds of the processor, nobody is kept waiting for. */
const NO_TIME = 40;
const TRIES = 3;

type Read = (text: string) => unknown;

/** The processor's time, which other work on the machine does not make longer, in milliseconds. */
const timeOf = async (read: Read, text: string): Promise<number> => {
  const started = process.cpuUsage();
  await read(text);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000;
};

const repeated = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Whether a text of the unit, of that length, is read in no time or at least in time that grows as the length does. */
const isLinear = async (read: Read, made: (length: number) => string, length: number): Promise<boolean> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const long = await timeOf(read, made(length));
    if (long < NO_TIME) return true;
    const short = await timeOf(read, made(length / TIMES));
    if (long < AT_MOST * Math.max(short, 1)) return true;
  }
  return false;
};

const request = (headers: HttpRequest['headers']): HttpRequest => ({
  method: 'POST',
  params: {},
  query: new URLSearchParams(),
  headers,
  origin: 'http://localhost',
  bytes: async () => Buffer.alloc(0),
  json: async () => undefined,
});

const tokens = createTokens(Buffer.alloc(32, 'x'));
const session = sessionRoute(
  {
    connects: [],
    open: async () => ({
      grant: newGrant(),
      reply: { conversationId: 'x', token: 'x', expires_in: 1, resumed: false },
    }),
  },
  tokens,
);
const upload = (headers: HttpRequest['headers'], body: string): Promise<Upload | null> =>
  readUpload(request(headers), Buffer.from(body)).catch(() => null);

/** Much longer than Node lets headers be, so that what is not linear is seen. */
const HEADER = 64 * 1_024;
const TEXT = 256 * 1_024;
const FIELD = 8_000;

/** All that reads what people and programs write, and up to which length that is looked at here. */
export const READERS: Readonly<Record<string, { readonly length: number; readonly read: Read }>> = {
  'the parts of a message': { length: TEXT, read: messageParts },
  'what is kept of a message': { length: TEXT, read: textToKeep },
  'a file': { length: TEXT, read: (text) => jsonFile('a.txt', Buffer.from(text)) },
  'the answers of Microsoft’s services': { length: TEXT, read: readTenant },
  'a list of them': { length: TEXT, read: (text) => readTenant(`{"value":[${text}]}`) },
  languages: { length: HEADER, read: pageLanguage },
  cookies: { length: HEADER, read: (text) => session.handle(request({ cookie: text })) },
  'the cookie': {
    length: HEADER,
    read: (text) => session.handle(request({ cookie: `${sessionCookie(tokens)}=${text}` })),
  },
  'the name of a file': {
    length: HEADER,
    read: (text) =>
      upload({ 'content-type': 'text/plain', 'content-disposition': `attachment; filename="${text}` }, 'x'),
  },
  'a disposition': {
    length: HEADER,
    read: (text) => upload({ 'content-type': 'text/plain', 'content-disposition': text }, 'x'),
  },
  'the kind of an upload': { length: HEADER, read: (text) => upload({ 'content-type': text }, 'x') },
  'a form': {
    length: TEXT,
    read: (text) => upload({ 'content-type': 'multipart/form-data; boundary=-' }, text),
  },
  'an address': { length: HEADER, read: (text) => clientAddress({ 'x-forwarded-for': text }, '10.0.0.1') },
  'an id of a request': {
    length: HEADER,
    read: (text) => requestId({ traceparent: text, 'x-request-id': text }),
  },
  'a field': { length: FIELD, read: (text) => FACT_IDS.map((fact) => readField(fact, text)) },
  'a line': { length: LONGEST_MESSAGE, read: (text) => readLine(text, ['licencesPurchased', 'sourcePlan']) },
  numbers: { length: FIELD, read: (text) => readNumbers(text) },
  'what is meant': { length: LONGEST_MESSAGE, read: (text) => understand(text, 'sv') },
};

/** What makes a search begin again and again, or go back: almost a number, a name, a quotation, data, a header. */
export const PIECES = [
  ...[
    'a',
    'å',
    '1',
    '0',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '.',
    ',',
    ';',
    ':',
    '=',
    '-',
    '–',
    '/',
    '\\',
    "'",
    '"',
    '“',
  ],
  ...['(', ')', '[', ']', '{', '}', '<', '>', '@', '*', '_', '`', '```', '%', '&', '\u0301', '\u200b', '🙂'],
  ...[
    '1 000',
    '1.',
    '1,5',
    'e',
    'E3 ',
    'och ',
    'tjugo',
    'from ',
    ' to ',
    'q=0.',
    'filename="',
    '; filename=',
    '--',
  ],
  ...['{"value":', '"a":', '{}', '[{"', 'www.', 'Microsoft 365 ', 'licens', 'inte ', '---\r\n', 'HTTP/1.1 '],
] as const;

const unit = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''));

export interface Trying {
  /** Each is repeated by itself. */
  readonly pieces: readonly string[];
  /** How many mixtures of all pieces are tried beside. */
  readonly chances: number;
}

/** Fails where something is read in time that grows faster than its length. */
export async function expectLinear(name: string, { pieces, chances }: Trying): Promise<void> {
  const reader = READERS[name];
  if (reader === undefined) throw new Error(`Nothing reads ${name}`);
  const { length, read } = reader;
  const checked = fc.asyncProperty(unit, unit, async (one, other) => {
    const made = (of: number) => other + repeated(one, of) + other;
    expect(await isLinear(read, made, length)).toBe(true);
  });
  const examples = pieces.map((piece): [string, string] => [piece, 'x']);
  await fc.assert(checked, { numRuns: examples.length + chances, examples });
}
