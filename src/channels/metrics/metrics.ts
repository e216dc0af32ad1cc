import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import packageFile from '#package' with { type: 'json' };
import { OUTCOMES, RULE_IDS } from '../../contract/verdict.ts';
import { PLACES, type Place } from '../log.ts';
import { CHANNELS, type ObservedTurn, TURN_RESULTS } from '../observed-turn.ts';
import { shownVerdicts } from './shown.ts';

/** How a message to a channel went. */
export const DELIVERY_OUTCOMES = ['sent', 'later', 'closed', 'refused', 'unknown', 'too-old'] as const;
export type DeliveryOutcome = (typeof DELIVERY_OUTCOMES)[number];

/** Which engine a store is. */
export type Engine = 'sqlite' | 'postgresql';

/** A request that has been answered, by words of closed lists. */
export interface CountedRequest {
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
}

/**
 * What is counted, for those who run the program. All labels come from closed lists: nothing leads to a person, and
 * there are so many series and no more.
 */
export interface Metrics {
  turn(turn: ObservedTurn): void;
  request(request: CountedRequest): void;
  error(where: Place): void;
  store(engine: Engine, call: string, seconds: number): void;
  delivery(outcome: DeliveryOutcome): void;
  /** Says how many streams are open, when it is asked. */
  streams(count: () => number): void;
  /** Everything that was counted, in the text format of Prometheus. */
  text(): Promise<{ readonly contentType: string; readonly body: string }>;
}

/** From a millisecond, in which most turns are over, to the ten seconds after which people have given up. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface MetricsOptions {
  /** Also what Node tells of the process. Once in a process: it observes for as long as that lives. */
  readonly ofProcess?: boolean;
}

/** Counts in a registry of its own, for several programs can run in one process. */
export function createMetrics({ ofProcess = false }: MetricsOptions = {}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (ofProcess) collectDefaultMetrics({ register: registry });

  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name: `planbyte_${name}`, help, labelNames, registers });
  const histogram = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Histogram({ name: `planbyte_${name}`, help, labelNames, buckets: SECONDS, registers });

  const turns = counter('turns_total', 'Turns of conversations.', ['channel', 'result']);
  const turnSeconds = histogram('turn_seconds', 'From a turn’s arrival until it is on the disk.', [
    'channel',
  ]);
  const outcomes = counter('outcomes_total', 'Verdicts shown in conversations.', ['outcome']);
  const rules = counter('rule_hits_total', 'Rules that apply in a verdict shown.', ['rule']);
  const requests = counter('http_requests_total', 'Requests answered.', ['route', 'method', 'status']);
  const requestSeconds = histogram('http_seconds', 'From a request’s arrival to its answer.', ['route']);
  const errors = counter('errors_total', 'Errors that were logged.', ['where']);
  const stores = histogram('store_seconds', 'Calls of the store.', ['engine', 'call']);
  const deliveries = counter('deliveries_total', 'Messages sent to a channel.', ['outcome']);
  new Gauge({ name: 'planbyte_build_info', help: 'The version.', labelNames: ['version'], registers })
    .labels(packageFile.version)
    .set(1);

  // A series that begins at 0 shows its first event as an increase.
  for (const channel of CHANNELS) for (const result of TURN_RESULTS) turns.inc({ channel, result }, 0);
  for (const outcome of OUTCOMES) outcomes.inc({ outcome }, 0);
  for (const rule of RULE_IDS) rules.inc({ rule }, 0);
  for (const where of PLACES) errors.inc({ where }, 0);
  for (const outcome of DELIVERY_OUTCOMES) deliveries.inc({ outcome }, 0);

  return {
    turn({ channel, result, seconds, replies }) {
      turns.inc({ channel, result });
      if (result !== 'repeated') turnSeconds.observe({ channel }, seconds);
      for (const { outcome, applies } of shownVerdicts(replies)) {
        outcomes.inc({ outcome });
        for (const rule of applies) rules.inc({ rule });
      }
    },
    request({ route, method, status, seconds }) {
      requests.inc({ route, method, status });
      requestSeconds.observe({ route }, seconds);
    },
    error: (where) => errors.inc({ where }),
    store: (engine, call, seconds) => stores.observe({ engine, call }, seconds),
    delivery: (outcome) => deliveries.inc({ outcome }),
    streams(count) {
      new Gauge({
        name: 'planbyte_streams_open',
        help: 'Streams of web chat that are open.',
        registers,
        collect() {
          this.set(count());
        },
      });
    },
    text: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}
