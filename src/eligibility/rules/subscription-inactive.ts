import { source } from '../../knowledge/sources.ts';
import { isOneOf } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** Only an active subscription can be switched. */
export const subscriptionInactive: Rule = {
  id: 'subscription-inactive',
  effect: 'not-yet',
  sources: {
    link: [source('expired', 'What happens to my data and access')],
    options: [source('expired', 'What happens to my data and access')],
    'upgrade-tab': [source('expired', 'What happens to my data and access')],
    'switch-button': [source('expired', 'What happens to my data and access')],
    'switch-wizard': [source('expired', 'What happens to my data and access')],
  },
  reads: ['subscriptionStatus'],
  when: isOneOf('subscriptionStatus', ['expired', 'disabled']),
  clearedByOffer: true,
  fix: { kind: 'do' },
  examples: {
    applies: [{ path: 'link', facts: { subscriptionStatus: 'expired' } }],
    clear: [{ path: 'options', facts: { subscriptionStatus: 'active' } }],
    unknown: [{ path: 'link', facts: {} }],
  },
};
