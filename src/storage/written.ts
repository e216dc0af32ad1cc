import { activityOf, Draft } from './draft.ts';
import type {
  ActivityBody,
  Conversation,
  FeedbackBody,
  Handled,
  StoredActivity,
  Turn,
} from './turn-store.ts';

/** A conversation as it stands in the store. Revision, last sequence and time together tell it from itself at any other time. */
export interface Standing {
  readonly conversation: Conversation;
  /** The highest sequence there is, 0 before the first. */
  readonly last: number;
  /** When it was opened or its last turn was written, in milliseconds since 1970. */
  readonly changedAt: number;
  /** How many characters state and reference are as JSON. */
  readonly size: number;
}

/** What an engine knows before a turn. */
export interface Before {
  /** Null where there is none yet. */
  readonly standing: Standing | null;
  /** What was written for the activity, where it was handled before. */
  readonly handled: Handled | null;
}

/** What an engine writes for a turn, all of it or nothing. Bodies are JSON already, so that writing cannot fail on them, or drafts of it. */
export interface Written {
  readonly conversation: string;
  readonly revision: number;
  readonly state: string;
  /** Null keeps what there is, unless everything is forgotten. */
  readonly reference: string | null;
  readonly last: number;
  readonly at: number;
  readonly forget: boolean;
  readonly activities: readonly ActivityRow[];
  /** The day of feedback, `YYYY-MM-DD`, and its JSON. */
  readonly feedback: readonly { readonly day: string; readonly body: string }[];
  readonly handled: Handled;
  /** The conversation as it stands when this is written. */
  readonly after: Standing;
}

export interface ActivityRow {
  readonly sequence: number;
  readonly direction: 'in' | 'out';
  readonly activityId: string | null;
  readonly answers: number | null;
  readonly body: string | Draft;
  readonly at: number;
  readonly sentAt: number | null;
}

/** What is written of a body. */
export const textOfRow = ({ body }: Pick<ActivityRow, 'body'>): string =>
  typeof body === 'string' ? body : body.text;

/**
 * What is to be written for a turn, or what was written when its activity was handled before. Pure but for the turn's
 * own `think`; throws what that throws, and where something is no JSON.
 */
export function writtenFor(turn: Turn, before: Before): Written | Handled {
  if (before.handled !== null) return before.handled;
  const { conversation, at } = turn;
  const known = before.standing?.conversation ?? null;
  const thought = turn.think(known);
  const forget = thought.forget ?? false;
  const sequence = (before.standing?.last ?? 0) + 1;
  const revision = (known?.revision ?? 0) + 1;
  const last = sequence + thought.outgoing.length;
  const reference = turn.reference ?? known?.reference ?? null;
  const stateText = JSON.stringify(thought.state);
  const referenceText = reference === null ? null : JSON.stringify(reference);
  const body: ActivityBody = forget ? (thought.remains ?? { type: thought.incoming.type }) : thought.incoming;
  const incoming: StoredActivity = { sequence, direction: 'in', answers: null, body, at };
  const sentAt = turn.answeredAtOnce ? at : null;
  const outgoing = thought.outgoing.map((one, index) => {
    const rest = { sequence: sequence + 1 + index, direction: 'out', answers: sequence } as const;
    const isDraft = one instanceof Draft;
    return {
      row: { ...rest, activityId: null, body: isDraft ? one : JSON.stringify(one), at, sentAt },
      activity: isDraft ? activityOf(one, { ...rest, at }) : { ...rest, body: one, at },
    };
  });
  return {
    conversation,
    revision,
    state: stateText,
    reference: forget || turn.reference === undefined ? null : referenceText,
    last,
    at,
    forget,
    activities: [
      { ...incoming, activityId: turn.activityId, body: JSON.stringify(incoming.body), sentAt: null },
      ...outgoing.map(({ row }) => row),
    ],
    feedback: (thought.feedback ?? []).map((one) => feedbackRow(one, at)),
    handled: { incoming, outgoing: outgoing.map(({ activity }) => activity), repeated: false },
    after: {
      conversation: {
        id: conversation,
        revision,
        state: thought.state,
        owner: known?.owner ?? null,
        locale: forget ? null : (known?.locale ?? null),
        reference: forget ? null : reference,
      },
      last,
      changedAt: at,
      size: stateText.length + (referenceText?.length ?? 0),
    },
  };
}

const feedbackRow = (body: FeedbackBody, at: number) => ({
  day: new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length),
  body: JSON.stringify(body),
});
