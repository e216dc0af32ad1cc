/** A channel of the Bot Framework, such as Teams, on its way to the program. */

let next = 0;

/** An activity under an id of its own; what is not told of it is that of a message in a personal chat of Teams. */
export function teamsActivity(serviceUrl: string, told: object): object {
  next += 1;
  return {
    type: 'message',
    id: `activity-${next}`,
    channelId: 'msteams',
    serviceUrl,
    conversation: { id: 'a:conversation', conversationType: 'personal' },
    from: { id: '29:person' },
    recipient: { id: '28:bot', name: 'planbyte' },
    locale: 'sv-SE',
    ...told,
  };
}

/** Posts to `api/messages` of the program at an address: a string as it is, and anything else as JSON. */
export const postActivity = (
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  fetch(new URL('api/messages', url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** What stands in an answer to a post: null where nothing does. */
export async function answered(answer: Response): Promise<unknown> {
  const text = await answer.text();
  return text === '' ? null : JSON.parse(text);
}
