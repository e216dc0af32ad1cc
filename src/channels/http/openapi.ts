/** The description of the HTTP interface for programs, OpenAPI 3.1. */

import { z } from 'zod';
import packageFile from '#package' with { type: 'json' };
import { FACT_IDS } from '../../contract/facts.ts';
import { questionLabel } from '../../presentation/fact-words.ts';
import type { Json, JsonObject } from '../../presentation/json.ts';
import { wordsFor } from '../../presentation/words.ts';
import { PORTFOLIO_SCHEMAS } from '../portfolio/schemas.ts';
import { NAMED_SCHEMAS } from '../triage/schemas.ts';
import { PORTFOLIO_PATH } from './portfolio.ts';
import type { Route } from './route.ts';
import { MOST_CASES, TRIAGE_PATH } from './triage.ts';

const OPENAPI_PATH = '/api/openapi.json';
const SCHEMAS = { ...NAMED_SCHEMAS, ...PORTFOLIO_SCHEMAS } as const;
const refTo = (name: keyof typeof SCHEMAS): JsonObject => ({ $ref: `#/components/schemas/${name}` });

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

const schemas = (): JsonObject => {
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

const json = (schema: JsonObject, more: JsonObject = {}): JsonObject => ({
  'application/json': { schema, ...more },
});
const refused = (description: string): JsonObject => ({ description, content: json(refTo('Refusal')) });
const oneOrMany = (...names: readonly (keyof typeof SCHEMAS)[]): JsonObject => {
  const one = names.length === 1 ? refTo(names[0] ?? 'Case') : { oneOf: names.map(refTo) };
  return { oneOf: [one, { type: 'array', items: one, maxItems: MOST_CASES }] };
};

const EXAMPLE: JsonObject = {
  id: 'example',
  asOf: '2026-11-22',
  facts: {
    billingProfile: false,
    purchaseChannel: 'direct',
    sourcePlan: 'office-365-e1',
    targetPlan: 'office-365-e3',
    moveScope: 'everyone',
    licencesPurchased: 25,
    usersLicensed: 37,
  },
};

const PORTFOLIO_EXAMPLE: JsonObject = {
  items: [
    {
      id: '5c9ad2f0-8f3e-4b62-9f0c-1f6f1ad1b7a4',
      offerName: 'Office 365 Enterprise E4',
      quantity: 40,
      commitmentEndDate: '2026-12-13T00:00:00Z',
      autoRenewEnabled: false,
    },
  ],
};

const ACCEPT_LANGUAGE: JsonObject = {
  name: 'Accept-Language',
  in: 'header',
  description: 'The language of error messages: sv, nb (nn, no, da read nb) or en.',
  schema: { type: 'string' },
};

/** The whole description. */
export const openApi = (): JsonObject => ({
  openapi: '3.1.0',
  info: {
    title: 'planbyte',
    version: packageFile.version,
    description: packageFile.description,
    license: { name: packageFile.license, identifier: packageFile.license },
  },
  servers: [{ url: '/' }],
  paths: {
    [TRIAGE_PATH]: {
      post: {
        operationId: 'triage',
        summary: 'Judges one case, or an array of cases, and answers in the same order.',
        parameters: [ACCEPT_LANGUAGE],
        requestBody: { required: true, content: json(oneOrMany('Case'), { example: EXAMPLE }) },
        responses: {
          '200': {
            description: 'The verdict; for an array, one answer a case, bad cases in their place.',
            content: json({
              oneOf: [
                refTo('Verdict'),
                {
                  type: 'array',
                  items: { oneOf: [refTo('Verdict'), refTo('BadCase')] },
                  maxItems: MOST_CASES,
                },
              ],
            }),
          },
          '400': {
            description: 'The body is no JSON, the one case is bad, or there are too many cases.',
            content: json({ oneOf: [refTo('BadCase'), refTo('Refusal')] }),
          },
          '413': refused('The body is too large.'),
          '415': refused('The body does not say that it is JSON.'),
        },
      },
    },
    [PORTFOLIO_PATH]: {
      post: {
        operationId: 'portfolio',
        summary: 'Lists the subscriptions that will end, soonest first.',
        parameters: [ACCEPT_LANGUAGE],
        requestBody: {
          required: true,
          content: json(
            {
              anyOf: [
                refTo('PartnerSubscriptions'),
                refTo('PartnerSubscription'),
                {
                  type: 'array',
                  items: { anyOf: [refTo('PartnerSubscriptions'), refTo('PartnerSubscription')] },
                },
              ],
            },
            { example: PORTFOLIO_EXAMPLE },
          ),
        },
        responses: {
          '200': { description: 'The subscriptions that will end.', content: json(refTo('Portfolio')) },
          '400': {
            description: 'The body is no JSON, or something in it is no subscription that can be read.',
            content: json(refTo('BadDocument')),
          },
          '413': refused('The body is too large.'),
          '415': refused('The body does not say that it is JSON.'),
        },
      },
    },
    [OPENAPI_PATH]: {
      get: {
        operationId: 'describe',
        summary: 'This description.',
        responses: { '200': { description: 'OpenAPI 3.1', content: json({ type: 'object' }) } },
      },
    },
    '/healthz': {
      get: {
        operationId: 'health',
        summary: 'Whether the program can serve.',
        responses: {
          '200': { description: 'It can.', content: json(HEALTH) },
          '503': { description: 'Its store does not answer.', content: json(HEALTH) },
        },
      },
    },
  },
  components: { schemas: schemas() },
});
const HEALTH: JsonObject = {
  type: 'object',
  properties: { status: { type: 'string', enum: ['ok', 'store-unavailable'] } },
  required: ['status'],
};

/** Serves the description; it is made once. */
export const openApiRoute = (): Route => {
  const description = openApi();
  return {
    method: 'GET',
    path: OPENAPI_PATH,
    handle: async () => ({ status: 200, json: description }),
  };
};
