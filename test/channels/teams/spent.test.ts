/** What stays of a card when the conversation has gone on below it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { toActivity } from '../../../src/channels/outgoing.ts';
import { asOneCard } from '../../../src/channels/teams/one-card.ts';
import { spent } from '../../../src/channels/teams/spent.ts';
import { LANGUAGES } from '../../../src/conversation/model.ts';
import { render } from '../../../src/presentation/render.ts';
import { cardSchema } from '../../presentation/card-schema.ts';
import { SAMPLES } from '../../presentation/samples.ts';
import { buttonsOf, cardOf, objectsIn, textsOf } from '../../support/teams-chat.ts';

interface Before {
  readonly name: string;
  readonly view: string;
  readonly body: ReturnType<typeof toActivity>;
}
let all: readonly (Before & { readonly card: ReturnType<typeof cardOf> })[] = [];
beforeAll(() => {
  all = [...SAMPLES].flatMap(([name, view], index) => {
    const body = toActivity(render({ view, language: LANGUAGES[index % 3] ?? 'en', token: 't' }, 'teams'));
    const closed = spent({ body });
    return closed === null ? [] : [{ name, view: view.view, body, card: cardOf(closed) }];
  });
});
type One = (typeof all)[number];
const wrong = (check: (one: One) => boolean) => all.filter((one) => !check(one)).map(({ name }) => name);

/** Whether what is shown and hidden is there, each under one name. */
const isWhole = (card: unknown): boolean => {
  const ids = objectsIn(card).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  const targets = objectsIn(card).flatMap(({ targetElements }) =>
    Array.isArray(targetElements) ? targetElements : [],
  );
  return new Set(ids).size === ids.length && targets.every((id) => ids.includes(String(id)));
};

describe('a card that is spent', () => {
  test('is a card, with what it shows and hides', () => {
    expect(wrong(({ card }) => cardSchema.safeParse(card).success)).toEqual([]);
    expect(wrong(({ card }) => isWhole(card))).toEqual([]);
  });

  test('has nothing to be pressed or filled in, and says that it goes on below', () => {
    expect(wrong(({ card }) => buttonsOf(card).length === 0)).toEqual([]);
    expect(wrong(({ card }) => !JSON.stringify(card).includes('"Input.'))).toEqual([]);
    const line = /^(?:Continues below|Fortsätter nedan|Fortsetter nedenfor)\.$/u;
    expect(wrong(({ card }) => line.test(textsOf(card).at(-1) ?? ''))).toEqual([]);
  });

  test('is a line or two where it asked, and tells what it told', () => {
    const lines = (view: string) =>
      all.filter((one) => one.view === view).map(({ card }) => textsOf(card).length);
    for (const view of ['welcome', 'questions', 'guides', 'choose-plan', 'feedback']) {
      expect(Math.max(...lines(view)), view).toBeLessThanOrEqual(2);
    }
    for (const view of ['verdict', 'finished', 'summary', 'faq-answer', 'step']) {
      expect(Math.min(...lines(view)), view).toBeGreaterThan(2);
    }
  });

  test('is none where there was no card', () => {
    expect(spent({ body: { type: 'message', text: 'a' } })).toBeNull();
    expect(spent({ body: { type: 'message', attachments: 'x' } })).toBeNull();
  });
});

test('a card with others above it is a card all the same', () => {
  const stored = (body: Before['body'], sequence: number) => ({
    sequence,
    direction: 'out' as const,
    answers: 1,
    at: 0,
    body,
  });
  const sample = (view: string) => all.find((one) => one.view === view)?.body ?? {};
  const pairs = ['faq-answer', 'out-of-scope', 'human', 'summary', 'verdict', 'why'].flatMap((above) =>
    ['questions', 'verdict', 'why', 'step'].map((below) => [above, below] as const),
  );
  for (const [above, below] of pairs) {
    const one = asOneCard([stored(sample(above), 2), stored(sample(below), 3)]);
    expect(cardSchema.safeParse(one?.card).error?.issues, `${above} above ${below}`).toBeUndefined();
    expect(isWhole(one?.card), `${above} above ${below}`).toBe(true);
  }
});
