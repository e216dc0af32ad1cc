/** Who waits for news of conversations in this process. */
export interface Watchers {
  /** Calls back whenever the conversation is woken; returns what stops it. */
  add(conversation: string, listener: () => void): () => void;
  wake(conversation: string): void;
  /** Wakes every n-th conversation, from the one that is given on: all of them are done in n calls. */
  wakeSome(from: number, every: number): void;
  clear(): void;
}

/** Keeps listeners by conversation. A plain emitter would not do: one whose id is "error" would throw. */
export function createWatchers(): Watchers {
  const listeners = new Map<string, Set<() => void>>();

  /** A copy, for a listener may add and remove others. */
  const call = (all: ReadonlySet<() => void> | undefined) => {
    for (const listener of [...(all ?? [])]) listener();
  };

  return {
    add(conversation, listener) {
      const own = () => listener();
      const all = listeners.get(conversation) ?? new Set();
      listeners.set(conversation, all.add(own));
      return () => {
        all.delete(own);
        if (all.size === 0 && listeners.get(conversation) === all) listeners.delete(conversation);
      };
    },
    wake: (conversation) => call(listeners.get(conversation)),
    wakeSome(from, every) {
      for (const [index, all] of [...listeners.values()].entries()) {
        if (index % every === from) call(all);
      }
    },
    clear: () => listeners.clear(),
  };
}
