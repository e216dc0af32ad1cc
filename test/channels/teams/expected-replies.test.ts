import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createExpectedReplies } from '../../../src/channels/teams/expected-replies.ts';

test('brings what was sent, with what the SDK has added to it', () => {
  const sent = fc.record({
    type: fc.constant('message'),
    locale: fc.string(),
    text: fc.string(),
    attachments: fc.array(fc.jsonValue()),
  });
  const added = fc.dictionary(
    fc.constantFrom('from', 'recipient', 'replyToId'),
    fc.option(fc.jsonValue(), { nil: undefined }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(sent, added, fc.boolean()), { maxLength: 3 }), (all) => {
      const expected = createExpectedReplies();
      const replies = all.map(([body, more, isNoted]) => {
        // As the SDK makes it: of an activity of no other content, with the locale of who is answered.
        const reply = isNoted ? { type: 'message', locale: 'xx', ...more } : { ...body, ...more };
        if (isNoted) expected.bring(reply, JSON.stringify(body));
        return reply;
      });
      const activities = all.map(([body, more]) => ({ ...body, ...more }));
      expect(JSON.parse(expected.text(replies))).toEqual(JSON.parse(JSON.stringify({ activities })));
    }),
  );
});
