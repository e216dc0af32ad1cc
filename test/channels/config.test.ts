import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isLoopback, readConfig } from '../../src/config.ts';

const id = '11111111-2222-3333-4444-555555555555';
const message = (env: Record<string, string>) => {
  const read = readConfig(env);
  return read.ok ? null : read.message;
};

test('without anything set it serves this machine', () => {
  expect(readConfig({})).toEqual({
    ok: true,
    config: {
      port: 3978,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      database: null,
      retentionDays: 90,
      rateLimits: true,
      bot: null,
      publicUrl: null,
      embedOrigins: [],
      directLine: null,
      operator: { name: undefined, email: undefined },
      logLevel: 'info',
      metrics: null,
    },
  });
});

test('what is logged, and where metrics are served, can be set', () => {
  expect(readConfig({ LOG_LEVEL: 'debug', METRICS_PORT: '9464' })).toMatchObject({
    config: { logLevel: 'debug', metrics: { host: '127.0.0.1', port: 9464 } },
  });
  expect(readConfig({ METRICS_PORT: '0', METRICS_HOST: '10.0.0.4' })).toMatchObject({
    config: { metrics: { host: '10.0.0.4', port: 0 } },
  });
  expect(message({ LOG_LEVEL: 'loud', METRICS_PORT: '-1' })).toMatch(/LOG_LEVEL .*; METRICS_PORT/);
});

test('everything that is wrong is named in one message', () => {
  const said = message({ PORT: '70000', MicrosoftAppId: 'x', MicrosoftAppType: 'Free' });
  for (const name of ['PORT', 'MicrosoftAppId', 'MicrosoftAppType']) expect(said).toContain(name);
  expect(said?.split('\n')).toHaveLength(1);
});

test('requests are counted unless that is switched off, by that word only', () => {
  expect(readConfig({ RATE_LIMITS: 'off' })).toMatchObject({ config: { rateLimits: false } });
  expect(message({ RATE_LIMITS: 'no' })).toContain('RATE_LIMITS');
});

test('without an app id no other machine is served', () => {
  expect(message({ HOST: '0.0.0.0' })).toContain('HOST');
  expect(message({ HOST: 'localhost' })).toBeNull();
});

test('origins are taken as browsers write them, and nothing else', () => {
  const embedding = readConfig({ EMBED_ORIGINS: 'https://www.example.org, http://localhost:8080' });
  expect(embedding).toMatchObject({
    config: { embedOrigins: ['https://www.example.org', 'http://localhost:8080'] },
  });
  for (const wrong of [
    'https://www.example.org/',
    'http://www.example.org',
    '*',
    'www.example.org',
    'null',
  ]) {
    expect(message({ EMBED_ORIGINS: wrong })).toContain('EMBED_ORIGINS');
    expect(message({ PUBLIC_URL: wrong })).toContain('PUBLIC_URL');
  }
});

test('with a public address web chat is served without a registration', () => {
  expect(readConfig({ PUBLIC_URL: 'https://planbyte.example.org' })).toMatchObject({
    config: { host: '0.0.0.0', bot: null, publicUrl: 'https://planbyte.example.org' },
  });
});

test('Azure Direct Line needs a bot to lead to', () => {
  expect(message({ DIRECT_LINE_SECRET: 's' })).toContain('MicrosoftAppId');
  const bot = { MicrosoftAppId: id, MicrosoftAppPassword: 'p' };
  expect(readConfig({ ...bot, DIRECT_LINE_SECRET: 's' })).toMatchObject({
    config: { directLine: { secret: 's', url: 'https://directline.botframework.com' } },
  });
});

test('a registration needs what its type needs', () => {
  expect(message({ MicrosoftAppId: id })).toContain('MicrosoftAppPassword');
  expect(message({ MicrosoftAppId: id, MicrosoftAppPassword: 'p' })).toBeNull();
  expect(
    message({ MicrosoftAppId: id, MicrosoftAppPassword: 'p', MicrosoftAppType: 'SingleTenant' }),
  ).toContain('MicrosoftAppTenantId');
  expect(
    message({ MicrosoftAppId: id, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: id }),
  ).toBeNull();
  expect(message({ MicrosoftAppPassword: 'p' })).toContain('MicrosoftAppId');
});

test('names and addresses of this machine are told from others', () => {
  expect(['localhost', '127.0.0.1', '127.8.8.8', '::1', '[::1]'].filter((host) => !isLoopback(host))).toEqual(
    [],
  );
  expect(['0.0.0.0', '::', '127.0.0.1.evil.example', '10.0.0.1'].filter(isLoopback)).toEqual([]);
});
