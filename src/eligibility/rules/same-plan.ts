import { DONT_KNOW, OTHER_PLAN } from '../../contract/facts.ts';
import { source } from '../../knowledge/sources.ts';
import { bit, FALSE, STUCK, TRUE } from '../reading.ts';
import type { Rule } from '../rule.ts';

const SOURCE = bit('sourcePlan');
const TARGET = bit('targetPlan');
const LIST = bit('targetOffered');
const changing = source('change-plan', 'Ändra prenumerationen automatiskt till en ny plan');

/** There is nothing to switch between a plan and itself; two SKUs of one product are one plan. */
export const samePlan: Rule = {
  id: 'same-plan',
  effect: 'retarget',
  sources: {
    link: [changing],
    options: [changing],
    'upgrade-tab': [source('upgrade-from-e4', 'Vad är fliken Uppgradera?')],
    'switch-button': [source('e4-to-e3', 'Vad är knappen byta abonnemang?')],
    'switch-wizard': [source('switch-wizard', 'Bytte planer')],
  },
  reads: ['sourcePlan', 'targetPlan', 'targetOffered'],
  when: ({ facts: { sourcePlan, targetPlan, targetOffered } }) => {
    if (sourcePlan === OTHER_PLAN || targetPlan === OTHER_PLAN || targetPlan === DONT_KNOW) return FALSE;
    const source = sourcePlan === undefined || sourcePlan === DONT_KNOW ? undefined : sourcePlan;
    if (source !== undefined && targetPlan !== undefined) return source === targetPlan ? TRUE : FALSE;
    if (targetOffered === true) return FALSE;
    // Without a source there is nothing to compare by; then only the admin centre's own list can tell.
    if (sourcePlan === DONT_KNOW) return targetOffered === undefined ? LIST : STUCK;
    return (sourcePlan === undefined ? SOURCE : STUCK) | (targetPlan === undefined ? TARGET : STUCK);
  },
  clearedByOffer: false,
  settledElsewhere: ({ sourcePlan, targetPlan, targetOffered }) =>
    targetOffered === true &&
    (targetPlan === undefined || sourcePlan === undefined || sourcePlan === DONT_KNOW)
      ? 'target-offered'
      : 'facts',
  fix: { kind: 'choose' },
  examples: {
    applies: [{ path: 'link', facts: { sourcePlan: 'office-365-e3', targetPlan: 'office-365-e3' } }],
    clear: [
      { path: 'link', facts: { sourcePlan: 'office-365-e1', targetPlan: 'office-365-e3' } },
      { path: 'link', facts: { sourcePlan: OTHER_PLAN } },
      { path: 'link', facts: { targetOffered: true } },
    ],
    unknown: [{ path: 'link', facts: { sourcePlan: 'office-365-e3' } }],
  },
};
