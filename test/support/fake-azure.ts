import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { SignJWT } from 'jose';
import { z } from 'zod';

/** What Azure's Direct Line was asked. */
export interface AskedOfAzure {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

/** How it behaves from now on, for one kind of request or all of them; null is as it should. */
export type AzureFault = { readonly status: number } | 'never' | 'nonsense' | null;

export interface FakeAzure {
  readonly url: string;
  readonly asked: AskedOfAzure[];
  fail(fault: AzureFault, path?: RegExp): void;
  close(): Promise<void>;
}

const generating = z.object({ user: z.object({ id: z.string() }) });
const held = z.object({ conv: z.string(), user: z.string().optional() });

const KEY = new TextEncoder().encode('a key of nobody but the one who stands in for Azure');

/** Stands in for Azure's Direct Line on this machine: tokens for conversations, for whoever shows the secret. */
export async function startFakeAzure(secret: string): Promise<FakeAzure> {
  const asked: AskedOfAzure[] = [];
  let fault: AzureFault = null;
  let faulty = /./;
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };

  const tokenFor = async (conv: string, user?: string) =>
    new SignJWT({ conv, user }).setProtectedHeader({ alg: 'HS256' }).setJti(String(next())).sign(KEY);
  const claims = (authorization = '') => {
    const [, payload = ''] = authorization.split('.');
    return payload === '' ? null : held.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  };

  const answer = async (method: string, path: string, authorization: string | undefined, body: unknown) => {
    const hasSecret = authorization === `Bearer ${secret}`;
    if (method === 'POST' && path.endsWith('/tokens/generate')) {
      if (!hasSecret) return null;
      const { user } = generating.parse(body);
      const conversationId = `azure${next()}-eu`;
      return { conversationId, token: await tokenFor(conversationId, user.id), expires_in: 3_600 };
    }
    if (method === 'POST' && path.endsWith('/tokens/refresh')) {
      const from = claims(authorization);
      if (from === null) return null;
      const { conv, user } = from;
      return { conversationId: conv, token: await tokenFor(conv, user), expires_in: 1_800 };
    }
    const [, conversation] = /\/conversations\/([^/]+)$/.exec(path) ?? [];
    if (method !== 'GET' || conversation === undefined || !hasSecret) return null;
    return {
      conversationId: conversation,
      token: await tokenFor(conversation),
      streamUrl: 'wss://elsewhere.example',
    };
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const text = Buffer.concat(chunks).toString();
    const { method = '', url: path = '' } = request;
    const { authorization } = request.headers;
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    asked.push({ method, path, authorization, body });
    const now = faulty.test(path) ? fault : null;
    if (now === 'never') return;
    const json = now === null ? await answer(method, path, authorization, body) : { nothing: 'of use' };
    const status = now !== null && now !== 'nonsense' ? now.status : json === null ? 403 : 200;
    response.writeHead(status, { 'Content-Type': 'application/json', Location: 'http://127.0.0.1:9/' });
    response.end(JSON.stringify(json ?? { error: { code: 'BadArgument', message: secret } }));
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    asked,
    fail(next, path = /./) {
      fault = next;
      faulty = path;
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
