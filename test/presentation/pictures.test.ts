/** The pictures in docs/images: each there in each language, told of, and small enough to keep. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { PICTURES } from './pictures.ts';

const FOLDER = new URL('../../docs/images/', import.meta.url);
const MOST_BYTES = 3_000_000;
/** Where a PNG says how wide it is. */
const WIDTH_AT = 16;
const PHONE_WIDTH = 390;

const taken = readdirSync(FOLDER).filter((name) => name.endsWith('.png'));

describe('the pictures', () => {
  test('are there in each language, and no others', () => {
    const wanted = [...PICTURES.keys()].flatMap((name) => LANGUAGES.map((one) => `${name}.${one}.png`));
    expect(taken.toSorted()).toEqual(wanted.toSorted());
  });

  test('are each told of', () => {
    const told = readFileSync(new URL('README.md', FOLDER), 'utf8');
    expect(taken.filter((name) => !told.includes(`](${name})`))).toEqual([]);
  });

  test('are no wider than a phone, and together small', () => {
    const widths = taken.map((name) => readFileSync(new URL(name, FOLDER)).readUInt32BE(WIDTH_AT));
    expect(Math.max(...widths)).toBeLessThanOrEqual(PHONE_WIDTH);
    const bytes = taken.map((name) => statSync(new URL(name, FOLDER)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
  });
});
