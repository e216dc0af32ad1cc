/** The description of the HTTP interface for programs, OpenAPI 3.1. */
import packageFile from '#package' with { type: 'json' };
import type { JsonObject } from '../../presentation/json.ts';
import { json, PATHS } from './openapi/paths.ts';
import { namedSchemas } from './openapi/schemas.ts';
import type { Route } from './route.ts';

const OPENAPI_PATH = '/api/openapi.json';

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
    ...PATHS,
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
        summary: 'Whether the program lives.',
        responses: { '200': { description: 'It answers.', content: json(status(['ok'])) } },
      },
    },
    '/readyz': {
      get: {
        operationId: 'readiness',
        summary: 'Whether people can be sent to the program.',
        responses: {
          '200': { description: 'They can.', content: json(status(['ok'])) },
          '503': {
            description: 'Its store is in trouble, or it is about to end.',
            content: json(status(['store-unavailable', 'store-not-writable', 'stopping'])),
          },
        },
      },
    },
  },
  components: { schemas: namedSchemas() },
});
const status = (all: readonly string[]): JsonObject => ({
  type: 'object',
  properties: { status: { type: 'string', enum: [...all] } },
  required: ['status'],
});

/** Serves the description; it is made once. */
export const openApiRoute = (): Route => {
  const description = openApi();
  return {
    method: 'GET',
    path: OPENAPI_PATH,
    limit: 'api',
    handle: async () => ({ status: 200, json: description }),
  };
};
