/** The card templates of `cards/`, read once and filled with data. */
import { readdirSync, readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating';
import type { JsonObject } from './json.ts';

const FOLDER = new URL('../../cards/', import.meta.url);

const readTemplates = (): ReadonlyMap<string, Template> => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  );
  return new Map(
    files.map((file) => [
      file.slice(0, -'.json'.length).replaceAll('\\', '/'),
      new Template(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))),
    ]),
  );
};

const templates = readTemplates();

/** Names of the templates, those in a folder with its name before them, for the tests. */
export const TEMPLATE_NAMES: readonly string[] = [...templates.keys()];

/** Fills a template. Data is put in as it is: an expression in a person's text is not evaluated. */
export const expand = (name: string, data: JsonObject): JsonObject => {
  const template = templates.get(name);
  if (template === undefined) throw new Error(`There is no card cards/${name}.json.`);
  const card: JsonObject = template.expand({ $root: data });
  return card;
};
