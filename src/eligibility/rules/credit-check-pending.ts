import { source } from '../../knowledge/sources.ts';
import { is } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** While credit is checked nothing can be ordered. */
export const creditCheckPending: Rule = {
  id: 'credit-check-pending',
  effect: 'not-yet',
  sources: {
    link: [source('change-plan', 'Varför kan jag inte ändra planer?')],
    'upgrade-tab': [source('upgrade-from-e4', 'Krävs en kreditkontroll?')],
    'switch-button': [source('e4-to-e3', 'Kreditkontroller vid byte av Office 365-abonnemang')],
    'switch-wizard': [source('switch-wizard', 'Fakturering og bytting av planer')],
  },
  reads: ['creditCheckPending'],
  when: is('creditCheckPending', true),
  clearedByOffer: true,
  fix: { kind: 'wait' },
  examples: {
    applies: [{ path: 'link', facts: { creditCheckPending: true } }],
    clear: [{ path: 'link', facts: { creditCheckPending: false } }],
    unknown: [{ path: 'link', facts: { creditCheckPending: 'dont-know' } }],
  },
};
