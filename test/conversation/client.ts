/**
 * A client as a person uses it: it sees only rendered cards and texts, presses buttons that are really there, fills
 * fields that are really there, and sends what Web Chat would send.
 */
import { z } from 'zod';
import type { Rendered } from '../../src/presentation/render.ts';

export interface Button {
  readonly title: string;
  /** What stands on it; of a row in a list, its texts. */
  readonly shown: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
  readonly sendsInputs: boolean;
  /** Whether it is a row of a list and not a button below the card. */
  readonly isRow: boolean;
}

export interface Field {
  readonly id: string;
  readonly label: string;
  readonly type: 'choice' | 'number' | 'toggle' | 'text';
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  /** What would be sent if nobody touched the field. */
  readonly value: string;
  /** What is said to be wrong with it. */
  readonly error: string;
}

/** One card, or one message without a card, as it is seen. */
export interface Seen {
  readonly texts: readonly string[];
  readonly buttons: readonly Button[];
  readonly fields: readonly Field[];
}

const element = z.looseObject({ type: z.string().optional() });
type Element = z.infer<typeof element>;

/** Every element of a card in the order in which it is read, each container before what it holds. */
const elementsOf = (node: unknown): readonly Element[] => {
  if (Array.isArray(node)) return node.flatMap(elementsOf);
  const read = element.safeParse(node);
  if (!read.success) return [];
  const { data: _, choices: __, fallback: ___, ...inside } = read.data;
  return [
    ...(read.data.type === undefined ? [] : [read.data]),
    ...Object.values(inside).flatMap((value) => elementsOf(value)),
  ];
};

/** As a person reads it: Markdown's marks are not seen, and one apostrophe is like the other. */
const asSeen = (text: string): string =>
  text
    .replaceAll('’', "'")
    .replace(/\*\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
    .replace(/\[([^\]]*)\]\(([^)\s]*)\)/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();

const SHOWN_TYPES = new Set(['TextBlock', 'TextRun']);

const textsIn = (node: unknown): readonly string[] =>
  elementsOf(node).flatMap(({ type, text }) =>
    SHOWN_TYPES.has(type ?? '') && typeof text === 'string' && text !== '' ? [asSeen(text)] : [],
  );

const submit = z.looseObject({
  type: z.literal('Action.Submit'),
  title: z.string(),
  associatedInputs: z.string().optional(),
  data: z.record(z.string(), z.unknown()),
});

const asButton = (action: unknown, shown: readonly string[], isRow: boolean): readonly Button[] => {
  const read = submit.safeParse(action);
  if (!read.success) return [];
  const { title, associatedInputs, data } = read.data;
  return [{ title: asSeen(title), shown, data, sendsInputs: associatedInputs !== 'none', isRow }];
};

const buttonsIn = (card: unknown): readonly Button[] => {
  const rows = elementsOf(card).flatMap((one) => asButton(one.selectAction, textsIn(one), true));
  const inRows = new Set(rows.map(({ data }) => JSON.stringify(data)));
  const others = elementsOf(card)
    .flatMap((one) => asButton(one, [typeof one.title === 'string' ? one.title : ''], false))
    .filter(({ data }) => !inRows.has(JSON.stringify(data)));
  return [...rows, ...others];
};

const input = z.looseObject({
  type: z.enum(['Input.ChoiceSet', 'Input.Number', 'Input.Toggle', 'Input.Text']),
  id: z.string(),
  label: z.string(),
  value: z.union([z.string(), z.number()]).optional(),
  choices: z.array(z.looseObject({ title: z.string(), value: z.string() })).optional(),
});
const TYPE_OF = {
  'Input.ChoiceSet': 'choice',
  'Input.Number': 'number',
  'Input.Toggle': 'toggle',
  'Input.Text': 'text',
} as const;

const fieldsIn = (card: unknown): readonly Field[] => {
  const fields: Field[] = [];
  for (const one of elementsOf(card)) {
    const read = input.safeParse(one);
    const last = fields.at(-1);
    if (read.success) {
      const { type, id, value = '' } = read.data;
      const label = asSeen(read.data.label);
      const choices = (read.data.choices ?? []).map((one) => ({
        title: asSeen(one.title),
        value: one.value,
      }));
      // A filtered list shows a choice by its title and sends its value.
      const chosen = choices.find(({ title }) => title === asSeen(String(value)))?.value ?? String(value);
      fields.push({ id, label, type: TYPE_OF[type], choices, value: chosen, error: '' });
    } else if (one.type === 'TextRun' && one.color === 'Attention' && last !== undefined) {
      fields[fields.length - 1] = { ...last, error: textsIn(one).join(' ') };
    }
  }
  return fields;
};

/** What a person sees of a rendered reply. */
export const see = ({ card, text }: Rendered): Seen => ({
  texts: [...(text === undefined ? [] : text.split('\n').map(asSeen)), ...textsIn(card)],
  buttons: buttonsIn(card),
  fields: fieldsIn(card),
});

/** What a press sends: the button's data and, where it takes them along, the fields' values. */
export const sentBy = (
  { data, sendsInputs }: Button,
  fields: readonly Field[],
  filled: ReadonlyMap<string, string>,
): Readonly<Record<string, unknown>> =>
  sendsInputs
    ? { ...Object.fromEntries(fields.map(({ id, value }) => [id, filled.get(id) ?? value])), ...data }
    : data;
