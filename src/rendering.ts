/** Makes messages of what the conversation answers: in the program's own thread, or in that of a store, which loads this file. */
import { toActivity } from './channels/outgoing.ts';
import type { Answer, Talk } from './channels/turns.ts';
import type { State } from './conversation/state.ts';
import { render } from './presentation/render.ts';
import type { Finishing } from './storage/sqlite/finishing.ts';
import type { ActivityBody } from './storage/turn-store.ts';

interface Settings {
  /** Where people reach our own pages; null where that is not known. */
  readonly publicUrl: string | null;
}

/** Renders for a channel. The page around web chat has the links to our own pages; in Teams the welcome has them. */
export const rendering =
  ({ publicUrl }: Settings): Talk<State>['render'] =>
  (reply, channel) =>
    render(reply, channel, channel === 'teams' ? (publicUrl ?? undefined) : undefined);

/** What a store loads to render by itself. */
export const finishing = (settings: Settings): Finishing => ({
  module: import.meta.url,
  settings: { ...settings },
});

/** See `FinishingModule`. */
export function finisher(settings: Settings): (answer: Answer) => ActivityBody {
  const rendered = rendering(settings);
  return ({ reply, channel }) => toActivity(rendered(reply, channel));
}
