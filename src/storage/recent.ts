import type { Standing } from './written.ts';

/** So many conversations are kept; one takes some kilobytes. */
const MOST = 500;
/** What is larger is read each time, in characters of JSON: nobody is to fill the memory with large states or addresses. */
const LARGEST = 16_384;

/**
 * Conversations as this process has written them last, by their keys, so that the next turn need not read them. What is
 * kept may be out of date: whoever writes from it makes sure that it still stands.
 */
export interface Recent {
  find(key: string): Standing | undefined;
  keep(key: string, standing: Standing): void;
  forget(key: string): void;
  clear(): void;
}

/** Keeps those that were written last and are not large. */
export function createRecent(most = MOST): Recent {
  // A map is in the order of insertion: the first has waited longest.
  const kept = new Map<string, Standing>();
  return {
    find: (key) => kept.get(key),
    keep(key, standing) {
      kept.delete(key);
      if (standing.size > LARGEST) return;
      kept.set(key, standing);
      if (kept.size <= most) return;
      const [oldest] = kept.keys();
      if (oldest !== undefined) kept.delete(oldest);
    },
    forget: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
