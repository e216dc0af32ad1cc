/** Read before the program (`node --expose-gc --import`): at SIGUSR2 it collects garbage and says what is left. */
import { setTimeout } from 'node:timers/promises';

process.on('SIGUSR2', async () => {
  // What was freed in the first round frees more in the next: handles of closed sockets need a round of the event loop.
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.();
    await setTimeout(50);
  }
  const { heapUsed, rss, external } = process.memoryUsage();
  process.stderr.write(`memory ${JSON.stringify({ heapUsed, rss, external })}\n`);
});
