/** Rules, facts, questions and outcomes broken on purpose: one change, and what is found, with file and line. */
import { describe, expect, it } from 'vitest';
import type { FactId, Facts } from '../../src/contract/facts.ts';
import type { Verdict } from '../../src/contract/verdict.ts';
import { judge } from '../../src/eligibility/judge.ts';
import { forget } from '../eligibility/facts-at-random.ts';
import { everywhereBut, foundWith, NOWHERE, REAL, rule, silent, withRule } from './broken.ts';
import type { Knowledge } from './knowledge.ts';
import { READERS } from './readers.ts';

const withVerdict = (change: (verdict: Verdict) => Verdict): Partial<Knowledge> => ({
  judge: (facts, asOf) => change(judge(facts, asOf)),
});

describe('a rule', () => {
  const FILE = 'src/eligibility/rules/prepaid.ts';
  const { examples, sources } = rule('prepaid');

  it.each([
    ['applies', 'applies: [{'],
    ['clear', 'clear: [{'],
    ['unknown', 'unknown: [{'],
  ] as const)('without an example in which it is %s', (status, line) => {
    const what = `the rule prepaid has no example in which it is "${status}"`;
    expect(foundWith(withRule('prepaid', { examples: { ...examples, [status]: [] } }))).toEqual([
      ['rules', what, FILE, expect.stringContaining(line)],
    ]);
  });

  it('with an example that comes out otherwise', () => {
    const wrong = { ...examples, clear: examples.applies };
    expect(foundWith(withRule('prepaid', { examples: wrong }))).toEqual([
      [
        'rules',
        'the rule prepaid is not "clear" in its example on switch-wizard: {"paymentMethod":"prepaid"}',
        FILE,
        expect.stringContaining('clear: [{'),
      ],
    ]);
  });

  it('without a source', () => {
    expect(foundWith(withRule('prepaid', { sources: {} }))).toEqual([
      ['rules', 'the rule prepaid has no source', FILE, 'sources: {'],
    ]);
    expect(foundWith(withRule('prepaid', { sources: { ...sources, 'upgrade-tab': [] } }))).toEqual([
      ['rules', 'the rule prepaid on upgrade-tab has no source', FILE, 'sources: {'],
    ]);
  });

  it('with a source that is not there, or no section of one', () => {
    expect(foundWith(withRule('prepaid', { sources: { ...sources, 'upgrade-tab': [NOWHERE] } }))).toEqual([
      [
        'rules',
        'the rule prepaid on upgrade-tab names the document nowhere, which is not there',
        FILE,
        'sources: {',
      ],
    ]);
    const [real] = sources['upgrade-tab'] ?? [];
    if (real === undefined) throw new Error('no source');
    const strange = { ...sources, 'upgrade-tab': [{ ...real, section: 'Inte viktigt' }] };
    expect(foundWith(withRule('prepaid', { sources: strange }))).toEqual([
      [
        'rules',
        'the rule prepaid on upgrade-tab names the section "Inte viktigt", which is no heading in docs/knowledge/upgrade-from-e4.md',
        FILE,
        'sources: {',
      ],
    ]);
    const blank = { ...sources, 'upgrade-tab': [{ ...real, section: ' ' }] };
    expect(foundWith(withRule('prepaid', { sources: blank }))).toEqual([
      ['rules', 'the rule prepaid on upgrade-tab names no section of upgrade-from-e4', FILE, 'sources: {'],
    ]);
  });

  it('that can never apply on one of its paths', () => {
    const clear = withVerdict((verdict) =>
      verdict.path === 'switch-button'
        ? { ...verdict, applies: verdict.applies.filter((id) => id !== 'prepaid') }
        : verdict,
    );
    expect(foundWith(clear)).toEqual([
      [
        'rules',
        'the rule prepaid never applies on switch-button',
        FILE,
        "when: isOneOf('paymentMethod', ['prepaid']),",
      ],
    ]);
  });

  it('that no story and no case comes by', () => {
    const change = withVerdict((verdict) => ({
      ...verdict,
      applies: verdict.applies.filter((id) => id !== 'prepaid'),
    }));
    expect(foundWith(change, everywhereBut('rule prepaid'))).toContainEqual([
      'reach',
      'no story and no case comes by the rule prepaid',
      FILE,
      "id: 'prepaid',",
    ]);
  });
});

describe('a fact', () => {
  it.each([
    ['trial', 'trial: boolean,'],
    ['cloud', 'cloud: choice(CLOUDS),'],
    ['wantedFeatures', "wantedFeatures: { kind: 'choices', values: E4_FEATURES },"],
  ] as const satisfies readonly (readonly [FactId, string])[])('that nobody reads: %s', (fact, line) => {
    const readers = READERS.map((reader) => ({
      ...reader,
      gives: (facts: Facts, asOf: string) => reader.gives(forget(facts, fact), asOf),
    }));
    expect(foundWith({ readers })).toEqual([
      [
        'facts',
        `the fact ${fact} is never read: no value of it changes the verdict, the steps, the cards of the steps`,
        'src/contract/facts.ts',
        line,
      ],
    ]);
  });
});

describe('a question', () => {
  it.each([
    ['nb', 'questions:billingProfile.label', '"billingProfile": {'],
    ['sv', 'questions:adminRole.values.billing', '"adminRole": {'],
    ['en', 'questions:trial.statement.false', '"trial": {'],
    ['sv', 'questions:topics.licences.title', '"licences": {'],
  ] as const)('without words in %s: %s', (language, key, line) => {
    expect(foundWith(silent(language, key))).toEqual([
      ['questions', `${key} is not said in ${language}`, `locales/${language}/questions.json`, line],
    ]);
  });

  it('that people ask, without words for its answer', () => {
    expect(foundWith(silent('nb', 'faq:billing.credit.answers.wizard'))).toEqual([
      [
        'questions',
        'faq:billing.credit.answers.wizard is not said in nb',
        'locales/nb/faq/billing.json',
        '"credit": {',
      ],
    ]);
  });

  it('that stands on no card', () => {
    const topics = Object.fromEntries(
      Object.entries(REAL.topics).map(([topic, facts]) => [topic, facts.filter((fact) => fact !== 'trial')]),
    );
    expect(foundWith({ topics })).toEqual([
      [
        'questions',
        'trial is asked for, and stands on no card (src/conversation/topics.ts)',
        'src/contract/facts.ts',
        'trial: boolean,',
      ],
    ]);
  });

  it('that no story and no case comes by', () => {
    expect(foundWith({}, everywhereBut('question trial', 'question switchStartedMinutesAgo'))).toEqual([
      [
        'reach',
        'no story and no case comes by the question switchStartedMinutesAgo',
        'src/contract/facts.ts',
        "switchStartedMinutesAgo: { kind: 'count', min: 0, unit: 'minutes' },",
      ],
    ]);
  });
});

describe('an outcome', () => {
  const FILE = 'src/contract/verdict.ts';

  it('without a guide and without an answer', () => {
    const change = withVerdict((verdict) =>
      verdict.outcome === 'retarget' ? { ...verdict, fixes: [], next: null } : verdict,
    );
    expect(foundWith(change)).toEqual([
      ['outcomes', 'the outcome retarget has neither a guide with steps nor an answer', FILE, "'retarget',"],
    ]);
  });

  it('that is not said', () => {
    expect(foundWith(silent('sv', 'verdict:outcome.manual.sentence'))).toEqual([
      ['outcomes', 'the outcome manual has no sentence in some language', FILE, "'manual',"],
    ]);
  });

  it('that no case and no story comes to', () => {
    expect(foundWith({ outcomes: [...REAL.outcomes, 'manual-some-users'], says: () => true })).toEqual([
      ['outcomes', 'no case comes to the outcome manual-some-users', FILE, "'manual-some-users',"],
      ['reach', 'no story comes by the outcome manual-some-users', FILE, "'manual-some-users',"],
    ]);
  });
});
