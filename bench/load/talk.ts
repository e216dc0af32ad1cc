/** One person after the other on one connection, each in a conversation of their own. */
import { filled, type Script } from './stories.ts';

export interface Talker {
  /** The next thing that is said. */
  next(): string;
  /** What was answered to it. */
  heard(answer: string): void;
}

/** What came back, over all connections. */
export interface Heard {
  /** Turns that were answered, and the conversations that they were in. */
  turns: number;
  conversations: number;
  /** Conversations that got at least one card. */
  withCards: number;
  /** Answers in which nothing was said. */
  silent: number;
}

export const newHeard = (): Heard => ({ turns: 0, conversations: 0, withCards: 0, silent: 0 });

const TOKEN = '"token":"';

/** The token of the last card of an answer; null where there is no card with buttons. */
export function lastToken(answer: string): string | null {
  const at = answer.lastIndexOf(TOKEN);
  if (at < 0) return null;
  const from = at + TOKEN.length;
  return answer.slice(from, answer.indexOf('"', from));
}

const SILENT = '{"activities":[]}';

/** A number that is different for each conversation of a run; the run is part of the name, so that none meets an older one. */
export interface Names {
  count: number;
}

/**
 * Plays stories from beginning to end, in an order that is mixed once and the same for whoever is measured. `only` says
 * nothing of cards where the other side has none.
 */
export function storyTalker(scripts: readonly Script[], names: Names, run: string, heard: Heard): Talker {
  let script: Script | undefined;
  let at = 0;
  let conversation = '';
  let token = 'none';
  let hasCard = false;

  return {
    next() {
      if (script === undefined || at > script.messages.length) {
        script = scripts[names.count % scripts.length];
        names.count += 1;
        conversation = `a:${run}-${names.count}`;
        at = 0;
        token = 'none';
        hasCard = false;
      }
      const said = at === 0 ? script?.arrival : script?.messages[at - 1];
      at += 1;
      if (said === undefined) throw new Error('There are no stories.');
      return filled(said, conversation, `${conversation}-${at}`, token);
    },
    heard(answer) {
      if (at === 1) heard.conversations += 1;
      heard.turns += 1;
      if (answer === SILENT) heard.silent += 1;
      const found = lastToken(answer);
      if (found === null) return;
      token = found;
      if (!hasCard) heard.withCards += 1;
      hasCard = true;
    },
  };
}

/** The scripts in a mixed order. */
export function mixed<T>(all: readonly T[], random: () => number): readonly T[] {
  return all
    .map((one) => ({ one, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}
