import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageEvents, personActivity, press } from '../../src/channels/incoming.ts';
import { messageParts, textToKeep } from '../../src/channels/message-parts.ts';

const message = (rest: object) => messageEvents(personActivity.parse({ type: 'message', ...rest }));

test('a form is its action, what it asked and its inputs as they were entered', () => {
  const value = {
    planbyte: { action: 'answer', asks: ['licencesPurchased', 'trial'], token: 't' },
    licencesPurchased: 25,
    trial: 'dont-know',
    somethingElse: 'dropped',
    usersLicensed: { no: 'text' },
  };
  expect(message({ value })).toEqual([
    {
      kind: 'press',
      press: {
        action: 'answer',
        asks: ['licencesPurchased', 'trial'],
        token: 't',
        values: { licencesPurchased: '25', trial: 'dont-know' },
      },
    },
  ]);
});

test('a button with an action or a fact that we do not know, or with more than we put there, is unreadable', () => {
  for (const planbyte of [
    { action: 'delete' },
    { action: 'answer', asks: ['salary'] },
    { action: 'help', admin: true },
    'help',
  ]) {
    expect(message({ value: { planbyte } })).toEqual([{ kind: 'unreadable' }]);
  }
});

test('a text is trimmed, a message without anything is unreadable', () => {
  expect(message({ text: '  hej\n' })).toEqual([{ kind: 'text', text: 'hej' }]);
  expect(message({ text: ' \n' })).toEqual([{ kind: 'unreadable' }]);
  expect(message({})).toEqual([{ kind: 'unreadable' }]);
});

const LIST = '{"items": [{"id": "a1", "name": "a } of [ mine", "autoRenewEnabled": true}]}';

describe('a text as long as is read', () => {
  test('is read whole, and not a letter more: it is said that it is too long', () => {
    const longest = 'ord '.repeat(1_000).trimEnd().padEnd(4_000, 'x');
    expect(message({ text: `${longest}  ` })).toEqual([{ kind: 'text', text: longest }]);
    expect(message({ text: `${longest}x` })).toEqual([{ kind: 'too-long', of: 'text' }]);
  });

  test('may have data behind it that is longer', () => {
    const data = JSON.stringify({ items: ['x'.repeat(5_000)] });
    expect(message({ text: `vi har E1: ${data}` })).toEqual([
      { kind: 'text', text: 'vi har E1:' },
      { kind: 'document', text: data },
    ]);
  });

  test('is measured in bytes where it is data', () => {
    const data = (bytes: number) => `{"å": "${'å'.repeat((bytes - 10) / 2)}"}`;
    const longest = data(256 * 1_024);
    expect(Buffer.byteLength(longest)).toBe(256 * 1_024);
    expect(message({ text: longest })).toEqual([{ kind: 'document', text: longest }]);
    expect(message({ text: data(256 * 1_024 + 2) })).toEqual([{ kind: 'too-long', of: 'data' }]);
    expect(message({ text: `hej\n${data(300_000)}` })).toEqual([
      { kind: 'text', text: 'hej' },
      { kind: 'too-long', of: 'data' },
    ]);
  });
});

describe('data in a text', () => {
  test.each<[string, string, string]>([
    ['alone', LIST, LIST],
    ['in a fence', `\`\`\`json\n${LIST}\n\`\`\``, LIST],
    ['in a fence that is not closed', `\`\`\`\n${LIST}`, LIST],
    ['several, one a line', `${LIST}\n${LIST}`, `${LIST}\n${LIST}`],
    ['several with headings between', `${LIST}\nOrganization:\n${LIST}`, `${LIST}\nOrganization:\n${LIST}`],
    ['a list', `[${LIST}, ${LIST}]`, `[${LIST}, ${LIST}]`],
    ['an empty list', '[]', '[]'],
    ['cut', LIST.slice(0, 39), LIST.slice(0, 39)],
    ['cut, in a fence', `\`\`\`json\n${LIST.slice(0, 39)}\n\`\`\``, LIST.slice(0, 39)],
    ['cut after its first sign', '{', '{'],
    ['cut after the first sign of a list', '[', '['],
    ['broken', '{items: [1, 2}', '{items: [1, 2}'],
    ['with round quotation marks', '{“items”: []}', '{“items”: []}'],
  ])('is a document: %s', (_, text, data) => {
    expect(message({ text })).toEqual([{ kind: 'document', text: data }]);
  });

  test.each<[string, string, string, string]>([
    ['behind a line', `vi vill till E5, här är svaret:\n${LIST}`, 'vi vill till E5, här är svaret:', LIST],
    ['in a line', `vi har 25 licenser: ${LIST}`, 'vi har 25 licenser:', LIST],
    ['behind a heading', `IT-stöd: kan vi byta?\n${LIST}`, 'IT-stöd: kan vi byta?', LIST],
    ['before a line', `${LIST}\nkan jag byta?`, 'kan jag byta?', LIST],
    ['between lines', `hej\n\`\`\`json\n${LIST}\n\`\`\`\nkan jag byta?`, 'hej\nkan jag byta?', LIST],
    ['cut, behind an answer', `ja: ${LIST.slice(0, 39)}`, 'ja:', LIST.slice(0, 39)],
  ])('is a document beside the text: %s', (_, text, prose, data) => {
    expect(message({ text })).toEqual([
      { kind: 'text', text: prose },
      { kind: 'document', text: data },
    ]);
  });

  test.each([
    ['words that only lead to it', `här är svaret:\n${LIST}`],
    ['what a terminal shows', `PS C:\\> Get-MgSubscribedSku | ConvertTo-Json\n${LIST}\nPS C:\\>`],
    [
      'an answer with its headers',
      `HTTP/1.1 200 OK\nContent-Type: application/json\nrequest-id: 7\n\n${LIST}`,
    ],
    ['the request', `GET https://graph.microsoft.com/v1.0/subscribedSkus\n${LIST}`],
  ])('is all there is beside %s', (_, text) => {
    expect(message({ text })).toEqual([{ kind: 'document', text: LIST }]);
  });

  test.each([
    '[Ticket 20418] hej, kan vi byta?',
    'välj [] eller {} här',
    'kan {kund} byta?',
    '[1] och [2]',
    '```hej```',
  ])('is not seen in “%s”', (text) => {
    expect(message({ text })).toEqual([{ kind: 'text', text }]);
  });

  test('is not kept, for it can name people; nor is more of a text than anybody reads', () => {
    expect(textToKeep(`här är svaret: ${LIST}\nkan jag byta?`)).toBe('här är svaret:\nkan jag byta?\n{…}');
    expect(textToKeep(LIST.slice(0, 39))).toBe('{…}');
    expect(textToKeep('  hej ')).toBe('  hej ');
    expect(textToKeep('x'.repeat(100_000)).length).toBeLessThan(21_000);
    expect([textToKeep(undefined), textToKeep(null)]).toEqual([undefined, null]);
  });

  test('is found in any text, which is lost nowhere, and in time that grows as its length does', () => {
    const text = fc
      .array(fc.constantFrom('{', '}', '[', ']', '"', '\\', '```', ' ', '\n', 'a', ':', ',', LIST), {
        maxLength: 60,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const { prose, data } = messageParts(written);
        const letters = (of: string): number => of.replace(/[^a-z]/gu, '').length;
        expect(letters(prose) + letters(data ?? '')).toBeGreaterThanOrEqual(
          letters(written.replace(/```[a]*/gu, '')),
        );
      }),
    );
    for (const unit of ['{', '[', '{"', '[{', '{ ', '```', '"', '{}', '{"a":1}', '\\', '{"\\']) {
      const long = unit.repeat(500_000 / unit.length);
      expect(messageParts(`x${long}`).prose.length).toBeGreaterThan(0);
      expect(messageParts(`{${' '.repeat(500_000)}${unit}`).data).not.toBeNull();
    }
  });
});

test('a file that is too large is said to be so, once', () => {
  const activity = personActivity.parse({
    type: 'message',
    text: 'hej',
    attachments: [{ name: 'a.json' }, { name: 'b.json' }, { name: 'c.json' }, { name: 'd.pdf' }],
  });
  const files = [
    { name: 'a.json', text: null },
    { name: 'b.json', text: LIST },
    { name: 'c.json', text: null },
  ];
  expect(messageEvents(activity, files)).toEqual([
    { kind: 'files', names: ['d.pdf'] },
    { kind: 'document', text: LIST },
    { kind: 'too-long', of: 'file' },
    { kind: 'text', text: 'hej' },
  ]);
});

test('what Teams adds to a text is no file', () => {
  const attachments = [
    { contentType: 'text/html', content: '<p>hej</p>' },
    { contentType: 'text/csv', name: 'a.csv' },
  ];
  expect(message({ text: 'hej', attachments })).toEqual([
    { kind: 'files', names: ['a.csv'] },
    { kind: 'text', text: 'hej' },
  ]);
});

test('no submit data makes it throw, and only facts become values', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.anything(), fc.record({ planbyte: fc.anything() }, { requiredKeys: [] })),
      (value) => {
        const read = press(value);
        expect(read === null || typeof read.action === 'string').toBe(true);
      },
    ),
  );
  const planted: unknown = JSON.parse(
    '{"planbyte":{"action":"answer"},"__proto__":{"x":1},"constructor":"y"}',
  );
  expect(press(planted)?.values).toEqual({});
});
