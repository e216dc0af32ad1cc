/** Cards that are built alike differ in their words alone: one sample stands for all of a shape. */

import type { Language, Reply } from '../../src/conversation/model.ts';
import { type Channel, render } from '../../src/presentation/render.ts';

/** What tells how a card is built; every other text is words, data or a name. */
const BUILT_BY = new Set([
  'type',
  'style',
  'color',
  'size',
  'weight',
  'width',
  'spacing',
  'fontType',
  'mode',
  'verticalContentAlignment',
  'horizontalAlignment',
]);
/** What is sent when something is pressed is not seen. */
const UNSEEN = new Set(['data', 'fallback', 'targetElements']);

/** Of words it counts whether there are any, and what markdown makes of them. */
const words = (text: string): string =>
  [text === '' ? '' : 'words', /\]\(/.test(text) && 'link', /^(?:[-*]|\d+\.) /m.test(text) && 'list']
    .filter(Boolean)
    .join(' ');

const shape = (value: unknown, key = ''): unknown => {
  if (typeof value === 'string') return BUILT_BY.has(key) ? value : words(value);
  if (Array.isArray(value)) return [...new Set(value.map((part) => JSON.stringify(shape(part))))];
  if (typeof value === 'number') return 0;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => (UNSEEN.has(name) ? [] : [[name, shape(part, name)]])),
  );
};

/** How a card is built: equal for cards that differ in their words alone. */
export const shapeOf = (card: object): string => JSON.stringify(shape(card));

/** Of all these views one for each shape of card that they give in a language, with its name. */
export const oneOfEachShape = <V extends Reply['view']>(
  views: ReadonlyMap<string, V>,
  language: Language,
  channel: Channel,
): ReadonlyMap<string, V> => {
  const shapes = new Map<string, readonly [string, V]>();
  for (const [name, view] of views) {
    const { card } = render({ view, language, token: 'token' }, channel, 'https://planbyte.example');
    if (card === undefined) continue;
    const key = shapeOf(card);
    if (!shapes.has(key)) shapes.set(key, [name, view]);
  }
  return new Map(shapes.values());
};
