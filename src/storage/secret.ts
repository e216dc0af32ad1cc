import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file in the folder of the store. */
export const SECRET_FILE = 'token-secret';

/** In bytes. */
const LENGTH = 32;

/** A new secret, as text that a file or a table holds. */
export const newSecret = (): string => randomBytes(LENGTH).toString('base64url');

/** The secret that a text holds; null where it holds none. */
export function secretIn(text: string): Uint8Array | null {
  const secret = Buffer.from(text.trim(), 'base64url');
  return secret.length < LENGTH ? null : secret;
}

/** The secret of a data folder, made on first use. Throws where the file holds something else. */
export function secretOfFolder(folder: string): Uint8Array {
  const file = join(folder, SECRET_FILE);
  try {
    // 'wx': of two programs starting at once one writes, and both read the same.
    writeFileSync(file, newSecret(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const secret = secretIn(readFileSync(file, 'utf8'));
  if (secret === null) throw new Error(`${file} does not hold a secret: remove it to have one made.`);
  return secret;
}
