/** What is left when everything was deleted, and which presses delete. */
import { expect, test } from 'vitest';
import type { Event } from '../../src/conversation/model.ts';
import { newState, type State } from '../../src/conversation/state.ts';
import { turn } from '../../src/conversation/turn.ts';

const AT = Date.parse('2026-11-22T12:00:00Z');
const after = (before: State | null, event: Event, token: string) =>
  turn(before, { event, at: AT, locale: 'nb-NO' }, token);
const text = (words: string): Event => ({ kind: 'text', text: words });
const deleting = (token: string): Event => ({
  kind: 'press',
  press: { action: 'forget-yes', token, values: {} },
});

const told = after(
  after(null, text('english please'), 'a').state,
  text('We have E1, 340 licences'),
  'b',
).state;
const asked = after(told, text('delete my data'), 'c');

test('asking deletes nothing', () => {
  expect(asked.forget).toBeUndefined();
  expect(asked.state).toMatchObject({ pending: told.pending, showing: { view: 'forget' } });
});

test('nothing is left but the language that was chosen', () => {
  for (const event of [deleting('c'), text('yes'), text('Yes, delete everything')]) {
    const { state, replies, forget } = after(asked.state, event, 'd');
    expect(forget).toBe(true);
    expect(state).toEqual({ ...newState('en'), languageChosen: true, token: 'd' });
    expect(replies).toEqual([{ view: { view: 'forgotten' }, language: 'en', token: 'd' }]);
  }
});

test('the button of an older card asks again, also where the question stands on the newest', () => {
  const later = after(asked.state, text('what happens to the mail?'), 'd').state;
  for (const state of [later, asked.state]) {
    const again = after(state, deleting('b'), 'e');
    expect(again.forget).toBeUndefined();
    expect(again.replies.at(-1)?.view).toEqual({ view: 'forget' });
  }
});

test('a press that comes where nothing is known is answered as the first was', () => {
  for (const state of [null, after(asked.state, deleting('c'), 'd').state]) {
    expect(after(state, deleting('c'), 'e')).toMatchObject({
      forget: true,
      replies: [{ view: { view: 'forgotten' } }],
    });
  }
});

test('whoever keeps everything is where they were', () => {
  const back: Event = { kind: 'press', press: { action: 'back', token: 'c', values: {} } };
  for (const event of [back, text('no'), text('keep it')]) {
    expect(after(asked.state, event, 'd').state).toEqual({ ...told, token: 'd' });
  }
});
