import { startApp } from './app.ts';
import { apiRoutes } from './channels/http/api-routes.ts';
import { guardConsole } from './channels/log/console.ts';
import { tellError } from './channels/log/errors.ts';
import { createLog, type Log, logOf, type ProgramLog } from './channels/log.ts';
import { createMetrics } from './channels/metrics/metrics.ts';
import type { Talk } from './channels/turns.ts';
import { type Config, readConfig } from './config.ts';
import { parseState, type State } from './conversation/state.ts';
import { turn } from './conversation/turn.ts';
import { endWhenTold } from './ending.ts';
import { finishing, rendering } from './rendering.ts';
import { openStore } from './storage/open.ts';
import { warmUp } from './warming.ts';

/** The program: reads the configuration, serves, says where, and ends cleanly when told to. */
export async function runProgram(environment: NodeJS.ProcessEnv): Promise<void> {
  const read = readConfig(environment);
  if (!read.ok) return fail(read.message);

  const { bot, publicUrl } = read.config;
  const log = createLog({ level: read.config.logLevel });
  const metrics = createMetrics({ ofProcess: true });
  const processLog = logOf(log, 'process', metrics.error);
  endOnUncaught(log);
  tellWarnings(processLog);
  const talk: Talk<State> = {
    turn,
    parseState,
    render: rendering({ publicUrl }),
  };
  const open = (config: Config, storeLog: Log) => openStore(config, storeLog, finishing({ publicUrl }));
  const app = await startApp(read.config, talk, apiRoutes(), log, metrics, open).catch((error: unknown) =>
    explain(error, read.config.metrics?.port),
  );
  if (app === null) return;
  const local = bot === null && publicUrl === null ? ' (local use only: MicrosoftAppId is not set)' : '';
  console.log(`planbyte is ready at ${app.url}${local}`);
  guardConsole(processLog);
  endWhenTold(app, log);
  // When the address is told, for nobody can have used it yet.
  setImmediate(() => warmUp(talk, Date.now()));
}

/** After an error that nobody expected nothing is certain any more: it is told, and whoever supervises us starts anew. */
function endOnUncaught(log: ProgramLog): void {
  process.on('uncaughtException', (error) => {
    log.error('an error that nobody caught ends the program', error, { where: 'process' });
    log.flush();
    process.exit(1);
  });
}

/** Node's own warnings become lines of the log. */
function tellWarnings(log: Log): void {
  process.removeAllListeners('warning');
  process.on('warning', (warning) => log.warn('Node warns', { error: tellError(warning) }));
}

function explain(error: unknown, metricsPort: number | undefined): null {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    const name =
      error instanceof Error && 'port' in error && error.port === metricsPort ? 'METRICS_PORT' : 'PORT';
    fail(`The port is taken by another program: set ${name} to a free one.`);
  } else if (code === 'EACCES')
    fail('The port or DATA_DIR may not be used by this user: set PORT or DATA_DIR.');
  else fail(error instanceof Error ? error.message : String(error));
  return null;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
