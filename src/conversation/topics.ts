/** Questions of one topic come together in one card. */
import type { FactId, Facts } from '../contract/facts.ts';
import { TOPICS, type TopicId } from './model.ts';

/** The questions of each topic, in the order in which a card shows them. */
export const FACTS_OF_TOPIC = {
  start: ['audience', 'cloud', 'surface'],
  purchase: ['purchaseChannel', 'billingProfile'],
  plans: ['sourcePlan', 'targetPlan', 'moveScope', 'offered', 'targetOffered', 'notEligible'],
  role: ['adminRole', 'segment'],
  licences: ['licencesPurchased', 'usersLicensed', 'sameProductSubscriptions'],
  billing: ['paymentMethod', 'balanceDue', 'creditCheckPending', 'blockingAddOn', 'trial'],
  state: [
    'serviceState',
    'changeInProgress',
    'subscriptionStatus',
    'serviceUpgraded',
    'scheduledByMicrosoft',
  ],
  running: ['switchStartedMinutesAgo', 'stuckReassigning'],
  wishes: ['wantedFeatures'],
} as const satisfies Record<TopicId, readonly FactId[]>;

const TOPIC_OF_FACT: ReadonlyMap<FactId, TopicId> = new Map(
  TOPICS.flatMap((topic) => FACTS_OF_TOPIC[topic].map((fact): [FactId, TopicId] => [fact, topic])),
);

/** The topic a question belongs to. A credit check while a switch runs is a question about that switch. */
export const topicOf = (fact: FactId, facts: Facts = {}): TopicId =>
  fact === 'creditCheckPending' && facts.switchStartedMinutesAgo !== undefined
    ? 'running'
    : (TOPIC_OF_FACT.get(fact) ?? 'running');

/** The questions that come in one card with this one: those of its topic that still matter, in the card's order. */
export const askedTogether = (next: FactId, missing: readonly FactId[]): readonly FactId[] => {
  const together: readonly FactId[] = FACTS_OF_TOPIC[topicOf(next)];
  return together.filter((fact) => missing.includes(fact));
};
