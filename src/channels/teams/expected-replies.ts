/** The answers of one turn that go back in the response: the SDK's, which says to whom they go, with what was written. */
export interface ExpectedReplies {
  /** Notes what one of the SDK's answers brings: a message as JSON, with type and locale. */
  bring(reply: object, text: string): void;
  /** The body of the response, as JSON. */
  text(replies: readonly Reply[]): string;
}

interface Reply {
  readonly type?: string;
  readonly locale?: string;
}

export function createExpectedReplies(): ExpectedReplies {
  const texts = new Map<object, string>();
  const textOf = (reply: Reply): string => {
    const text = texts.get(reply);
    if (text === undefined) return JSON.stringify(reply);
    const { type: _, locale: __, ...added } = reply;
    const more = JSON.stringify(added);
    return more === '{}' ? text : `${text.slice(0, -1)},${more.slice(1)}`;
  };
  return {
    bring: (reply, text) => void texts.set(reply, text),
    text: (replies) => `{"activities":[${replies.map(textOf).join()}]}`,
  };
}
