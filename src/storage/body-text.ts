import type { ActivityBody } from './turn-store.ts';

/** Bodies are not changed once they are made. */
const texts = new WeakMap<ActivityBody, string>();

/** A body as JSON. What was written of it is what is sent, so it is made once. */
export function textOf(body: ActivityBody): string {
  const known = texts.get(body);
  if (known !== undefined) return known;
  const text = JSON.stringify(body);
  texts.set(body, text);
  return text;
}
