import type { TurnStore } from './turn-store.ts';

/** Does a call, or something in its place. */
export type Around = <Result>(call: keyof TurnStore, run: () => Promise<Result>) => Promise<Result>;

/** The store with something done around each of its calls, but for `watch` and `close`. */
export function wrappedStore(store: TurnStore, around: Around): TurnStore {
  const wrapped =
    <Args extends unknown[], Result>(call: keyof TurnStore, run: (...args: Args) => Promise<Result>) =>
    (...args: Args): Promise<Result> =>
      around(call, () => run(...args));
  return {
    open: wrapped('open', (...args) => store.open(...args)),
    load: wrapped('load', (...args) => store.load(...args)),
    turn: wrapped('turn', (...args) => store.turn(...args)),
    after: wrapped('after', (...args) => store.after(...args)),
    unsent: wrapped('unsent', (...args) => store.unsent(...args)),
    withUnsent: wrapped('withUnsent', (...args) => store.withUnsent(...args)),
    markSent: wrapped('markSent', (...args) => store.markSent(...args)),
    replaceable: wrapped('replaceable', (...args) => store.replaceable(...args)),
    claim: wrapped('claim', (...args) => store.claim(...args)),
    release: wrapped('release', (...args) => store.release(...args)),
    remove: wrapped('remove', (...args) => store.remove(...args)),
    purge: wrapped('purge', (...args) => store.purge(...args)),
    feedback: wrapped('feedback', (...args) => store.feedback(...args)),
    watch: (...args) => store.watch(...args),
    putFile: wrapped('putFile', (...args) => store.putFile(...args)),
    file: wrapped('file', (...args) => store.file(...args)),
    check: wrapped('check', (...args) => store.check(...args)),
    close: () => store.close(),
  };
}
