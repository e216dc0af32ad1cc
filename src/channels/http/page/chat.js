// @ts-check
/** The chat: shows the conversation that it is given in Web Chat, and finds it again when it is lost. */
import './beginning.js';
import './cards.js';
import './focus.js';
import { keepFresh } from './fresh.js';
import { takeHostColor } from './host-color.js';
import { watchPolls } from './polls.js';
import { failAtOnce, watchSends } from './sends.js';
import { createChatStore } from './store.js';
import { hostConfig, styleOptions } from './theme.js';
import { inItsLanguage, ToldCard } from './told-card.js';
import { putBack, unfinishedIn } from './unfinished.js';
import { AdaptiveCards, createChat, createDirectLine } from './web-chat.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./unfinished.js').Unfinished} Unfinished */

const chat = /** @type {HTMLElement} */ (document.getElementById('chat'));
const locale = chat.dataset.locale ?? 'en-US';
const nonce = chat.dataset.nonce ?? '';

/** Direct Line's connection states that need somebody to act. */
const ONLINE = 2;
const EXPIRED_TOKEN = 3;
const FAILED_TO_CONNECT = 4;
const ENDED = 5;

const LONGEST_WAIT = 30_000;
/** Of opening it anew, before what is shown gives way to why there is no chat: seven seconds or less. */
const TRIES_IN_SILENCE = 3;

/** Whether a WebSocket ever opened; where none does, something on the way forbids them and we poll. */
let socketOpened = false;
let polling = false;
let failures = 0;
/** @type {ReturnType<typeof createDirectLine> | null} */
let current = null;
/** Tells in the chat that something was not sent. @type {(text: string) => void} */
let tell = () => {};
/** Takes the chat off the page, and puts aside what was being written in it. */
let takeOff = () => {};
/** What was being written when the conversation was lost; kept until it is open again. @type {Unfinished | null} */
let unfinished = null;

/**
 * Opens the conversation, and opens it again whenever it is lost.
 * @param {() => Promise<Session>} openSession gives the conversation and a token that is good for it now
 */
export function start(openSession) {
  let isOpening = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let later;
  // One at a time: somebody who presses the button while it is tried anyway would have two connections.
  const open = async () => {
    clearTimeout(later);
    if (isOpening) return;
    isOpening = true;
    await openNow();
    isOpening = false;
  };
  const openLater = () => {
    clearTimeout(later);
    later = setTimeout(open, wait());
  };
  const openNow = async () => {
    current?.end();
    current = null;
    try {
      show(await openSession());
    } catch {
      // What has been said stays in view while the program is started again.
      if (failures >= TRIES_IN_SILENCE || chat.querySelector('.chat__webchat') === null) unreachable();
      openLater();
    }
  };

  // Web Chat takes the global class, and tells nobody when it cannot connect.
  window.WebSocket = class extends WebSocket {
    /** @param {string | URL} url @param {string | string[]} [protocols] */
    constructor(url, protocols) {
      super(url, protocols);
      this.addEventListener('open', () => {
        socketOpened = true;
      });
      this.addEventListener('close', () => {
        if (socketOpened || polling) return;
        polling = true;
        void open();
      });
    }
  };
  watchPolls(openLater);
  watchSends((said) => tell(said === '' ? (chat.dataset.notReached ?? '') : said));
  keepFresh(async () => {
    const before = current;
    const renewed = await openSession().catch(() => null);
    if (before === null || renewed === null || current !== before) return false;
    const { token } = renewed;
    const { conversationId, streamUrl } = before;
    // A conversation that is gone is not another one's: the client finds that out by itself.
    if (conversationId !== undefined && conversationId === renewed.conversationId) {
      before.reconnect({ conversationId, token, streamUrl });
    }
    return true;
  });
  takeHostColor(chat.dataset.color ?? '');
  void open();

  /** @param {Session} opened */
  function show({ conversationId, token, resumed, domain }) {
    const directLine = createDirectLine({
      domain: domain ?? `${location.origin}/v3/directline`,
      token,
      webSocket: !polling,
      conversationStartProperties: { locale },
      ...(resumed ? { conversationId, watermark: '0' } : {}),
    });
    current = directLine;
    failAtOnce(directLine, ONLINE);
    directLine.connectionStatus$.subscribe((status) => {
      if (current !== directLine) return;
      if (status === ONLINE) failures = 0;
      // A laptop slept longer than a token lives. The client's own way to go on with a new token leaves Web Chat
      // connecting for ever (seen with 4.18.1), so the conversation is opened anew, as after a reload.
      if (status === EXPIRED_TOKEN) void open();
      if (status === FAILED_TO_CONNECT || status === ENDED) openLater();
    });

    takeOff();
    const element = document.createElement('div');
    element.className = 'chat__webchat';
    chat.replaceChildren(element);
    const shown = createChat(element);
    const before = unfinished;
    const { store, unsent, tell: tellHere } = createChatStore(before?.message ?? '');
    tell = tellHere;
    const stopWaiting = before === null ? () => false : putBack(chat, before);
    takeOff = () => {
      const waited = stopWaiting();
      const now = unfinishedIn(chat);
      if (now !== null) {
        const message = now.message === '' ? unsent() : now.message;
        // What has not been put back yet is still what was being written.
        unfinished = { ...(waited && before !== null ? before : now), message };
      }
      shown.remove();
      tell = () => {};
      takeOff = () => {};
    };
    shown.show({
      adaptiveCardsHostConfig: hostConfig,
      adaptiveCardsPackage: { ...AdaptiveCards, AdaptiveCard: ToldCard },
      attachmentMiddleware: inItsLanguage,
      directLine,
      locale,
      nonce,
      overrideLocalizedStrings: inOurWords,
      store,
      styleOptions,
    });
  }

  /** Says so once, however often it is tried. */
  function unreachable() {
    if (chat.querySelector('.chat__retry') !== null) return;
    takeOff();
    const template = /** @type {HTMLTemplateElement} */ (document.getElementById('unreachable'));
    chat.replaceChildren(template.content.cloneNode(true));
    chat.querySelector('button')?.addEventListener('click', open);
  }
}

/** Longer each time, and not the same for everybody whom a restart cut off. */
function wait() {
  failures += 1;
  return Math.min(LONGEST_WAIT, 500 * 2 ** failures) * (0.5 + Math.random() / 2);
}

/**
 * The field and the button beside it are called what the cards call them, and what is too long to send can be attached;
 * Web Chat's own words are machine translated.
 * @param {object} strings
 */
function inOurWords(strings) {
  const { message, attach, notSent = '' } = chat.dataset;
  return {
    ...strings,
    // Markdown; Web Chat knows the link by this name.
    ACTIVITY_STATUS_SEND_FAILED_RETRY: notSent.replace(']', '][RETRY]'),
    TEXT_INPUT_ALT: message,
    TEXT_INPUT_UPLOAD_BUTTON_ALT: attach,
  };
}
