/** Work that waits at the same time and is done in one go, so that many share what one costs, such as a sync of the disk. */

/** One that waits, and how to tell it how it ended. */
export interface Waiting<Item, Result> {
  readonly item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

export interface Together<Item, Result> {
  add(item: Item): Promise<Result>;
  /** Resolves when nothing waits and nothing is under way. */
  idle(): Promise<void>;
}

export interface TogetherOptions<Item, Result> {
  /** How many are done in one go at most. */
  readonly most: number;
  /** How many goes are under way at a time. */
  readonly atOnce: number;
  /** Items of one key are never in two goes at a time, so that they keep their order. Not needed where goes follow each other. */
  readonly keyOf?: (item: Item) => string;
  /** Tells each how it ended; what it throws ends all that it did not tell. */
  readonly work: (batch: readonly Waiting<Item, Result>[]) => Promise<void>;
}

/** Collects what is added in one round of the event loop, and while as much as may be is under way. Keeps the order. */
export function createTogether<Item, Result>({
  most,
  atOnce,
  keyOf,
  work,
}: TogetherOptions<Item, Result>): Together<Item, Result> {
  let waiting: Waiting<Item, Result>[] = [];
  const running = new Set<Promise<void>>();
  /** Keys of what is under way. */
  const busy = new Set<string>();
  let isDue = false;

  /** Those that have waited longest, without those that must wait for one that is under way. */
  function next(): readonly Waiting<Item, Result>[] {
    if (keyOf === undefined || busy.size === 0) return waiting.splice(0, most);
    const batch = new Set(waiting.filter(({ item }) => !busy.has(keyOf(item))).slice(0, most));
    waiting = waiting.filter((one) => !batch.has(one));
    return [...batch];
  }

  function arm(): void {
    if (isDue || waiting.length === 0 || running.size >= atOnce) return;
    isDue = true;
    setImmediate(go);
  }

  function go(): void {
    isDue = false;
    const batch = next();
    if (batch.length === 0) return;
    const keys = keyOf === undefined ? [] : batch.map(({ item }) => keyOf(item));
    for (const key of keys) busy.add(key);
    const run = work(batch)
      .catch((error: unknown) => {
        for (const one of batch) one.reject(error);
      })
      .finally(() => {
        running.delete(run);
        for (const key of keys) busy.delete(key);
        arm();
      });
    running.add(run);
    arm();
  }

  return {
    add(item) {
      const { promise, resolve, reject } = Promise.withResolvers<Result>();
      waiting.push({ item, resolve, reject });
      arm();
      return promise;
    },
    async idle() {
      while (waiting.length > 0 || running.size > 0) {
        await (running.size > 0 ? Promise.race(running) : new Promise(setImmediate));
      }
    },
  };
}
