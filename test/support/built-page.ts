import { isStale } from '../../src/channels/http/page/build/stale.ts';
import { buildPage } from '../../src/channels/http/page/build/write.ts';

/** Before all tests: the page that they open is the one of these sources. */
export async function setup(): Promise<void> {
  if (isStale()) await buildPage();
}
