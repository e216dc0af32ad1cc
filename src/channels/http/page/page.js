// @ts-check
/** The page's script: gets this browser's conversation, shows it in Web Chat, and finds it again when it is lost. */

const { AdaptiveCards, WebChat } = window;
const chat = /** @type {HTMLElement} */ (document.getElementById('chat'));
const locale = chat.dataset.locale ?? 'en-US';
const nonce = chat.dataset.nonce ?? '';

/** Direct Line's connection states that need somebody to act. */
const EXPIRED_TOKEN = 3;
const FAILED_TO_CONNECT = 4;
const ENDED = 5;

const LONGEST_WAIT = 30_000;

/** @typedef {{ conversationId: string, token: string, resumed: boolean }} Session */

/** Whether a WebSocket ever opened; where none does, something on the way forbids them and we poll. */
let socketOpened = false;
let polling = false;
let failures = 0;
/** @type {{ end(): void } | null} */
let current = null;

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

/** @returns {Promise<Session>} */
async function session() {
  const response = await fetch('/session', { method: 'POST' });
  if (!response.ok) throw new Error(`session: ${response.status}`);
  return response.json();
}

async function open() {
  current?.end();
  current = null;
  try {
    show(await session());
  } catch {
    unreachable();
  }
}

/** @param {Session} opened */
function show({ conversationId, token, resumed }) {
  const directLine = WebChat.createDirectLine({
    domain: `${location.origin}/v3/directline`,
    token,
    webSocket: !polling,
    conversationStartProperties: { locale },
    ...(resumed ? { conversationId, watermark: '0' } : {}),
  });
  current = directLine;
  directLine.connectionStatus$.subscribe((status) => {
    if (current !== directLine) return;
    if (status === 2) failures = 0;
    // A laptop slept longer than a token lives. The client's own way to go on with a new token leaves Web Chat
    // connecting for ever (seen with 4.18.1), so the conversation is opened anew, as after a reload.
    if (status === EXPIRED_TOKEN) void open();
    if (status === FAILED_TO_CONNECT || status === ENDED) setTimeout(open, wait());
  });

  const element = document.createElement('div');
  element.className = 'chat__webchat';
  chat.replaceChildren(element);
  const store = WebChat.createStore();
  WebChat.renderWebChat(
    {
      adaptiveCardsPackage: AdaptiveCards,
      directLine,
      locale,
      nonce,
      overrideLocalizedStrings: inOurWords,
      store,
      styleOptions,
    },
    element,
  );
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

function wait() {
  failures += 1;
  return Math.min(LONGEST_WAIT, 500 * 2 ** failures);
}

function unreachable() {
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById('unreachable'));
  chat.replaceChildren(template.content.cloneNode(true));
  chat.querySelector('button')?.addEventListener('click', open);
}

const font =
  "'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, Roboto, 'Noto Sans', sans-serif";
const styleOptions = {
  accent: '#0f6579',
  subtle: '#5a6670',
  primaryFont: font,
  backgroundColor: 'transparent',
  paddingRegular: 12,
  paddingWide: 16,
  // A card taller than the window stops with its beginning in view.
  autoScrollSnapOnPage: 0.9,
  bubbleBackground: '#ffffff',
  bubbleBorderColor: '#d3dce2',
  bubbleBorderRadius: 10,
  bubbleTextColor: '#17242d',
  bubbleFromUserBackground: '#0f6579',
  bubbleFromUserBorderColor: '#0f6579',
  bubbleFromUserBorderRadius: 10,
  bubbleFromUserTextColor: '#ffffff',
  bubbleMinWidth: 200,
  bubbleAttachmentMaxWidth: 640,
  bubbleMessageMaxWidth: 560,
  bubbleMaxWidth: 640,
  cardEmphasisBackgroundColor: '#eef4f6',
  cardPushButtonBackgroundColor: '#0f6579',
  cardPushButtonTextColor: '#ffffff',
  hideUploadButton: false,
  sendBoxHeight: 48,
  sendBoxBorderTop: '1px solid #c4d0d7',
  sendBoxButtonColor: '#0f6579',
  sendBoxPlaceholderColor: '#5a6670',
  timestampColor: '#5a6670',
  groupTimestamp: 60_000,
};

void open();
