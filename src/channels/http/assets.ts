import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { HttpReply, HttpRequest, Route } from './route.ts';

/** How a file can be sent smaller than it is; browsers name what they take. */
export type Encoding = 'br' | 'gzip';

export interface Asset {
  /** The address with the content's hash in it, so that browsers may keep it for ever. */
  readonly path: string;
  readonly route: Route;
}

/** The content's hash is in the address. */
export const FOR_EVER = 'public, max-age=31536000, immutable';

const compressors = { br: promisify(brotliCompress), gzip: promisify(gzip) } as const;

/** A small file of ours, served under its content's hash as it is, compressed once when first asked for. */
export function createAsset(name: string, extension: string, contentType: string, file: URL | string): Asset {
  const plain = readFileSync(file);
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 16);
  const path = `/assets/${name}.${hash}.${extension}`;
  const ready = new Map<Encoding, Promise<Buffer>>();
  const compressed = (encoding: Encoding): Promise<Buffer> => {
    const bytes = ready.get(encoding) ?? compressors[encoding](plain);
    ready.set(encoding, bytes);
    return bytes;
  };
  return { path, route: assetRoute({ path, contentType, cacheControl: FOR_EVER, plain, compressed }) };
}

export interface AssetSource {
  readonly path: string;
  readonly contentType: string;
  readonly cacheControl: string;
  readonly plain: Buffer;
  compressed(encoding: Encoding): Promise<Buffer>;
}

/** A file at an address, in the smallest form that the browser takes. */
export function assetRoute(source: AssetSource): Route {
  const headers = {
    'Content-Type': source.contentType,
    'Cache-Control': source.cacheControl,
    Vary: 'Accept-Encoding',
  };
  return {
    method: 'GET',
    path: source.path,
    limit: 'page',
    async handle(request): Promise<HttpReply> {
      const encoding = acceptedEncoding(request);
      if (encoding === null) return { status: 200, headers, body: source.plain };
      const body = await source.compressed(encoding);
      return { status: 200, headers: { ...headers, 'Content-Encoding': encoding }, body };
    },
  };
}

/** The better of the encodings that the browser takes. */
function acceptedEncoding({ headers }: HttpRequest): Encoding | null {
  const accepted = acceptedEncodings(headers);
  if (accepted.includes('br')) return 'br';
  return accepted.includes('gzip') ? 'gzip' : null;
}

/** The encodings that a browser names in `Accept-Encoding` and does not refuse with `q=0`; none where it names none. */
export const acceptedEncodings = (headers: HttpRequest['headers']): readonly string[] =>
  String(headers['accept-encoding'] ?? '')
    .split(',')
    .map((one) =>
      one
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/),
    )
    .filter(([, weight]) => weight === undefined || !/^q=0(?:\.0*)?$/.test(weight))
    .map(([name = '']) => name);
