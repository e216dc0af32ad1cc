import { Console } from 'node:console';
import { Writable } from 'node:stream';
import type { Log } from '../log.ts';

/**
 * Keeps the console of this process to nobody from now on: the Bot Framework SDK prints tokens and activities there when
 * something fails. The first time it is logged that something was printed, but not what.
 */
export function guardConsole(log: Log): void {
  let isTold = false;
  const nowhere = new Writable({
    write(_chunk, _encoding, done) {
      if (!isTold) log.warn('a library has printed something, which is not shown');
      isTold = true;
      done();
    },
  });
  globalThis.console = new Console(nowhere);
}
