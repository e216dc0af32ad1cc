import { source } from '../../knowledge/sources.ts';
import { isOneOf } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** Whoever sold the subscription changes it; the admin centre of the tenant cannot. */
export const boughtThroughSeller: Rule = {
  id: 'bought-through-seller',
  effect: 'contact-seller',
  sources: {
    link: [source('buy-licences', 'Buy licenses: Purchase channel')],
    options: [source('buy-licences', 'Buy licenses: Purchase channel')],
    'upgrade-tab': [source('upgrade-from-e4', 'Viktigt')],
    'switch-button': [source('e4-to-e3', 'Viktigt')],
    'switch-wizard': [source('buy-licences', 'Buy licenses: Purchase channel')],
  },
  reads: ['purchaseChannel'],
  when: isOneOf('purchaseChannel', ['partner', 'volume-licensing']),
  clearedByOffer: false,
  fix: { kind: 'ask' },
  examples: {
    applies: [
      { path: 'link', facts: { purchaseChannel: 'partner' } },
      { path: 'switch-button', facts: { purchaseChannel: 'volume-licensing' } },
    ],
    clear: [{ path: 'link', facts: { purchaseChannel: 'direct' } }],
    unknown: [{ path: 'options', facts: {} }],
  },
};
