import { source } from '../../knowledge/sources.ts';
import { isOneOf } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** What was bought with a product key or a prepaid card is not switched automatically. */
export const prepaid: Rule = {
  id: 'prepaid',
  effect: 'manual',
  sources: {
    'upgrade-tab': [source('upgrade-from-e4', 'Viktigt')],
    'switch-button': [source('e4-to-e3', 'Viktigt')],
    'switch-wizard': [source('switch-wizard', 'Fakturering og bytting av planer')],
  },
  reads: ['paymentMethod'],
  when: isOneOf('paymentMethod', ['prepaid']),
  clearedByOffer: true,
  fix: { kind: 'go-manual' },
  examples: {
    applies: [{ path: 'switch-wizard', facts: { paymentMethod: 'prepaid' } }],
    clear: [{ path: 'upgrade-tab', facts: { paymentMethod: 'card' } }],
    unknown: [{ path: 'switch-button', facts: {} }],
  },
};
