/**
 * A site of its own with the chat on its pages: `npm run example:embed`, while planbyte runs with
 * EMBED_ORIGINS=http://127.0.0.1:8080. Its policy is as strict as a page with the chat can have it.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** Where the pages say that planbyte is. */
const WRITTEN = 'http://localhost:3978';
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
};
const FILES = ['sv.html', 'nb.html', 'en.html', 'style.css'];

export interface ExampleSite {
  /** Its origin. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves the pages on this machine.
 *
 * @param chat planbyte's origin, or what gives it when a page is asked for
 * @param port 0 for any that is free
 */
export async function serveExample(
  chat: string | (() => string) = WRITTEN,
  port = 8080,
): Promise<ExampleSite> {
  const policyFor = (chat: string) =>
    [
      "default-src 'none'",
      "style-src 'self'",
      `script-src ${chat}`,
      `connect-src ${chat}`,
      `frame-src ${chat}`,
      "require-trusted-types-for 'script'",
    ].join('; ');
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'en.html';
    if (!FILES.includes(path)) {
      response.writeHead(204);
      response.end();
      return;
    }
    const where = typeof chat === 'string' ? chat : chat();
    const text = readFileSync(new URL(path, import.meta.url), 'utf8').replaceAll(WRITTEN, where);
    const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain';
    response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policyFor(where) });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return {
    origin: `http://127.0.0.1:${taken}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

if (import.meta.main) process.stdout.write(`${(await serveExample(process.argv[2])).origin}\n`);
