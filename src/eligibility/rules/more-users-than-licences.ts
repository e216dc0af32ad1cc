import { source } from '../../knowledge/sources.ts';
import { moreThan } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** Every user needs a valid licence before the plan can change. */
export const moreUsersThanLicences: Rule = {
  id: 'more-users-than-licences',
  effect: 'not-yet',
  sources: {
    link: [source('change-plan', 'Varför kan jag inte ändra planer?')],
    'upgrade-tab': [source('change-plan', 'Varför kan jag inte ändra planer?')],
    'switch-button': [source('change-plan', 'Varför kan jag inte ändra planer?')],
    'switch-wizard': [source('switch-wizard', 'Problemer som må løses')],
  },
  reads: ['usersLicensed', 'licencesPurchased'],
  when: moreThan('usersLicensed', 'licencesPurchased'),
  clearedByOffer: true,
  fix: {
    kind: 'do',
    amount: ({ usersLicensed: users, licencesPurchased: licences }) =>
      typeof users === 'number' && typeof licences === 'number' ? users - licences : undefined,
  },
  examples: {
    applies: [{ path: 'link', facts: { usersLicensed: 37, licencesPurchased: 25 } }],
    clear: [
      { path: 'link', facts: { usersLicensed: 25, licencesPurchased: 25 } },
      { path: 'link', facts: { usersLicensed: 0 } },
    ],
    unknown: [{ path: 'link', facts: { usersLicensed: 37 } }],
  },
};
