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
  const common = {
    title,
    ...(style === undefined ? {} : { style }),
    associatedInputs: asks === undefined && sends === undefined ? 'none' : 'auto',
    data: {
      planbyte: {
        action,
        ...(arg === undefined ? {} : { arg }),
        ...(asks === undefined ? {} : { asks }),
        token,
      },
    },
  };
  const submit = { type: 'Action.Submit', ...common };
  return channel === 'webchat'
    ? submit
    : { type: 'Action.Execute', verb: action, ...common, fallback: submit };
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
