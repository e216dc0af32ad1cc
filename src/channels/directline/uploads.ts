import { randomBytes } from 'node:crypto';
import { MIMEType } from 'node:util';
import type { StoredFile } from '../../storage/turn-store.ts';
import { jsonFile } from '../file-text.ts';
import { HttpError, type HttpReply, type HttpRequest } from '../http/route.ts';
import { LARGEST_FILE, type ReceivedFile } from '../incoming.ts';
import { type PostedActivity, postedActivity } from './wire.ts';

/** The whole upload: room for a file that is too large, so that this can be said. */
export const UPLOAD_LIMIT = 24 * 1_024 * 1_024;
const MOST_FILES = 10;
const LONGEST_NAME = 200;

/** The kinds a browser may show inside a page of ours; all others are handed over as downloads. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

export interface Upload {
  readonly activity: PostedActivity;
  readonly files: readonly UploadedFile[];
}

/** A file that was uploaded: read, because it holds JSON or is too large for that, or kept to be shown again. */
export interface UploadedFile {
  readonly name: string;
  readonly contentType: string;
  /** Null for a file that nothing is read of. */
  readonly read: ReceivedFile | null;
  /** What names people and customers, as the answers of Microsoft's services do, is not kept. */
  readonly kept: { readonly id: string; readonly file: StoredFile } | null;
}

const uploadedFile = async (part: File): Promise<UploadedFile> => {
  const { name } = part;
  const contentType = part.type || 'application/octet-stream';
  if (part.size > LARGEST_FILE) return { name, contentType, read: { name, text: null }, kept: null };
  const bytes = await part.bytes();
  const read = jsonFile(name, bytes);
  if (read !== null) return { name, contentType, read, kept: null };
  // 24 random bytes: whoever has the address was given it.
  const id = randomBytes(24).toString('base64url');
  return { name, contentType, read, kept: { id, file: { name, contentType, bytes } } };
};

/** What an upload consists of: the activity, as it was written, and the files beside it. */
interface Parts {
  readonly posted: unknown;
  readonly files: readonly File[];
}

/** Files, the activity, and room for a few too many, so that this can be said. */
const MOST_PARTS = 100;
/** What stands before a part's content, in bytes. */
const LONGEST_PART_HEAD = 16 * 1_024;
const HEAD_END = '\r\n\r\n';

const boundaryOf = (type: string): string | null => {
  try {
    return new MIMEType(type).params.get('boundary');
  } catch {
    return null;
  }
};

/**
 * Refuses a form of more parts, or of longer heads of parts, than anybody sends. Parsing a form is one step that nobody
 * else gets a word in, and 24 MB of tiny parts would take seconds of it.
 */
function boundForm(type: string, bytes: Buffer): void {
  const boundary = boundaryOf(type);
  // Without one the parser refuses it.
  if (boundary === null || boundary === '') return;
  const delimiter = Buffer.from(`--${boundary}`);
  let parts = 0;
  for (let at = bytes.indexOf(delimiter); at !== -1; at = bytes.indexOf(delimiter, at + delimiter.length)) {
    parts += 1;
    if (parts > MOST_PARTS) throw new HttpError(413, 'MessageSizeTooBig', `At most ${MOST_FILES} files.`);
    const head = bytes.subarray(at, at + delimiter.length + LONGEST_PART_HEAD);
    const isLast = head.subarray(delimiter.length).toString('latin1', 0, 2) === '--';
    if (!isLast && !head.includes(HEAD_END)) {
      throw new HttpError(400, 'BadArgument', 'The multipart body is not well formed.');
    }
  }
}

/** The parts of a form: `activity`, where there is one, and files under any name. */
async function partsOfForm(type: string, bytes: Buffer): Promise<Parts> {
  boundForm(type, bytes);
  const form = await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } })
    .formData()
    .catch(() => {
      throw new HttpError(400, 'BadArgument', 'The multipart body is not well formed.');
    });
  let posted: unknown = { type: 'message' };
  const files: File[] = [];
  for (const [name, part] of form) {
    if (name === 'activity') posted = parse(typeof part === 'string' ? part : await part.text());
    else if (typeof part !== 'string') files.push(part);
  }
  return { posted, files };
}

/** One file, which is the whole body; its name stands in `Content-Disposition`. */
function oneFile({ headers }: HttpRequest, type: string, bytes: Buffer): Parts {
  const file = new File([new Uint8Array(bytes)], fileName(headers['content-disposition']), { type });
  return { posted: { type: 'message' }, files: [file] };
}

const EXTENDED_NAME = /;\s*filename\*=utf-8''([^;\s]+)/i;
const QUOTED_NAME = /;\s*filename="((?:[^"\\]|\\.)*)"/i;
const BARE_NAME = /;\s*filename=([^;\s"]+)/i;

/** The name of the one file, without a path; `file` where it has none. */
function fileName(disposition = ''): string {
  const extended = EXTENDED_NAME.exec(disposition)?.[1];
  const quoted = QUOTED_NAME.exec(disposition)?.[1]?.replace(/\\(.)/g, '$1');
  const name = decoded(extended) ?? quoted ?? BARE_NAME.exec(disposition)?.[1] ?? '';
  return name.split(/[/\\]/).at(-1)?.slice(0, LONGEST_NAME) || 'file';
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Reads an upload: a form with an optional part `activity` and files, or one file by itself; files become attachments. */
export async function readUpload(request: HttpRequest, bytes: Buffer): Promise<Upload> {
  const type = request.headers['content-type'] ?? '';
  if (type === '') throw new HttpError(415, 'UnsupportedMediaType', 'Say what is sent, in Content-Type.');
  const isForm = type.toLowerCase().startsWith('multipart/form-data');
  const { posted, files: sent } = isForm ? await partsOfForm(type, bytes) : oneFile(request, type, bytes);
  if (sent.length > MOST_FILES) throw new HttpError(413, 'MessageSizeTooBig', `At most ${MOST_FILES} files.`);
  const files: UploadedFile[] = [];
  for (const part of sent) files.push(await uploadedFile(part));
  const activity = postedActivity.safeParse(posted);
  if (!activity.success || files.length === 0) {
    throw new HttpError(400, 'BadArgument', 'The upload needs a well formed activity and at least one file.');
  }
  const attachments = files.map(({ name, contentType, kept }) => ({
    name,
    contentType,
    ...(kept === null ? {} : { contentUrl: `/v3/directline/files/${kept.id}` }),
  }));
  return { activity: { ...activity.data, type: 'message', attachments }, files };
}

/** The files that hold JSON, with their text, and those that are too large. */
export const readFiles = (files: Upload['files']): readonly ReceivedFile[] =>
  files.flatMap(({ read }) => read ?? []);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A file as it was uploaded. Its type is the uploader's word, so only pictures are shown and nothing in it runs. */
export function serveFile(file: StoredFile | null): HttpReply {
  if (file === null) throw new HttpError(404, 'NotFound', 'There is no such file.');
  const shown = SHOWN.has(file.contentType);
  const name = encodeURIComponent(file.name.toWellFormed()).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
  return {
    status: 200,
    headers: {
      'Content-Type': shown ? file.contentType : 'application/octet-stream',
      'Content-Disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, max-age=86400, immutable',
    },
    body: Buffer.from(file.bytes),
  };
}
