/** What the thread that writes and the one that asks it say to each other. */
import type { Job, JobResult } from './jobs.ts';

/** What the thread is started with. */
export interface WriterData {
  readonly file: string;
  /** Run when the database is opened. */
  readonly pragmas: string;
}

/** Asked with a number, and answered with it. */
export interface Order {
  readonly id: number;
  readonly jobs: readonly Job[];
}
export interface Answer {
  readonly id: number;
  readonly results: readonly JobResult[];
}
/** Ends the thread when all before it is done. */
export const END = 'end';
