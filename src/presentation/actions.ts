/** Buttons: what they carry is the same everywhere, how it is sent differs by channel. */

import type { FactId } from '../contract/facts.ts';
import type { ActionId } from '../conversation/model.ts';
import type { JsonObject } from './json.ts';

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
  const data = { planbyte: carried(action, arg, asks, token) };
  const associatedInputs = asks === undefined && sends === undefined ? 'none' : 'auto';
  const submit: JsonObject =
    style === undefined
      ? { type: 'Action.Submit', title, associatedInputs, data }
      : { type: 'Action.Submit', title, style, associatedInputs, data };
  if (channel === 'webchat') return submit;
  return style === undefined
    ? { type: 'Action.Execute', verb: action, title, associatedInputs, data, fallback: submit }
    : { type: 'Action.Execute', verb: action, title, style, associatedInputs, data, fallback: submit };
};

/** What is sent back when the button is pressed. */
const carried = (
  action: ActionId,
  arg: string | undefined,
  asks: readonly FactId[] | undefined,
  token: string,
): JsonObject => {
  if (asks !== undefined) return arg === undefined ? { action, asks, token } : { action, arg, asks, token };
  return arg === undefined ? { action, token } : { action, arg, token };
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
