import { AsyncLocalStorage } from 'node:async_hooks';
import type { Fields } from '../log.ts';

/** One thing that is worked on, such as a request, from its beginning to its end, whatever it waits for. */
export interface Work {
  /** By which its lines in the log are found, and by which a client can refer to it. */
  readonly id: string;
  /** Adds to what is told of it in the end. */
  note(fields: Fields): void;
  notes(): Fields;
}

const current = new AsyncLocalStorage<Work>();

export function newWork(id: string): Work {
  let noted: Fields = {};
  return {
    id,
    note(fields) {
      noted = { ...noted, ...fields };
    },
    notes: () => noted,
  };
}

/** Runs something as part of a work: also what it begins and does not wait for. */
export const inWork = <T>(work: Work, run: () => T): T => current.run(work, run);

/** The work that the caller is part of; undefined outside any. */
export const currentWork = (): Work | undefined => current.getStore();

/** The function as part of the work of now, whoever calls it later: a store thinks about several turns together. */
export const inThisWork = <Args extends unknown[], Result>(
  run: (...args: Args) => Result,
): ((...args: Args) => Result) => {
  const work = current.getStore();
  return work === undefined ? run : (...args) => current.run(work, () => run(...args));
};
