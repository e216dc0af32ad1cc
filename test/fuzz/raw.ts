/** Connections that carry what is written, byte for byte: no client library would send it. */
import { connect, type Socket } from 'node:net';

/** So long nothing hangs, however busy the machine is. */
const PATIENCE_MILLISECONDS = 15_000;

export interface Heard {
  /** Of each answer, in their order. */
  readonly statuses: readonly number[];
  readonly text: string;
}

const STATUS_LINE = /(?:^|\r\n|\})HTTP\/1\.1 (\d{3}) /gu;

/** All that a connection is told until the other end closes it, which it must. */
export function heard(socket: Socket, sent = 'it'): Promise<Heard> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    const given = setTimeout(() => {
      socket.destroy();
      reject(new Error(`${sent} left the connection open after: ${Buffer.concat(parts).toString('latin1')}`));
    }, PATIENCE_MILLISECONDS);
    socket.on('data', (part: Buffer) => parts.push(part));
    // Cut off is closed, too.
    socket.on('error', () => {});
    socket.once('close', () => {
      clearTimeout(given);
      const text = Buffer.concat(parts).toString('latin1');
      resolve({ statuses: [...text.matchAll(STATUS_LINE)].map(([, status]) => Number(status)), text });
    });
  });
}

/**
 * Sends the bytes on a connection of its own, with `\n` in the text as it stands: nothing is made of it.
 * @param andThen what is done when all of it is sent; otherwise the end is left to the program
 */
export async function exchange(
  port: number,
  bytes: string | Buffer,
  andThen?: (socket: Socket) => void,
): Promise<Heard> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const all = heard(socket, JSON.stringify(String(bytes).slice(0, 200)));
  socket.once('end', () => socket.end());
  socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, () => andThen?.(socket));
  return all;
}

/** A frame of the WebSocket protocol, as it should be or not. */
export function frame(
  first: number,
  payload: Buffer,
  { masked = true, length = payload.length }: { readonly masked?: boolean; readonly length?: number } = {},
): Buffer {
  const mark = masked ? 0x80 : 0;
  const head =
    length < 126
      ? Buffer.from([first, mark | length])
      : length < 65_536
        ? Buffer.from([first, mark | 126, length >> 8, length & 0xff])
        : Buffer.concat([Buffer.from([first, mark | 127]), Buffer.alloc(8, 0x7f)]);
  // A mask of zeros leaves what it masks as it is.
  return Buffer.concat([head, masked ? Buffer.alloc(4) : Buffer.alloc(0), payload]);
}
