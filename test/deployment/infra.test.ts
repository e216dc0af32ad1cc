/** What can be told of `infra/` without Azure's compiler: its pieces fit each other and the program. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { readStages } from './dockerfile.ts';

const INFRA = new URL('../../infra/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, INFRA), 'utf8');
const bicep = readdirSync(INFRA, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.bicep'),
);
const parameters = (path: string) => [...read(path).matchAll(/^param (\w+)/gm)].map(([, name = '']) => name);

/** For each of them it was looked up that Azure publishes types of that provider and version; do so for another. */
const KNOWN = [
  'Microsoft.BotService/botServices/channels@2022-09-15',
  'Microsoft.BotService/botServices@2022-09-15',
  'Microsoft.Compute/disks@2024-03-02',
  'Microsoft.Compute/virtualMachines@2024-07-01',
  'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31',
  'Microsoft.Network/networkInterfaces@2024-05-01',
  'Microsoft.Network/networkSecurityGroups@2024-05-01',
  'Microsoft.Network/publicIPAddresses@2024-05-01',
  'Microsoft.Network/virtualNetworks@2024-05-01',
];

const FILLED: Readonly<Record<string, string>> = {
  __IMAGE__: 'registry.example.org/planbyte:1',
  __HOST__: 'planbyte.example.org',
  __APP_ID__: '11111111-2222-3333-4444-555555555555',
  __TENANT_ID__: '11111111-2222-3333-4444-666666666666',
  __EMBED_ORIGINS__: '',
  __OPERATOR_NAME__: 'Example Ltd',
  __OPERATOR_EMAIL__: 'it@example.org',
};
const cloudInit = read('cloud-init.yaml').replace(/__[A-Z_]+__/g, (name) => FILLED[name] ?? name);

describe('the Bicep', () => {
  test('uses only versions that are known to exist', () => {
    const used = bicep.flatMap((path) => [...read(path).matchAll(/'(Microsoft\.[^']+@[^']+)'/g)]);
    expect([...new Set(used.map(([, one]) => one))].toSorted()).toEqual(KNOWN);
  });

  test('gives every module exactly the parameters it takes', () => {
    for (const [, path = '', given = ''] of read('main.bicep').matchAll(
      /^module \w+ '([^']+)' = \{.*?params: \{(.*?)^ {2}\}/gms,
    )) {
      const names = [...given.matchAll(/^ {4}(\w+):/gm)].map(([, name = '']) => name);
      expect(names.toSorted(), path).toEqual(parameters(path).toSorted());
    }
  });

  test('is given by its example what has no default', () => {
    const needed = [...read('main.bicep').matchAll(/^param (\w+) \w+$/gm)].map(([, name]) => name);
    const given = parameters('main.bicepparam');
    expect(needed.filter((name) => !given.some((one) => one === name))).toEqual([]);
    expect(given.filter((name) => !parameters('main.bicep').includes(name))).toEqual([]);
  });

  test('uses every parameter it declares, and holds no secret', () => {
    for (const path of bicep) {
      const text = read(path);
      const unused = parameters(path).filter(
        (name) => (text.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length < 2,
      );
      expect(unused, path).toEqual([]);
      expect(text).not.toMatch(/password\b(?!Auth)|listKeys|secret:/i);
    }
  });
});

describe('the machine', () => {
  test('has every name of its script filled in', () => {
    const filled = [...read('modules/machine.bicep').matchAll(/\['(__[A-Z_]+__)'/g)].map(
      ([, name = '']) => name,
    );
    expect(filled.toSorted()).toEqual(Object.keys(FILLED).toSorted());
    expect(cloudInit).not.toMatch(/__[A-Z]/);
  });

  test('starts the program with settings that it takes', () => {
    const block = /path: \/etc\/planbyte\.env.*?content: \|\n(.*?)\n {2}-/s.exec(cloudInit)?.[1] ?? '';
    const env = Object.fromEntries(
      block.split('\n').map((line) => {
        const [name = '', ...value] = line.trim().split('=');
        return [name, value.join('=')] as const;
      }),
    );
    expect(readConfig(env)).toMatchObject({
      ok: true,
      config: {
        host: '0.0.0.0',
        publicUrl: 'https://planbyte.example.org',
        bot: { type: 'UserAssignedMSI' },
        operator: { name: 'Example Ltd', email: 'it@example.org' },
      },
    });
  });

  test('gives the image its port, its volume and its user', () => {
    const steps = readStages().at(-1)?.steps ?? [];
    const content = (keyword: string) => steps.find((one) => one.keyword === keyword)?.content ?? '';
    const [uid, gid] = content('USER').split(':');
    expect(cloudInit).toContain(`--publish 127.0.0.1:${content('EXPOSE')}:${content('EXPOSE')} `);
    expect(cloudInit).toContain(`:${content('VOLUME')} `);
    expect(cloudInit).toContain(`--owner=${uid} --group=${gid}`);
    expect(cloudInit).toContain(`reverse_proxy 127.0.0.1:${content('EXPOSE')}`);
  });
});
