// @ts-check
/** Host names of links for the Markdown library, by the browser; they are shown as they go over the wire. */

/** @param {string} host */
export const toASCII = (host) => URL.parse(`http://${host}`)?.hostname ?? host;

/** @param {string} host */
export const toUnicode = (host) => host;
