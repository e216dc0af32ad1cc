/** What was read of the tenant: the subscription to choose, and what differs from what was said. */
import type { View } from '../../conversation/model.ts';
import { button, type Context, type Shown } from './shown.ts';

type Of<V extends View['view']> = Extract<View, { view: V }>;

export const subscriptions = (context: Context, view: Of<'subscriptions'>): Shown => {
  const text = view.subscriptions.map(({ name }) => name).join(', ');
  return { data: {}, buttons: [button(context, 'help')], speak: text, lines: [text], text };
};

export const differences = (context: Context, view: Of<'differences'>): Shown => {
  const text = view.differences.map(({ fact }) => fact).join(', ');
  return { data: {}, buttons: [button(context, 'help')], speak: text, lines: [text], text };
};
