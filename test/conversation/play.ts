/** Prints a story with everything that comes back: `npm run story -- test/conversation/stories/sv/one.story`. */
import { readFileSync } from 'node:fs';
import { renderText } from '../../src/presentation/render.ts';
import type { Stage } from './stage.ts';
import { parseStory, type Step } from './story.ts';
import { tablesBeside } from './tables.ts';
import { tellStory } from './teller.ts';

const said = ({ deed }: Step): string => {
  switch (deed.kind) {
    case 'say':
      return `> ${deed.text}`;
    case 'press':
      return `[${deed.title}]`;
    case 'press-each':
      return `[*] ${deed.back}`;
    case 'fill':
    case 'answer':
      return `{ ${deed.entries.map(({ label, value }) => `${label} = ${value}`).join('; ')} }`;
    case 'world':
      return `@ ${deed.name} ${deed.value}`;
    default:
      return '';
  }
};

const print = () => {
  let printed = 0;
  return (step: Step, { shown }: Stage): void => {
    if (said(step) !== '') console.log(`\n${said(step)}`);
    for (const { reply, seen } of shown.slice(printed)) {
      console.log(`  (${reply.view.view}) ${renderText(reply).replaceAll('\n', '\n  ')}`);
      for (const { label, value, error } of seen.fields) console.log(`    ${label} ${value} ${error}`);
      console.log(`    ${seen.buttons.map(({ title }) => `[${title}]`).join(' ')}`);
    }
    printed = shown.length;
  };
};

const [, , file] = process.argv;
if (file === undefined) console.error('Name a story.');
else tellStory(parseStory(readFileSync(file, 'utf8')), tablesBeside(file), print());
