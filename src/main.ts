import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// What Node makes of our files when it reads them is kept for the next start, which then takes half the time. The
// folder is nobody else's: what lies there is run. Where it cannot be written, a start takes what it takes.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/planbyte', import.meta.url)));

// Loaded only now, so that its files are kept too.
const { runProgram } = await import('./program.ts');
await runProgram(process.env);
flushCompileCache();
