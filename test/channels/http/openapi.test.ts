/** The description of the interface for programs fits what the program does. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { answersSchema, questionsSchema } from '../../../src/channels/faq/schemas.ts';
import { guideSchema } from '../../../src/channels/guide/schemas.ts';
import { apiRoutes } from '../../../src/channels/http/api-routes.ts';
import { openApi } from '../../../src/channels/http/openapi.ts';
import { listen, type RunningServer } from '../../../src/channels/http/server.ts';
import { portfolioSchema } from '../../../src/channels/portfolio/schemas.ts';
import { verdictSchema } from '../../../src/channels/triage/schemas.ts';
import { understoodSchema } from '../../../src/channels/understand/schemas.ts';
import { memoryLog } from '../../support/app.ts';

const ROUTES = apiRoutes();

/** The answer to each example, or to asking alone. */
const ANSWERS = {
  '/api/triage': verdictSchema,
  '/api/guide': guideSchema,
  '/api/ask': answersSchema,
  '/api/faq': questionsSchema,
  '/api/portfolio': portfolioSchema,
  '/api/understand': understoodSchema,
  '/api/openapi.json': z.looseObject({ openapi: z.literal('3.1.0') }),
} as const;

const operation = z.looseObject({
  requestBody: z
    .looseObject({ content: z.object({ 'application/json': z.looseObject({ example: z.looseObject({}) }) }) })
    .optional(),
});
const PATHS = z
  .object({
    paths: z.record(z.string(), z.object({ get: operation.optional(), post: operation.optional() })),
  })
  .parse(openApi()).paths;

let server: RunningServer;
beforeAll(async () => {
  server = await listen(
    { routes: ROUTES, upgrade: (_, socket) => socket.destroy(), log: memoryLog(), localOnly: true },
    '127.0.0.1',
    0,
  );
});
afterAll(() => server.close());

it('describes every address, with its method', () => {
  const described = Object.entries(PATHS).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const served = ROUTES.map(({ method, path }) => `${method} ${path}`);
  expect(described.filter((one) => one.includes('/api/')).sort()).toEqual(served.sort());
});

it.each(Object.entries(ANSWERS))('answers at %s as it is described', async (path, schema) => {
  const example = PATHS[path]?.post?.requestBody?.content['application/json'].example;
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, {
    ...(example === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(example),
        }),
  });
  expect(response.status).toBe(200);
  expect(schema.safeParse(await response.json()).error).toBeUndefined();
});
