/**
 * Where conversations live between turns, whatever engine keeps them.
 *
 * A turn is a transaction: the new state, the activity that was handled and the activities that answer
 * it are written together or not at all. Whoever delivers the answers reads them from here, so a crash
 * after a commit loses no reply, and an activity that arrives again finds its answer already written.
 */

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
  /** What `JSON.parse` made of the stored state, null before the first turn. Judge it before use. */
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

export interface TurnCommit {
  readonly conversation: string;
  /** The revision the turn was computed from. */
  readonly revision: number;
  readonly state: unknown;
  /** The channel's id of the handled activity, the key by which a repeat is recognised. */
  readonly activityId: string;
  readonly incoming: ActivityBody;
  readonly outgoing: readonly ActivityBody[];
  readonly at: number;
  /** Kept by itself: nothing leads from it to the conversation. */
  readonly feedback?: readonly FeedbackBody[];
  /** Kept when given, for senders that work outside a request. */
  readonly reference?: unknown;
}

/** What was written for one handled activity. */
export interface Handled {
  readonly incoming: StoredActivity;
  readonly outgoing: readonly StoredActivity[];
}

export type CommitResult =
  | ({ readonly kind: 'committed' } & Handled)
  /** The activity was handled before; nothing was changed. */
  | ({ readonly kind: 'repeated' } & Handled)
  /** Somebody else committed first: load again and redo the turn. */
  | { readonly kind: 'conflict' };

export interface StoredFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface TurnStore {
  /** Makes the conversation known; one that exists already stays as it is. */
  open(conversation: string, opening: Opening, at: number): Promise<void>;
  load(conversation: string): Promise<Conversation | null>;
  /** What was written for an activity handled before, null when it was not. */
  handled(conversation: string, activityId: string): Promise<Handled | null>;
  /** Writes one whole turn, or nothing. Opens the conversation when it is new. */
  commit(turn: TurnCommit): Promise<CommitResult>;
  /** Activities with a sequence above the watermark, oldest first. */
  after(conversation: string, watermark: number, limit: number): Promise<readonly StoredActivity[]>;
  /** Answers not yet marked as sent, oldest first. */
  unsent(conversation: string): Promise<readonly StoredActivity[]>;
  /** Conversations that a sender can reach and that have unsent answers written since `since`. */
  withUnsent(since: number): Promise<readonly string[]>;
  markSent(conversation: string, sent: readonly Sent[], at: number): Promise<void>;
  /** The message that was sent last of those that can be replaced, null when there is none. */
  replaceable(conversation: string): Promise<Replaceable | null>;
  /** What people thought of answers, oldest first. The order within a day is not that of the conversations. */
  feedback(): Promise<readonly FeedbackBody[]>;
  /** Calls back after each commit to the conversation; returns what stops it. */
  watch(conversation: string, listener: () => void): () => void;
  putFile(id: string, conversation: string, file: StoredFile, at: number): Promise<void>;
  file(id: string): Promise<StoredFile | null>;
  /** Throws when the store cannot answer. */
  check(): Promise<void>;
  close(): Promise<void>;
}
