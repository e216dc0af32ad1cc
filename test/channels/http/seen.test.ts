import { describe, expect, test } from 'vitest';
import { createRequestLog, knownMethod, type SeenRequest } from '../../../src/channels/http/seen.ts';
import type { Fields, Log } from '../../../src/channels/log.ts';

const request = (rest: Partial<SeenRequest>): SeenRequest => ({
  route: '/files/:id',
  method: 'GET',
  status: 200,
  seconds: 0.001_26,
  bytes: 3,
  notes: {},
  ...rest,
});

const watching = () => {
  let time = 0;
  const told: [string, Fields | undefined][] = [];
  const log: Log = {
    debug: (_, fields) => told.push(['debug', fields]),
    info: (_, fields) => told.push(['info', fields]),
    warn: (_, fields) => told.push(['warn', fields]),
    error: (_, __, fields) => told.push(['error', fields]),
  };
  return {
    told,
    see: createRequestLog(log, () => time),
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
};

describe('an answered request', () => {
  test('is told with its pattern and what was noted', () => {
    const { told, see } = watching();
    see(request({ notes: { channel: 'teams', outcome: 'manual' } }));
    expect(told).toEqual([
      [
        'info',
        {
          where: 'http',
          method: 'GET',
          route: '/files/:id',
          status: 200,
          ms: 1.3,
          bytes: 3,
          channel: 'teams',
          outcome: 'manual',
        },
      ],
    ]);
  });

  test('is of interest where it was a turn or failed', () => {
    const { told, see } = watching();
    see(request({}));
    see(request({ status: 404 }));
    see(request({ status: 500 }));
    see(request({ status: 503 }));
    see(request({ notes: { channel: 'webchat', outcome: 'answered' } }));
    expect(told.map(([level]) => level)).toEqual(['debug', 'debug', 'info', 'info', 'info']);
  });

  test.each([401, 403, 413, 421, 429, 431])('that is refused with %i is told once a minute', (status) => {
    const { told, see, pass } = watching();
    for (let times = 0; times < 5; times += 1) see(request({ status }));
    see(request({ status, route: '/other' }));
    pass(60_000);
    see(request({ status }));
    expect(told.map(([level, fields]) => [level, fields?.others])).toEqual([
      ['info', undefined],
      ['debug', undefined],
      ['debug', undefined],
      ['debug', undefined],
      ['debug', undefined],
      ['info', undefined],
      ['info', 4],
    ]);
  });
});

test('a method that clients make up is none that is counted', () => {
  expect(['GET', 'POST', 'NEEDLE', undefined].map(knownMethod)).toEqual(['GET', 'POST', 'other', 'other']);
});
