// @ts-check
/** Web Chat's state, for one opened conversation. */
import { createStore } from './web-chat.js';

/** Web Chat reads aloud what was sent; of a page of data its beginning is enough, as it is on the screen. */
const LONGEST_READ = 280;

const SENDING = 'DIRECT_LINE/POST_ACTIVITY_PENDING';
const SENT = 'DIRECT_LINE/POST_ACTIVITY_FULFILLED';
const COMING = 'DIRECT_LINE/INCOMING_ACTIVITY';

/** @typedef {import('botframework-webchat-core').Action} Action */

/**
 * A state in which this much of a message is written already; `unsent` gives the last message that was sent and is not
 * known to have arrived.
 * @param {string} message
 */
export function createChatStore(message) {
  let unsent = '';
  const store = createStore({}, () => (next) => (action) => {
    const { text, from } = action.payload?.activity ?? {};
    if (action.type === SENDING && from?.role === 'user') unsent = text ?? '';
    if (action.type === SENT) unsent = '';
    return next(withShortReading(action));
  });
  if (message !== '') store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: message } });
  return { store, unsent: () => unsent };
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
