import type {
  ActivityBody,
  Conversation,
  FeedbackBody,
  Handled,
  Opening,
  Replaceable,
  Sent,
  StoredActivity,
  StoredFile,
  Turn,
} from '../../src/storage/turn-store.ts';
import { textOfRow, writtenFor } from '../../src/storage/written.ts';

interface Page {
  conversation: Conversation;
  last: number;
  changedAt: number;
  claim: { holder: string; until: number } | null;
  activities: (StoredActivity & {
    activityId: string | null;
    sentAt: number | null;
    remoteId: string | null;
  })[];
}

/** A store that forgets everything at the end: what the engines are compared with. */
export class ModelStore {
  readonly #pages = new Map<string, Page>();
  readonly #files = new Map<string, StoredFile & { conversation: string }>();
  readonly #feedback: { day: string; body: FeedbackBody }[] = [];

  open(
    id: string,
    { owner = null, locale = null }: { [K in keyof Opening]?: Opening[K] | null },
    at: number,
  ): void {
    if (this.#pages.has(id)) return;
    const conversation = { id, revision: 0, state: null, owner, locale, reference: null };
    this.#pages.set(id, { conversation, last: 0, changedAt: at, claim: null, activities: [] });
  }

  load(id: string): Conversation | null {
    return this.#pages.get(id)?.conversation ?? null;
  }

  turn(turn: Turn): Handled {
    const before = this.#pages.get(turn.conversation);
    const written = writtenFor(turn, {
      standing: before === undefined ? null : { ...before, size: 0 },
      handled: this.#handled(turn),
    });
    if ('repeated' in written) return written;
    this.open(turn.conversation, {}, turn.at);
    const page = this.#page(turn.conversation);
    const { conversation } = page;
    if (written.forget) {
      page.activities = [];
      this.#removeFiles(turn.conversation);
    }
    const kept = written.forget ? { locale: null, reference: null } : {};
    const reference = written.reference === null ? {} : { reference: JSON.parse(written.reference) };
    const { revision, last, at } = written;
    page.conversation = {
      ...conversation,
      ...kept,
      ...reference,
      revision,
      state: JSON.parse(written.state),
    };
    page.last = last;
    page.changedAt = at;
    for (const one of written.activities) {
      page.activities.push({ ...one, body: JSON.parse(textOfRow(one)), remoteId: null });
    }
    for (const { day, body } of written.feedback) this.#feedback.push({ day, body: JSON.parse(body) });
    return written.handled;
  }

  after(id: string, watermark: number, limit: number): readonly StoredActivity[] {
    return this.#all(id)
      .filter(({ sequence }) => sequence > watermark)
      .slice(0, limit)
      .map(plain);
  }

  unsent(id: string): readonly StoredActivity[] {
    return this.#all(id).filter(isUnsent).map(plain);
  }

  withUnsent(since: number, until: number): readonly string[] {
    return [...this.#pages.values()].flatMap(({ conversation, activities }) =>
      conversation.reference !== null &&
      activities.some((one) => isUnsent(one) && one.at >= since && one.at <= until)
        ? [conversation.id]
        : [],
    );
  }

  markSent(id: string, sent: readonly Sent[], at: number): void {
    for (const { sequence, remoteId = null } of sent) {
      const one = this.#all(id).find((activity) => activity.sequence === sequence);
      if (one !== undefined) Object.assign(one, { sentAt: at, remoteId });
    }
  }

  replaceable(id: string): Replaceable | null {
    const one = this.#all(id).findLast(({ remoteId }) => remoteId !== null);
    return one === undefined || one.remoteId === null
      ? null
      : { remoteId: one.remoteId, activity: plain(one) };
  }

  claim(id: string, holder: string, now: number, until: number): boolean {
    const page = this.#pages.get(id);
    if (page === undefined) return false;
    const { claim } = page;
    if (claim !== null && claim.holder !== holder && claim.until >= now) return false;
    page.claim = { holder, until };
    return true;
  }

  release(id: string, holder: string): void {
    const page = this.#pages.get(id);
    if (page?.claim?.holder === holder) page.claim = null;
  }

  remove(id: string): void {
    this.#pages.delete(id);
    this.#removeFiles(id);
  }

  purge(before: number, most: number): number {
    const old = [...this.#pages.values()]
      .filter(({ changedAt }) => changedAt < before)
      .toSorted((a, b) => a.changedAt - b.changedAt)
      .slice(0, most);
    for (const { conversation } of old) this.remove(conversation.id);
    return old.length;
  }

  feedback(): readonly FeedbackBody[] {
    return this.#feedback
      .toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
      .map(({ body }) => body);
  }

  putFile(id: string, conversation: string, file: StoredFile): void {
    if (!this.#pages.has(conversation) || this.#files.has(id)) throw new Error('It cannot be put there.');
    this.#files.set(id, { ...file, conversation });
  }

  file(id: string): StoredFile | null {
    const file = this.#files.get(id);
    if (file === undefined) return null;
    const { name, contentType, bytes } = file;
    return { name, contentType, bytes };
  }

  #all(id: string): Page['activities'] {
    return this.#pages.get(id)?.activities ?? [];
  }

  #page(id: string): Page {
    const page = this.#pages.get(id);
    if (page === undefined) throw new Error('There is no such conversation.');
    return page;
  }

  #handled({ conversation, activityId }: Turn): Handled | null {
    const all = this.#all(conversation);
    const incoming = all.find((one) => one.direction === 'in' && one.activityId === activityId);
    if (incoming === undefined) return null;
    const outgoing = all.filter(({ answers }) => answers === incoming.sequence);
    return { incoming: plain(incoming), outgoing: outgoing.map(plain), repeated: true };
  }

  #removeFiles(conversation: string): void {
    for (const [id, file] of this.#files) if (file.conversation === conversation) this.#files.delete(id);
  }
}

const isUnsent = (one: Page['activities'][number]): boolean => one.direction === 'out' && one.sentAt === null;

const plain = ({ sequence, direction, answers, body, at }: StoredActivity): StoredActivity => ({
  sequence,
  direction,
  answers,
  body: plainBody(body),
  at,
});

const plainBody = (body: ActivityBody): ActivityBody => ({ ...body });
