import type { ActivityBody } from '../turn-store.ts';
import { failureOf, type Job, type JobResult, type TurnJob } from './jobs.ts';
import type { AskedJob, AskedTurn } from './orders.ts';

/**
 * A module that makes answers of the data of drafts, in the thread that writes them: the one that answers requests has
 * more to do.
 */
export interface Finishing {
  /** The address of the module. */
  readonly module: string;
  /** What its `finisher` is given: plain data. */
  readonly settings: object;
}

/** What such a module exports. */
export interface FinishingModule {
  finisher(settings: object): Finish;
}

/** Makes an answer. What it throws ends the turn, of which nothing is written then. */
export type Finish = (data: object) => ActivityBody;

const nothing: Finish = () => {
  throw new Error('Nobody has said how a draft is finished.');
};

/** Loads what makes answers. */
export async function finishOf(finishing: Finishing | null): Promise<Finish> {
  if (finishing === null) return nothing;
  const module: FinishingModule = await import(finishing.module);
  return module.finisher(finishing.settings);
}

/** Does what was asked for by `perform` once all drafts in it are finished, and adds to the results what was made of these. */
export function performFinished(
  asked: readonly AskedJob[],
  finish: Finish,
  perform: (jobs: readonly Job[]) => readonly JobResult[],
): readonly JobResult[] {
  const finished = asked.map((one) => finishJob(one, finish));
  const results = perform(finished.flatMap((one) => ('job' in one ? [one.job] : []))).values();
  return finished.map((one): JobResult => {
    if (!('job' in one)) return one;
    const result = results.next().value;
    if (result === undefined) throw new Error('Nothing is known of a job.');
    return result.kind === 'done' ? { ...result, made: one.made } : result;
  });
}

type Finished = { readonly job: Job; readonly made: readonly string[] } | (JobResult & { kind: 'failed' });

function finishJob(asked: AskedJob, finish: Finish): Finished {
  if (asked.kind === 'run') return { job: asked, made: [] };
  try {
    return finishTurn(asked, finish);
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}

function finishTurn(asked: AskedTurn, finish: Finish): { readonly job: TurnJob; readonly made: string[] } {
  const made: string[] = [];
  const activities = asked.activities.map((row) => {
    if (typeof row.body === 'string') return { ...row, body: row.body };
    const body = JSON.stringify(finish(row.body));
    made.push(body);
    return { ...row, body };
  });
  return { job: { ...asked, activities }, made };
}
