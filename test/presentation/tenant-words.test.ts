/** What was read of the tenant, in words: where a fact came from, and what Partner Center says. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type View } from '../../src/conversation/model.ts';
import { saidBy } from '../../src/presentation/provenance-words.ts';
import { renderText } from '../../src/presentation/render.ts';
import { findingWords } from '../../src/presentation/tenant-words.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import type { TenantFinding } from '../../src/tenant/model.ts';
import { PARTNER_ERRORS } from '../../src/tenant/partner-errors.ts';

const AT = Date.UTC(2026, 10, 22, 14, 3);
const english = wordsFor('en');

const finding = (error: string, target: string | null = null): TenantFinding => ({
  document: 'upgrades',
  error,
  target,
  fact: null,
});
const textOf = (view: View, language: (typeof LANGUAGES)[number] = 'en') =>
  renderText({ view, language, token: 'token-of-16-signs' });

test('where a fact came from is named with its moment, as each language writes it', () => {
  const said = LANGUAGES.map((language) =>
    (['person', 'graph', 'partner-center'] as const).map((by) =>
      saidBy(wordsFor(language), { value: 25, by, at: AT }).replace(/\s/gu, ' '),
    ),
  );
  expect(said).toEqual([
    ['ditt svar, 22 november 2026', 'Microsoft Graph, 22 nov. 14:03 UTC', 'Partnercenter, 22 nov. 14:03 UTC'],
    [
      'ditt svar, 22. november 2026',
      'Microsoft Graph, 22. nov. 14:03 UTC',
      'Partnersenter, 22. nov. 14:03 UTC',
    ],
    [
      'your answer, 22 November 2026',
      'Microsoft Graph, 22 Nov 14:03 UTC',
      'Partner Center, 22 Nov 14:03 UTC',
    ],
  ]);
});

describe('what Partner Center says', () => {
  test('is told with what it means', () => {
    expect(
      LANGUAGES.map((language) =>
        findingWords(wordsFor(language), [finding('subscription_add_ons_present')]),
      ),
    ).toEqual([
      'Partnercenter säger: det finns tillägg på prenumerationen. De måste bort innan den kan bytas.',
      'Partnersenter sier: det er tillegg på abonnementet. De må fjernes før det kan byttes.',
      'Partner Center says: there are add-ons on the subscription. They have to be removed before it can be switched.',
    ]);
  });

  test('has words of its own for every error', () => {
    for (const language of LANGUAGES) {
      const said = PARTNER_ERRORS.map((error) => findingWords(wordsFor(language), [finding(error)]));
      expect(said.filter((text) => text.includes('tenant:') || text.includes('{{'))).toEqual([]);
      expect(new Set(said).size).toBe(new Set(PARTNER_ERRORS).size);
    }
  });

  test('is said once of several targets, which are named', () => {
    const two = ['office-365-e3', 'office-365-e5'].map((plan) => finding('user_license_error', plan));
    expect(findingWords(english, two)).toMatch(/^Partner Center says of Office 365 E3 and Office 365 E5: /u);
    const many = ['a', 'b', 'c', 'd'].map((name) => finding('user_license_error', name));
    expect(findingWords(english, many)).toMatch(/^Partner Center says: /u);
  });

  test('is a list where there is more than one, with the source named once', () => {
    const several = [
      finding('subscription_add_ons_present'),
      finding('conflicting_service_types', 'office-365-e5'),
      finding('code_77', 'office-365-e3'),
    ];
    expect(LANGUAGES.map((language) => findingWords(wordsFor(language), several).split('\n'))).toEqual([
      [
        'Partnercenter säger:',
        '- Det finns tillägg på prenumerationen. De måste bort innan den kan bytas.',
        expect.stringMatching(/^- Office 365 E5: de två planernas tjänster går inte ihop\. /u),
        expect.stringMatching(/^- Office 365 E3: ett annat fel \(code_77\)\. /u),
      ],
      [
        'Partnersenter sier:',
        '- Det er tillegg på abonnementet. De må fjernes før det kan byttes.',
        expect.stringMatching(/^- Office 365 E5: tjenestene i de to planene går ikke sammen\. /u),
        expect.stringMatching(/^- Office 365 E3: en annen feil \(code_77\)\. /u),
      ],
      [
        'Partner Center says:',
        '- There are add-ons on the subscription. They have to be removed before it can be switched.',
        expect.stringMatching(/^- Office 365 E5: the services of the two plans conflict\. /u),
        expect.stringMatching(/^- Office 365 E3: another error \(code_77\)\. /u),
      ],
    ]);
  });

  test('gives an unknown code as it is, without what could be Markdown', () => {
    expect(findingWords(english, [finding('brand_new')])).toContain('another error (brand_new)');
    const hostile = findingWords(english, [finding('[x](https://evil.example)', '**b** `c`')]);
    expect(hostile).not.toMatch(/[[\]*`]|:\/\//u);
  });
});

describe('a note', () => {
  test('tells what was read', () => {
    const facts = { licencesPurchased: 25, usersLicensed: 14, subscriptionStatus: 'active' } as const;
    expect(textOf({ view: 'note', note: 'tenant-read', source: 'graph', facts }, 'sv')).toBe(
      'Läst från Microsoft Graph: 25 licenser, 14 användare med licens, aktiv prenumeration.',
    );
    const plan = { sourcePlan: 'office-365-e3', licencesPurchased: 25 } as const;
    expect(textOf({ view: 'note', note: 'tenant-read', source: 'graph', facts: plan })).toBe(
      'Read from Microsoft Graph: Office 365 E3, 25 licences.',
    );
    expect(textOf({ view: 'note', note: 'tenant-read', source: 'graph' })).toContain('says nothing about');
  });

  test('tells that nothing is lost where nothing could be read and something was answered', () => {
    for (const error of [
      'invalid-json',
      'cut-off',
      'something-else',
      'error-answer',
      'empty',
      'too-large',
    ] as const)
      expect(textOf({ view: 'note', note: 'tenant-not-read', error, kept: true })).toMatch(
        /Your answers are still here\.$/u,
      );
  });

  test('keeps what was said for later', () => {
    const facts = { sourcePlan: 'office-365-e3', targetPlan: 'microsoft-365-business-premium' };
    expect(textOf({ view: 'note', note: 'kept-for-later', facts })).toBe(
      'I’ll remember: Office 365 E3 → Business Premium. We’ll check it whenever you like.',
    );
  });
});

test('a difference is one line, and says yes and no plainly', () => {
  const view: View = {
    view: 'differences',
    source: 'graph',
    differences: [
      { fact: 'licencesPurchased', said: 340, read: 3400 },
      { fact: 'trial', said: true, read: false },
      { fact: 'serviceState', said: 'dont-know', read: 'incident' },
    ],
  };
  expect(textOf(view).split('\n').slice(2)).toEqual([
    '- Licences bought: you said 340, Microsoft Graph says 3,400.',
    '- Trial: you said yes, Microsoft Graph says no.',
    '- Services: you said you don’t know, Microsoft Graph says a service has an incident.',
  ]);
});
