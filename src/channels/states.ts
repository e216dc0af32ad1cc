import type { Conversation } from '../storage/turn-store.ts';
import type { Log } from './log.ts';

/** Whether a turn has been taken in it. */
export const begun = (stored: Conversation | null): stored is Conversation =>
  stored !== null && stored.revision > 0;

/** States as turns make them and as they come back. */
export interface States<State> {
  /** Null before the first turn, and where it cannot be read. */
  read(stored: Conversation | null): State | null;
  /** Notes a state that a turn has made and gives it back: it need not be judged when it comes again as it is. */
  made(state: State): State;
}

/** `parseState` gives null where a state cannot be read by this version. */
export function createStates<State>(parseState: (json: unknown) => State | null, log: Log): States<State> {
  // A set and no map: what a weak map leads to stays until all of the memory is cleaned, and with it here its key.
  const own = new WeakSet<object>();
  const isObject = (state: unknown): state is object => typeof state === 'object' && state !== null;
  const isOwn = (state: unknown): state is State => isObject(state) && own.has(state);

  function parse(state: unknown): State | null {
    try {
      const parsed = parseState(state);
      if (parsed === null) log.warn('a stored state cannot be read, the conversation starts anew');
      return parsed;
    } catch (error) {
      log.error('reading a stored state failed', error);
      return null;
    }
  }

  return {
    read(stored) {
      if (!begun(stored)) return null;
      const { state } = stored;
      return isOwn(state) ? state : parse(state);
    },
    made(state) {
      if (isObject(state)) own.add(state);
      return state;
    },
  };
}
