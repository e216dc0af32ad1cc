/** What was understood of a text, to confirm or correct; and the answers to what we are not for. */
import type { View } from '../../conversation/model.ts';
import { saidFacts, statement } from '../fact-words.ts';
import { button, type Context, type Shown } from './shown.ts';

type Of<V extends View['view']> = Extract<View, { view: V }>;

export const confirm = (context: Context, view: Of<'confirm'>): Shown => {
  const { words } = context;
  const text = words.list(saidFacts(view.facts).map((fact) => statement(words, fact, view.facts[fact])));
  return { data: {}, buttons: [button(context, 'continue')], speak: text, lines: [text], text };
};

export const human = (context: Context, _view: Of<'human'>): Shown => {
  const text = context.words.t('common:stuck.support');
  return { data: {}, buttons: [button(context, 'summary')], speak: text, lines: [text], text };
};

export const outOfScope = (context: Context, _view: Of<'out-of-scope'>): Shown => {
  const text = context.words.t('common:unclear.body');
  return { data: {}, buttons: [button(context, 'help')], speak: text, lines: [text], text };
};
