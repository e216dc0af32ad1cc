import { ADAPTIVE_CARD } from '../outgoing.ts';

/** Answers a pressed button with a few words, shown to the one who pressed; with none it is taken in silence. */
export const messageAnswer = (text: string): object => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: text,
});

/** Answers a pressed button with the card that takes the place of its own. */
export const cardAnswer = (card: object): object => ({
  statusCode: 200,
  type: ADAPTIVE_CARD,
  value: card,
});
