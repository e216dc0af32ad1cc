/** Whether what is kept is what was promised. */
import { parseState } from '../../src/conversation/state.ts';
import type { SeenActivity } from './direct-line-door.ts';
import type { KeptConversation } from './looking.ts';
import type { Speaker } from './speaker.ts';

const JOINED = 'joined';

/** What is wrong with a conversation as it is kept; empty where nothing is. */
export function judgeKept(speaker: Speaker, found: KeptConversation | null): readonly string[] {
  const { door, said, name } = speaker;
  const wrong: string[] = [];
  const insist = (holds: boolean, what: () => string) => {
    if (!holds) wrong.push(`${door.kind} ${name}: ${what()}`);
  };
  if (found === null) {
    insist(!speaker.entered() && said.every((one) => !one.answered), () => 'the conversation is gone');
    return wrong;
  }
  const { activities, revision, last, state } = found;
  const incoming = activities.filter(({ direction }) => direction === 'in');

  insist(
    activities.every(({ sequence }, index) => sequence === index + 1),
    () => `sequences ${activities.map(({ sequence }) => sequence).join()}`,
  );
  insist(last === activities.length, () => `the last sequence is ${last} of ${activities.length}`);
  insist(revision === incoming.length, () => `revision ${revision} after ${incoming.length} turns`);
  insist(revision === 0 || parseState(state) !== null, () => 'the state cannot be read');
  for (const { sequence, direction, answers } of activities) {
    const before = incoming.findLast((one) => one.sequence < sequence)?.sequence ?? null;
    insist(direction === 'in' || answers === before, () => `${sequence} answers ${answers}, not ${before}`);
  }

  // What was answered, in its order, and at most the one thing that was not answered yet.
  const ids = incoming.map(({ activityId }) => activityId);
  const promised = said.filter(({ answered }) => answered).map(({ id }) => door.keptId(id));
  const open = said.filter(({ answered }) => !answered).map(({ id }) => door.keptId(id));
  const expected = [JOINED, ...promised];
  insist(
    ids.join() === expected.join() ||
      ids.join() === [...expected, ...open].join() ||
      (ids.length === 0 && said.length === 0 && !speaker.entered()),
    () => `kept are ${ids.join()}, said were ${expected.join()} (and open ${open.join()})`,
  );

  for (const one of said) {
    if (one.looks === null || (door.kind === 'teams' && one.message.value)) continue;
    const of = incoming.find(({ activityId }) => activityId === door.keptId(one.id))?.sequence;
    const now = activities
      .filter(({ answers }) => of !== undefined && answers === of)
      .map((kept) => kept.looks);
    insist(
      now.join() === one.looks.join(),
      () => `${one.id} was answered ${one.looks?.join()}, kept is ${now.join()}`,
    );
  }
  return wrong;
}

/** What is wrong with a transcript as Direct Line gives it, beside what is kept and what was seen before. */
export function judgeTranscript(
  name: string,
  transcript: readonly SeenActivity[],
  seen: ReadonlyMap<number, SeenActivity>,
  found: KeptConversation,
): readonly string[] {
  const wrong: string[] = [];
  const shown = found.activities
    .filter(({ sequence }) => sequence > 1)
    .map((one) => `${one.sequence} ${one.looks}`);
  const now = transcript.map((one) => `${one.sequence} ${one.looks}`);
  if (now.join() !== shown.join())
    wrong.push(`${name}: the transcript is ${now.join()}, kept is ${shown.join()}`);
  for (const [sequence, one] of seen) {
    const again = transcript.find((other) => other.sequence === sequence);
    if (again?.looks !== one.looks || again.id !== one.id) {
      wrong.push(`${name}: ${sequence} was seen, and is another now`);
    }
  }
  return wrong;
}

/** A message that the bot sent by a call of its own, and which run of the program sent it. */
export interface Arrived {
  readonly looks: string;
  readonly run: number;
}

/**
 * Compares what has arrived with what is kept: everything in its order; something twice only where a kill came between
 * sending and marking, so that the next run sent it again first of all.
 */
export function judgeArrivals(
  name: string,
  arrived: readonly Arrived[],
  found: KeptConversation,
): { readonly wrong: readonly string[]; readonly missing: number; readonly twice: number } {
  const outgoing = found.activities.filter(({ direction }) => direction === 'out').map((one) => one.looks);
  let at = -1;
  let twice = 0;
  for (const [index, one] of arrived.entries()) {
    const before = arrived[index - 1];
    if (outgoing[at + 1] === one.looks) at += 1;
    else if (before?.looks === one.looks && before.run < one.run) twice += 1;
    else {
      const next = outgoing[at + 1] ?? 'nothing';
      const wrong = `connector ${name}: message ${index + 1} of run ${one.run} is ${one.looks} after ${before?.looks}, the next is ${next}`;
      return { wrong: [wrong], missing: 0, twice };
    }
  }
  return { wrong: [], missing: outgoing.length - 1 - at, twice };
}
