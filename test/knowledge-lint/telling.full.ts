/** Guides, answers and sources broken on purpose: one change, and what is found, with file and line. */
import { describe, expect, it } from 'vitest';
import type { GuideId } from '../../src/contract/verdict.ts';
import { everywhereBut, foundWith, REAL, rule, see, silent, withRule } from './broken.ts';
import { checkFiles } from './files.ts';
import type { Knowledge, KnownStep } from './knowledge.ts';

const withStep = (guide: GuideId, step: string, source: KnownStep['source']): Partial<Knowledge> => ({
  guides: REAL.guides.map((one) =>
    one.id === guide
      ? {
          ...one,
          steps: one.steps.map(({ id, ...rest }) =>
            id === step ? { id, ...(source === undefined ? {} : { source }) } : { id, ...rest },
          ),
        }
      : one,
  ),
});

describe('a guide', () => {
  const FILE = 'src/knowledge/guides/manual.json';

  it('with a step without a source', () => {
    expect(foundWith(withStep('manual', 'move', undefined))).toEqual([
      ['guides', 'the step manual/move has no source', FILE, '"id": "move",'],
    ]);
    expect(foundWith(withStep('manual', 'move', { document: 'cancel', section: '' }))).toEqual([
      ['guides', 'the step manual/move names no section of cancel', FILE, '"id": "move",'],
    ]);
  });

  it('with a step from a section that its document does not have', () => {
    const section = 'Steg 5: Fira';
    const what = `names the section "${section}", which is no heading in docs/knowledge/change-plan.md`;
    const document = 'change-plan';
    expect(foundWith(withStep('manual', 'move', { document, section }))).toEqual([
      ['guides', `the step manual/move ${what}`, FILE, '"id": "move",'],
    ]);
    const guides = REAL.guides.map((guide) =>
      guide.id === 'stuck'
        ? { ...guide, section, steps: guide.steps.map((step) => ({ ...step, also: { document, section } })) }
        : guide,
    );
    const found = foundWith({ guides });
    expect(found).toHaveLength(1 + (REAL.guides.find(({ id }) => id === 'stuck')?.steps.length ?? 0));
    expect(found).toContainEqual([
      'guides',
      `the guide stuck ${what}`,
      'src/knowledge/guides/stuck.json',
      expect.stringContaining('"id": "stuck"'),
    ]);
  });

  it.each([
    ['sv', 'steps.move.check', '"move": {'],
    ['nb', 'steps.buy.stuck.already-bought.text', '"already-bought": {'],
    ['en', 'steps.check.do', '"check": {'],
    ['nb', 'intro', '{'],
  ] as const)('without words in %s: %s', (language, path, line) => {
    const key = `guides:manual.${path}`;
    expect(foundWith(silent(language, key))).toEqual([
      [
        'guides',
        `${key} is not said in ${language}`,
        `locales/${language}/guides/manual.json`,
        expect.stringContaining(line),
      ],
    ]);
  });

  it('without steps', () => {
    const found = foundWith({ guides: REAL.guides.filter(({ id }) => id !== 'manual-some-users') });
    expect(found).toContainEqual([
      'guides',
      'the guide manual-some-users has no steps',
      'src/contract/verdict.ts',
      "'manual-some-users',",
    ]);
    expect(found).toContainEqual([
      'guides',
      'nothing takes this file up',
      'src/knowledge/guides/manual-some-users.json',
      '{',
    ]);
  });

  it('that comes from nowhere', () => {
    const guides = REAL.guides.map((guide) =>
      guide.id === 'stuck' ? { ...guide, document: 'nowhere' } : guide,
    );
    expect(foundWith({ guides })).toEqual([
      [
        'guides',
        'the guide stuck names the document nowhere, which is not there',
        'src/knowledge/guides/stuck.json',
        expect.stringContaining('"id": "stuck"'),
      ],
    ]);
  });

  it('of which no story comes by a step or the end', () => {
    expect(foundWith({}, everywhereBut('step manual/cancel', 'finished manual'))).toEqual([
      ['reach', 'no story comes by the step manual/cancel', FILE, '"id": "cancel",'],
      ['reach', 'no story comes to the end of the guide manual', FILE, '"id": "manual",'],
    ]);
  });

  it('whose file is not a guide', () => {
    const text = REAL.files.get(FILE) ?? '';
    const without = text.replace(/(?<="id": "move",\s+)"source": \{[^}]*\},/u, '');
    const files = new Map([
      [FILE, without],
      ['src/knowledge/faq/billing.json', '[{'],
    ]);
    expect(checkFiles(files).map((finding) => see({ files }, finding))).toEqual([
      ['guides', expect.stringMatching(/^steps\.3\.source: /u), FILE, '"id": "move",'],
      ['guides', expect.stringContaining('JSON'), 'src/knowledge/faq/billing.json', '[{'],
    ]);
    expect(checkFiles(REAL.files)).toEqual([]);
  });
});

describe('an answer', () => {
  const FILE = 'src/knowledge/faq/billing.json';

  it('without a source', () => {
    const faq = REAL.faq.map((topic) => ({
      ...topic,
      variants: topic.variants.map(({ source, ...rest }) =>
        topic.id === 'credit' && rest.id === 'wizard' ? rest : { source, ...rest },
      ),
    }));
    expect(foundWith({ faq })).toEqual([
      ['guides', 'the answer credit/wizard has no source', FILE, '"id": "wizard",'],
    ]);
  });

  it('from a section that a document does not have', () => {
    const strange = { document: 'switch-wizard', section: 'Fakturering' };
    const faq = REAL.faq.map((topic) => ({
      ...topic,
      variants: topic.variants.map((variant) =>
        topic.id === 'credit' && variant.id === 'wizard'
          ? { ...variant, source: strange, also: strange, newer: strange }
          : variant,
      ),
    }));
    const what =
      'the answer credit/wizard names the section "Fakturering", which is no heading in docs/knowledge/switch-wizard.md';
    const found = ['guides', what, FILE, '"id": "wizard",'];
    expect(foundWith({ faq })).toEqual([found, found, found]);
  });

  it('that no story comes by', () => {
    expect(foundWith({}, everywhereBut('answer credit/wizard'))).toEqual([
      ['reach', 'no story comes by the answer credit/wizard', FILE, '"id": "wizard",'],
    ]);
  });
});

describe('a source', () => {
  const FILE = 'src/knowledge/sources.json';
  const cancel = REAL.sources.cancel;
  if (cancel === undefined) throw new Error('no document');
  const edition = { title: 'x', url: cancel.url, sections: {} };

  it.each([
    [{ url: 'learn.microsoft.com/cancel' }, '"learn.microsoft.com/cancel" is no address'],
    [{ url: 'https://learn.microsoft.com/a b' }, '"https://learn.microsoft.com/a b" is no address'],
    [{ url: 'http://learn.microsoft.com/' }, 'http://learn.microsoft.com/ does not begin with https'],
    [{ url: 'https://learn/' }, 'https://learn/ names no server'],
    [{ date: '' }, 'has no date: "" is neither day nor year'],
    [{ date: '2024-02-30' }, 'has no date: "2024-02-30" is neither day nor year'],
    [{ date: '2031' }, `is of 2031, which is after ${cancel.checked}, when it was read`],
    [{ checked: '2026' }, 'does not say when it was read: "2026" is no day'],
    [
      { editions: { sv: { ...edition, url: 'ftp://example.org/' } } },
      'ftp://example.org/ does not begin with https',
    ],
    [{ editions: { sv: { ...edition, date: 'May' } } }, 'has no date: "May" is neither day nor year'],
  ])('with %j', (change, problem) => {
    const sources = { ...REAL.sources, cancel: { ...cancel, ...change } };
    expect(foundWith({ sources })).toEqual([
      ['sources', `the document cancel: ${problem}`, FILE, '"cancel": {'],
    ]);
  });

  it('with a translation of a heading that it does not have', () => {
    const page = REAL.sources['partner-e4'];
    const swedish = page?.editions.sv;
    if (page === undefined || swedish === undefined) throw new Error('no edition');
    const editions = { sv: { ...swedish, sections: { ...swedish.sections, 'Step 9': 'Steg 9' } } };
    expect(foundWith({ sources: { ...REAL.sources, 'partner-e4': { ...page, editions } } })).toEqual([
      [
        'sources',
        'the document partner-e4: "Step 9" is no heading in docs/knowledge/partner-e4.md',
        FILE,
        '"sv": {',
      ],
    ]);
  });

  it('of which a rule gives another address', () => {
    const [real] = rule('prepaid').sources['upgrade-tab'] ?? [];
    if (real === undefined) throw new Error('no source');
    const change = withRule('prepaid', {
      sources: { ...rule('prepaid').sources, 'upgrade-tab': [{ ...real, url: 'https://example.org/' }] },
    });
    expect(foundWith(change)).toEqual([
      [
        'sources',
        'the rule prepaid gives another address or date for upgrade-from-e4 than sources.json',
        'src/eligibility/rules/prepaid.ts',
        'sources: {',
      ],
    ]);
  });

  it('with a page that has no address, or a wrong one', () => {
    expect(foundWith({ links: { ...REAL.links, licences: {}, support: { everywhere: 'help' } } })).toEqual([
      ['sources', 'the page licences: has no address', 'src/knowledge/links.json', '"licences": {'],
      [
        'sources',
        'the page support: "help" is no address',
        'src/knowledge/links.json',
        expect.stringContaining('"support": {'),
      ],
    ]);
  });
});
