// @ts-check
/**
 * Keeps the token fresh. The client renews it at half its life by a timer, which stands still while a laptop sleeps;
 * this goes by the clock, before that half, and looks when somebody comes back.
 */

/** In milliseconds; a token lives 30 minutes. */
const FRESH = 12 * 60_000;
const LOOK_EVERY = 60_000;

/** @param {() => Promise<boolean>} renew tells whether there is a new token; what failed is tried again */
export function keepFresh(renew) {
  let renewedAt = Date.now();
  let isRenewing = false;
  const look = async () => {
    if (isRenewing || document.visibilityState === 'hidden' || Date.now() - renewedAt < FRESH) return;
    isRenewing = true;
    if (await renew()) renewedAt = Date.now();
    isRenewing = false;
  };
  setInterval(look, LOOK_EVERY);
  document.addEventListener('visibilitychange', look);
  addEventListener('online', look);
}
