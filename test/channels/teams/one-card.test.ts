/** Several answers as one card. */
import { describe, expect, test } from 'vitest';
import { asOneCard } from '../../../src/channels/teams/one-card.ts';
import { objectsIn, textsOf } from '../../support/teams-chat.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';

describe('answers on one card', () => {
  const stored = (sequence: number, content: object | null, text?: string) => ({
    sequence,
    direction: 'out' as const,
    answers: 1,
    at: 0,
    body: {
      type: 'message',
      ...(text === undefined ? {} : { text, speak: text }),
      ...(content === null ? {} : { attachments: [{ contentType: CARD, content }] }),
    },
  });
  const small = (rest: object = {}) => ({ type: 'AdaptiveCard', version: '1.5', body: [], ...rest });
  const fold = {
    type: 'Container',
    selectAction: { type: 'Action.ToggleVisibility', targetElements: ['fold', { elementId: 'sign' }] },
    items: [
      { type: 'TextBlock', id: 'fold', text: 'a' },
      { type: 'TextBlock', id: 'sign', text: 'b' },
    ],
  };

  test('keep their folds apart', () => {
    const one = asOneCard([stored(2, small({ body: [fold] })), stored(3, small({ body: [fold] }))]);
    const objects = objectsIn(one?.card);
    const ids = objects.flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(new Set(ids).size).toBe(4);
    const targets = objects.flatMap(({ targetElements }) =>
      Array.isArray(targetElements) ? targetElements : [],
    );
    expect(targets.map((target) => (typeof target === 'string' ? target : target.elementId)).sort()).toEqual(
      [...ids].sort(),
    );
  });

  test('keep their paragraphs and lists', () => {
    const one = asOneCard([stored(2, null, 'One:\n- a\n- b\n\nTwo'), stored(3, small())]);
    expect(textsOf(one?.card)).toEqual(['One:\r- a\r- b', 'Two']);
    expect(one?.of).toHaveLength(2);
  });

  test.each([
    ['too large', small({ body: [{ type: 'TextBlock', text: 'x'.repeat(81 * 1_024) }] })],
    ['a form', small({ body: [{ type: 'Input.Text', id: 'a' }] })],
    [
      'too many buttons',
      small({ body: [{ type: 'ActionSet', actions: Array.from({ length: 7 }, () => ({})) }] }),
    ],
  ])('are not put on one where an earlier one is %s', (_, card) => {
    const one = asOneCard([stored(2, card), stored(3, small())]);
    expect(one?.of.map(({ sequence }) => sequence)).toEqual([3]);
    expect(one?.card.body).toEqual([]);
  });

  test('are none where nothing is a card', () => {
    expect(asOneCard([stored(2, null, 'a')])).toBeNull();
    expect(asOneCard([])).toBeNull();
  });
});
