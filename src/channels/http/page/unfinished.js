// @ts-check
/**
 * What somebody was writing when the conversation had to be opened anew (their laptop slept): the message they had begun,
 * and the fields of the newest card. It is put back when the same card is there again.
 */
import { CARD, newestCard } from './cards.js';

const FIELDS = 'input, select, textarea';
const MESSAGE_BOX = '[data-id="webchat-sendbox-input"]';

/** @typedef {{ value: string, checked: boolean, focused: boolean }} Field */
/** @typedef {{ message: string, writing: boolean, card: string, fields: readonly Field[] }} Unfinished */

/** @param {Element} card @returns {(HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[]} */
const fieldsOf = (card) => [...card.querySelectorAll(/** @type {'input'} */ (FIELDS))];

/** A card is known by its words; what is entered is none of them. @param {Element} card */
const wordsOf = (card) => card.textContent;

/** @param {Element} element */
const hasFocus = (element) => document.activeElement === element;

/**
 * What stands unfinished in the chat now; null where there is no chat.
 * @param {Element} chat
 * @returns {Unfinished | null}
 */
export function unfinishedIn(chat) {
  const box = chat.querySelector(MESSAGE_BOX);
  if (!(box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement)) return null;
  const card = newestCard(chat);
  return {
    message: box.value,
    writing: hasFocus(box),
    card: card === null ? '' : wordsOf(card),
    fields: card === null ? [] : fieldsOf(card).map(entered),
  };
}

/** @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} field @returns {Field} */
const entered = (field) => ({
  value: field.value,
  checked: field instanceof HTMLInputElement && field.checked,
  focused: hasFocus(field),
});

/**
 * Puts the fields back as soon as their card is there, and the focus where it was; who enters something in a card
 * meanwhile has gone on. Gives what stops waiting, and tells whether the card was still waited for.
 * @param {Element} chat
 * @param {Unfinished} unfinished
 */
export function putBack(chat, { writing, card: words, fields }) {
  let waiting = fields.length > 0;
  let focusing = writing;
  const stop = () => {
    const waited = waiting;
    waiting = false;
    observer.disconnect();
    chat.removeEventListener('pointerdown', goneOn);
    chat.removeEventListener('keydown', goneOn);
    return waited;
  };
  /** @param {Event} event */
  const goneOn = ({ target }) => {
    if (target instanceof Element && target.closest(CARD) !== null) stop();
  };
  const observer = new MutationObserver(() => {
    const box = focusing ? chat.querySelector(MESSAGE_BOX) : null;
    if (box instanceof HTMLElement) {
      focusing = false;
      box.focus();
    }
    const card = waiting ? newestCard(chat) : null;
    if (card !== null && wordsOf(card) === words) {
      waiting = false;
      for (const [index, field] of fieldsOf(card).entries()) {
        const before = fields[index];
        if (before !== undefined) enter(field, before);
      }
    }
    if (!waiting && !focusing) stop();
  });
  observer.observe(chat, { childList: true, subtree: true });
  chat.addEventListener('pointerdown', goneOn);
  chat.addEventListener('keydown', goneOn);
  return stop;
}

/** @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} field @param {Field} before */
function enter(field, { value, checked, focused }) {
  if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
    if (field.checked !== checked) field.click();
  } else if (field.value !== value) {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
  if (focused) field.focus({ preventScroll: true });
}
