import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isReplyWith, repliesText } from '../../../src/channels/teams/expected-replies.ts';

test('says of answers what JSON says of them, whatever was sent and whatever the SDK made of it', () => {
  const body = fc.dictionary(fc.constantFrom('type', 'text', 'locale', 'id', 'attachments'), fc.jsonValue());
  const added = fc.dictionary(
    fc.constantFrom('from', 'recipient', 'locale', 'id'),
    fc.option(fc.jsonValue(), { nil: undefined }),
  );
  const sent = fc.record({ body, added, isKnown: fc.boolean() });
  fc.assert(
    fc.property(fc.array(sent, { maxLength: 3 }), (all) => {
      const activities = all.map(({ body, added, isKnown }) => {
        const reply = { ...body, ...added };
        if (isKnown) isReplyWith(reply, body);
        return reply;
      });
      expect(JSON.parse(repliesText(activities))).toEqual(JSON.parse(JSON.stringify({ activities })));
    }),
  );
});
