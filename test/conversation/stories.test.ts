import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { parseStory, StoryError } from './story.ts';
import { tablesBeside } from './tables.ts';
import { tellStory } from './teller.ts';

const FOLDER = new URL('stories/', import.meta.url);
const storiesIn = (language: string): readonly string[] =>
  readdirSync(new URL(language, FOLDER))
    .filter((file) => file.endsWith('.story'))
    .map((file) => new URL(`${language}/${file}`, FOLDER).pathname);

const nameOf = (file: string): string => file.split('/').at(-1)?.replace('.story', '') ?? file;

describe.each(LANGUAGES)('stories in %s', (language) => {
  const stories = storiesIn(language).map((file) => ({ name: nameOf(file), file }));

  test.each(stories)('$name', ({ file }) => {
    expect(() => tellStory(parseStory(readFileSync(file, 'utf8')), tablesBeside(file))).not.toThrow();
  });
});

describe('the stories themselves', () => {
  test('a story that says something else than what comes back fails, with its line', () => {
    const story = parseStory('@ opens sv-SE\n< Byt plan\n\n< Bytt plan');
    expect(() => tellStory(story, () => [])).toThrow(/^line 4: /u);
  });

  test('a sign that means nothing is an error', () => {
    expect(() => parseStory('# fine\nhej')).toThrow(StoryError);
  });
});
