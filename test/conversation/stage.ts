/** Where a conversation is played: the real turn, words and cards, and the real parser of what comes in. */
import { isDeepStrictEqual } from 'node:util';
import { messageEvents, type ReceivedFile } from '../../src/channels/incoming.ts';
import type { Facts } from '../../src/contract/facts.ts';
import type { Verdict } from '../../src/contract/verdict.ts';
import type { Event, Feedback, Language, Reply } from '../../src/conversation/model.ts';
import { situationOf } from '../../src/conversation/situation.ts';
import { newState, parseState, type State } from '../../src/conversation/state.ts';
import { turn, withoutRepeats } from '../../src/conversation/turn.ts';
import { render } from '../../src/presentation/render.ts';
import { type Seen, see } from './client.ts';

const SECOND = 1000;
/** Nobody answers faster than this. */
const PAUSE = 20 * SECOND;

export interface Shown {
  readonly reply: Reply;
  readonly seen: Seen;
}

/** A message as a channel receives it. */
export type Message = Parameters<typeof messageEvents>[0];

/** One conversation under way. */
export interface Stage {
  state: State | null;
  at: number;
  locale: string | undefined;
  /** Number of turns so far, which also makes the tokens. */
  turns: number;
  /** Everything that was sent, oldest first. */
  readonly shown: Shown[];
  /** Every message that came in, in order, for those who send them again elsewhere. */
  readonly received: Message[];
  /** What was thought of it, for those who run the program. */
  readonly feedback: Feedback[];
  /** How often everything was deleted. */
  forgotten: number;
  /** What the newest turn sent. */
  newest: readonly Shown[];
}

/** An empty stage at a time, in milliseconds since 1970. */
export const newStage = (at: number): Stage => ({
  state: null,
  at,
  locale: undefined,
  turns: 0,
  shown: [],
  received: [],
  feedback: [],
  forgotten: 0,
  newest: [],
});

/** Begins the conversation with facts that are known before it, as a page that knows them would. */
export const knowFrom = (stage: Stage, language: Language, facts: Facts): void => {
  stage.state = { ...(stage.state ?? newState(language)), facts };
};

/** As it comes to the thread that renders (`src/rendering.ts`). */
const ofAnotherThread = (reply: Reply): Reply => {
  const copy = structuredClone(reply);
  if (!isDeepStrictEqual(copy, reply)) throw new Error(`${JSON.stringify(reply)} is not plain data`);
  return copy;
};

const stored = (state: State): State => {
  const read = parseState(JSON.parse(JSON.stringify(state)));
  if (read === null) throw new Error(`the state cannot be read back: ${JSON.stringify(state)}`);
  // A program goes on with the state that it wrote last, or with what it reads: that must be the same.
  if (!isDeepStrictEqual(read, state)) throw new Error(`the state is read back as ${JSON.stringify(read)}`);
  return read;
};

/** Plays one event; the state goes through storage. */
export const play = (stage: Stage, event: Event): readonly Shown[] => {
  stage.turns += 1;
  stage.at += PAUSE;
  const { at, locale } = stage;
  const { state, replies, feedback, forget } = turn(
    stage.state,
    { event, at, ...(locale === undefined ? {} : { locale }) },
    `token-${stage.turns}`,
  );
  stage.state = stored(state);
  if (feedback !== undefined) stage.feedback.push(feedback);
  if (forget === true) stage.forgotten += 1;
  stage.newest = replies.map((reply) => ({ reply, seen: see(render(ofAnotherThread(reply), 'webchat')) }));
  stage.shown.push(...stage.newest);
  return stage.newest;
};

/** Plays a message as a channel receives it, with the files that came with it and could be read. */
export const receive = (
  stage: Stage,
  message: Message,
  files: readonly ReceivedFile[] = [],
): readonly Shown[] => {
  stage.received.push(message);
  const shown = messageEvents(message, files).flatMap((event) => play(stage, event));
  const sent = withoutRepeats(shown.map(({ reply }) => reply));
  stage.newest = shown.filter(({ reply }) => sent.includes(reply));
  return stage.newest;
};

/** The cards so far, the newest first. */
export const cardsOf = ({ shown }: Stage): readonly Seen[] =>
  shown
    .map(({ seen }) => seen)
    .filter(({ buttons }) => buttons.length > 0)
    .toReversed();

/** What is judged of what was said so far. */
export const verdictOf = ({ state, at }: Stage): Verdict => {
  if (state === null) throw new Error('nothing was said yet');
  return situationOf(state, at).verdict;
};
