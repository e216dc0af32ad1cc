/** The source documents and the languages they can be read in. */
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/eligibility/rules/index.ts';
import { FAQ } from '../../src/knowledge/faq.ts';
import { GUIDES, guideSource } from '../../src/knowledge/guides.ts';
import { editionFor, SOURCES, source } from '../../src/knowledge/sources.ts';

const USED = new Set(
  [
    ...RULES.flatMap(({ sources }) => Object.values(sources).flat()),
    ...GUIDES.flatMap(({ steps }) => steps.map((step) => step.source)),
    ...GUIDES.map(guideSource),
    ...FAQ.flatMap(({ variants }) => variants.map((variant) => variant.source)),
  ].map(({ document, section }) => `${document}: ${section}`),
);

describe('a source document', () => {
  it('has no heading in its translations that nothing refers to', () => {
    const translated = Object.entries(SOURCES).flatMap(([id, { editions }]) =>
      Object.values(editions).flatMap((edition) =>
        Object.keys(edition?.sections ?? {}).map((heading) => `${id}: ${heading}`),
      ),
    );
    expect(translated.filter((place) => !USED.has(place))).toEqual([]);
  });

  it('is shown in the language of the reader', () => {
    const ref = source('switch-wizard', 'Bytte planer');
    expect(editionFor(ref, 'nb')).toMatchObject({ language: 'nb', url: ref.url, section: 'Bytte planer' });
    expect(editionFor(ref, 'sv')).toMatchObject({ language: 'sv', section: 'Byta abonnemang' });
    expect(editionFor(ref, 'en')).toMatchObject({ language: 'en', section: 'To switch plans' });
  });

  it('is shown in English where it does not exist in the language of the reader', () => {
    const ref = source('change-plan', 'Ändra planer manuellt');
    expect(editionFor(ref, 'nb')).toMatchObject({ language: 'en', date: '2025-05-02' });
    expect(editionFor(ref, 'sv')).toMatchObject({ language: 'sv', date: ref.date });
    expect(editionFor(source('expired', 'x'), 'sv').language).toBe('en');
  });

  it('keeps its own heading where the translation of it is not known', () => {
    const edition = editionFor(source('switch-wizard', 'Problemer som må løses'), 'en');
    expect(edition).toMatchObject({
      language: 'en',
      section: 'Problemer som må løses',
      sectionLanguage: 'nb',
    });
  });

  it('that is not ours is named as it is', () => {
    const ref = { document: 'another', section: 'a part', url: 'https://example.org/', date: '2020' };
    expect(editionFor(ref, 'nb')).toMatchObject({ title: 'another', language: 'nb', url: ref.url });
  });
});
