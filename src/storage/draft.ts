import type { ActivityBody, StoredActivity } from './turn-store.ts';

/**
 * An answer that is not made yet, as the plain data of which it can be: by whoever thinks, or, where an engine writes in a
 * thread of its own, by that one. It is made once, and nobody changes it then.
 */
export class Draft {
  readonly data: object;
  readonly #make: () => ActivityBody;
  #text: string | null = null;
  #body: ActivityBody | null = null;

  constructor(data: object, make: () => ActivityBody) {
    this.data = data;
    this.#make = make;
  }

  /** Takes what somebody else has made of the data, as JSON. */
  made(text: string): void {
    this.#text = text;
  }

  /** The answer as JSON. */
  get text(): string {
    this.#text ??= JSON.stringify(this.body);
    return this.#text;
  }

  get body(): ActivityBody {
    const body: ActivityBody = this.#body ?? (this.#text === null ? this.#make() : JSON.parse(this.#text));
    this.#body = body;
    return body;
  }
}

/**
 * An answer as it is kept, whose body is read when somebody asks for it. A class, with its getter on the prototype: an object
 * with a getter of its own has a shape of its own, which holds it until all of the memory is cleaned.
 */
class Drafted implements StoredActivity {
  readonly sequence: number;
  readonly direction: StoredActivity['direction'];
  readonly answers: number | null;
  readonly at: number;
  readonly #draft: Draft;

  constructor(draft: Draft, { sequence, direction, answers, at }: Omit<StoredActivity, 'body'>) {
    this.sequence = sequence;
    this.direction = direction;
    this.answers = answers;
    this.at = at;
    this.#draft = draft;
  }

  get body(): ActivityBody {
    return this.#draft.body;
  }

  get text(): string {
    return this.#draft.text;
  }
}

/** The answer that a draft is. */
export const activityOf = (draft: Draft, rest: Omit<StoredActivity, 'body'>): StoredActivity =>
  new Drafted(draft, rest);

/** The body of an activity as JSON, without reading it where it was written just now. */
export const textOf = (activity: StoredActivity): string =>
  activity instanceof Drafted ? activity.text : JSON.stringify(activity.body);
