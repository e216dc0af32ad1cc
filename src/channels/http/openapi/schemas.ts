/** The shapes that the description names, as JSON Schema. */
import { z } from 'zod';
import { FACT_IDS } from '../../../contract/facts.ts';
import { questionLabel } from '../../../presentation/fact-words.ts';
import type { Json, JsonObject } from '../../../presentation/json.ts';
import { wordsFor } from '../../../presentation/words.ts';
import { FAQ_SCHEMAS } from '../../faq/schemas.ts';
import { GUIDE_SCHEMAS } from '../../guide/schemas.ts';
import { PORTFOLIO_SCHEMAS } from '../../portfolio/schemas.ts';
import { NAMED_SCHEMAS } from '../../triage/schemas.ts';
import { UNDERSTAND_SCHEMAS } from '../../understand/schemas.ts';

const SCHEMAS = {
  ...NAMED_SCHEMAS,
  ...PORTFOLIO_SCHEMAS,
  ...GUIDE_SCHEMAS,
  ...FAQ_SCHEMAS,
  ...UNDERSTAND_SCHEMAS,
} as const;
export type SchemaName = keyof typeof SCHEMAS;

/** A shape by its name. */
export const refTo = (name: SchemaName): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/** A JSON Schema of zod, without what only stands for itself outside of OpenAPI. */
const bare = (schema: Json): Json => {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (isList(schema)) return schema.map(bare);
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => key !== '$schema' && key !== '$id')
      .map(([key, value]) => [key, bare(value)]),
  );
};
const isList = (json: Json): json is readonly Json[] => Array.isArray(json);

/** Every named shape. */
export const namedSchemas = (): JsonObject => {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const words = wordsFor('en');
  const labels = new Map<unknown, string>(
    FACT_IDS.map((fact) => [NAMED_SCHEMAS.Facts.shape[fact], questionLabel(words, fact)]),
  );
  const made = z.toJSONSchema(registry, {
    io: 'input',
    target: 'draft-2020-12',
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ zodSchema, jsonSchema }) => {
      const label = labels.get(zodSchema);
      if (label !== undefined) jsonSchema.description = label;
    },
  });
  const plain: Json = JSON.parse(JSON.stringify(made.schemas));
  const cleaned = bare(plain);
  if (typeof cleaned !== 'object' || cleaned === null || isList(cleaned)) throw new Error('no schemas');
  return cleaned;
};
