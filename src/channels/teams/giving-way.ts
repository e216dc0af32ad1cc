/** Deliveries that leave off for somebody who waits for an answer. */
export interface GivingWay {
  /** Runs a delivery, which ends as soon as it can once the signal it is given is aborted. */
  run<Result>(conversation: string, delivery: (giveWay: AbortSignal) => Promise<Result>): Promise<Result>;
  /** Has every delivery of a conversation give way, those too that begin later, until what this returns is called. */
  claim(conversation: string): () => void;
}

/**
 * A delivery to a channel that is throttled pauses for seconds, and whatever else happens in its conversation waits
 * behind it. A message can; whoever presses a button is shown an error by Teams when the answer takes long.
 */
export function createGivingWay(): GivingWay {
  const running = new Map<string, AbortController>();
  const claims = new Map<string, number>();

  return {
    async run(conversation, delivery) {
      const controller = new AbortController();
      if (claims.has(conversation)) controller.abort();
      running.set(conversation, controller);
      try {
        return await delivery(controller.signal);
      } finally {
        if (running.get(conversation) === controller) running.delete(conversation);
      }
    },
    claim(conversation) {
      claims.set(conversation, (claims.get(conversation) ?? 0) + 1);
      running.get(conversation)?.abort();
      return () => {
        const others = (claims.get(conversation) ?? 1) - 1;
        if (others > 0) claims.set(conversation, others);
        else claims.delete(conversation);
      };
    },
  };
}
