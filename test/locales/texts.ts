/** Every text of the locales, found by itself: a file that is added is read too. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../src/conversation/model.ts';

const LOCALES = fileURLToPath(new URL('../../locales/', import.meta.url));

/** How people write, slips and all. */
const NOT_OURS = /(?:vocabulary|faq-phrases)\.json$|[\\/]phrases[\\/]/u;

/** A text with the key that i18next knows it by: `guides:manual.title`. */
export interface Text {
  readonly key: string;
  readonly text: string;
}

const flatten = (node: unknown, path: readonly string[]): Text[] => {
  if (typeof node === 'string') return [{ key: path.join('.'), text: node }];
  if (typeof node !== 'object' || node === null) throw new Error(path.join('.'));
  return Object.entries(node).flatMap(([name, child]) => flatten(child, [...path, name]));
};

/** Every text that people read in a language. */
export const textsIn = (language: Language): readonly Text[] =>
  globSync(`${language}/**/*.json`, { cwd: LOCALES })
    .filter((file) => !NOT_OURS.test(file))
    .sort()
    .flatMap((file) => {
      const [namespace = '', ...folders] = file
        .replaceAll('\\', '/')
        .replace('.json', '')
        .split('/')
        .slice(1);
      return flatten(JSON.parse(readFileSync(`${LOCALES}${file}`, 'utf8')), folders).map(({ key, text }) => ({
        key: `${namespace}:${key}`,
        text,
      }));
    });
