/**
 * The files of the Teams app package: the manifest, one file of words for each language tag that Teams looks for, the two
 * icons, and nothing else.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { languageOf } from '../src/contract/languages.ts';
import { fill, fillText, isLocalised, textsOf, wordValues } from './fill.ts';
import type { Settings } from './settings.ts';

const HERE = new URL('./', import.meta.url);
const LOCALES = new URL('../locales/', import.meta.url);

const read = (name: string, folder: URL): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

const templateSchema = z.looseObject({
  $schema: z.string(),
  localizationInfo: z.object({
    defaultLanguageTag: z.string(),
    defaultLanguageFile: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
  icons: z.object({ color: z.string(), outline: z.string() }),
});
type Template = z.infer<typeof templateSchema>;

/** The manifest as it stands in the repository, with placeholders. */
export const manifestTemplate = (): Template => templateSchema.parse(read('manifest.json', HERE));

/** The files of words by name, each with the tag under which Teams looks for it. */
export const languageFiles = ({ localizationInfo: info }: Template): ReadonlyMap<string, string> =>
  new Map([
    [info.defaultLanguageFile, info.defaultLanguageTag],
    ...info.additionalLanguages.map(({ file, languageTag }) => [file, languageTag] as const),
  ]);

/** What the placeholders stand for in the language that is read best under a tag: `no` is `nb`. */
const valuesIn = (tag: string, settings: Settings): ReadonlyMap<string, string> =>
  new Map([...Object.entries(settings), ...wordValues(read(`${languageOf(tag)}/manifest.json`, LOCALES))]);

/** The schema of language files lies beside that of the manifest: so both are of one version. */
const languageSchema = (schema: string): string =>
  new URL('MicrosoftTeams.Localization.schema.json', schema).href;

const asJson = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/** Every file of the package by its name. */
export const packageFiles = (settings: Settings): ReadonlyMap<string, Uint8Array> => {
  const manifest = manifestTemplate();
  const localised = textsOf(manifest).filter(([, text]) => isLocalised(text));
  const wordsIn = (tag: string): Uint8Array => {
    const values = valuesIn(tag, settings);
    const words = localised.map(([path, text]) => [path, fillText(text, values)]);
    return asJson({ $schema: languageSchema(manifest.$schema), ...Object.fromEntries(words) });
  };
  const own = valuesIn(manifest.localizationInfo.defaultLanguageTag, settings);
  return new Map([
    ['manifest.json', asJson(fill(manifest, own))],
    ...[...languageFiles(manifest)].map(([file, tag]) => [file, wordsIn(tag)] as const),
    ...Object.values(manifest.icons).map((name) => [name, readFileSync(new URL(name, HERE))] as const),
  ]);
};
