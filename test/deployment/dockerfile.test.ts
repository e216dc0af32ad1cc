/** The rules that the Dockerfile keeps. That it works is shown by image.full.ts. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { execForm, ignored, isIgnored, readStages, type Step } from './dockerfile.ts';

const ROOT = new URL('../../', import.meta.url);
const { optionalDependencies } = z
  .object({ optionalDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')));

const stages = readStages();
const last = stages.at(-1);
const steps = (keyword: string): readonly Step[] =>
  last?.steps.filter((one) => one.keyword === keyword) ?? [];

describe('the image', () => {
  test('starts from one Node, by its digest, of the version that the project brings', () => {
    const images = [...new Set(stages.map(({ image }) => image))];
    expect(images).toHaveLength(1);
    expect(images[0]).toMatch(/^node:\d+\.\d+\.\d+-\w+-slim@sha256:[0-9a-f]{64}$/);
    const version = /^node:([\d.]+)/.exec(images[0] ?? '')?.[1];
    expect([...new Set(Object.values(optionalDependencies))]).toEqual([version]);
  });

  test('runs as nobody in particular, and by number, so that a cluster can tell', () => {
    const user = steps('USER').at(-1)?.content;
    expect(user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    const orders = last?.steps.map(({ keyword }) => keyword) ?? [];
    expect(orders.lastIndexOf('USER')).toBeGreaterThan(orders.lastIndexOf('COPY'));
    expect(orders.lastIndexOf('USER')).toBeGreaterThan(orders.lastIndexOf('RUN'));
  });

  test('starts Node itself, which is told when to end, and says how it is', () => {
    expect(steps('CMD').map(({ content }) => execForm(content)[0])).toEqual(['node']);
    expect(steps('HEALTHCHECK').map(({ content }) => execForm(content)[0])).toEqual(['node']);
    expect(steps('ENTRYPOINT')).toEqual([]);
  });

  test('keeps its data in a volume', () => {
    const env = Object.assign({}, ...steps('ENV').map(({ settings }) => settings));
    expect(steps('VOLUME').map(({ content }) => content)).toEqual([env.DATA_DIR]);
    expect(steps('EXPOSE').map(({ content }) => content)).toEqual([env.PORT]);
    expect(env.NODE_ENV).toBe('production');
  });

  test('has no secrets: none is set, none is copied', () => {
    const named = stages.flatMap((stage) => stage.steps.flatMap(({ settings }) => Object.keys(settings)));
    expect(named.filter((name) => /secret|password|token|key/i.test(name))).toEqual([]);
    for (const path of [
      '.env',
      'deploy/.env.production',
      'data/token-secret',
      'data/planbyte.db',
      'tls.key',
    ]) {
      expect(isIgnored(path), path).toBe(true);
    }
  });

  test('takes only what it names, and that is there', () => {
    const copied = stages.flatMap((stage) =>
      stage.steps.filter(({ keyword, from }) => keyword === 'COPY' && from === null),
    );
    const sources = copied.flatMap(({ words }) => words.slice(0, -1));
    expect(sources).not.toContain('.');
    expect(sources.filter((source) => isIgnored(source) || !existsSync(new URL(source, ROOT)))).toEqual([]);
    expect(isIgnored('node_modules/zod/package.json')).toBe(true);
    // What is taken back in would need more than `isIgnored` knows.
    expect(ignored.filter((line) => line.startsWith('!'))).toEqual([]);
  });

  test('is given the production dependencies alone', () => {
    const from = steps('COPY').find(({ words }) => words.at(-1) === 'node_modules')?.from;
    const installed = stages
      .find(({ name }) => name === from)
      ?.steps.find(({ keyword }) => keyword === 'RUN');
    expect(installed?.words.slice(0, 4)).toEqual(['npm', 'ci', '--omit=dev', '--omit=optional']);
    expect(steps('RUN').filter(({ content }) => /npm|apt/.test(content))).toEqual([]);
  });
});
