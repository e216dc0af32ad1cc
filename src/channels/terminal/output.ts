/** Writing to a stream that may be slow, or may be gone. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** As much as is gathered before it is written; a call for every line would cost more than judging it. */
const CHUNK = 1 << 16;

export interface Output {
  write(text: string): Promise<void>;
  flush(): Promise<void>;
  /** The reader has gone away (`| head`): there is no use in going on. */
  readonly closed: boolean;
}

/** Output that waits while the reader is busy, so that memory does not fill up with what is not read yet. */
export const createOutput = (stream: Writable): Output => {
  let gathered = '';
  let closed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    closed = true;
  });
  const flush = async (): Promise<void> => {
    if (closed || gathered === '') return;
    const text = gathered;
    gathered = '';
    if (stream.write(text)) return;
    // Rejects when the reader goes away, which the listener above takes note of.
    await once(stream, 'drain').catch(() => undefined);
  };
  return {
    async write(text) {
      gathered += text;
      if (gathered.length >= CHUNK) await flush();
    },
    flush,
    get closed() {
      return closed;
    },
  };
};
