// @ts-check
/**
 * Sending that fails. A message has a mark then, though only when Web Chat has waited for 20 seconds; of a pressed button
 * nothing is seen at all. So what failed is told at once, in the words of the program where it could be reached.
 */

const POST = /\/conversations\/[^/]+\/(?:activities|upload)(?:\?|$)/;
/** The token has expired; the conversation is opened anew by that. */
const EXPIRED = 403;

/**
 * Watches what the client sends from now on.
 * @param {(said: string) => void} onNotSent is given what the program said of it, nothing where it said nothing
 */
export function watchSends(onNotSent) {
  window.XMLHttpRequest = class extends XMLHttpRequest {
    /**
     * @override
     * @param {string} method
     * @param {string | URL} url
     * @param {boolean} [isAsync]
     */
    open(method, url, isAsync = true) {
      super.open(method, url, isAsync);
      if (method !== 'POST' || !POST.test(String(url))) return;
      // Given up by the client itself, as when the page is left, it is no failure.
      let isGivenUp = false;
      this.addEventListener('abort', () => {
        isGivenUp = true;
      });
      this.addEventListener('loadend', () => {
        const { status } = this;
        if (isGivenUp || status === EXPIRED || (status >= 200 && status < 300)) return;
        onNotSent(status === 503 ? saidIn(this.response) : '');
      });
    }
  };
}

/** @param {unknown} response */
function saidIn(response) {
  /** @type {{ error?: { message?: unknown } } | null} */
  const answer = typeof response === 'object' ? response : null;
  const message = answer?.error?.message;
  return typeof message === 'string' ? message : '';
}

/**
 * Has Web Chat mark what was not sent at once: the client answers `retry` then, which Web Chat takes for sent and waits
 * for. With a token that has expired the client is not online any more.
 * @param {import('botframework-webchat/src/createDirectLine').DirectLineConnection} client
 * @param {number} online
 */
export function failAtOnce(client, online) {
  const post = client.postActivity.bind(client);
  client.postActivity = (activity) =>
    post(activity).map((id) => {
      if (id === 'retry' && client.connectionStatus$.getValue() === online) throw new Error('not sent');
      return id;
    });
}
