/** The manifest and its files of words: as the official schema, Teams' limits and the store's rules have it. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES, nearestLanguage } from '../../src/contract/languages.ts';
import { ENVIRONMENT, FILES, jsonOf, MANIFEST, schemaErrors, wordsFile } from './made.ts';

const TAGS = ['en', 'sv', 'nb', 'no'] as const;
const commands = MANIFEST.bots.flatMap(({ commandLists }) => commandLists);

/** What a language shows where the manifest has a text of this path. */
const shown = (tag: string, path: RegExp): readonly string[] =>
  Object.entries(wordsFile(`${tag}.json`)).flatMap(([key, text]) => (path.test(key) ? [text] : []));

describe('the manifest', () => {
  test('is what the official schema of its version asks for', () => {
    expect(MANIFEST.$schema).toContain(`/v${MANIFEST.manifestVersion}/`);
    expect(schemaErrors(MANIFEST.$schema, jsonOf(FILES, 'manifest.json'))).toEqual([]);
  });

  test('would be refused with another version, a field too many, or a longer name', () => {
    const wrong = [
      { ...MANIFEST, manifestVersion: '1.29' },
      { ...MANIFEST, colour: '#1d7a8c' },
      { ...MANIFEST, name: { short: 'p'.repeat(31) } },
    ];
    for (const manifest of wrong) expect(schemaErrors(MANIFEST.$schema, manifest)).not.toEqual([]);
  });

  test('is for one person, a group and a team, takes files, and answers', () => {
    expect(MANIFEST.bots).toEqual([
      expect.objectContaining({
        botId: ENVIRONMENT.MicrosoftAppId,
        scopes: ['personal', 'team', 'groupChat'],
        supportsFiles: true,
        isNotificationOnly: false,
      }),
    ]);
    expect(commands.flatMap(({ scopes }) => scopes).sort()).toEqual(['groupChat', 'personal', 'team']);
  });

  test('has the message extension: triage of a message, and a search', () => {
    expect(MANIFEST.composeExtensions).toMatchObject([
      {
        botId: ENVIRONMENT.MicrosoftAppId,
        commands: [
          {
            id: 'triage',
            type: 'action',
            context: ['message', 'compose', 'commandBox'],
            fetchTask: true,
          },
          { id: 'find', type: 'query', initialRun: true, parameters: [{ name: 'text' }] },
        ],
      },
    ]);
  });

  test('names who runs it, and its own domain alone', () => {
    expect(MANIFEST).toMatchObject({
      id: ENVIRONMENT.MicrosoftAppId,
      validDomains: ['planbyte.example.org'],
    });
    expect(MANIFEST.developer).toEqual({
      name: ENVIRONMENT.OPERATOR_NAME,
      websiteUrl: ENVIRONMENT.PUBLIC_URL,
      privacyUrl: `${ENVIRONMENT.PUBLIC_URL}/privacy`,
      termsOfUseUrl: `${ENVIRONMENT.PUBLIC_URL}/terms`,
    });
  });

  test('leaves no placeholder unfilled', () => {
    for (const name of FILES.keys()) {
      if (name.endsWith('.json')) expect(JSON.stringify(jsonOf(FILES, name))).not.toMatch(/\$\{\{|\}\}/u);
    }
  });
});

describe('the languages', () => {
  const { defaultLanguageTag, defaultLanguageFile, additionalLanguages } = MANIFEST.localizationInfo;

  test('are bare tags, each with a file, for every language that planbyte speaks', () => {
    const pairs = [{ languageTag: defaultLanguageTag, file: defaultLanguageFile }, ...additionalLanguages];
    expect(pairs).toEqual(TAGS.map((languageTag) => ({ languageTag, file: `${languageTag}.json` })));
    expect(new Set(TAGS.map(nearestLanguage))).toEqual(new Set(LANGUAGES));
  });

  test('`no` is `nb`, and the manifest speaks its default language', () => {
    expect(FILES.get('no.json')).toEqual(FILES.get('nb.json'));
    expect(wordsFile('en.json')).toMatchObject({
      'name.short': MANIFEST.name.short,
      'description.short': MANIFEST.description.short,
      'description.full': MANIFEST.description.full,
      'bots[0].commandLists[1].commands[0].title': commands[1]?.commands[0]?.title,
    });
  });
});

describe.each(TAGS)('the words in %s', (tag) => {
  const file = wordsFile(`${tag}.json`);

  test('are what the official schema of the manifest’s version asks for', () => {
    expect(file.$schema).toContain(`/v${MANIFEST.manifestVersion}/`);
    expect(schemaErrors(file.$schema ?? '', file)).toEqual([]);
  });

  test('tell the same things as in every other language', () => {
    expect(Object.keys(file)).toEqual(Object.keys(wordsFile('en.json')));
  });

  test('have the lengths that Teams shows', () => {
    expect(file['name.short']?.length).toBeLessThanOrEqual(30);
    expect(file['name.full']?.length).toBeLessThanOrEqual(100);
    expect(file['description.short']?.length).toBeLessThanOrEqual(80);
    expect(file['description.full']?.length).toBeLessThanOrEqual(4_000);
    // The store asks for at most 500 words.
    expect(file['description.full']?.split(/\s+/u).length).toBeLessThanOrEqual(500);
    for (const title of shown(tag, /\.title$/u)) expect(title.length, title).toBeLessThanOrEqual(32);
    for (const text of shown(tag, /commands\[\d+\]\.description$/u)) {
      expect(text.length, text).toBeLessThanOrEqual(128);
    }
  });

  test('say in the description how to get help, what it cannot do, and where privacy and terms stand', () => {
    const full = file['description.full'] ?? '';
    const help = shown(tag, /commandLists\[0\]\.commands\[10\]\.title$/u)[0] ?? '';
    expect(full.toLowerCase()).toContain(help.toLowerCase());
    expect(full).toContain('Microsoft');
    expect(full).toContain(`${ENVIRONMENT.PUBLIC_URL}/privacy`);
    expect(full).toContain(`${ENVIRONMENT.PUBLIC_URL}/terms`);
  });

  test.each([0, 1])('name commands as the store asks for in list %d', (list) => {
    const at = new RegExp(`^bots\\[0\\]\\.commandLists\\[${list}\\]`, 'u');
    const titles = shown(tag, new RegExp(`${at.source}.*\\.title$`, 'u'));
    const descriptions = shown(tag, new RegExp(`${at.source}.*\\.description$`, 'u'));
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.length).toBeLessThanOrEqual(12);
    expect(descriptions).toHaveLength(titles.length);
    for (const all of [titles, descriptions]) expect(new Set(all).size).toBe(all.length);
    expect(titles.filter((title) => title.includes('/'))).toEqual([]);
  });

  test('hold no exclamation mark', () => {
    expect(Object.values(file).filter((text) => text.includes('!'))).toEqual([]);
  });
});
