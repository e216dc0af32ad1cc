import { Worker } from 'node:worker_threads';
import { StoreUnavailable } from '../turn-store.ts';
import type { Failure, JobResult } from './jobs.ts';
import { type Answer, type AskedJob, END, type Order, type WriterData } from './orders.ts';

/** The way to the thread that writes. */
export interface Writing {
  /**
   * Has jobs done, in their order and after those that were asked for before, and tells of each when it is on the disk.
   * Throws `StoreUnavailable` where the thread has ended.
   */
  perform(jobs: readonly AskedJob[]): Promise<readonly JobResult[]>;
  /** Ends the thread when everything is done. */
  close(): Promise<void>;
}

interface Waiting {
  readonly id: number;
  resolve(results: readonly JobResult[]): void;
  reject(error: unknown): void;
}

/**
 * Starts the thread when something is to be written first, or at once where it has to make itself ready for more than that,
 * and again should it have ended.
 */
export function createWriting(data: WriterData): Writing {
  // A list, for the thread keeps the order, and V8 holds on to what comes into a map and goes (see `draining.ts`).
  let waiting: readonly Waiting[] = [];
  let worker: Worker | null = null;
  let orders = 0;

  function start(): Worker {
    // Without the options of this process, which are not for another thread: profiling, loading for tests.
    const started = new Worker(new URL('./writer.ts', import.meta.url), { workerData: data, execArgv: [] });
    started.on('message', ({ id, results }: Answer) => {
      waiting.find((one) => one.id === id)?.resolve(results);
      waiting = waiting.filter((one) => one.id !== id);
      if (waiting.length === 0) started.unref();
    });
    const ended = (cause: unknown) => {
      if (worker !== started) return;
      worker = null;
      const left = waiting;
      waiting = [];
      for (const { reject } of left) reject(new StoreUnavailable(cause));
    };
    started.on('error', ended);
    started.on('exit', () => ended(new Error('The thread that writes has ended.')));
    // Whoever waits keeps the program alive, not the thread: listening to it would.
    started.unref();
    return started;
  }

  if (data.finishing !== null) worker = start();

  return {
    perform(jobs) {
      worker ??= start();
      orders += 1;
      const order: Order = { id: orders, jobs };
      const { promise, resolve, reject } = Promise.withResolvers<readonly JobResult[]>();
      waiting = [...waiting, { id: order.id, resolve, reject }];
      worker.ref();
      worker.postMessage(order);
      return promise;
    },
    async close() {
      if (worker === null) return;
      const ending = worker;
      const { promise: ended, resolve } = Promise.withResolvers<void>();
      ending.ref();
      ending.on('exit', () => resolve());
      ending.postMessage(END);
      await ended;
    },
  };
}

/** A failure as an error of the store; what is no trouble of SQLite is a bug. */
export function errorOf({ errcode, message }: Failure): Error {
  const error = Object.assign(new Error(message), errcode === null ? {} : { errcode });
  return errcode === null ? error : new StoreUnavailable(error);
}
