/**
 * `npm run train:intents [-- --cross]`: learns the weights of `src/understanding/intents/weights.json` from the sentences
 * that are kept (README.md beside this file); `--cross` says how well messages are understood that were not learnt from.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { crossValidated } from './intents/cross.ts';
import { hashOf, readSentences } from './intents/sentences.ts';
import { trained } from './intents/trained.ts';

const FILE = new URL('../src/understanding/intents/weights.json', import.meta.url);

const { values: options } = parseArgs({ options: { cross: { type: 'boolean', default: false } } });

const sentences = readSentences();
if (options.cross) console.log(crossValidated(sentences));
else {
  const text = `${JSON.stringify(trained(sentences, hashOf(sentences)), null, 2)}\n`;
  writeFileSync(FILE, text);
  console.log(`${sentences.length} sentences, ${(text.length / 1024).toFixed(0)} KB`);
}
