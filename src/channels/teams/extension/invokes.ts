/** The message extension's door: its handlers are loaded with the first invoke, as they bring all words and cards. */
import type { Log } from '../../log.ts';
import type { InvokeHandler } from '../invokes.ts';

const NAMES = ['composeExtension/query', 'composeExtension/fetchTask', 'composeExtension/submitAction'];

/** Who answers the message extension's invokes. */
export const extensionInvokes = (log: Log): ReadonlyMap<string, InvokeHandler> =>
  new Map(
    NAMES.map((name) => [
      name,
      async (activity) => {
        const { extensionHandlers } = await import('./handlers.ts');
        return extensionHandlers(log).get(name)?.(activity) ?? null;
      },
    ]),
  );
