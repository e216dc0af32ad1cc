// @ts-check
/**
 * A conversation that the chat shows, and what reaches it.
 *
 * `domain` is Direct Line's address; without it, this program's own.
 * @typedef {{
 *   conversationId?: string | undefined,
 *   token: string,
 *   resumed: boolean,
 *   domain?: string | undefined,
 * }} Session
 */

/**
 * Where the own page has its conversation from: the one this browser had, or a new one.
 * Rejects where the program cannot be reached or refuses.
 * @returns {Promise<Session>}
 */
export async function openSession() {
  const response = await fetch('/session', { method: 'POST' });
  if (!response.ok) throw new Error(`session: ${response.status}`);
  return response.json();
}
