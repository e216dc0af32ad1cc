import { createHash } from 'node:crypto';

/** What a made key begins with. */
const MARK = 'sha256:';
const MADE = /^sha256:[0-9a-f]{64}$/;
/** In UTF-16 units, of up to three bytes: an index of PostgreSQL takes no more than 2,704 bytes, and one has two of these. */
const LONGEST = 400;

/**
 * An identifier from outside as it is kept: as it came, or by its hash where an engine would refuse or change it (NUL,
 * half a surrogate pair, too long for an index). The same identifier always has the same key, which is its own key too.
 */
export function keyOf(identifier: string): string {
  if (MADE.test(identifier)) return identifier;
  const isPlain =
    identifier.length <= LONGEST &&
    !identifier.includes('\0') &&
    identifier.isWellFormed() &&
    !identifier.startsWith(MARK);
  if (isPlain) return identifier;
  // By UTF-16 units: as UTF-8 all halves of surrogate pairs would be the same.
  return MARK + createHash('sha256').update(Buffer.from(identifier, 'utf16le')).digest('hex');
}

/** A text that nothing is found by, such as a file's name: PostgreSQL has no NUL in texts. */
export const withoutNul = (text: string): string => text.replaceAll('\0', '\u{FFFD}').toWellFormed();
