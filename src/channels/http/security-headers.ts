/** A year, as long as browsers ask for. Not for other names below ours, which may be somebody else's. */
const HTTPS_ONLY = 'max-age=31536000';

/**
 * What every answer tells a browser, unless a route says otherwise: OWASP's list. There is no Cross-Origin-Embedder-Policy,
 * for the chat stands in pages of others and asks for no power that it would give.
 *
 * @param publicUrl the origin under which people reach us, where it is known; over https browsers are to stay with that
 */
export const securityHeaders = (publicUrl: string | null): Readonly<Record<string, string>> => ({
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'X-Permitted-Cross-Domain-Policies': 'none',
  ...(publicUrl?.startsWith('https:') ? { 'Strict-Transport-Security': HTTPS_ONLY } : {}),
  'Cache-Control': 'no-store',
});
