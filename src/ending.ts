import type { App } from './app.ts';
import type { ProgramLog } from './channels/log.ts';

/**
 * Ends the program when it is told to (SIGTERM, SIGINT): with 0 when everything that was under way is finished, with 1
 * when something had to be cut off. Told again, it ends at once.
 */
export function endWhenTold(app: Pick<App, 'close'>, log: ProgramLog): void {
  let isEnding = false;
  const exit = (code: number): never => {
    log.flush();
    // By itself it would end when the last connection that somebody keeps open is gone.
    return process.exit(code);
  };
  const end = () => {
    if (isEnding) {
      log.warn('told again to end, the program ends at once', { where: 'process' });
      return exit(1);
    }
    isEnding = true;
    return app.close().then(
      (finished) => exit(finished ? 0 : 1),
      (error: unknown) => {
        log.error('shutting down failed', error, { where: 'process' });
        exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}
