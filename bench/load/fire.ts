/** Sends what people say, over many connections at once, and measures. */
import autocannon from 'autocannon';
import type { Talker } from './talk.ts';

export interface Fired {
  /** Turns answered within the time, and all that were answered. */
  readonly turns: number;
  readonly answered: number;
  readonly seconds: number;
  /** Milliseconds of each turn within the time, ascending. */
  readonly latencies: Float64Array;
  /** Answers that are none: another status than 200, broken connections, timeouts. */
  readonly faults: readonly string[];
  /** The part of one core that sending took. */
  readonly busy: number;
}

export const CONNECTIONS = 32;

/**
 * Lets each connection talk for some seconds, one request after the other, then waits for what is under way: so what
 * was answered can be counted against what was written.
 */
export async function fire(
  urls: readonly string[],
  talkers: readonly Talker[],
  seconds: number,
): Promise<Fired> {
  const latencies: number[] = [];
  const faults: string[] = [];
  let answered = 0;
  const clients: autocannon.Client[] = [];
  const began = performance.now();
  const end = began + seconds * 1_000;
  const cpu = process.cpuUsage();
  let used = 0;
  const ending = setTimeout(() => {
    const { user, system } = process.cpuUsage(cpu);
    used = (user + system) / 1_000;
    // The way in which autocannon itself ends a connection after a number of requests: after the answer.
    for (const client of clients) Object.assign(client, { responseMax: 1 });
  }, seconds * 1_000);

  const send = (url: string, own: readonly Talker[]) => {
    const left = own.values();
    return autocannon({
      url: new URL('/api/messages', url).href,
      connections: own.length,
      // It ends when all connections have.
      duration: seconds + 60,
      timeout: 30,
      setupClient(client: autocannon.Client) {
        const talker = left.next().value;
        if (talker === undefined) throw new Error('There are more connections than talkers.');
        clients.push(client);
        client.setRequests([
          {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            setupRequest: (request) => ({ ...request, body: talker.next() }),
            onResponse: (status, body) => {
              answered += 1;
              if (status === 200) talker.heard(body);
              else faults.push(`status ${status}: ${body.slice(0, 200)}`);
            },
          },
        ]);
        client.on('response', (_status, _bytes, milliseconds) => {
          if (performance.now() <= end) latencies.push(milliseconds);
        });
      },
    });
  };
  // Connections go to the servers in turn.
  const results = await Promise.all(
    urls.map((url, index) =>
      send(
        url,
        talkers.filter((_, at) => at % urls.length === index),
      ),
    ),
  );
  for (const { errors, timeouts } of results) {
    if (errors > 0) faults.push(`${errors} connections broken, ${timeouts} of them by a timeout`);
  }
  clearTimeout(ending);
  return {
    turns: latencies.length,
    answered,
    seconds,
    latencies: Float64Array.from(latencies).sort(),
    faults,
    busy: used / (seconds * 1_000),
  };
}

/** The latency under which a part of the turns stay. */
export const quantile = (latencies: Float64Array, part: number): number =>
  latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * part))] ?? Number.NaN;
