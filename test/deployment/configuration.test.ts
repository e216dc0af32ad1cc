/** The operators' table of settings: every variable that the program reads, and no other. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The first column of the tables: `NAME` in backquotes. */
const told = [...read('docs/operating/configuration.md').matchAll(/^\| `(\w+)` \|/gm)].map(
  ([, name]) => name,
);

test('the table of settings names what the program reads, once each', () => {
  const environment = /z\.object\(\{(.*?)^\}\);/ms.exec(read('src/config.ts'))?.[1] ?? '';
  const variables = [...environment.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name);
  expect(variables.length).toBeGreaterThan(10);
  expect(told.toSorted()).toEqual(variables.toSorted());
});

test('nothing else of the environment is read', () => {
  expect(read('src/main.ts').match(/process\.env/g)).toHaveLength(1);
});

test('the documents for operators link to what is there', () => {
  for (const name of [
    'README',
    'azure',
    'container',
    'web-chat-only',
    'upgrades-and-backups',
    'configuration',
    'several-processes',
    'logs-and-metrics',
  ]) {
    const links = [...read(`docs/operating/${name}.md`).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)];
    for (const [, link = ''] of links) {
      expect(() => read(`docs/operating/${link}`), `${name}.md: ${link}`).not.toThrow();
    }
  }
});
