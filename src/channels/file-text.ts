import type { ReceivedFile } from './incoming.ts';

const BEGINS_AS_DATA = /^\s*[[{]/u;

/**
 * The text of a file that holds JSON; Windows writes UTF-16 with a mark, everybody else UTF-8.
 * @returns null for any other file
 */
export function jsonFile(name: string, bytes: Uint8Array): ReceivedFile | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return BEGINS_AS_DATA.test(text) ? { name, text } : null;
  } catch {
    return null;
  }
}
