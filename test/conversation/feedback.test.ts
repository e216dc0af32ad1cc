/** What people think of answers: what is kept of it, and what never is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { press } from '../../src/channels/incoming.ts';
import type { Event, Feedback } from '../../src/conversation/model.ts';
import { withoutPersons } from '../../src/conversation/sentence.ts';
import { newState, parseState, type State } from '../../src/conversation/state.ts';
import { turn } from '../../src/conversation/turn.ts';
import { FINE } from '../presentation/sample-cases.ts';

const AT = Date.parse('2026-11-22T12:00:00Z');

const play = (before: State, event: Event): ReturnType<typeof turn> =>
  turn(before, { event, at: AT, locale: 'en' }, 'token');
const pressing = (action: 'feedback' | 'feedback-send', arg: string, sentence = ''): Event => ({
  kind: 'press',
  press: { action, arg, values: { sentence } },
});

/** A conversation with the verdict on the screen. */
const judged = (): State => play({ ...newState('en'), goal: 'check', facts: FINE }, { kind: 'joined' }).state;

describe('a sentence', () => {
  const PERSONAL = [
    'anna.berg@contoso.se',
    'Anna Berg <anna@contoso.com>',
    'mailto:x@y.z',
    'https://contoso.sharepoint.com/sites/hr',
    'www.contoso.se',
    'contoso.onmicrosoft.com',
    'mail.contoso.co.uk',
    '070-123 45 67',
    '+46 (0)70 123 45 67',
    '+47 22 33 44 55',
    '19850101-1234',
    '8c2f6e0a-1b7d-4d51-9c55-3f0a7a4f1234',
    '8c2f6e0a1b7d4d519c553f0a7a4f1234',
    'eyJhbGciOiJIUzI1NiJ9.abc123def456',
    '\\\\server\\anna',
    'anna\uff20contoso.se',
    'anna.berg\u200b@contoso.se',
    'anna . berg @ contoso . se',
    'anna.berg (at) contoso.se',
    'anna.berg[at]contoso[dot]se',
    'anna.berg at contoso dot se',
    'anna.berg snabel-a contoso punkt se',
    'anna.berg kr\u00f8llalfa contoso punktum no',
    '@anna.berg',
    '@Anna Berg',
    '<at>Anna Berg</at>',
    'contoso.xyz',
    'contoso\uff0ese',
    't.me/anna.berg',
    '070_123_45_67',
    '070\u2022123\u202245\u202267',
    '070 - 123 - 45 - 67',
    '\u0660\u0667\u0660\u0661\u0662\u0663\u0664\u0665',
    '850412',
    '850412+1234',
    '010190 12345',
    'SE45 5000 0000 0583 9825 7466',
    'NO93 8601 1117 947',
    'GB29 NWBK 6016 1331 9268 19',
    '10.0.0.4',
    '10.0.0.4:8080',
    '2001:db8::8a2e:370',
    '00:1a:2b:3c:4d:5e',
  ];

  test.each(PERSONAL)('loses %s', (text) => {
    const kept = withoutPersons(`it says ${text} there`);
    expect(kept).toMatch(/^it says .*\*\*\*.* there$/u);
    for (const part of text.split(/[\s<>@\uff20./()+-]+/u)) {
      if (/\d{3}|contoso|anna|berg|NWBK|^8c2f|eyJ/u.test(part)) expect(kept).not.toContain(part);
    }
  });

  test.each(['@Anna Berg', '@ Anna Berg', '<at>Anna Berg</at>'])(
    'loses the name of whom %s calls',
    (text) => {
      expect(withoutPersons(`it works for ${text} though`)).not.toMatch(/Anna|Berg/u);
    },
  );

  test.each([
    'The step is called Licenses here, not Your products.',
    'We have 3,400 licences and 120 users, E3 to E5',
    'Office 365 E4 gick inte. Fliken Uppgradera finns inte (Microsoft 365 F1).',
    'The page says 24 h, 90 days, 50 %',
    'Look at the page; it is at 14.30 or 14:30:15.',
    'Det gjelder f.eks. F3, men ikke bl.a. E1. At det ikke g\u00e5r, er rart.',
    'Gick inte, t.ex. p\u00e5 steg 2 . Varf\u00f6r d\u00e5?',
    'Version 24.21.0, licens nr 2 och 3',
  ])('keeps %s', (text) => {
    expect(withoutPersons(text)).toBe(text);
  });

  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 7, maxLength: 15 });
  const word = fc.string({ unit: fc.constantFrom(...'abcdefghijåäöø'), minLength: 1, maxLength: 12 });
  const personal = fc.oneof(
    fc.emailAddress(),
    fc.webUrl(),
    fc.uuid(),
    fc.ipV4(),
    fc.emailAddress().map((address) => address.replace('@', ' (at) ')),
    fc.emailAddress().map((address) => [...address].join('\u200d')),
    digits,
    fc
      .tuple(digits, fc.constantFrom(' ', '-', '/', '. ', '_', '*', ' \u2013 ', '\u00b7', '\u200b'))
      .map(([all, gap]) => [...all].join(gap)),
    word.map((name) => `${name}.onmicrosoft.com`),
  );

  test('holds nothing of what leads to somebody, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(word), personal, fc.array(word), (before, one, after) => {
        const kept = withoutPersons([...before, one, ...after].join(' '));
        expect(kept).not.toContain(one);
        expect(kept).not.toMatch(/@|:\/\/|onmicrosoft/iu);
        expect(kept.replace(/\D/gu, '').length).toBeLessThan(7);
      }),
      { numRuns: 500, seed: 20261122 },
    );
  });

  test('is one line of at most 500 letters, whatever is written, and does not change again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1_500 }), (text) => {
        const kept = withoutPersons(text);
        expect([...kept].length).toBeLessThanOrEqual(500);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is tested.
        expect(kept).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/u);
        expect(kept).not.toMatch(/@|\p{Nd}{7}/u);
        expect(withoutPersons(kept)).toBe(kept);
      }),
      { numRuns: 500, seed: 20261122 },
    );
  });

  test('as long as a message may be is read in no time', () => {
    for (const part of ['1 ', 'a.', 'a-', '@', '0a-', '((((1']) {
      const begin = performance.now();
      withoutPersons(part.repeat(2_000));
      expect(performance.now() - begin, part).toBeLessThan(500);
    }
  });

  test('comes from a form with at most a thousand letters', () => {
    const sent = press({
      sentence: 'x'.repeat(5_000),
      planbyte: { action: 'feedback-send', arg: '0', token: 't' },
    });
    expect(sent?.values.sentence?.length).toBe(1_000);
  });
});

describe('an answer', () => {
  const verdict: Feedback = {
    of: 'verdict',
    helped: 'no',
    day: '2026-11-22',
    language: 'en',
    outcome: 'automatic',
    path: 'link',
    rules: [],
    guide: 'change-plan-link',
  };

  test('is handed out at once, and the sentence by itself, marked as no answer of its own', () => {
    const answered = play(judged(), pressing('feedback', 'no:0'));
    expect(answered.feedback).toEqual(verdict);
    const told = play(answered.state, pressing('feedback-send', '0', ' no such\nlink '));
    expect(told.feedback).toEqual({ ...verdict, sentence: 'no such link', adds: true });
    expect(play(told.state, pressing('feedback-send', '0', 'again')).feedback).toBeUndefined();
    expect(play(told.state, pressing('feedback', 'yes:0')).feedback).toBeUndefined();
  });

  test('to what was never asked says nothing', () => {
    for (const arg of ['yes:7', 'no', 'maybe:0', 'wrong:-1', 'yes:0x0', '']) {
      const { feedback, replies } = play(judged(), pressing('feedback', arg));
      expect(feedback).toBeUndefined();
      expect(replies.at(-1)?.view.view).toBe('verdict');
    }
    expect(play(judged(), pressing('feedback-send', '0', 'before any answer')).feedback).toBeUndefined();
  });

  test('is remembered without its words', () => {
    const answered = play(judged(), pressing('feedback', 'wrong:0')).state;
    const { state } = play(answered, pressing('feedback-send', '0', 'nothing like that'));
    expect(JSON.stringify(state)).not.toContain('nothing like that');
  });
});

describe('a conversation that was stored', () => {
  test('before there was any feedback is read', () => {
    const { feedback: _, ...before } = judged();
    expect(parseState(JSON.parse(JSON.stringify(before)))?.feedback).toEqual({ next: 0, asked: [] });
    const finished = { ...before, showing: { view: 'finished' } };
    expect(parseState(JSON.parse(JSON.stringify(finished)))?.showing).toEqual({ view: 'finished' });
  });

  test('with something asked about that is not known any more keeps its numbers', () => {
    const state = {
      ...judged(),
      feedback: { next: 4, asked: [{ about: 3, of: 'verdict', rules: ['gone'] }] },
    };
    expect(parseState(JSON.parse(JSON.stringify(state)))?.feedback).toEqual({ next: 4, asked: [] });
  });
});
