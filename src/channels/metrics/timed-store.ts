import type { TurnStore } from '../../storage/turn-store.ts';

/** Told how long a call of the store took, whether or not it succeeded. */
export type TimeCall = (call: string, seconds: number) => void;

/** The store, with each of its calls timed; what it gives and throws stays as it is. */
export function timedStore(store: TurnStore, time: TimeCall): TurnStore {
  const timed =
    <Args extends unknown[], Result>(call: string, run: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      const began = performance.now();
      try {
        return await run(...args);
      } finally {
        time(call, (performance.now() - began) / 1_000);
      }
    };
  return {
    open: timed('open', (...args) => store.open(...args)),
    load: timed('load', (...args) => store.load(...args)),
    turn: timed('turn', (...args) => store.turn(...args)),
    after: timed('after', (...args) => store.after(...args)),
    unsent: timed('unsent', (...args) => store.unsent(...args)),
    withUnsent: timed('withUnsent', (...args) => store.withUnsent(...args)),
    markSent: timed('markSent', (...args) => store.markSent(...args)),
    replaceable: timed('replaceable', (...args) => store.replaceable(...args)),
    claim: timed('claim', (...args) => store.claim(...args)),
    release: timed('release', (...args) => store.release(...args)),
    remove: timed('remove', (...args) => store.remove(...args)),
    purge: timed('purge', (...args) => store.purge(...args)),
    feedback: timed('feedback', (...args) => store.feedback(...args)),
    watch: (...args) => store.watch(...args),
    putFile: timed('putFile', (...args) => store.putFile(...args)),
    file: timed('file', (...args) => store.file(...args)),
    check: timed('check', (...args) => store.check(...args)),
    close: () => store.close(),
  };
}
