import { source } from '../../knowledge/sources.ts';
import { all, is, isOneOf } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** Only those who pay by invoice can have a balance that stands in the way. */
export const balanceDue: Rule = {
  id: 'balance-due',
  effect: 'not-yet',
  sources: {
    link: [source('change-plan', 'Varför kan jag inte ändra planer?')],
    'upgrade-tab': [source('change-plan', 'Varför kan jag inte ändra planer?')],
  },
  reads: ['paymentMethod', 'balanceDue'],
  when: all(isOneOf('paymentMethod', ['invoice']), is('balanceDue', true)),
  clearedByOffer: true,
  fix: { kind: 'do' },
  examples: {
    applies: [{ path: 'link', facts: { paymentMethod: 'invoice', balanceDue: true } }],
    clear: [
      { path: 'link', facts: { paymentMethod: 'card' } },
      { path: 'link', facts: { balanceDue: false } },
    ],
    unknown: [{ path: 'link', facts: { balanceDue: true } }],
  },
};
