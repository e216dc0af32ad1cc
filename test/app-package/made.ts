/** The Teams app package as somebody would make it, and the official schemas that it is checked against. */
import { readFileSync } from 'node:fs';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { packageFiles } from '../../appPackage/files.ts';
import { readSettings, type Settings } from '../../appPackage/settings.ts';

/** Environment values that are right. */
export const ENVIRONMENT = {
  MicrosoftAppId: '6f4e7a2c-93b1-4c58-8d0e-2f1a5b7c9d03',
  PUBLIC_URL: 'https://planbyte.example.org',
  OPERATOR_NAME: 'Exempel Drift AB',
} as const;

export const settingsOf = (
  env: Readonly<Record<string, string>> = ENVIRONMENT,
  isPrivate = false,
): Settings => {
  const read = readSettings(env, isPrivate);
  if (!read.ok) throw new Error(read.message);
  return read.settings;
};

const command = z.object({ title: z.string(), description: z.string() });
const manifestSchema = z.looseObject({
  $schema: z.string(),
  manifestVersion: z.string(),
  id: z.string(),
  version: z.string(),
  name: z.object({ short: z.string(), full: z.string() }),
  description: z.object({ short: z.string(), full: z.string() }),
  developer: z.record(z.string(), z.string()),
  accentColor: z.string(),
  validDomains: z.array(z.string()),
  localizationInfo: z.object({
    defaultLanguageTag: z.string(),
    defaultLanguageFile: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
  bots: z.array(
    z.looseObject({
      scopes: z.array(z.string()),
      commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: z.array(command) })),
    }),
  ),
  composeExtensions: z.array(
    z.looseObject({ commands: z.array(z.looseObject({ id: z.string(), title: z.string() })) }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** A file of the package as JSON. */
export const jsonOf = (files: ReadonlyMap<string, Uint8Array>, name: string): unknown =>
  JSON.parse(Buffer.from(files.get(name) ?? []).toString('utf8'));

export const FILES = packageFiles(settingsOf());
export const MANIFEST = manifestSchema.parse(jsonOf(FILES, 'manifest.json'));

/** A file of words: texts by their paths in the manifest. */
export const wordsFile = (name: string): Readonly<Record<string, string>> =>
  z.record(z.string(), z.string()).parse(jsonOf(FILES, name));

const SCHEMAS = new URL(
  '../../node_modules/@microsoft/app-manifest/build/json-schemas/teams/',
  import.meta.url,
);

/** The schema of an address as its publisher has it. Its patterns are not written for the `u` flag. */
const compile = (address: string) => {
  const [, file = ''] = /\/teams\/(v[\d.]+\/[\w.]+)$/u.exec(address) ?? [];
  const ajv = new AjvDraft4.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(new URL(file, SCHEMAS), 'utf8')));
};
const compiled = new Map<string, ReturnType<typeof compile>>();

/** What the official schema of this address says is wrong with a value. */
export const schemaErrors = (address: string, value: unknown): readonly string[] => {
  const validate = compiled.get(address) ?? compile(address);
  compiled.set(address, validate);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
};
