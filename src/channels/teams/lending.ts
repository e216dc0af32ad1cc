/** What is called while it is lent. */
interface Lent<Asked> {
  callback: ((asked: Asked) => Promise<void>) | null;
}

/**
 * Lends a callback to work that keeps it longer than it calls it; once the work is over, what was lent leads nowhere. Throws
 * what either throws.
 *
 * The SDK is compiled to generators, and V8 holds whatever a generator function refers to until all of the memory is
 * cleaned. With the callback itself that would be a request with its answer, a thousand times a second.
 */
export async function lending<Asked, Result>(
  callback: (asked: Asked) => Promise<void>,
  work: (lent: (asked: Asked) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const lent: Lent<Asked> = { callback };
  try {
    return await work(through(lent));
  } finally {
    lent.callback = null;
  }
}

/** A function by itself: one that is made beside the callback would see it, and all around it. */
const through =
  <Asked>(lent: Lent<Asked>) =>
  async (asked: Asked): Promise<void> => {
    await lent.callback?.(asked);
  };
