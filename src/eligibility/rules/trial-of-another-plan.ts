import { source } from '../../knowledge/sources.ts';
import { is } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** The plan on trial has to be bought before it can be switched. */
export const trialOfAnotherPlan: Rule = {
  id: 'trial-of-another-plan',
  effect: 'not-yet',
  sources: {
    'switch-wizard': [source('switch-wizard', 'Bytte planer')],
  },
  reads: ['trial'],
  when: is('trial', true),
  clearedByOffer: true,
  fix: { kind: 'do' },
  examples: {
    applies: [{ path: 'switch-wizard', facts: { trial: true } }],
    clear: [{ path: 'switch-wizard', facts: { trial: false } }],
    unknown: [{ path: 'switch-wizard', facts: {} }],
  },
};
