// @ts-check
/**
 * Where the panel has its conversation from: the page that shows it in a frame. A placeholder.
 * @returns {Promise<import('./session.js').Session>}
 */
export async function openSession() {
  throw new Error('The panel has no parent yet.');
}
