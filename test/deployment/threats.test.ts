/** docs/threats.md names the test that covers each threat: it is there, and says what the document says. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

const DOCUMENT = read('docs/threats.md');
/** A file of tests, and the names behind it that stand in quotation marks. */
const NAMED = /`(test\/[\w./-]+\.ts)`((?:(?:,| and)? "[^"]+")*)/gu;

const named = [...DOCUMENT.matchAll(NAMED)].map(([, file = '', names = '']) => ({
  file,
  names: [...names.matchAll(/"([^"]+)"/gu)].map(([, name = '']) => name),
}));

test('every test that the threats name exists', () => {
  const missing = named.flatMap(({ file, names }) => {
    if (!existsSync(new URL(file, ROOT))) return [file];
    // A quotation mark of its own kind is escaped in a name.
    const source = read(file).replaceAll("\\'", "'");
    return names.filter((name) => !source.includes(name)).map((name) => `${file}: ${name}`);
  });
  expect(missing).toEqual([]);
  expect(named.flatMap(({ names }) => names).length).toBeGreaterThan(90);
});

test('every threat has a test', () => {
  const rows = DOCUMENT.split('\n### Dependencies')[0]?.split('\n') ?? [];
  const uncovered = rows.filter((row) => row.includes('| **') && !/`test\/[\w./-]+\.ts` "/u.test(row));
  expect(uncovered).toEqual([]);
});

test('every document that the threats point to exists', () => {
  const links = [...DOCUMENT.matchAll(/\]\(([^)#]+)\)/gu)].map(([, to = '']) => to);
  expect(links.filter((to) => !existsSync(new URL(`docs/${to}`, ROOT)))).toEqual([]);
});

const lock = z.object({ packages: z.record(z.string(), z.looseObject({ version: z.string().optional() })) });

test('the versions that were looked at are those that are installed', () => {
  const { packages } = lock.parse(JSON.parse(read('package-lock.json')));
  const installed = (name: string): readonly (string | undefined)[] =>
    Object.entries(packages).flatMap(([path, { version }]) =>
      path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`) ? [version] : [],
    );
  const [, table = ''] = DOCUMENT.split('\n### Dependencies');
  const rows = [...table.matchAll(/^\| `([@\w/.-]+)`[^|]*\|[^|]*\|[^|]*\| (\d[^|]*)\|$/gmu)];
  const looked = rows.flatMap(([, name = '', cell = '']) =>
    [...(cell.split(',')[0]?.matchAll(/\d+\.\d+\.\d+/gu) ?? [])].map(([version]) => ({ name, version })),
  );
  expect(looked.length).toBeGreaterThan(9);
  expect(looked.filter(({ name, version }) => !installed(name).includes(version))).toEqual([]);
});
