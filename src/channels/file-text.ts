import type { ReceivedFile } from './incoming.ts';
import { messageParts } from './message-parts.ts';

const NAMED_JSON = /\.jsonl?$/iu;

const decoded = (bytes: Uint8Array, isStrict: boolean): string | null => {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: isStrict }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * The text of a file that holds JSON, also behind what a terminal shows around it; Windows writes UTF-16 with a mark,
 * everybody else UTF-8. What its name says is JSON is read whatever is in it: then it can be said what is wrong with it,
 * and it is not kept, for it may name people.
 * @returns null for any other file
 */
export function jsonFile(name: string, bytes: Uint8Array): ReceivedFile | null {
  const isNamed = NAMED_JSON.test(name);
  const text = decoded(bytes, !isNamed);
  if (text === null) return null;
  return isNamed || messageParts(text).data !== null ? { name, text } : null;
}
