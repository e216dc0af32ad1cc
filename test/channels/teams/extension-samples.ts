/** What Teams posts for the message extension, ordinary and extreme, for the tests and the gallery. */

import type { Language } from '../../../src/contract/languages.ts';

export const LOCALES: Readonly<Record<Language, string>> = { sv: 'sv-SE', nb: 'nb-NO', en: 'en-GB' };

/** Messages as customers write them. */
export const MESSAGES = {
  sv: '<div><div>Hej <at id="0">Supporten</at>!</div><p>Vi kan inte byta från <b>Office 365 E4</b> till Office 365 E3, vi har runt 290 licenser och 300 användare &amp; betalar mot faktura. Knappen är grå.</p></div>',
  nb: '<p>Hei, vi får ikke byttet fra E4 til E3, ca 340 lisenser, betaler på faktura.</p>',
  en: '<p>Hi, we bought Office 365 E1 through a partner and want to move everyone to Office 365 E3.<br>25 licences, 37 users.</p>',
} as const satisfies Record<Language, string>;

export const payload = (content: string, rest: object = {}): object => ({
  linkToMessage: 'https://teams.microsoft.com/l/message/19:x@thread.skype/1611060744833',
  id: '1611060744833',
  replyToId: null,
  createdDateTime: '2026-11-22T12:52:24.833Z',
  deleted: false,
  subject: null,
  body: { contentType: 'html', content },
  from: { user: { userIdentityType: 'aadUser', id: 'x', displayName: 'Kim' } },
  mentions: [],
  attachments: [],
  ...rest,
});

/** A command on a message, or in the compose box where there is none. */
export const fetchTask = (messagePayload?: object): object => ({
  commandId: 'triage',
  commandContext: messagePayload === undefined ? 'compose' : 'message',
  requestId: 'fe50f49e5c74440bb2ebf07f49e9553c',
  context: { theme: 'default' },
  ...(messagePayload === undefined ? {} : { messagePayload }),
});

/** A dialog sent in: what its button carries, and what was filled in. */
export const submitAction = (data: object): object => ({
  commandId: 'triage',
  commandContext: 'message',
  requestId: 'fe50f49e5c74440bb2ebf07f49e9553c',
  context: { theme: 'default' },
  data,
});

export const query = (text: string, options: object = { skip: 0, count: 25 }): object => ({
  commandId: 'find',
  parameters: [text === '' ? { name: 'initialRun', value: 'true' } : { name: 'text', value: text }],
  queryOptions: options,
});

/** Every input of a card with what stands in it, as Teams sends it when a button is pressed. */
export const inputsOf = (card: unknown): Record<string, string> => {
  const found: Record<string, string> = {};
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) walk(one);
    if (typeof node !== 'object' || node === null) return;
    const { type, id, value }: { type?: unknown; id?: unknown; value?: unknown } = node;
    const isFilled = value !== undefined && value !== '';
    if (typeof type === 'string' && type.startsWith('Input.') && typeof id === 'string' && isFilled) {
      found[id] = String(value);
    }
    for (const one of Object.values(node)) walk(one);
  };
  walk(card);
  return found;
};
