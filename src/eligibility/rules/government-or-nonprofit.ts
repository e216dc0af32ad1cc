import { DONT_KNOW, type Facts, type Segment } from '../../contract/facts.ts';
import { planById } from '../../knowledge/catalogue.ts';
import { source } from '../../knowledge/sources.ts';
import type { Condition } from '../conditions.ts';
import { bit, FALSE, STUCK, TRUE } from '../reading.ts';
import type { Rule } from '../rule.ts';

const SEGMENT = bit('segment');
const SOURCE = bit('sourcePlan');

/** What the source plan itself tells; a commercial plan tells nothing, for nonprofits buy those too. */
const segmentOfPlan = ({ sourcePlan }: Facts): Segment | undefined => {
  const segment = sourcePlan === undefined ? undefined : planById(sourcePlan)?.segment;
  return segment === 'commercial' ? undefined : segment;
};

const isSaid = (segment: Facts['segment']): segment is Segment =>
  segment !== undefined && segment !== DONT_KNOW;

const when: Condition = ({ facts }) => {
  const segment = isSaid(facts.segment) ? facts.segment : segmentOfPlan(facts);
  if (segment !== undefined) return segment === 'government' || segment === 'nonprofit' ? TRUE : FALSE;
  const plan = facts.sourcePlan === undefined ? SOURCE : STUCK;
  return facts.segment === undefined ? SEGMENT | plan : plan;
};

/** Government and nonprofit plans are changed by hand. */
export const governmentOrNonprofit: Rule = {
  id: 'government-or-nonprofit',
  effect: 'manual',
  sources: {
    link: [source('change-plan', 'Varför kan jag inte ändra planer?')],
    'upgrade-tab': [source('change-plan', 'Varför kan jag inte ändra planer?')],
    'switch-button': [source('change-plan', 'Varför kan jag inte ändra planer?')],
  },
  reads: ['segment', 'sourcePlan'],
  when,
  clearedByOffer: true,
  settledElsewhere: (facts) =>
    !isSaid(facts.segment) && segmentOfPlan(facts) !== undefined ? 'catalogue' : null,
  fix: { kind: 'go-manual' },
  examples: {
    applies: [
      { path: 'link', facts: { segment: 'nonprofit' } },
      { path: 'link', facts: { sourcePlan: 'office-365-g3-gcc' } },
    ],
    clear: [
      { path: 'link', facts: { segment: 'education' } },
      { path: 'link', facts: { sourcePlan: 'office-365-education-a3' } },
    ],
    unknown: [{ path: 'link', facts: { sourcePlan: 'office-365-e3' } }],
  },
};
