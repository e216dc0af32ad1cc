/** What people wrote, and names from outside, stand on cards that others see: as they were written, never as Markdown. */
import { expect, test } from 'vitest';
import { toActivity } from '../../../src/channels/outgoing.ts';
import { partsOf } from '../../../src/channels/teams/card-json.ts';
import { asOneCard } from '../../../src/channels/teams/one-card.ts';
import { spent, told } from '../../../src/channels/teams/spent.ts';
import { LANGUAGES } from '../../../src/conversation/model.ts';
import { render } from '../../../src/presentation/render.ts';
import { HOSTILE, SAMPLES } from '../../presentation/samples.ts';
import { objectsIn, textsOf } from '../../support/teams-chat.ts';

/** What would be a link or a format where it is read as Markdown. */
const MARKDOWN = HOSTILE.filter((text) => /[[*<]/u.test(text));
/** The same, and what would be a word or a sum where it is read as words with slots or as a template. */
const TRICKS = HOSTILE.filter((text) => /[[*<{(]/u.test(text));

const WRITTEN = [...SAMPLES].filter(([, view]) => {
  const json = JSON.stringify(view);
  return HOSTILE.some((text) => json.includes(JSON.stringify(text).slice(1, -1)));
});

/** Everything of a message that Teams reads as Markdown. */
const markdownOf = (body: ReturnType<typeof toActivity>): string => {
  const { text, card } = partsOf({ body });
  return [text, ...textsOf(card)].join('\n').replaceAll('\u200b', '');
};
const runsOf = (card: unknown): string =>
  objectsIn(card)
    .flatMap(({ type, text }) => (type === 'TextRun' && typeof text === 'string' ? [text] : []))
    .join('\n')
    .replaceAll('\u200b', '');

test('no view shows it as Markdown: not when it is sent, nor put on one card, nor when it is spent', () => {
  const shown = WRITTEN.flatMap(([name, view], index) => {
    const body = toActivity(render({ view, language: LANGUAGES[index % 3] ?? 'en', token: 't' }, 'teams'));
    const answer = { sequence: 2, direction: 'out' as const, answers: 1, at: 0, body };
    const whole = asOneCard([answer, { ...answer, sequence: 3 }]);
    const others = [spent(answer), told(answer)].flatMap((one) => (one === null ? [] : [markdownOf(one)]));
    return [markdownOf(body), textsOf(whole?.card).join('\n'), ...others].map(
      (text) => [name, text] as const,
    );
  });
  const wrong = shown.filter(([, text]) => MARKDOWN.some((trick) => text.includes(trick)));
  expect([...new Set(wrong.map(([name]) => name))]).toEqual([]);
});

test('the samples do show it, as text', () => {
  const all = WRITTEN.map(([, view]) =>
    runsOf(render({ view, language: 'en', token: 't' }, 'teams').card),
  ).join('\n');
  expect(TRICKS.filter((trick) => !all.includes(trick))).toEqual([]);
});
