import { StoreUnavailable, type TurnStore } from '../../src/storage/turn-store.ts';
import { wrappedStore } from '../../src/storage/wrapped.ts';

/** A store that is away on command. */
export interface FailingStore {
  readonly store: TurnStore;
  /** Which calls fail from now on; all of them unless it is said, none once it is back. */
  away(which?: (call: keyof TurnStore) => boolean): void;
  back(): void;
  /** The calls that failed. */
  readonly failed: readonly string[];
}

/** Puts a switch before a store. */
export function failingStore(store: TurnStore): FailingStore {
  let isAway: (call: keyof TurnStore) => boolean = () => false;
  const failed: string[] = [];
  return {
    failed,
    store: wrappedStore(store, async (call, run) => {
      if (!isAway(call)) return run();
      failed.push(call);
      throw new StoreUnavailable(new Error('away, as it was told to be'));
    }),
    away(which = () => true) {
      isAway = which;
    },
    back() {
      isAway = () => false;
    },
  };
}
