import { source } from '../../knowledge/sources.ts';
import { is } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** An add-on shows itself as an obstacle only once the change has begun, so an offer does not clear it. */
export const addOnBlocks: Rule = {
  id: 'add-on-blocks',
  effect: 'not-yet',
  sources: {
    link: [source('change-plan', 'Varför kan jag inte ändra planer?')],
    'upgrade-tab': [source('change-plan', 'Varför kan jag inte ändra planer?')],
  },
  reads: ['blockingAddOn'],
  when: is('blockingAddOn', true),
  clearedByOffer: false,
  fix: { kind: 'do' },
  examples: {
    applies: [{ path: 'link', facts: { blockingAddOn: true } }],
    clear: [{ path: 'link', facts: { blockingAddOn: false } }],
    unknown: [{ path: 'link', facts: { offered: true } }],
  },
};
