/** Requests as a channel makes them: connections are kept, nothing is repeated behind one's back. */
import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** No answer came, or not the whole of it: what was asked may have been done or not. */
export class NoAnswer extends Error {}

export interface Client {
  get(url: URL, token: string): Promise<Answer>;
  post(url: URL, body: object | null, token?: string, sent?: () => void): Promise<Answer>;
  close(): void;
}

export interface ClientOptions {
  /** Called when a request is about to be sent. */
  readonly onRequest?: () => void;
}

/** A client whose requests are answered whole or end with `NoAnswer`. */
export function createClient({ onRequest = () => {} }: ClientOptions = {}): Client {
  const agent = new Agent({ keepAlive: true });

  const ask = (method: string, url: URL, body: string | null, token?: string, sent = () => {}) =>
    new Promise<Answer>((resolve, reject) => {
      const headers = {
        ...(body === null
          ? {}
          : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      };
      const lost = (error: Error) => reject(new NoAnswer(`${method} ${url.pathname}: ${error.message}`));
      const asked = request(url, { method, agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', lost);
        response.on('close', () => {
          const answer = { status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() };
          if (response.complete) resolve(answer);
          else lost(new Error('the answer broke off'));
        });
      });
      asked.on('error', lost);
      asked.on('finish', sent);
      onRequest();
      asked.end(body ?? '');
    });

  return {
    get: (url, token) => ask('GET', url, null, token),
    post: (url, body, token, sent) =>
      ask('POST', url, body === null ? null : JSON.stringify(body), token, sent),
    close: () => agent.destroy(),
  };
}
