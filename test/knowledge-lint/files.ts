/** The files in which the knowledge stands, and what is wrong with those that cannot even be read as what they are. */
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { faqSchema } from '../../src/knowledge/faq-schema.ts';
import { guideSchema } from '../../src/knowledge/guide-schema.ts';
import { type Files, type Finding, whereIs } from './finding.ts';

const ROOT = new URL('../../', import.meta.url);
const FOLDERS = ['src/contract', 'src/knowledge', 'src/eligibility/rules', 'locales', 'docs'];
const MORE = ['src/conversation/view.ts'];

/** The files by their paths from the project's folder. */
export const readFiles = (): Files => {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.replaceAll('\\', '/')}`,
    ),
  );
  const texts = [...found, ...MORE].filter((file) => /\.(?:ts|json|md)$/u.test(file));
  return new Map(texts.map((file) => [file, readFileSync(new URL(file, ROOT), 'utf8')]));
};

const named = z.object({ id: z.string() });

/** The ids on the way to what is wrong, which lead to its line. */
const idsTo = (value: unknown, path: readonly PropertyKey[]): readonly string[] => {
  const own = named.safeParse(value);
  const ids = own.success ? [`"id": "${own.data.id}"`] : [];
  const [first, ...rest] = path;
  if (first === undefined || typeof value !== 'object' || value === null) return ids;
  return [...ids, ...idsTo(Object.entries(value).find(([key]) => key === String(first))?.[1], rest)];
};

/** What stands there, where it is short enough to be shown. */
const valueAt = (value: unknown, path: readonly PropertyKey[]): string => {
  const [first, ...rest] = path;
  if (first === undefined) return typeof value === 'string' ? ` ("${value}")` : '';
  if (typeof value !== 'object' || value === null) return '';
  return valueAt(Object.entries(value).find(([key]) => key === String(first))?.[1], rest);
};

const readJson = (text: string): { readonly value: unknown } | { readonly problem: string } => {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
};

const problemsIn = (files: Files, file: string, text: string): readonly Finding[] => {
  const read = readJson(text);
  if ('problem' in read) return [{ check: 'guides', what: read.problem, file, line: 1 }];
  const schema = file.includes('/guides/') ? guideSchema : faqSchema;
  return (schema.safeParse(read.value).error?.issues ?? []).map(({ path, message }) => ({
    check: 'guides',
    what: `${path.map(String).join('.')}: ${message}${valueAt(read.value, path)}`,
    ...whereIs(files, file, ...idsTo(read.value, path)),
  }));
};

/** Files of steps and answers that do not hold what such a file must: the program would not start with them. */
export const checkFiles = (files: Files): readonly Finding[] =>
  [...files]
    .filter(([file]) => /^src\/knowledge\/(?:guides|faq)\/[^/]+\.json$/u.test(file))
    .flatMap(([file, text]) => problemsIn(files, file, text));
