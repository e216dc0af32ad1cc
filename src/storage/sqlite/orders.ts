/** What the thread that writes and the one that asks it say to each other. */
import type { Finishing } from './finishing.ts';
import type { JobResult, JobRow, RunJob, TurnJob } from './jobs.ts';

/** A turn whose answers may be drafts: then the data of them stands in the place of a body. */
export type AskedTurn = Omit<TurnJob, 'activities'> & { readonly activities: readonly AskedRow[] };
export type AskedRow = Omit<JobRow, 'body'> & { readonly body: string | object };
export type AskedJob = AskedTurn | RunJob;

/** What the thread is started with. */
export interface WriterData {
  readonly file: string;
  /** Run when the database is opened. */
  readonly pragmas: string;
  /** Null where drafts are finished by who thinks. */
  readonly finishing: Finishing | null;
  /** Where this process keeps what Node makes of files when it reads them; null where it does not. */
  readonly compileCache: string | null;
}

/** Asked with a number, and answered with it. */
export interface Order {
  readonly id: number;
  readonly jobs: readonly AskedJob[];
}
export interface Answer {
  readonly id: number;
  readonly results: readonly JobResult[];
}
/** Ends the thread when all before it is done. */
export const END = 'end';
