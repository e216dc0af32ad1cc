import { z } from 'zod';
import type { Rendered, Talk } from '../../src/channels/turns.ts';
import type { Incoming, Language, Reply, View } from '../../src/conversation/model.ts';

const state = z.object({ version: z.literal(1), turns: z.number(), heard: z.array(z.string()) });
export type FakeState = z.infer<typeof state>;

const language = (incoming: Incoming): Language =>
  incoming.locale?.startsWith('sv') ? 'sv' : incoming.locale?.startsWith('nb') ? 'nb' : 'en';

/** A conversation small enough to see through: it welcomes, repeats what it hears, and counts its turns. */
export const fakeTalk: Talk<FakeState> = {
  turn(before, incoming, token) {
    const { event } = incoming;
    const heard =
      event.kind === 'text'
        ? event.text
        : event.kind === 'press'
          ? `${event.press.action} ${JSON.stringify(event.press.values)}`
          : event.kind === 'files'
            ? `files ${event.names.join(', ')}`
            : event.kind === 'too-long'
              ? `too-long ${event.of}`
              : event.kind;
    if (heard === 'break') throw new Error('asked to break');
    const turns = (before?.turns ?? 0) + 1;
    const view: View =
      event.kind === 'joined' ? { view: 'welcome' } : { view: 'unclear', text: `${turns}: ${heard}` };
    const reply: Reply = { view, language: language(incoming), token };
    // What is said twice in the same words is sent once.
    const again: Reply = { ...reply, view: { view: 'unclear', text: `${turns}: again` } };
    return {
      state: { version: 1, turns, heard: [...(before?.heard ?? []), heard] },
      replies: heard === 'twice' ? [reply, again] : [reply],
    };
  },
  parseState: (json) => state.safeParse(json).data ?? null,
  render({ view, language: to, token }): Rendered {
    const locale = { sv: 'sv-SE', nb: 'nb-NO', en: 'en-US' }[to];
    if (view.view === 'welcome') {
      const text = { sv: 'Välkommen', nb: 'Velkommen', en: 'Welcome' }[to];
      return { locale, text, card: card(text, token) };
    }
    return {
      locale,
      text: view.view === 'unclear' ? view.text : view.view === 'note' ? view.note : view.view,
    };
  },
};

const card = (text: string, token: string) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text, wrap: true, size: 'Large' },
    {
      type: 'Input.Number',
      id: 'licencesPurchased',
      label: 'Licences',
      isRequired: true,
      errorMessage: 'A number',
    },
  ],
  actions: [
    {
      type: 'Action.Submit',
      title: 'Send',
      data: { planbyte: { action: 'answer', asks: ['licencesPurchased'], token } },
    },
    {
      type: 'Action.Submit',
      title: 'Help',
      associatedInputs: 'none',
      data: { planbyte: { action: 'help', token } },
    },
  ],
});
