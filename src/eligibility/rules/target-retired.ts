import { DONT_KNOW, OTHER_PLAN } from '../../contract/facts.ts';
import { anyRetired, isRetired } from '../../knowledge/catalogue.ts';
import { source } from '../../knowledge/sources.ts';
import { bit, FALSE, TRUE } from '../reading.ts';
import type { Rule } from '../rule.ts';

const TARGET = bit('targetPlan');
const retirement = source('partner-e4', 'Migrate Office 365 E4 subscriptions to newer Office 365 versions');

/** A plan that can no longer be bought cannot be switched to. */
export const targetRetired: Rule = {
  id: 'target-retired',
  effect: 'retarget',
  sources: {
    link: [retirement],
    options: [retirement],
    'upgrade-tab': [retirement],
    'switch-button': [retirement],
    'switch-wizard': [retirement],
  },
  reads: ['targetPlan', 'targetOffered'],
  when: ({ facts: { targetPlan, targetOffered }, asOf }) => {
    if (targetPlan === DONT_KNOW || targetPlan === OTHER_PLAN) return FALSE;
    if (targetPlan !== undefined) return isRetired(targetPlan, asOf) ? TRUE : FALSE;
    if (targetOffered === true || !anyRetired(asOf)) return FALSE;
    return TARGET;
  },
  clearedByOffer: false,
  settledElsewhere: ({ targetPlan, targetOffered }) =>
    targetPlan === undefined && targetOffered === true ? 'target-offered' : 'catalogue',
  fix: { kind: 'choose' },
  examples: {
    applies: [{ path: 'link', facts: { targetPlan: 'office-365-e4' } }],
    clear: [
      { path: 'link', facts: { targetPlan: 'office-365-e3' } },
      { path: 'switch-wizard', facts: { targetPlan: 'office-365-e4' }, asOf: '2017-04-06' },
      { path: 'link', facts: { targetPlan: DONT_KNOW } },
    ],
    unknown: [{ path: 'link', facts: {} }],
  },
};
