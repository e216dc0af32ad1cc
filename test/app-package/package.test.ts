/** `npm run package:teams`: what the zip holds, and what is refused. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import project from '#package' with { type: 'json' };
import { zipPackage } from '../../appPackage/package.ts';
import { readSettings } from '../../appPackage/settings.ts';
import { ICON_SIZES, ICONS, iconFile } from './icons.ts';
import { ENVIRONMENT, FILES, settingsOf } from './made.ts';

const NAMES = ['color.png', 'en.json', 'manifest.json', 'nb.json', 'no.json', 'outline.png', 'sv.json'];

describe('the zip', () => {
  const zip = zipPackage(settingsOf());

  test('holds the manifest, the icons and the languages, and nothing else', () => {
    const files = unzipSync(zip);
    expect(Object.keys(files).sort()).toEqual(NAMES);
    for (const [name, bytes] of Object.entries(files))
      expect(Buffer.from(bytes)).toEqual(Buffer.from(FILES.get(name) ?? []));
  });

  test('is the same to the byte for the same values', () => {
    expect(Buffer.from(zipPackage(settingsOf()))).toEqual(Buffer.from(zip));
  });

  test('is small', () => {
    expect(zip.length).toBeLessThan(20_000);
  });
});

describe('the icons', () => {
  // A PNG begins with eight bytes, then length and name of the header, then width, height, depth and kind of colour.
  const RGB = 2;
  const RGBA = 6;

  test.each(ICONS)('%s has the size that Teams asks for', (icon) => {
    const png = iconFile(icon);
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([ICON_SIZES[icon], ICON_SIZES[icon]]);
  });

  test('only the outline is transparent', () => {
    expect([iconFile('color')[25], iconFile('outline')[25]]).toEqual([RGB, RGBA]);
  });
});

describe('the settings', () => {
  const refusal = (env: Readonly<Record<string, string>>, isPrivate = false): string => {
    const read = readSettings({ ...ENVIRONMENT, ...env }, isPrivate);
    return read.ok ? '' : read.message;
  };

  test('take the bot’s id for the app and this version where nothing else is said', () => {
    expect(settingsOf()).toEqual({
      ...ENVIRONMENT,
      TEAMS_APP_ID: ENVIRONMENT.MicrosoftAppId,
      TEAMS_APP_VERSION: project.version,
      PUBLIC_HOST: 'planbyte.example.org',
    });
  });

  test('take an id and a version of the app’s own', () => {
    const own = { TEAMS_APP_ID: '00000000-0000-4000-8000-000000000005', TEAMS_APP_VERSION: '2.10.3' };
    expect(settingsOf({ ...ENVIRONMENT, ...own })).toMatchObject(own);
  });

  test('name everything that is missing at once, and what to set', () => {
    const read = readSettings({}, false);
    if (read.ok) throw new Error('nothing was missing');
    for (const name of Object.keys(ENVIRONMENT)) expect(read.message).toContain(`  ${name} must be `);
    expect(read.message.split('\n')).toHaveLength(1 + Object.keys(ENVIRONMENT).length);
  });

  test.each([
    ['MicrosoftAppId', 'planbyte'],
    ['PUBLIC_URL', 'planbyte.example.org'],
    ['PUBLIC_URL', 'http://planbyte.example.org'],
    ['PUBLIC_URL', 'https://planbyte.example.org/'],
    ['PUBLIC_URL', 'https://planbyte.example.org/chat'],
    ['PUBLIC_URL', 'https://localhost:3978'],
    ['PUBLIC_URL', 'http://127.0.0.1:3978'],
    ['OPERATOR_NAME', ' '],
    ['OPERATOR_NAME', 'n'.repeat(33)],
    ['TEAMS_APP_VERSION', '1.2'],
    ['TEAMS_APP_VERSION', '1.02.3'],
    ['TEAMS_APP_VERSION', '1.2.3-beta'],
    ['TEAMS_APP_ID', 'planbyte'],
  ])('refuse %s “%s”, for everybody', (name, value) => {
    for (const isPrivate of [false, true])
      expect(refusal({ [name]: value }, isPrivate)).toContain(`  ${name} must be `);
  });

  test.each([
    'https://planbyte.azurewebsites.net',
    'https://planbyte.swedencentral.cloudapp.azure.com',
    'https://a1b2c3.ngrok-free.app',
    'https://x1-3978.euw.devtunnels.ms',
    'https://planbyte.microsoft.com',
  ])('refuse %s, which the store does not take, unless it is for one organisation', (PUBLIC_URL) => {
    expect(refusal({ PUBLIC_URL })).toMatch(/PUBLIC_URL is an address .* --private/u);
    expect(refusal({ PUBLIC_URL }, true)).toBe('');
  });
});

describe('the command', () => {
  const run = promisify(execFile);
  const node = process.execPath;
  const script = new URL('../../appPackage/package.ts', import.meta.url).pathname;
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'planbyte-package-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('writes the zip and says so', async () => {
    const out = join(folder, 'deep', 'planbyte.zip');
    const { stdout, stderr } = await run(node, [script, '--out', out], {
      env: { ...ENVIRONMENT, TZ: 'Asia/Tokyo' },
    });
    expect(stderr).toBe('');
    expect(stdout).toContain(`planbyte ${project.version} for ${ENVIRONMENT.PUBLIC_URL}`);
    // In another time zone too it is the same file.
    expect(readFileSync(out)).toEqual(Buffer.from(zipPackage(settingsOf())));
  });

  test('writes nothing where a value is wrong, and says which', async () => {
    const out = join(folder, 'none.zip');
    const failed = run(node, [script, '--out', out], { env: { ...ENVIRONMENT, MicrosoftAppId: '' } });
    await expect(failed).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('MicrosoftAppId must be'),
    });
    expect(() => readFileSync(out)).toThrow();
  });

  test('knows no other arguments', async () => {
    await expect(run(node, [script, '--publish'], { env: ENVIRONMENT })).rejects.toMatchObject({ code: 2 });
  });
});
