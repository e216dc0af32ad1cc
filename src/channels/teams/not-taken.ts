/** What somebody is told whose message or press could not be taken: that they can do the same again in a moment. */
import { HttpError } from '../http/route.ts';
import type { Log } from '../log.ts';
import { type Tongues, type Trouble, troubleText } from '../trouble.ts';
import { ARRIVAL, type Asked, type ChannelActivity, isCardAction, localeOf } from './activity.ts';
import type { BotTurn } from './adapter.ts';
import { messageAnswer } from './card-answers.ts';

export interface NotTaken {
  readonly tongues: Tongues;
  readonly log: Log;
}

/**
 * Says it once, by the request at hand and without the store. A pressed card stays as it is, so that it can be pressed
 * again. Who has only arrived has asked nothing: there the channel is told, by 503, so that it may tell of it again.
 */
export async function tellNotTaken(
  { tongues, log }: NotTaken,
  trouble: Trouble,
  activity: ChannelActivity,
  { conversation, activityId }: Asked,
  turn: BotTurn,
): Promise<void> {
  if (activityId === ARRIVAL) throw new HttpError(503, 'ServiceUnavailable', 'Not now; try again.');
  const language = tongues.of(conversation, { locale: localeOf(activity), text: activity.text });
  const { text, locale } = troubleText(trouble, language);
  if (isCardAction(activity)) return turn.respond(messageAnswer(text));
  try {
    await turn.send({ type: 'message', text, locale });
  } catch (error) {
    log.error('somebody could not be told that nothing could be saved', error);
  }
}
