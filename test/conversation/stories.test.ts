import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { FAQ } from '../../src/knowledge/faq.ts';
import { nowhere, storiesIn, tellFile } from './been.ts';
import { OUT_OF_REACH, PLACES } from './coverage.ts';
import { parseStory, StoryError } from './story.ts';
import { tellStory } from './teller.ts';

const nameOf = (file: string): string => file.split('/').at(-1)?.replace('.story', '') ?? file;

const been = nowhere();

describe.each(LANGUAGES)('stories in %s', (language) => {
  const stories = storiesIn(language).map((file) => ({ name: nameOf(file), file }));

  test.each(stories)('$name', ({ file }) => {
    tellFile(file, been);
  });
});

/** What the stories have to come by: everything that can be reached; rules and questions may be enumerated instead. */
const TOLD = PLACES.filter((place) => !OUT_OF_REACH.has(place) && !/^(?:rule|question) /u.test(place));

describe('together', () => {
  test('the stories come by everything that can be reached', () => {
    const all = new Set([...been.values()].flatMap((places) => [...places]));
    expect(TOLD.filter((place) => !all.has(place))).toEqual([]);
    expect([...OUT_OF_REACH].filter((place) => all.has(place))).toEqual([]);
  });

  test.each(LANGUAGES)('those in %s come by every kind of card, remark and answer', (language) => {
    const places = been.get(language) ?? new Set();
    const everywhere = TOLD.filter((place) => /^(?:view|note|outcome) /u.test(place));
    expect(everywhere.filter((place) => !places.has(place))).toEqual([]);
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

  test('each row of a list is pressed, and the list comes again', () => {
    const list = '@ opens sv-SE\n> frågor\n[Betalning]\n';
    const { shown } = tellStory(parseStory(`${list}[*] Fler frågor`), () => []);
    const opened = shown.flatMap(({ reply: { view } }) => (view.view === 'faq-answer' ? [view.topic] : []));
    expect(opened).toEqual(FAQ.filter(({ group }) => group === 'billing').map(({ id }) => id));
    const lost = parseStory(`${list}[*] Fortsätt`);
    expect(() => tellStory(lost, () => [])).toThrow(/does not lead back/u);
    expect(() => parseStory('[*]')).toThrow(StoryError);
    expect(() => tellStory(parseStory('@ opens sv-SE\n> hjälp\n[*] Fortsätt'), () => [])).toThrow(/no rows/u);
  });
});
