import { expect, test } from 'vitest';
import { lending } from '../../../src/channels/teams/lending.ts';

const never = async (): Promise<void> => {
  throw new Error('Nobody is asked.');
};

test('lends a callback while the work goes on, and gives what the work gives', async () => {
  const asked: number[] = [];
  const work = async (lent: (number: number) => Promise<void>) => {
    await lent(1);
    await lent(2);
    return 'done';
  };
  expect(await lending(async (number: number) => void asked.push(number), work)).toBe('done');
  expect(asked).toEqual([1, 2]);
});

test('throws what the callback throws, and what the work throws', async () => {
  const fails = async (): Promise<void> => {
    throw new Error('The callback fails.');
  };
  await expect(lending(fails, (lent) => lent(undefined))).rejects.toThrow('The callback fails.');
  const work = async () => {
    throw new Error('The work fails.');
  };
  await expect(lending(never, work)).rejects.toThrow('The work fails.');
});

test.each(['ends', 'fails'])('leads nowhere once the work %s', async (how) => {
  const kept: ((asked: unknown) => Promise<void>)[] = [];
  const work = async (lent: (asked: unknown) => Promise<void>) => {
    kept.push(lent);
    if (how === 'fails') throw new Error('It fails.');
  };
  await lending(never, work).catch(() => {});
  expect(kept).toHaveLength(1);
  await expect(kept[0]?.('late')).resolves.toBeUndefined();
});
