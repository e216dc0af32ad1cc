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
  const own = new WeakMap<object, State>();
  const isObject = (state: unknown): state is object => typeof state === 'object' && state !== null;

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
      return (isObject(state) ? own.get(state) : undefined) ?? parse(state);
    },
    made(state) {
      if (isObject(state)) own.set(state, state);
      return state;
    },
  };
}
