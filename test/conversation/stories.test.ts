import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/conversation/model.ts';
import { PLACES, placesOf } from './coverage.ts';
import { parseStory, StoryError } from './story.ts';
import { tablesBeside } from './tables.ts';
import { tellStory } from './teller.ts';

const FOLDER = new URL('stories/', import.meta.url);
const storiesIn = (language: string): readonly string[] =>
  readdirSync(new URL(language, FOLDER))
    .filter((file) => file.endsWith('.story'))
    .map((file) => new URL(`${language}/${file}`, FOLDER).pathname);

const nameOf = (file: string): string => file.split('/').at(-1)?.replace('.story', '') ?? file;

/** Where the stories have been, by language. */
const been = new Map<Language, Set<string>>(LANGUAGES.map((language) => [language, new Set()]));

describe.each(LANGUAGES)('stories in %s', (language) => {
  const stories = storiesIn(language).map((file) => ({ name: nameOf(file), file }));

  test.each(stories)('$name', ({ file }) => {
    const stage = tellStory(parseStory(readFileSync(file, 'utf8')), tablesBeside(file));
    for (const { reply } of stage.shown) {
      for (const place of placesOf(reply)) been.get(reply.language)?.add(place);
    }
  });
});

/** What no conversation comes to now. */
const UNREACHABLE = new Set([
  // Said where a stored conversation cannot be read, before the turn (src/channels/turns.ts).
  'note started-anew',
  // Nobody is asked yet whether a switch runs, or who they are.
  'outcome in-progress',
  'outcome stuck',
  'outcome partner-center',
]);

describe('together', () => {
  test('the stories come by everything that can be reached', () => {
    const all = new Set([...been.values()].flatMap((places) => [...places]));
    expect(PLACES.filter((place) => !all.has(place) && !UNREACHABLE.has(place))).toEqual([]);
    expect([...UNREACHABLE].filter((place) => all.has(place))).toEqual([]);
  });

  test.each(LANGUAGES)('those in %s come by every kind of card, remark and answer', (language) => {
    const places = been.get(language) ?? new Set();
    const everywhere = PLACES.filter((place) => /^(?:view|note|outcome) /u.test(place));
    expect(everywhere.filter((place) => !places.has(place) && !UNREACHABLE.has(place))).toEqual([]);
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
