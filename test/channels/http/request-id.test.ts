import { describe, expect, test } from 'vitest';
import { requestId } from '../../../src/channels/http/request-id.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

describe('the id of a request', () => {
  test.each([
    [`00-${TRACE}-00f067aa0ba902b7-01`],
    [`00-${TRACE}-00f067aa0ba902b7-00`],
    [`cc-${TRACE}-00f067aa0ba902b7-01-what-the-future-will-be-like`],
  ])('is that of its trace: %s', (traceparent) => {
    expect(requestId({ traceparent, 'x-request-id': 'abcdefabcdefabcdef' })).toBe(TRACE);
  });

  test.each(['933ec3f6d2654f13', '933ec3f6-d265-4f13-b4e5-110be8b8d7da', 'A'.repeat(64)])(
    'is the one that came with it: %s',
    (id) => {
      expect(requestId({ 'x-request-id': id })).toBe(id);
    },
  );

  test.each([
    [{}],
    [{ traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` }],
    [{ traceparent: `00-${TRACE}-${'0'.repeat(16)}-01` }],
    [{ traceparent: `ff-${TRACE}-00f067aa0ba902b7-01` }],
    [{ traceparent: `00-${TRACE.toUpperCase()}-00f067aa0ba902b7-01` }],
    [{ traceparent: `00-${TRACE}-00f067aa0ba902b7` }],
    [{ traceparent: `00-${TRACE}-00f067aa0ba902b7-01-${'x'.repeat(300)}` }],
    [{ 'x-request-id': 'anna.andersson' }],
    [{ 'x-request-id': 'a'.repeat(65) }],
    [{ 'x-request-id': 'a'.repeat(15) }],
    [{ 'x-request-id': '933ec3f6d2654f13\n{"level":"error"}' }],
    [{ 'x-request-id': '' }],
  ])('is made up where none comes that looks like one: %j', (headers) => {
    const id = requestId(headers);
    expect(id).toMatch(UUID);
    expect(requestId(headers)).not.toBe(id);
  });
});
