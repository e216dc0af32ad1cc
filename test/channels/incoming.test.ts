import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageEvents, personActivity, press } from '../../src/channels/incoming.ts';

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
