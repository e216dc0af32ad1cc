// @ts-check
/**
 * The panel's part in being embedded: the page that shows it in a frame gets the tokens, hears of the Escape key, and
 * says when the person comes. Only that page is spoken to and listened to: the one whose origin the panel was made for.
 */

/** @typedef {import('./session.js').Session} Session */

/** An answer that has not come by then will not, in milliseconds. */
const PATIENCE = 30_000;
const MESSAGE_BOX = '[data-id="webchat-sendbox-input"]';

const chat = /** @type {HTMLElement} */ (document.getElementById('chat'));
const embedder = chat.dataset.parent ?? '';

/** @param {string} planbyte what is said */
const tell = (planbyte) => parent.postMessage({ planbyte }, embedder);

/** @param {(data: { planbyte?: unknown, session?: unknown } | null) => void} heard */
const listen = (heard) => {
  /** @param {MessageEvent} event */
  const listener = ({ origin, source, data }) => {
    if (origin === embedder && source === parent) heard(data);
  };
  addEventListener('message', listener);
  return () => removeEventListener('message', listener);
};

/**
 * Asks the page around the panel for the conversation. Rejects where that has none to give.
 * @returns {Promise<Session>}
 */
export function openSession() {
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(late);
      deafen();
    };
    const deafen = listen((data) => {
      if (data?.planbyte === 'session') {
        settle();
        resolve(/** @type {Session} */ (data.session));
      }
      if (data?.planbyte === 'no-session') {
        settle();
        reject(new Error('The page has no session.'));
      }
    });
    const late = setTimeout(() => {
      settle();
      reject(new Error('The page does not answer.'));
    }, PATIENCE);
    tell('ready');
  });
}

// What there is to see, the chat or why there is none, can be come to.
const watching = new MutationObserver(() => {
  if (chat.querySelector(`${MESSAGE_BOX}, [role="alert"]`) === null) return;
  watching.disconnect();
  tell('shown');
});
watching.observe(chat, { childList: true, subtree: true });

listen((data) => {
  if (data?.planbyte !== 'enter') return;
  // A field would open the keyboard on the screen, over the welcome.
  const field = chat.querySelector(matchMedia('(pointer: coarse)').matches ? '[role="alert"]' : MESSAGE_BOX);
  const target = field ?? chat.querySelector('button');
  if (target instanceof HTMLElement) target.focus();
});

addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) tell('close');
});
