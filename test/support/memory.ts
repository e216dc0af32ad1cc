import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';

/** What node is started with so that `memoryOf` can ask. */
export const MEMORY_OPTIONS: readonly string[] = [
  '--expose-gc',
  '--import',
  new URL('heap.ts', import.meta.url).href,
];

const memory = z.object({ heapUsed: z.number(), rss: z.number(), external: z.number() });
/** In bytes. */
export type Memory = z.infer<typeof memory>;

/** What a program holds once its garbage is collected. `errors` is all that it has written to standard error. */
export async function memoryOf(pid: number, errors: () => string): Promise<Memory> {
  const told = () => [...errors().matchAll(/^memory (.*)$/gmu)];
  const before = told().length;
  process.kill(pid, 'SIGUSR2');
  while (told().length === before) await setTimeout(20);
  return memory.parse(JSON.parse(told().at(-1)?.[1] ?? ''));
}
