import { source } from '../../knowledge/sources.ts';
import { is } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/**
 * The admin centre does not offer the switch and every other rule is clear: a reason the documents do not name.
 * `when` is only its own part; the judge asks for it after all other rules, and it never makes `offered` missing
 * (contract, Rules).
 */
export const otherReason: Rule = {
  id: 'other-reason',
  effect: 'manual',
  sources: {
    link: [source('change-plan', 'Varför kan jag inte ändra planer?')],
    options: [
      source('change-plan', 'Ändra planer manuellt'),
      source('end-of-sale', 'Understand end-of-sale products'),
    ],
    'upgrade-tab': [
      source(
        'upgrade-from-e4',
        'Ta reda på om du kan använda fliken Uppgradera för att uppgradera till ett nytt abonnemang',
      ),
    ],
    'switch-button': [
      source('e4-to-e3', 'Ta reda på om du kan använda knappen Byt abonnemang för att byta till E3'),
    ],
    'switch-wizard': [
      source(
        'switch-wizard',
        'Hva om koblingen for å bytte planer ikke vises selv om jeg bør være kvalifisert for bytting av planer?',
      ),
    ],
  },
  reads: ['offered'],
  when: is('offered', false),
  clearedByOffer: false,
  fix: { kind: 'go-manual' },
  examples: {
    applies: [
      {
        path: 'options',
        facts: {
          offered: false,
          purchaseChannel: 'direct',
          sourcePlan: 'office-365-e1',
          targetPlan: 'office-365-e3',
          moveScope: 'everyone',
          subscriptionStatus: 'active',
          scheduledByMicrosoft: false,
        },
      },
    ],
    clear: [
      { path: 'link', facts: { offered: true } },
      { path: 'link', facts: {} },
    ],
    unknown: [{ path: 'options', facts: { offered: false } }],
  },
};
