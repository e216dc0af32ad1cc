// @ts-check
/** Web Chat's state, for one opened conversation. */
import { createStore } from './web-chat.js';

/** Web Chat reads aloud what was sent; of a page of data its beginning is enough, as it is on the screen. */
const LONGEST_READ = 280;

const SENDING = 'DIRECT_LINE/POST_ACTIVITY_PENDING';
const SENT = 'DIRECT_LINE/POST_ACTIVITY_FULFILLED';
const COMING = 'DIRECT_LINE/INCOMING_ACTIVITY';
const SENDING_AGAIN = 'DIRECT_LINE/POST_ACTIVITY';
/** One at a time is shown: what failed again is told in the newest place. */
const TOLD = 'not-sent';
const FAILED = 'failed';

/** @typedef {import('botframework-webchat-core').Activity} Activity */

/** @typedef {import('botframework-webchat-core').Action} Action */

/**
 * A state in which this much of a message is written already; `unsent` gives the last message that was sent and is not
 * known to have arrived.
 * @param {string} message
 */
export function createChatStore(message) {
  let unsent = '';
  const store = createStore({}, ({ dispatch }) => (next) => (action) => {
    const failed = action.type === SENDING_AGAIN ? action.payload?.activity : undefined;
    const { clientActivityID } = failed?.channelData ?? {};
    if (failed !== undefined && clientActivityID !== undefined) {
      takeAway(dispatch, failed);
      return next(asRepeat(action, failed, clientActivityID));
    }
    const { text, from } = action.payload?.activity ?? {};
    if (action.type === SENDING && from?.role === 'user') unsent = text ?? '';
    if (action.type === SENT) unsent = '';
    return next(withShortReading(action));
  });
  if (message !== '') store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: message } });
  return {
    store,
    unsent: () => unsent,
    /**
     * Says something in the bot's place that the bot cannot say, because what was sent did not get to it.
     * @param {string} text
     */
    tell(text) {
      const activity = { type: 'message', id: TOLD, from: { id: 'planbyte', role: 'bot' }, text };
      store.dispatch({ type: COMING, payload: { activity } });
    },
  };
}

/** What is sent stays whole: only what this page reads aloud of it is shortened. @param {Action} action */
function withShortReading(action) {
  const activity = action.payload?.activity;
  if ((action.type !== SENDING && action.type !== COMING) || activity?.from?.role !== 'user') return action;
  const { text, channelData } = activity;
  if (text === undefined || text.length <= LONGEST_READ) return action;
  const spoken = { ...channelData, 'webchat:fallback-text': `${text.slice(0, LONGEST_READ)}…` };
  return { ...action, payload: { ...action.payload, activity: { ...activity, channelData: spoken } } };
}

/**
 * The same once more: Web Chat gives it an id of its own, by which nobody could tell that it is the same.
 * @param {Action} action
 * @param {Activity} failed
 * @param {string} first
 */
function asRepeat(action, failed, first) {
  const channelData = { ...failed.channelData, repeats: failed.channelData?.repeats ?? first };
  return { ...action, payload: { ...action.payload, activity: { ...failed, channelData } } };
}

/**
 * Takes what failed off the page: what is sent again stands there once. Web Chat leaves it, and finds what it takes away
 * by an id that only what arrived has.
 * @param {(action: Action) => unknown} dispatch
 * @param {Activity} failed
 */
function takeAway(dispatch, failed) {
  dispatch({ type: COMING, payload: { activity: { ...failed, id: FAILED } } });
  dispatch({ type: 'DIRECT_LINE/DELETE_ACTIVITY', payload: { activityID: FAILED } });
}
