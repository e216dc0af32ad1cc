/** What stays of a card when the conversation has gone on below it. Pure. */
import { z } from 'zod';
import { languageOf } from '../../contract/languages.ts';
import { wordsFor } from '../../presentation/words.ts';
import type { ActivityBody, StoredActivity } from '../../storage/turn-store.ts';
import { ADAPTIVE_CARD } from '../outgoing.ts';
import { type Card, hasInput, isJson, type Json, objectsIn, partsOf } from './card-json.ts';

/** Buttons that ask something of us; the others open pages and folds, which goes on working. */
const ASKING: ReadonlySet<unknown> = new Set(['Action.Execute', 'Action.Submit']);

type Answer = Pick<StoredActivity, 'body'>;

const isAsking = (action: unknown): boolean => isJson(action) && ASKING.has(action.type);

/**
 * The message that takes the place of one whose buttons are spent. What told something still tells it, without buttons;
 * what asked something, by fields or by a list of choices, becomes one line, because its question stands below. Null
 * for a message without a card.
 */
export function spent(answer: Answer): ActivityBody | null {
  const { card } = partsOf(answer);
  if (card === null) return null;
  const locale = z.string().safeParse(answer.body.locale).data;
  const line = wordsFor(languageOf(locale)).t('teams:continues-below');
  const { actions: _spent, ...kept } = card;
  const closed = {
    ...kept,
    speak: line,
    fallbackText: line,
    body: [...(isQuestion(card) ? headings(card) : withoutButtons(card.body)), remark(line)],
  };
  return {
    type: 'message',
    ...(locale === undefined ? {} : { locale }),
    attachments: [{ contentType: ADAPTIVE_CARD, content: closed }],
  };
}

/**
 * The message that is sent for one whose card is followed by another before it is there: what it tells, without what can
 * be pressed, so that one card can be answered. Null where it only asks.
 */
export function told(answer: Answer): ActivityBody | null {
  const { card, text } = partsOf(answer);
  if (card === null) return answer.body;
  const { attachments: _card, ...rest } = answer.body;
  if (isQuestion(card)) return text === '' ? null : rest;
  const { actions: _spent, ...kept } = card;
  const content = { ...kept, body: withoutButtons(card.body) };
  return { ...rest, attachments: [{ contentType: ADAPTIVE_CARD, content }] };
}

const isQuestion = ({ body }: Card): boolean => hasInput(body) || hasChoice(body);

const remark = (text: string): Json => ({
  type: 'TextBlock',
  text,
  wrap: true,
  isSubtle: true,
  size: 'Small',
});

/** The first heading, so that one sees in the chat what was talked about. */
const headings = ({ body }: Card): readonly Json[] => {
  const heading = [...objectsIn(body)].find(({ style, text }) => style === 'heading' && text !== undefined);
  return heading === undefined ? [] : [{ type: 'TextBlock', text: heading.text, wrap: true, isSubtle: true }];
};

/** Whether rows can be pressed as answers. */
const hasChoice = (value: unknown): boolean =>
  [...objectsIn(value)].some(({ type, selectAction }) => type === 'Container' && isAsking(selectAction));

/** Whether an element asks something beside what the card tells, in words that can be pressed. */
const asksBeside = ({ columns, selectAction }: Json): boolean =>
  isAsking(selectAction) ||
  (Array.isArray(columns) && columns.some((column) => isJson(column) && isAsking(column.selectAction)));

/** The same elements without what asks, and without what is then empty. */
function withoutButtons(elements: readonly unknown[]): readonly Json[] {
  return elements.flatMap((one) => {
    if (!isJson(one) || asksBeside(one)) return [];
    const { actions, items, columns, ...rest } = one;
    const kept = {
      ...(Array.isArray(actions) ? { actions: actions.filter((action) => !isAsking(action)) } : {}),
      ...(Array.isArray(items) ? { items: withoutButtons(items) } : {}),
      ...(Array.isArray(columns) ? { columns: withoutButtons(columns) } : {}),
    };
    const lists: readonly (readonly unknown[])[] = Object.values(kept);
    return lists.length > 0 && lists.every((list) => list.length === 0) ? [] : [{ ...rest, ...kept }];
  });
}
