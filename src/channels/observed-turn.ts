import type { Reply } from '../conversation/model.ts';

export const CHANNELS = ['webchat', 'teams'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How a turn ended: anew or as before; with a store that cannot be used now; by a fault of the program. */
export const TURN_RESULTS = ['answered', 'repeated', 'unavailable', 'failed'] as const;
export type TurnResult = (typeof TURN_RESULTS)[number];

/** A turn that is over, for those who count. */
export interface ObservedTurn {
  readonly channel: Channel;
  readonly result: TurnResult;
  /** From its arrival, with the turns before it. */
  readonly seconds: number;
  /** What was answered; nothing where it was answered before, or not at all. */
  readonly replies: readonly Reply[];
}
