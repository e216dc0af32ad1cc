import { source } from '../../knowledge/sources.ts';
import { atLeast } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** An automatic switch needs all users on one subscription of the product. */
export const sameProductTwice: Rule = {
  id: 'same-product-twice',
  effect: 'not-yet',
  sources: {
    link: [source('change-plan', 'Varför kan jag inte ändra planer?')],
    'upgrade-tab': [source('change-plan', 'Varför kan jag inte ändra planer?')],
    'switch-button': [source('change-plan', 'Varför kan jag inte ändra planer?')],
  },
  reads: ['sameProductSubscriptions'],
  when: atLeast('sameProductSubscriptions', 2),
  clearedByOffer: true,
  fix: { kind: 'do' },
  examples: {
    applies: [{ path: 'link', facts: { sameProductSubscriptions: 2 } }],
    clear: [{ path: 'link', facts: { sameProductSubscriptions: 1 } }],
    unknown: [{ path: 'link', facts: {} }],
  },
};
