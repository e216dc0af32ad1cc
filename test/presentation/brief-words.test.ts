/** Facts in a few words: what was understood, as a line that can be confirmed. */
import { describe, expect, test } from 'vitest';
import { FACT_IDS, FACTS, type FactKind, type Facts } from '../../src/contract/facts.ts';
import { LANGUAGES, type View } from '../../src/conversation/model.ts';
import { PLANS } from '../../src/knowledge/catalogue.ts';
import { briefFact, briefLine, briefPlan } from '../../src/presentation/brief-words.ts';
import { render, renderText } from '../../src/presentation/render.ts';
import { wordsFor } from '../../src/presentation/words.ts';

const SENTENCE: Facts = {
  paymentMethod: 'invoice',
  licencesPurchased: 3400,
  targetPlan: 'office-365-e3',
  sourcePlan: 'office-365-e4',
};
const english = wordsFor('en');
const line = (facts: Facts) => briefLine(english, facts);
const linesOf = (view: View) =>
  renderText({ view, language: 'en', token: 'token-of-16-signs' }).replaceAll('\u00a0', ' ').split('\n');

describe('a line of facts', () => {
  test('is short, with the plans first, in every language', () => {
    const said = LANGUAGES.map((language) => briefLine(wordsFor(language), SENTENCE).replace(/\s/gu, ' '));
    expect(said).toEqual([
      'Office 365 E4 → E3, 3 400 licenser, betalar mot faktura',
      'Office 365 E4 → E3, 3 400 lisenser, betaler med faktura',
      'Office 365 E4 → E3, 3,400 licences, pays by invoice',
    ]);
  });

  test('names a plan so that it cannot be taken for another', () => {
    const pair = (sourcePlan: string, targetPlan: string) => line({ sourcePlan, targetPlan });
    expect(pair('office-365-e3', 'microsoft-365-e3')).toBe('Office 365 E3 → Microsoft 365 E3');
    expect(pair('microsoft-365-e3', 'microsoft-365-e5')).toBe('Microsoft 365 E3 → E5');
    expect(pair('office-365-e3', 'microsoft-365-business-premium')).toBe('Office 365 E3 → Business Premium');
    expect(pair('office-365-e1', 'office-365-e4')).toBe('E1 → E4');
    expect(line({ sourcePlan: 'office-365-e3' })).toBe('from Office 365 E3');
    expect(line({ targetPlan: 'office-365-e4' })).toBe('to E4');
    expect(line({ sourcePlan: 'other', targetPlan: 'office-365-e3' })).toBe(
      'from a plan that is not in the list, to Office 365 E3',
    );
    const names = PLANS.map(({ id }) => briefPlan(id));
    expect(new Set(names).size).toBe(PLANS.length);
  });

  test('has words for every value of every fact', () => {
    for (const language of LANGUAGES) {
      const words = wordsFor(language);
      const missing = FACT_IDS.flatMap((fact) => {
        const kind: FactKind = FACTS[fact];
        const values = {
          boolean: [true, false],
          choice: kind.kind === 'choice' ? kind.values : [],
          choices: [kind.kind === 'choices' ? kind.values : []],
          count: [1, 2],
          plan: ['other', 'office-365-e3'],
        }[kind.kind];
        return [...values, 'dont-know'].map((value) => briefFact(words, fact, value));
      }).filter((text) => /questions:|\{\{/u.test(text) || text === '');
      expect(missing).toEqual([]);
    }
  });

  test('leaves out a choice of nothing', () => {
    expect(line({ wantedFeatures: [] })).toBe('');
    expect(line({ wantedFeatures: ['phone-numbers', 'data-control'] })).toBe(
      'keeping phone numbers managed in Office 365 and more control over data security and compliance',
    );
  });
});

describe('what was understood', () => {
  test('is one sentence to confirm, and says how to correct it', () => {
    expect(linesOf({ view: 'confirm', facts: SENTENCE, unsure: {} })).toEqual([
      'I understood: Office 365 E4 → E3, 3,400 licences, pays by invoice. Right?',
      'Something wrong? Type it, for example “no, 340”.',
    ]);
  });

  test('says what is not sure as what it is', () => {
    const unsure = {
      sourcePlan: ['microsoft-365-e3', 'office-365-e3'],
      usersLicensed: 300,
      paymentMethod: 'invoice',
    } as const;
    expect(linesOf({ view: 'confirm', facts: { targetPlan: 'office-365-e5' }, unsure })).toEqual([
      'I understood: to Office 365 E5. Right?',
      'Current plan: Microsoft 365 E3 or Office 365 E3? I’ll ask which one.',
      'About 300 users with a licence: I’ll ask for the exact number if it matters.',
      'Not quite certain: pays by invoice. I’ll ask if it matters.',
      'Something wrong? Type what it should be.',
    ]);
  });

  test('does not claim to have understood nothing', () => {
    const view: View = { view: 'confirm', facts: {}, unsure: { usersLicensed: 300 } };
    expect(linesOf(view)).toEqual([
      'Just to be sure',
      'About 300 users with a licence: I’ll ask for the exact number if it matters.',
    ]);
    const { card } = render({ view, language: 'en', token: 'token-of-16-signs' }, 'webchat');
    expect(JSON.stringify(card)).not.toContain('Right?');
  });
});
