/** Cards as they lie in stored answers, looked into without knowing more of them than needed. Pure. */
import { z } from 'zod';
import type { StoredActivity } from '../../storage/turn-store.ts';

const json = z.record(z.string(), z.unknown());
export type Json = Readonly<Record<string, unknown>>;

/** Whether a value is an object, to be looked into; cheaper than reading it, for a card has hundreds. */
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const adaptiveCard = z.looseObject({
  type: z.literal('AdaptiveCard'),
  body: z.array(json),
  actions: z.array(json).optional(),
  speak: z.string().optional(),
  fallbackText: z.string().optional(),
});
export type Card = z.infer<typeof adaptiveCard>;

const message = z.object({
  text: z.string().optional(),
  speak: z.string().optional(),
  attachments: z.array(z.looseObject({ content: z.unknown() })).optional(),
});

/** The card of a message and the text beside it. */
export function partsOf({ body }: Pick<StoredActivity, 'body'>): {
  readonly text: string;
  readonly speak: string;
  readonly card: Card | null;
} {
  const { text = '', speak = '', attachments = [] } = message.safeParse(body).data ?? {};
  return { text, speak, card: adaptiveCard.safeParse(attachments[0]?.content).data ?? null };
}

/** Every object in a value, from the top down. */
export function* objectsIn(value: unknown): Generator<Json> {
  if (isJson(value)) yield value;
  const children = Array.isArray(value) ? value : isJson(value) ? Object.values(value) : [];
  for (const child of children) yield* objectsIn(child);
}

/** How many buttons a card shows, those inside it too. */
export const buttonsOf = (card: Card): number =>
  [...objectsIn(card)].reduce((sum, { actions }) => sum + (Array.isArray(actions) ? actions.length : 0), 0);

/** Whether something is to be filled in. */
export const hasInput = (element: unknown): boolean =>
  [...objectsIn(element)].some(({ type }) => typeof type === 'string' && type.startsWith('Input.'));
