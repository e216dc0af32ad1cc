// @ts-check
/** The page's part in the conversation: what it remembers of it, and the tokens it gets for it. */

/**
 * What a tab remembers between pages of the site: whether the panel is open, and what opens the conversation again.
 * Nothing that anybody wrote.
 * @typedef {{ open: boolean, resume?: string | undefined }} Memory
 */

/** @typedef {'unreachable' | 'busy'} Failure */

/**
 * @param {string} host the program's origin
 * @param {string | undefined} plan the plan that the page says the person has
 */
export const createSession = (host, plan) => {
  const key = `planbyte ${host}`;
  /** @type {Memory} */
  let memory = { open: false };
  try {
    const stored = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    memory = {
      open: stored.open === true,
      resume: typeof stored.resume === 'string' ? stored.resume : undefined,
    };
  } catch {
    // Where storage is forbidden, the conversation lasts as long as the page.
  }

  /** @param {Partial<Memory>} news */
  const remember = (news) => {
    memory = { ...memory, ...news };
    try {
      sessionStorage.setItem(key, JSON.stringify(memory));
    } catch {
      // As above.
    }
  };

  /**
   * A token for the conversation there was, or for a new one; asked for by this page, so that the browser tells its origin.
   * @returns {Promise<object>} rejects with a `Failure`
   */
  const open = async () => {
    const response = await fetch(`${host}/embed/token`, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ resume: memory.resume, plan }),
    }).catch(() => {
      throw /** @type {Failure} */ ('unreachable');
    });
    if (response.status === 403 && memory.resume !== undefined) {
      // What was remembered is no good here; without it the conversation begins anew.
      remember({ resume: undefined });
      return open();
    }
    if (!response.ok) throw /** @type {Failure} */ (response.status === 429 ? 'busy' : 'unreachable');
    const { resume, ...session } = await response.json();
    remember({ resume });
    return session;
  };

  /** Whether pages of this origin may embed the chat. Where that cannot be asked, opening it will tell. */
  const isAllowed = async () => {
    try {
      const response = await fetch(`${host}/embed/allowed`, { credentials: 'omit' });
      return !response.ok || (await response.json()).allowed === true;
    } catch {
      return true;
    }
  };

  return { open, isAllowed, remember, wasOpen: () => memory.open };
};
