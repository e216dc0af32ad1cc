import { DONT_KNOW, OTHER_PLAN } from '../../contract/facts.ts';
import { compareDataServices, hasServices } from '../../knowledge/catalogue.ts';
import { source } from '../../knowledge/sources.ts';
import { FALSE, TRUE } from '../reading.ts';
import type { Rule } from '../rule.ts';
import { settledByList, targetRule } from '../target-rule.ts';

/**
 * The target must have the data-related services of the source, or higher versions of them. The admin centre's own
 * list decides; the catalogue speaks only while that is not known.
 */
export const fewerDataServices: Rule = {
  id: 'fewer-data-services',
  effect: 'manual',
  sources: {
    link: [source('change-plan', 'Varför kan jag inte ändra planer?')],
    options: [source('change-plan', 'Ändra planer manuellt')],
    'upgrade-tab': [source('change-plan', 'Varför kan jag inte ändra planer?')],
    'switch-button': [source('change-plan', 'Varför kan jag inte ändra planer?')],
  },
  reads: ['sourcePlan', 'targetPlan', 'targetOffered'],
  when: targetRule({
    decides: (plan) => plan !== OTHER_PLAN && plan !== DONT_KNOW && hasServices(plan),
    holds: (from, to) => {
      const comparison = compareDataServices(from, to);
      if (comparison === 'unknown') return undefined;
      return comparison === 'fewer' ? TRUE : FALSE;
    },
  }),
  clearedByOffer: false,
  settledElsewhere: settledByList,
  fix: { kind: 'choose' },
  examples: {
    applies: [
      { path: 'link', facts: { sourcePlan: 'office-365-e3', targetPlan: 'office-365-e1' } },
      { path: 'options', facts: { targetOffered: false } },
    ],
    clear: [
      { path: 'link', facts: { sourcePlan: 'office-365-e4', targetPlan: 'office-365-e3' } },
      { path: 'link', facts: { sourcePlan: 'office-365-e3', targetPlan: OTHER_PLAN, targetOffered: true } },
    ],
    unknown: [
      { path: 'link', facts: { sourcePlan: 'office-365-e3', targetPlan: OTHER_PLAN } },
      { path: 'link', facts: { sourcePlan: 'office-365-e3', targetPlan: DONT_KNOW } },
    ],
  },
};
