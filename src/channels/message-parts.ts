/** What a message is made of: what the person wrote, and data that was pasted. */
import { endOfJson } from '../tenant/json-end.ts';

/** The parts of a text. */
export interface MessageParts {
  /** What was written before and behind the data, without what a terminal shows around it; empty where that is nothing. */
  readonly prose: string;
  /** From the beginning of the first data to the end of the last, headings between them included; null where there is none. */
  readonly data: string | null;
}

const FENCE_BEFORE = /```[\w-]*\s*$/u;
const FENCE_BEHIND = /^\s*```/u;
const FENCE = '```';

/** What a text begins with that is data, whole, broken or cut; "[Ticket 7] hello" is none. */
const AT_START = /(?:```[\w-]*\s*)?(?:\{|\[\s*(?:[{["“”\]]|$))/uy;
/** Where data begins behind something else: sooner taken for prose. Some programs make quotation marks round. */
const WITHIN = /\{\s*["“”]|\[\s*\{\s*["“”]/gu;
const BRACKET = /[{[]/u;
/** What may stand between two pieces of data, as one a line. */
const BETWEEN = /[\s,;]*(?=[{[])/uy;

const nextWithin = (text: string, from: number): number => {
  WITHIN.lastIndex = from;
  return WITHIN.exec(text)?.index ?? -1;
};

/** Where the first data begins; -1 where there is none. */
const startOf = (text: string): number => {
  AT_START.lastIndex = 0;
  return AT_START.test(text) ? text.search(BRACKET) : nextWithin(text, 0);
};

/** Where the last data ends; data that is cut goes on to the end. */
const endOf = (text: string, start: number): number => {
  for (let begin = start; ; ) {
    const end = endOfJson(text, begin);
    if (typeof end === 'string') return text.length;
    BETWEEN.lastIndex = end.at;
    begin = BETWEEN.test(text) ? BETWEEN.lastIndex : nextWithin(text, end.at);
    if (begin === -1) return end.at;
  }
};

/** Data that was cut, without the fence that is not cut. */
const withoutFence = (data: string): string => {
  const ended = data.trimEnd();
  return ended.endsWith(FENCE) ? ended.slice(0, -FENCE.length).trimEnd() : data;
};

/** A prompt with its command, the request, and the headers of an answer: nobody wrote them to us. */
const OF_A_TERMINAL =
  /^(?:PS\b[^>\n]{0,200}>|>>|[$#] |HTTP\/\d|(?:GET|POST) (?:https?:|\/)|(?:content|x|ms|cache|odata|access|strict|transfer|client-request|request)-[a-z-]{1,60}: |(?:date|server|vary|etag): |curl )|\b(?:Get|Invoke|Connect)-Mg|\bConvertTo-Json\b/iu;
const ofThePerson = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !OF_A_TERMINAL.test(line.trim()))
    .join('\n')
    .trim();

/** Takes a text apart; however long it is, in time that grows as its length does. */
export const messageParts = (written: string): MessageParts => {
  const text = written.trim();
  const start = startOf(text);
  if (start === -1) return { prose: text, data: null };
  const end = endOf(text, start);
  const before = ofThePerson(text.slice(0, start).replace(FENCE_BEFORE, ''));
  const behind = ofThePerson(text.slice(end).replace(FENCE_BEHIND, ''));
  const data = text.slice(start, end);
  return {
    prose: [before, behind].filter((part) => part !== '').join('\n'),
    data: end === text.length ? withoutFence(data) : data,
  };
};

/**
 * The same text, without a larger one that it was cut from: a slice keeps the whole in memory, and what was said may live as
 * long as its conversation is known.
 */
export const ofItsOwn = (slice: string): string => Buffer.from(slice, 'utf16le').toString('utf16le');

/** Stands for data in what is kept of a message. */
const DATA = '{…}';
/** What is kept of a text that is longer than is read. */
const MOST_KEPT = 20_000;

/**
 * A text as it may be kept: the answers of Microsoft's services name people and customers, so only the place where they
 * stood is left of them.
 */
export const textToKeep = <Text extends string | null | undefined>(written: Text): string | Text => {
  if (typeof written !== 'string') return written;
  const { prose, data } = messageParts(written);
  if (data === null) return written.length <= MOST_KEPT ? written : `${written.slice(0, MOST_KEPT)}…`;
  return [prose.slice(0, MOST_KEPT), DATA].filter((part) => part !== '').join('\n');
};
