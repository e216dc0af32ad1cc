/**
 * The thread that writes: the disk takes its time, and nobody else is to wait for it. What has come in while it wrote is
 * done together, with one sync. `writing.ts` is the other end.
 */
import { enableCompileCache } from 'node:module';
import { DatabaseSync } from 'node:sqlite';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { finishOf, performFinished } from './finishing.ts';
import { perform } from './jobs.ts';
import { type Answer, type AskedJob, END, type Order, type WriterData } from './orders.ts';
import { prepareWrites } from './statements.ts';

/** How many jobs share one transaction at most: those that come in meanwhile wait for as long as they take. */
const MOST_TOGETHER = 64;

const { file, pragmas, finishing, compileCache }: WriterData = workerData;
const port = parentPort;
if (port === null) throw new Error('This is a thread of the store, not a program.');
const database = new DatabaseSync(file);
database.exec(pragmas);
const writes = prepareWrites(database);
if (compileCache !== null) enableCompileCache(compileCache);
const finish = await finishOf(finishing);

port.on('message', (first: Order | typeof END) => {
  let next: Order | typeof END | undefined = first;
  while (next !== undefined && next !== END) {
    const orders: Order[] = [];
    let jobs: readonly AskedJob[] = [];
    while (next !== undefined && next !== END && jobs.length < MOST_TOGETHER) {
      orders.push(next);
      jobs = [...jobs, ...next.jobs];
      next = receiveMessageOnPort(port)?.message;
    }
    const results = performFinished(jobs, finish, (all) => perform(database, writes, all));
    let done = 0;
    for (const { id, jobs: own } of orders) {
      const answer: Answer = { id, results: results.slice(done, done + own.length) };
      done += own.length;
      port.postMessage(answer);
    }
  }
  if (next !== END) return;
  database.close();
  port.close();
});
