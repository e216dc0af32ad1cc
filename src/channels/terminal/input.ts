/** Reading text from a file or from standard input. */
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';

/** Where text comes from; null if it cannot be read at all. */
export const openInput = async (
  file: string | null,
  stdin: Readable,
): Promise<AsyncIterable<Uint8Array> | null> => {
  if (file === null || file === '-') return stdin;
  try {
    const handle = await open(file);
    const seen = await handle.stat();
    if (!seen.isDirectory()) return handle.createReadStream();
    await handle.close();
    return null;
  } catch {
    return null;
  }
};

/** PowerShell writes UTF-16 where others write UTF-8, and marks it. */
const encodingOf = (start: Uint8Array): 'utf-8' | 'utf-16le' =>
  start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : 'utf-8';

/** The text of a stream of bytes, without a byte order mark. */
export async function* textOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder !== undefined) yield decoder.decode();
}

/** All of it at once, or, where it is longer than `longest`, at least so much that this shows. */
export const wholeText = async (texts: AsyncIterable<string>, longest: number): Promise<string> => {
  const parts: string[] = [];
  let length = 0;
  for await (const text of texts) {
    parts.push(text);
    length += text.length;
    if (length > longest) break;
  }
  return parts.join('');
};

/** Nothing to read. */
export async function* noText(): AsyncGenerator<string> {}
