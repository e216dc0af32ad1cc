/** What Teams takes as an answer to a message extension's invokes. */
import type { SharedCard } from '../../../presentation/extension/shared-verdict.ts';
import type { JsonObject } from '../../../presentation/json.ts';
import { ADAPTIVE_CARD } from '../../outgoing.ts';

/** Teams draws a result of a list by its thumbnail card. */
const THUMBNAIL = 'application/vnd.microsoft.card.thumbnail';

/** In pixels; a smaller window makes a dialog smaller. */
const WIDTH = 600;
const HEIGHTS = { text: 380, case: 680 } as const;

/** A dialog with a card in it, or the next one. */
export const dialogResponse = (title: string, card: JsonObject, kind: keyof typeof HEIGHTS): object => ({
  task: {
    type: 'continue',
    value: {
      title,
      height: HEIGHTS[kind],
      width: WIDTH,
      card: { contentType: ADAPTIVE_CARD, content: card },
    },
  },
});

/** A dialog that only says something. */
export const dialogMessage = (text: string): object => ({ task: { type: 'message', value: text } });

/** Cards to choose from, or the one that goes into what the person is writing. */
export const cardsResponse = (cards: readonly SharedCard[]): object => ({
  composeExtension: {
    type: 'result',
    attachmentLayout: 'list',
    attachments: cards.map(({ card, preview }) => ({
      contentType: ADAPTIVE_CARD,
      content: card,
      preview: { contentType: THUMBNAIL, content: preview },
    })),
  },
});

/** A text in the place of results. */
export const searchMessage = (text: string): object => ({ composeExtension: { type: 'message', text } });
