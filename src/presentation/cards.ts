/** The card templates of `cards/`, each read and compiled when it is first needed. */
import { readdirSync, readFileSync } from 'node:fs';
import type { JsonObject } from './json.ts';
import { compileTemplate } from './template.ts';

const FOLDER = new URL('../../cards/', import.meta.url);

/** Names of the templates, those in a folder with its name before them. */
export const TEMPLATE_NAMES: readonly string[] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length).replaceAll('\\', '/'));

const readTemplate = (name: string): ((data: JsonObject) => JsonObject) => {
  if (!TEMPLATE_NAMES.includes(name)) throw new Error(`There is no card cards/${name}.json.`);
  return compileTemplate(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')));
};

const templates = new Map<string, (data: JsonObject) => JsonObject>();

/** Fills a template. Data is put in as it is: an expression in a person's text is not evaluated. */
export const expand = (name: string, data: JsonObject): JsonObject => {
  const fill = templates.get(name) ?? readTemplate(name);
  templates.set(name, fill);
  return fill(data);
};
