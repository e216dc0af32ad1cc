/** Loaded by the thread that writes: gives back what a draft holds, under the name that it is told. */
import type { ActivityBody } from '../../src/storage/turn-store.ts';

/** The address of this file. */
export const FINISHER = import.meta.url;

export interface Held {
  readonly body: ActivityBody;
  readonly isBroken?: boolean;
}

export function finisher({ mark = {} }: { readonly mark?: ActivityBody }): (data: Held) => ActivityBody {
  return ({ body, isBroken = false }) => {
    if (isBroken) throw new Error('It cannot be made.');
    return { ...body, ...mark };
  };
}
