// @ts-check
/**
 * Polls that fail. Where WebSockets do not get through, Direct Line's client polls; when a poll is answered with an
 * error, or not at all, it stops for good and tells nobody (botframework-directlinejs 0.15.5).
 */

const POLL = /\/conversations\/[^/]+\/activities\?/;
/** The client knows of an expired token and of a conversation that is gone. */
const KNOWN = new Set([200, 403, 404]);

/**
 * Watches the polls that the client makes from now on.
 * @param {() => void} onFailed
 */
export function watchPolls(onFailed) {
  window.XMLHttpRequest = class extends XMLHttpRequest {
    /**
     * @override
     * @param {string} method
     * @param {string | URL} url
     * @param {boolean} [isAsync]
     */
    open(method, url, isAsync = true) {
      super.open(method, url, isAsync);
      if (method !== 'GET' || !POLL.test(String(url))) return;
      // Given up by the client itself, as when the page is left, it is no failure.
      let isGivenUp = false;
      this.addEventListener('abort', () => {
        isGivenUp = true;
      });
      this.addEventListener('loadend', () => {
        if (!isGivenUp && !KNOWN.has(this.status)) onFailed();
      });
    }
  };
}
