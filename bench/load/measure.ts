/** One stretch of load on one contender, and what it took. */
import type { Contender } from './contenders.ts';
import { CONNECTIONS, fire, quantile } from './fire.ts';
import type { Talker } from './talk.ts';

export interface Round {
  readonly turns: number;
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  /** Processor time of the servers for a turn, in milliseconds. */
  readonly cpu: number;
  /** Memory of the servers, in MB. */
  readonly rss: number;
  /** How busy the one was who sent, of one core. */
  readonly busy: number;
}

/** Whoever is measured has stood still while others were: seconds of load before, which are not counted. */
export const RUN_UP_SECONDS = 2;

/** Puts load on a contender for some seconds; throws when an answer is none. */
export async function measure(
  { name, servers }: Contender,
  talker: () => Talker,
  seconds: number,
): Promise<Round> {
  const cpuUsed = async () => {
    const all = await Promise.all(servers.map((server) => server.usage()));
    return { cpu: sum(all.map(({ cpu }) => cpu)), rss: sum(all.map(({ rss }) => rss)) };
  };
  const before = await cpuUsed();
  const fired = await fire(
    servers.map(({ url }) => url),
    Array.from({ length: CONNECTIONS }, talker),
    seconds,
  );
  const after = await cpuUsed();
  if (fired.faults.length > 0) throw new Error(`${name}: ${fired.faults.slice(0, 3).join('; ')}`);
  return {
    turns: fired.answered,
    rate: fired.turns / seconds,
    p50: quantile(fired.latencies, 0.5),
    p99: quantile(fired.latencies, 0.99),
    cpu: (after.cpu - before.cpu) / fired.answered,
    rss: after.rss / 1024 ** 2,
    busy: fired.busy,
  };
}

const sum = (figures: readonly number[]): number => figures.reduce((a, b) => a + b, 0);
