import type { TurnStore } from '../../storage/turn-store.ts';
import { wrappedStore } from '../../storage/wrapped.ts';

/** Told how long a call of the store took, whether or not it succeeded. */
export type TimeCall = (call: string, seconds: number) => void;

/** The store, with each of its calls timed; what it gives and throws stays as it is. */
export const timedStore = (store: TurnStore, time: TimeCall): TurnStore =>
  wrappedStore(store, async (call, run) => {
    const began = performance.now();
    try {
      return await run();
    } finally {
      time(call, (performance.now() - began) / 1_000);
    }
  });
