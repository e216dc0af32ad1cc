// @ts-check
/**
 * A conversation that begins is read from its first line. Web Chat goes to the end of what comes, which on a phone
 * leaves the head of the welcome, and what was noted before it, above the screen.
 */
import { CARD } from './cards.js';

const chat = /** @type {HTMLElement} */ (document.getElementById('chat'));
const LIST = '.webchat__basic-transcript__scrollable';
const ACTIVITY = '.webchat__basic-transcript__activity';
const SAID = '.webchat__stacked-layout--from-user';

/**
 * How long after something came Web Chat's going to the end is undone, in milliseconds. It has an end, for a screen
 * reader scrolls too and no event tells it from Web Chat.
 */
const HELD = 2_000;

/** Nobody has done anything yet. */
let isUntouched = true;
let shown = '';
let heldUntil = 0;

/** Whether there is nothing but what the bot began with; who comes back finds what they said, or more cards. */
const isBeginning = () => chat.querySelector(SAID) === null && chat.querySelectorAll(CARD).length < 2;
const isHeld = () => isUntouched && performance.now() < heldUntil;

for (const touch of ['pointerdown', 'keydown', 'wheel']) {
  chat.addEventListener(
    touch,
    ({ isTrusted }) => {
      if (isTrusted) isUntouched = false;
    },
    { capture: true, passive: true },
  );
}
// A screen reader moves the focus without a key; what it is on must be seen.
chat.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element && target.closest(LIST) !== null) isUntouched = false;
});

const toBeginning = () => {
  const list = chat.querySelector(LIST);
  if (list === null || list.scrollTop === 0 || !isHeld()) return;
  // Web Chat stops for a wheel, and finds then that nobody is at the end. Without it, it begins again, and may go on for
  // longer than it is held.
  list.dispatchEvent(new WheelEvent('wheel'));
  list.scrollTop = 0;
};

// Web Chat moves on in each frame; this comes after it in the same one, so that nothing is seen to move.
chat.addEventListener('scroll', () => requestAnimationFrame(toBeginning), { capture: true, passive: true });

new MutationObserver(() => {
  // A card comes a little after the message that it is in.
  const now = `${chat.querySelectorAll(ACTIVITY).length} ${chat.querySelectorAll(CARD).length}`;
  if (now === shown) return;
  shown = now;
  const wasHeld = isHeld();
  heldUntil = isBeginning() ? performance.now() + HELD : 0;
  toBeginning();
  // More of an earlier conversation has come; it goes on at its end.
  const list = chat.querySelector(LIST);
  if (wasHeld && heldUntil === 0 && list !== null) list.scrollTop = list.scrollHeight;
}).observe(chat, { childList: true, subtree: true });
