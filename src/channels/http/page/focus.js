// @ts-check
/**
 * Moves on with the person: when the bot's answer to a press arrives, the focus goes from the old card's button to
 * the newest card's first field, or without one to its first button. Whoever writes keeps the focus in the message box,
 * and sees the card that answers from its beginning too. Nothing moves once they have done something else. Web Chat
 * reads the answer aloud itself.
 */
import { CARD, newestCard } from './cards.js';

const chat = /** @type {HTMLElement} */ (document.getElementById('chat'));
const FIELD = 'input:not([type="hidden"]), select, textarea';
const MESSAGE_BOX = '[data-id="webchat-sendbox-input"]';
const PRESSED = '.ac-pushButton, .ac-selectable';
const SEND = '.webchat__send-button';

/** Keys that lead away from what is written, or move what is read. */
const LEADS_AWAY = /^(Page|Home|End|Arrow|Tab|Escape)/;

/** Room above a card, for its border. */
const MARGIN = 8;
const FRAMES_AT_REST = 4;

/** The newest card when a button was pressed or a message sent, while the answer is waited for. @type {Element | null} */
let answered = null;
/** It was a message. */
let isWritten = false;
let byTouch = false;

const newest = () => newestCard(chat);

const somethingElse = () => {
  answered = null;
  isWritten = false;
};
const sent = () => {
  answered = newest();
  isWritten = true;
};
/** @param {EventTarget | null} target @param {string} what */
const isIn = (target, what) => target instanceof Element && target.closest(what) !== null;
chat.addEventListener(
  'keydown',
  ({ key, target }) => {
    const isWriting = isIn(target, MESSAGE_BOX);
    // Whoever begins the next message still waits for the answer to the last.
    if (!(isWriting && isWritten) || LEADS_AWAY.test(key)) somethingElse();
    if (isWriting && key === 'Enter') sent();
    // A row is no button: its keys press it without a click.
    if ((key === 'Enter' || key === ' ') && isIn(target, '.ac-selectable')) answered = newest();
  },
  true,
);
chat.addEventListener('wheel', somethingElse, { capture: true, passive: true });
chat.addEventListener(
  'pointerdown',
  (event) => {
    somethingElse();
    byTouch = event.pointerType === 'touch';
  },
  true,
);
// The library keeps clicks to itself, so they are caught on their way down.
chat.addEventListener(
  'click',
  ({ target }) => {
    if (isIn(target, PRESSED)) answered = newest();
    if (isIn(target, SEND)) sent();
  },
  true,
);
// The keyboard on a screen may send without a key.
chat.addEventListener('submit', sent, true);

new MutationObserver(() => {
  const card = newest();
  if (answered === null || card === null || card === answered) return;
  answered = card;
  if (isWritten) {
    showFromItsBeginning(card);
    return;
  }
  const { activeElement } = document;
  const isElsewhere =
    activeElement !== null && activeElement !== document.body && activeElement.closest(CARD) === null;
  if (!isElsewhere) moveTo(card);
}).observe(chat, { childList: true, subtree: true });

/** @param {Element} card */
function moveTo(card) {
  const heading = card.querySelector('[role="heading"]');
  const first = card.querySelector(FIELD) ?? card.querySelector('button') ?? heading;
  // A field would open the keyboard on the screen, over the card that has just come.
  const target = byTouch ? (heading ?? first) : first;
  if (!(target instanceof HTMLElement)) return;
  if (target === heading) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  showFromItsBeginning(card);
}

/**
 * Web Chat scrolls on by most of a page, wherever that ends. When it has come to rest, the card stands with its
 * beginning in view, and with as much more of it as there is room for.
 * @param {Element} card
 */
function showFromItsBeginning(card) {
  const list = card.closest('.webchat__basic-transcript__scrollable');
  if (list === null) return;
  let last = -1;
  let still = 0;
  const look = () => {
    if (answered !== card) return;
    still = list.scrollTop === last ? still + 1 : 0;
    last = list.scrollTop;
    if (still < FRAMES_AT_REST) {
      requestAnimationFrame(look);
      return;
    }
    const seen = list.getBoundingClientRect();
    const { top, bottom } = card.getBoundingClientRect();
    const above = top - seen.top - MARGIN;
    list.scrollTop += above < 0 ? above : Math.max(0, Math.min(above, bottom - seen.bottom));
  };
  look();
}
