import type { Handled, StoredActivity } from '../../src/storage/turn-store.ts';

/** An answer with its body read, as what is read from the store is: to be compared. */
const readOutOne = ({ sequence, direction, answers, body, at }: StoredActivity): StoredActivity => ({
  sequence,
  direction,
  answers,
  body,
  at,
});

export const readOut = <Answered extends Handled>(handled: Answered): Answered => ({
  ...handled,
  outgoing: handled.outgoing.map(readOutOne),
});
