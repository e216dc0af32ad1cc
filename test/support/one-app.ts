import { afterAll, beforeAll } from 'vitest';
import type { App } from '../../src/app.ts';
import { dataFolder, type StartOptions, startTestApp } from './app.ts';

/** One program for all the tests of a file. */
export function oneTestApp(options: StartOptions = {}): { readonly url: string } {
  const data = dataFolder();
  let app: App;
  beforeAll(async () => {
    app = await startTestApp(data.path, options);
  });
  afterAll(async () => {
    await app.close();
    data.remove();
  });
  return {
    get url() {
      return app.url;
    },
  };
}
