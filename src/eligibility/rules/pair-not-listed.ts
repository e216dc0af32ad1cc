import { DONT_KNOW, OTHER_PLAN } from '../../contract/facts.ts';
import { wizardLists } from '../../knowledge/catalogue.ts';
import { source } from '../../knowledge/sources.ts';
import { FALSE, TRUE } from '../reading.ts';
import type { Rule } from '../rule.ts';
import { settledByList, targetRule } from '../target-rule.ts';

/** The wizard switches only the pairs of its own table. */
export const pairNotListed: Rule = {
  id: 'pair-not-listed',
  effect: 'manual',
  sources: {
    'switch-wizard': [
      source('switch-wizard', 'Planer som er kvalifiserte for veiviseren for bytting av planer'),
    ],
  },
  reads: ['sourcePlan', 'targetPlan', 'targetOffered'],
  when: targetRule({
    decides: (plan) => plan !== OTHER_PLAN && plan !== DONT_KNOW,
    holds: (from, to) => (wizardLists(from, to) ? FALSE : TRUE),
  }),
  clearedByOffer: false,
  settledElsewhere: settledByList,
  fix: { kind: 'choose' },
  examples: {
    applies: [
      { path: 'switch-wizard', facts: { sourcePlan: 'office-365-e3', targetPlan: 'office-365-e1' } },
      { path: 'switch-wizard', facts: { targetOffered: false } },
    ],
    clear: [{ path: 'switch-wizard', facts: { sourcePlan: 'office-365-k2', targetPlan: 'office-365-e1' } }],
    unknown: [{ path: 'switch-wizard', facts: { sourcePlan: 'office-365-e1' } }],
  },
};
