import { source } from '../../knowledge/sources.ts';
import { isOneOf } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** Where to see it, whatever the path's own document says of it. */
const PURCHASE_CHANNEL = source('buy-licences', 'Buy licenses: Purchase channel');

/** Whoever sold the subscription changes it; the admin centre of the tenant cannot. */
export const boughtThroughSeller: Rule = {
  id: 'bought-through-seller',
  effect: 'contact-seller',
  sources: {
    link: [PURCHASE_CHANNEL],
    options: [PURCHASE_CHANNEL],
    'upgrade-tab': [source('upgrade-from-e4', 'Viktigt'), PURCHASE_CHANNEL],
    'switch-button': [source('e4-to-e3', 'Viktigt'), PURCHASE_CHANNEL],
    'switch-wizard': [PURCHASE_CHANNEL],
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
