import { type DestinationStream, type Logger, pino } from 'pino';
import { type ToldError, tellError } from './log/errors.ts';
import type { LogLevel } from './log/levels.ts';
import { currentWork } from './log/work.ts';

/** In which part of the program something happens. */
export const PLACES = [
  'http',
  'stream',
  'turn',
  'teams',
  'direct-line',
  'store',
  'process',
  'other',
] as const;
export type Place = (typeof PLACES)[number];

/** What an entry can tell beside its message: these names, and nothing that a person wrote or that leads to one. */
export interface Fields {
  readonly where?: Place;
  readonly method?: string;
  /** The pattern of a path, such as `/files/:id`, never the path itself. */
  readonly route?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly bytes?: number;
  readonly channel?: string;
  /** What a turn came to. */
  readonly outcome?: string;
  /** How many there were like this one that were not told. */
  readonly others?: number;
  /** See `tellError`. */
  readonly error?: ToldError;
}

/**
 * What an operator should hear about. Nothing a person wrote belongs in it: messages are constant
 * sentences, and of an error only what the program itself knows (`tellError`).
 */
export interface Log {
  debug(message: string, fields?: Fields): void;
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, error?: unknown, fields?: Fields): void;
}

export interface ProgramLog extends Log {
  /** Writes what is not written yet, before it returns. */
  flush(): void;
}

export interface LogOptions {
  readonly level?: LogLevel;
  /** Where lines go; standard error unless told, so that standard output holds the address alone. */
  readonly to?: DestinationStream;
}

/** More than this is not kept for a standard error that nobody reads: then lines are lost, and not the program. */
const MOST_WAITING_BYTES = 8 * 1024 * 1024;

/**
 * A JSON line an entry: time, level, msg, the id of the request that is worked on, and the entry's fields. Lines are
 * written beside the work, in their order; `flush` is for the end.
 */
export function createLog({ level = 'info', to }: LogOptions = {}): ProgramLog {
  const standardError =
    to === undefined ? pino.destination({ dest: 2, sync: false, maxLength: MOST_WAITING_BYTES }) : null;
  // Without a listener a full disk behind standard error would end the program.
  standardError?.on('error', () => {});
  const logger: Logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const work = currentWork();
        return work === undefined ? {} : { id: work.id };
      },
    },
    to ?? standardError ?? pino.destination(2),
  );
  return {
    debug: (message, fields = {}) => logger.debug(fields, message),
    info: (message, fields = {}) => logger.info(fields, message),
    warn: (message, fields = {}) => logger.warn(fields, message),
    error: (message, error, fields = {}) =>
      logger.error(error === undefined ? fields : { ...fields, error: tellError(error) }, message),
    flush() {
      try {
        standardError?.flushSync();
      } catch {
        // Nobody is there to be told.
      }
    },
  };
}

/** The log of one part of the program: its entries say where they come from, and its errors are told to `onError`. */
export const logOf = (log: Log, where: Place, onError: (where: Place) => void = () => {}): Log => ({
  debug: (message, fields) => log.debug(message, { where, ...fields }),
  info: (message, fields) => log.info(message, { where, ...fields }),
  warn: (message, fields) => log.warn(message, { where, ...fields }),
  error(message, error, fields) {
    onError(where);
    log.error(message, error, { where, ...fields });
  },
});
