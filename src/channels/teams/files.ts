import { z } from 'zod';
import { jsonFile } from '../file-text.ts';
import { LARGEST_FILE, type ReceivedFile } from '../incoming.ts';
import type { Log } from '../log.ts';
import type { ChannelActivity } from './activity.ts';

/** A file shared with the bot: Teams sends no bytes, but an address of OneDrive that is good for some minutes. */
const sharedFile = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().max(400),
  content: z.object({ downloadUrl: z.url({ protocol: /^https$/ }) }),
});

/**
 * Where OneDrive for Business lies: worldwide, at 21Vianet, for the US government (GCC High) and its defence, as
 * Microsoft's lists of endpoints have it. An address elsewhere is not fetched: whoever writes to a bot could name any.
 */
const ONEDRIVE = /^[a-z0-9-]+\.(?:sharepoint\.(?:com|us|cn)|sharepoint-mil\.us|dps\.mil)$/u;

/** Whether an address is one of OneDrive's own, with nothing in it that could lead a client astray. */
function isOneDrive(address: string): boolean {
  const { hostname, port, username, password } = new URL(address);
  return ONEDRIVE.test(hostname) && port === '' && username === '' && password === '';
}

const MOST_FILES = 3;
const WAIT_MILLISECONDS = 10_000;

/** The bytes of a body, or null where there are too many. */
async function bytesOf(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > LARGEST_FILE) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readFile(name: string, url: string, get: typeof fetch): Promise<ReceivedFile | null> {
  const signal = AbortSignal.timeout(WAIT_MILLISECONDS);
  // The address needs no redirect, and one could lead anywhere.
  const response = await get(url, { signal, redirect: 'error' });
  if (!response.ok) return null;
  const bytes = await bytesOf(response.body);
  return bytes === null ? { name, text: null } : jsonFile(name, bytes);
}

/**
 * The shared files that hold JSON, and those that are too large to be looked into. What cannot be fetched is left out,
 * and is then a file that was not read.
 */
export async function readSharedFiles(
  { attachments }: Pick<ChannelActivity, 'attachments'>,
  log: Log,
  get: typeof fetch = fetch,
): Promise<readonly ReceivedFile[]> {
  const shared = (attachments ?? []).flatMap((attachment) => {
    const read = sharedFile.safeParse(attachment);
    return read.success && isOneDrive(read.data.content.downloadUrl) ? [read.data] : [];
  });
  const files = await Promise.all(
    shared.slice(0, MOST_FILES).map(({ name, content }) =>
      readFile(name, content.downloadUrl, get).catch(() => {
        // The address holds a key, so neither it nor the error is told.
        log.warn('a file shared in Teams could not be fetched');
        return null;
      }),
    ),
  );
  return files.filter((file) => file !== null);
}
