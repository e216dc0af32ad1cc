/** Answers of the SDK, which has added to whom they go, and the JSON of what was sent by them. */
const texts = new WeakMap<object, string>();

/** Notes what was sent by one of the SDK's answers: a message as JSON, with type and locale. */
export const isReplyWith = (reply: object, text: string): void => void texts.set(reply, text);

/** The body of a response that brings the answers of a turn, as JSON. */
export const repliesText = (
  replies: readonly { readonly type?: string; readonly locale?: string }[],
): string =>
  `{"activities":[${replies
    .map((reply) => {
      const text = texts.get(reply);
      if (text === undefined) return JSON.stringify(reply);
      const { type: _, locale: __, ...added } = reply;
      const more = JSON.stringify(added);
      return more === '{}' ? text : `${text.slice(0, -1)},${more.slice(1)}`;
    })
    .join()}]}`;
