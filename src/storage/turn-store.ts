/**
 * Where conversations live between turns, whatever engine keeps them.
 *
 * A turn is a transaction: the new state, the activity that was handled and the activities that answer
 * it are written together or not at all. Whoever delivers the answers reads them from here, so a crash
 * after a commit loses no reply, and an activity that arrives again finds its answer already written.
 */

import type { Draft } from './draft.ts';

/** An activity as it is kept: plain JSON. */
export type ActivityBody = Readonly<Record<string, unknown>>;

/** Who a conversation belongs to and how to reach it; written once, when the conversation is opened. */
export interface Opening {
  /** Direct Line: the user id that tokens of this conversation carry. */
  readonly owner?: string;
  /** The client's locale at the start of the conversation. */
  readonly locale?: string;
}

export interface Conversation {
  readonly id: string;
  /** 0 before the first turn; each committed turn adds one. */
  readonly revision: number;
  /**
   * What `JSON.parse` made of the stored state, its text where it is no JSON, or the very object that a turn of this process
   * gave last; null before the first turn. Judge it before use, and never change it.
   */
  readonly state: unknown;
  readonly owner: string | null;
  readonly locale: string | null;
  /** What a sender needs to reach the conversation outside a request, as JSON. */
  readonly reference: unknown;
}

export interface StoredActivity {
  /** 1, 2, 3 ... within a conversation, in the order in which everyone sees them. */
  readonly sequence: number;
  readonly direction: 'in' | 'out';
  /** For an answer: the sequence of the activity it answers. */
  readonly answers: number | null;
  /** May be made when somebody asks for it, and is no part of a copy by spreading then. */
  readonly body: ActivityBody;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** An answer that has been sent. */
export interface Sent {
  readonly sequence: number;
  /** The channel's id of the message, where it holds something that is replaced later, as a card is. */
  readonly remoteId?: string;
}

/** A message on the channel that can still be replaced. */
export interface Replaceable {
  readonly remoteId: string;
  /** What was put into it last. */
  readonly activity: StoredActivity;
}

/** What a person thought of an answer: plain JSON that names nobody, kept apart from conversations. */
export type FeedbackBody = Readonly<Record<string, unknown>>;

/** What a turn makes of a conversation. */
export interface Thought {
  /** Plain JSON, nothing else; not changed afterwards, for the next turn may be given it as it is. */
  readonly state: unknown;
  /** What the transcript keeps of the activity that was handled. */
  readonly incoming: ActivityBody;
  /** Bodies, or what they are made of where that can wait until they are written. */
  readonly outgoing: readonly (ActivityBody | Draft)[];
  /** Kept by itself: nothing leads from it to the conversation. */
  readonly feedback?: readonly FeedbackBody[];
  /**
   * Everything of the conversation goes, this activity too: what is left is that there is one, whose it is, and the
   * answers of this turn.
   */
  readonly forget?: boolean;
  /** What is left of the activity where everything is forgotten; without it, only its type. */
  readonly remains?: ActivityBody;
}

/** One activity to be handled. */
export interface Turn {
  readonly conversation: string;
  /** The channel's id of the activity, the key by which a repeat is recognised. */
  readonly activityId: string;
  readonly at: number;
  /** Kept when given, for senders that work outside a request. */
  readonly reference?: unknown;
  /** The answers go back in the response to the request, so that nobody else is to send them. */
  readonly answeredAtOnce?: boolean;
  /**
   * What the turn makes of the conversation, null where there is none yet. Pure, for it may be called again; what it
   * throws is thrown by `turn`, and nothing is written.
   */
  think(before: Conversation | null): Thought;
}

/** What was written for one handled activity. */
export interface Handled {
  readonly incoming: StoredActivity;
  readonly outgoing: readonly StoredActivity[];
  /** The activity was handled before: this is what was answered then, and nothing was changed. */
  readonly repeated: boolean;
}

/** The store cannot be used now: it is away, locked or full. Nothing was changed, and the same may be tried again. */
export class StoreUnavailable extends Error {
  constructor(cause: unknown) {
    super('The store cannot be used now.', { cause });
  }
}

export interface StoredFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Whatever cannot be done because of the engine's own trouble throws `StoreUnavailable`. */
export interface TurnStore {
  /** Makes the conversation known; one that exists already stays as it is. */
  open(conversation: string, opening: Opening, at: number): Promise<void>;
  load(conversation: string): Promise<Conversation | null>;
  /**
   * Handles an activity once: thinks about the conversation as it is and writes the whole turn, or nothing. Turns of one
   * conversation follow each other in the order in which they were asked for, also of several processes; what is
   * returned is on the disk. Opens the conversation when it is new.
   */
  turn(turn: Turn): Promise<Handled>;
  /** Activities with a sequence above the watermark, oldest first. */
  after(conversation: string, watermark: number, limit: number): Promise<readonly StoredActivity[]>;
  /** Answers not yet marked as sent, oldest first. */
  unsent(conversation: string): Promise<readonly StoredActivity[]>;
  /** Conversations that a sender can reach and that have unsent answers written from `since` on, to `until` where that is given. */
  withUnsent(since: number, until?: number): Promise<readonly string[]>;
  markSent(conversation: string, sent: readonly Sent[], at: number): Promise<void>;
  /** The message that was sent last of those that can be replaced, null when there is none. */
  replaceable(conversation: string): Promise<Replaceable | null>;
  /**
   * Gives the conversation to one sender at a time: true where it is free, the holder's own, or held only until before
   * `now`. False where it is not, and where there is no such conversation.
   */
  claim(conversation: string, holder: string, now: number, until: number): Promise<boolean>;
  /** Frees a conversation that the holder has claimed. */
  release(conversation: string, holder: string): Promise<void>;
  /** Removes a conversation with everything of it; only where its newest activity is `last`, where that is given. */
  remove(conversation: string, last?: number): Promise<void>;
  /** Removes conversations in which nothing has happened since, some at a time; returns how many it were. */
  purge(before: number, most: number): Promise<number>;
  /** What people thought of answers, oldest first. The order within a day is not that of the conversations. */
  feedback(): Promise<readonly FeedbackBody[]>;
  /** Calls back after each turn of the conversation, whichever process it was written by; returns what stops it. */
  watch(conversation: string, listener: () => void): () => void;
  putFile(id: string, conversation: string, file: StoredFile, at: number): Promise<void>;
  file(id: string): Promise<StoredFile | null>;
  /** Throws when the store cannot answer. */
  check(): Promise<void>;
  close(): Promise<void>;
}
