/** What has to be so when the trouble with a store is over. */
import { expect } from 'vitest';
import type { Running } from '../support/process.ts';
import type { Talker } from '../support/talker.ts';

/** Somebody has said a text several times, until it was taken: it stands there once. */
export function expectSaidOnce({ client }: Talker, text: string): void {
  const said = client.received.filter((one) => one.type === 'message' && one.text === text);
  expect(new Set(said.map(({ id }) => id)).size).toBe(1);
}

/** Tells the program to end: it does so well, and has told of the trouble in one line. */
export async function expectEndsAfterOneTrouble(program: Running): Promise<void> {
  program.kill('SIGTERM');
  expect(await program.ended).toEqual([0, null]);
  expect(program.err().match(/the store cannot be used/g)).toHaveLength(1);
}
