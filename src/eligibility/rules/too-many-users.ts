import { source } from '../../knowledge/sources.ts';
import { atLeast } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** Users the wizard moves at most (switch-wizard, Bytte planer). */
export const MOST_WIZARD_USERS = 300;

/** The wizard of 2013 moves at most 300 users. */
export const tooManyUsers: Rule = {
  id: 'too-many-users',
  effect: 'manual',
  sources: {
    'switch-wizard': [source('switch-wizard', 'Bytte planer')],
  },
  reads: ['usersLicensed'],
  when: atLeast('usersLicensed', MOST_WIZARD_USERS + 1),
  clearedByOffer: true,
  fix: {
    kind: 'go-manual',
    amount: ({ usersLicensed }) =>
      typeof usersLicensed === 'number' ? usersLicensed - MOST_WIZARD_USERS : undefined,
  },
  examples: {
    applies: [{ path: 'switch-wizard', facts: { usersLicensed: 301 } }],
    clear: [{ path: 'switch-wizard', facts: { usersLicensed: 300 } }],
    unknown: [{ path: 'switch-wizard', facts: {} }],
  },
};
