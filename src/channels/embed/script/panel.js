// @ts-check
/** The frame that holds the chat, and what is said between it and this page. */

/** A frame that has not spoken by then will not, in milliseconds. */
const PATIENCE = 20_000;
/** What the frame may do; not leave with the page it is in. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox';

/**
 * @typedef {{
 *   host: string,
 *   title: string,
 *   locale: string,
 *   theme: string,
 *   color: string,
 *   openSession: () => Promise<object>,
 *   onShown: () => void,
 *   onClose: () => void,
 *   onFailure: (failure: unknown) => void,
 * }} PanelOptions
 */

/** @param {PanelOptions} options */
export const createPanel = ({
  host,
  title,
  locale,
  theme,
  color,
  openSession,
  onShown,
  onClose,
  onFailure,
}) => {
  const query = new URLSearchParams({ origin: location.origin, locale, theme, color, title });
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = 'clipboard-write';
  frame.setAttribute('sandbox', SANDBOX);
  frame.src = `${host}/embed/panel?${query}`;

  /** @param {object} message */
  const tell = (message) => frame.contentWindow?.postMessage(message, host);

  let isGone = false;
  /** What comes of a panel that was given up, as a late answer, does not end the one after it. @param {unknown} failure */
  const fail = (failure) => {
    if (!isGone) onFailure(failure);
  };
  const impatient = setTimeout(() => fail('unreachable'), PATIENCE);
  let isFirst = true;
  /** While the frame loads, so that neither waits for the other. */
  const first = openSession();
  first.catch(fail);

  const answer = async () => {
    const coming = isFirst ? first : openSession();
    isFirst = false;
    try {
      tell({ planbyte: 'session', session: await coming });
    } catch {
      tell({ planbyte: 'no-session' });
    }
  };

  /** @param {MessageEvent} event */
  const listen = ({ origin, source, data }) => {
    if (origin !== host || source !== frame.contentWindow) return;
    if (data?.planbyte === 'ready') {
      clearTimeout(impatient);
      void answer();
    }
    if (data?.planbyte === 'shown') onShown();
    if (data?.planbyte === 'close') onClose();
  };
  addEventListener('message', listen);

  return {
    frame,
    /** The person comes to the chat: its first field gets the focus. */
    enter() {
      frame.focus();
      tell({ planbyte: 'enter' });
    },
    remove() {
      isGone = true;
      clearTimeout(impatient);
      removeEventListener('message', listen);
      frame.remove();
    },
  };
};
