import type { ActivityBody, Thought, Turn, TurnStore } from '../../../src/storage/turn-store.ts';

/** An empty database of one engine. */
export interface Ground {
  /** Opens it; each is one process's store. Closed at the end of the test. */
  open(): Promise<TurnStore>;
  /** Runs SQL beside the store. */
  run(sql: string): Promise<void>;
  /** Empties all tables. */
  empty(): Promise<void>;
  /** All that stands in all tables. */
  dump(): Promise<string>;
  /** What the schema's version is taken back or on to, however the engine keeps it. */
  setSchema(version: number): Promise<void>;
  /** Closes the stores and removes the database. */
  remove(): Promise<void>;
}

export type MakeGround = () => Promise<Ground>;

/** What the tests' turns remember: the texts that were heard. */
export const heard = (state: unknown): readonly unknown[] =>
  typeof state === 'object' && state !== null && 'heard' in state && Array.isArray(state.heard)
    ? state.heard
    : [];

export const message = (text: string): ActivityBody => ({ type: 'message', text });

export interface TurnParts extends Omit<Turn, 'think' | 'conversation' | 'activityId' | 'at'> {
  readonly conversation?: string;
  readonly activityId?: string;
  readonly at?: number;
  readonly text?: string;
  readonly thought?: Partial<Thought>;
}

/** A turn that adds its text to the state and answers with two messages. */
export function turnOf({ text = 'hej', thought, ...parts }: TurnParts = {}): Turn {
  return {
    conversation: 'c',
    activityId: 'a1',
    at: 1_000,
    ...parts,
    think: (before) => ({
      state: { heard: [...heard(before?.state), text] },
      incoming: message(text),
      outgoing: [message(`${text} 1`), message(`${text} 2`)],
      ...thought,
    }),
  };
}
