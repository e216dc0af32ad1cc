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

const drafts = new WeakMap<StoredActivity, Draft>();

/** An answer as it is kept, whose body is read when somebody asks for it. */
export function activityOf(draft: Draft, rest: Omit<StoredActivity, 'body'>): StoredActivity {
  const { sequence, direction, answers, at } = rest;
  const activity = {
    sequence,
    direction,
    answers,
    get body() {
      return draft.body;
    },
    at,
  };
  drafts.set(activity, draft);
  return activity;
}

/** The body of an activity as JSON, without reading it where it was written just now. */
export const textOf = (activity: StoredActivity): string =>
  drafts.get(activity)?.text ?? JSON.stringify(activity.body);
