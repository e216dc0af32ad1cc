import { isStale } from './stale.ts';

/**
 * `npm run build` builds the page; with `--if-stale`, as before `npm start`, only when it has changed.
 * The bundler is loaded only then: a program that runs has none.
 */
async function main(): Promise<void> {
  const onlyIfStale = process.argv.includes('--if-stale');
  if (onlyIfStale && !isStale()) return;
  const say = (line: string) => process.stdout.write(`${line}\n`);
  if (onlyIfStale) say('Building the page, once: some seconds.');
  const { buildPage } = await import('./write.ts');
  const sizes = await buildPage();
  if (onlyIfStale) return;
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
  for (const [name, { plain, br, gz }] of Object.entries(sizes)) {
    say(`${name}: ${kilobytes(plain)}, brotli ${kilobytes(br)}, gzip ${kilobytes(gz)}`);
  }
}

await main();
