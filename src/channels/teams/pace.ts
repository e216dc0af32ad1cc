import { languageOf } from '../../contract/languages.ts';
import { wordsFor } from '../../presentation/words.ts';
import type { RateLimits } from '../http/rate-limit.ts';
import { errorReply, type HttpReply } from '../http/route.ts';
import { type ChannelActivity, isCardAction, localeOf } from './activity.ts';
import type { BotTurn } from './adapter.ts';
import { messageAnswer } from './card-answers.ts';
import { conversationKey } from './place.ts';

/** Whether an activity is taken: `told` is that it is not, and its person knows; else the request is answered so. */
export type Pace = 'taken' | 'told' | HttpReply;

/** Nobody in particular: whose the conversation is has been shown by then. */
const ANYBODY = '';

/**
 * Bounds how much is said and pressed in one conversation, whoever brings it; other invokes are no part of one, and a
 * search asks with each letter. Beyond that a person is told once a minute, in the way
 * that they asked, and a program that waits for the answer in its response gets 429. To be called once the activity is
 * authenticated.
 */
export const createPace =
  (limits: RateLimits) =>
  async (activity: ChannelActivity, turn: BotTurn): Promise<Pace> => {
    if (activity.type !== 'message' && !isCardAction(activity)) return 'taken';
    const conversation = conversationKey(activity);
    const seconds = await limits('activity', { network: ANYBODY, conversation });
    if (seconds === 0) return 'taken';
    const words = wordsFor(languageOf(localeOf(activity)));
    const text = words.t('teams:too-fast', { count: seconds, seconds: words.number(seconds) });
    if (isCardAction(activity)) {
      await turn.respond(messageAnswer(text));
      return 'told';
    }
    if (turn.expectsReplies) {
      return { ...errorReply(429, 'TooManyRequests', text), headers: { 'Retry-After': String(seconds) } };
    }
    const isFirst = (await limits('notice', { network: ANYBODY, conversation })) === 0;
    // Not kept, and no matter if it does not arrive: it will be said again.
    if (isFirst) await turn.send({ type: 'message', locale: words.locale, text }).catch(() => undefined);
    return 'told';
  };
