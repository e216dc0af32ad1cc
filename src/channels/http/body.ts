import type { IncomingMessage } from 'node:http';
import { HttpError } from './route.ts';

/**
 * Reads a request's body up to a limit. restify's own reader is not used: it unpacks compressed bodies
 * after counting them, and it leaves files without any limit.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (request.headers['content-encoding'] !== undefined) {
    throw new HttpError(415, 'UnsupportedMediaType', 'Send the body without content encoding.');
  }
  const tooLarge = () => new HttpError(413, 'MessageSizeTooBig', `The body is larger than ${limit} bytes.`);
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    request.resume();
    throw tooLarge();
  }
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else reject(tooLarge());
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('aborted', () => reject(new HttpError(400, 'BadArgument', 'The body ended too early.')));
  });
}

/**
 * Reads a JSON body. The content type is insisted upon: a page of another site can post plain text
 * without asking the browser, JSON it cannot. No body at all reads as undefined.
 */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const bytes = await readBody(request, limit);
  if (bytes.length === 0) return undefined;
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new HttpError(415, 'UnsupportedMediaType', 'Send JSON with the content type application/json.');
  }
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new HttpError(400, 'BadArgument', 'The body is not valid JSON.');
  }
}
