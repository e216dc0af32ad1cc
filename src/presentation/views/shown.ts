import { type Button, type Channel, toAction } from '../actions.ts';
import type { JsonObject } from '../json.ts';
import { plain, remembered, type Words } from '../words.ts';

/** What every view needs beside its own data. */
export interface Context {
  readonly words: Words;
  readonly channel: Channel;
  /** One-time token for the view's buttons. */
  readonly token: string;
  /** The origin of the program's own pages, where a card may lead there. */
  readonly pages?: string;
}

/** A view ready to be put on a card. */
export interface Shown {
  /** The file in `cards/`; a view without one is only text. */
  readonly template?: string;
  readonly data: JsonObject;
  readonly buttons: readonly Button[];
  /** What the card says first, for a screen reader's announcement and for voice. */
  readonly speak: string;
  /** The same as plain text, for the command line and for clients without cards. */
  readonly lines: readonly string[];
  /** Text to send beside the card. */
  readonly text?: string;
}

/** A button with the words of its action; `name` where one action has several names. */
export const button = (
  { words }: Context,
  action: Button['action'],
  more: Partial<Button> & { readonly name?: string } = {},
): Button => {
  const title = buttonTitle(words, more.name ?? action);
  return Object.assign({ title, action }, more);
};
/** The words on a button. */
export const buttonTitle = remembered((words, name: string): string => words.t(`common:button.${name}`));

/** The three ways to begin. */
export const starts = (context: Context): readonly Button[] => [
  button(context, 'check', { style: 'positive' }),
  button(context, 'why-not'),
  button(context, 'show-steps'),
];

/** A line that can be tapped, in a list of choices too long for buttons. */
export const row = (
  context: Context,
  line: { readonly title: string; readonly detail?: string; readonly strong?: boolean },
  press: Button,
): JsonObject => ({
  title: line.title,
  detail: line.detail ?? '',
  weight: line.strong === true ? 'Bolder' : 'Default',
  select: toAction(press, context.channel, context.token),
});

const LIST_ITEM = /^(?:-|\d+\.) /u;

/**
 * Lines of text as data for a template. The items of one list stay in one text: taken apart, Web Chat counts each
 * from 1. Cards end a line of Markdown with a carriage return.
 */
export const texts = (lines: readonly string[]): readonly JsonObject[] => {
  const blocks: { text: string }[] = [];
  let list: { text: string } | undefined;
  for (const line of lines) {
    const isItem = LIST_ITEM.test(line);
    if (isItem && list !== undefined) list.text += `\r${line}`;
    else {
      const block = { text: line };
      blocks.push(block);
      list = isItem ? block : undefined;
    }
  }
  return blocks;
};

/** All lines as plain text, empty ones left out. */
export const asText = (lines: readonly string[]): string => {
  const said: string[] = [];
  for (const line of lines) if (line !== '') said.push(plain(line));
  return said.join('\n');
};
