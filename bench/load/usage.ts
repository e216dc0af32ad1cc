/** Loaded into a server that is measured: tells who started it what it has used, and ends when nobody can ask any more. */
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: (user + system) / 1_000, rss: process.memoryUsage.rss() });
});
process.on('disconnect', () => process.exit(1));
// Nobody is kept alive for being asked.
process.channel?.unref();
