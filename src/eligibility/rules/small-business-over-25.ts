import { DONT_KNOW } from '../../contract/facts.ts';
import { source } from '../../knowledge/sources.ts';
import { all, atLeast, is, isPlan } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** Users that Small Business holds after the service upgrade (switch-wizard, when the link is missing). */
export const MOST_SMALL_BUSINESS_USERS = 25;
const SMALL_BUSINESS = 'office-365-small-business';

/** Small Business from before the 2013 service upgrade could have grown past what it holds afterwards. */
export const smallBusinessOver25: Rule = {
  id: 'small-business-over-25',
  effect: 'manual',
  sources: {
    'switch-wizard': [
      source(
        'switch-wizard',
        'Hva om koblingen for å bytte planer ikke vises selv om jeg bør være kvalifisert for bytting av planer?',
      ),
    ],
  },
  reads: ['sourcePlan', 'serviceUpgraded', 'usersLicensed'],
  when: all(
    isPlan('sourcePlan', SMALL_BUSINESS),
    is('serviceUpgraded', false),
    atLeast('usersLicensed', MOST_SMALL_BUSINESS_USERS + 1),
  ),
  clearedByOffer: true,
  concerns: ({ sourcePlan }) =>
    sourcePlan === undefined || sourcePlan === DONT_KNOW || sourcePlan === SMALL_BUSINESS,
  fix: {
    kind: 'go-manual',
    amount: ({ usersLicensed }) =>
      typeof usersLicensed === 'number' ? usersLicensed - MOST_SMALL_BUSINESS_USERS : undefined,
  },
  examples: {
    applies: [
      {
        path: 'switch-wizard',
        facts: { sourcePlan: 'office-365-small-business', serviceUpgraded: false, usersLicensed: 26 },
      },
    ],
    clear: [
      { path: 'switch-wizard', facts: { serviceUpgraded: true } },
      { path: 'switch-wizard', facts: { sourcePlan: 'office-365-small-business', usersLicensed: 25 } },
    ],
    unknown: [
      { path: 'switch-wizard', facts: { sourcePlan: 'office-365-small-business', usersLicensed: 26 } },
    ],
  },
};
