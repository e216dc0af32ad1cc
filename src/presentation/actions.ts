/** Buttons: what they carry is the same everywhere, how it is sent differs by channel. */

import type { FactId } from '../contract/facts.ts';
import type { ActionId } from '../conversation/model.ts';
import type { Json, JsonObject } from './json.ts';

export type Channel = 'webchat' | 'teams';

export interface Button {
  readonly title: string;
  readonly action: ActionId;
  readonly arg?: string;
  /** The facts whose inputs are sent along; a button without them sends no inputs and checks none. */
  readonly asks?: readonly FactId[];
  /** It sends the card's inputs though none of them is a fact. */
  readonly sends?: true;
  readonly style?: 'positive' | 'destructive';
}

/**
 * A button as the channel understands it. Teams takes `Action.Execute`, which can answer in place, with an equal
 * `Action.Submit` for its older clients; in Web Chat `Action.Execute` does nothing at all.
 */
export const toAction = (button: Button, channel: Channel, token: string): JsonObject => {
  const { title, action, arg, asks, sends, style } = button;
  const planbyte: { [key: string]: Json } = { action };
  if (arg !== undefined) planbyte.arg = arg;
  if (asks !== undefined) planbyte.asks = asks;
  planbyte.token = token;
  const data = { planbyte };
  const associatedInputs = asks === undefined && sends === undefined ? 'none' : 'auto';
  const filled = (start: { [key: string]: Json }): { [key: string]: Json } => {
    start.title = title;
    if (style !== undefined) start.style = style;
    start.associatedInputs = associatedInputs;
    start.data = data;
    return start;
  };
  const submit = filled({ type: 'Action.Submit' });
  if (channel === 'webchat') return submit;
  const execute = filled({ type: 'Action.Execute', verb: action });
  execute.fallback = submit;
  return execute;
};

/** A heading that shows and hides what stands under it. */
export interface Fold extends JsonObject {
  readonly id: string;
  readonly title: string;
  /** Ids of the two signs beside the title: of the closed fold and of the open one. */
  readonly closed: string;
  readonly open: string;
  readonly isOpen: boolean;
  readonly isClosed: boolean;
  readonly toggle: JsonObject;
}

/** A fold; `id` names the container under it. */
export const fold = (id: string, title: string, isOpen = false): Fold => {
  const closed = `${id}-closed`;
  const open = `${id}-open`;
  return {
    id,
    title,
    closed,
    open,
    isOpen,
    isClosed: !isOpen,
    toggle: { type: 'Action.ToggleVisibility', title, targetElements: [id, closed, open] },
  };
};
