/**
 * "What would have to be different?": the smallest change of facts with which the automatic switch would be possible.
 *
 * The facts fall into groups such that every rule looks at one group only (the source plan, which is what the case is
 * about, and `offered`, which follows from the rest, stand outside). So the smallest change is the smallest of each
 * group, and a group is small enough to try everything.
 */

import { DONT_KNOW, type FactId, type Facts, type FactValue } from '../contract/facts.ts';
import type { Verdict } from '../contract/verdict.ts';
import { planById } from '../knowledge/catalogue.ts';
import { E4_REPLACEMENTS } from '../knowledge/e4-replacements.ts';
import { judgeInBrief } from './judge.ts';
import { onPath, pathOf } from './path.ts';
import { targetsOfPlan } from './reachable-targets.ts';
import { TRUE } from './reading.ts';
import type { Rule } from './rule.ts';
import { NAMED_RULES } from './rules/index.ts';
import { MOST_SMALL_BUSINESS_USERS } from './rules/small-business-over-25.ts';
import { TOO_MANY_LICENCES } from './rules/too-many-licences.ts';
import { MOST_WIZARD_USERS } from './rules/too-many-users.ts';

/** A change of one fact. `from` is undefined where nothing was said. */
export interface Change {
  readonly fact: FactId;
  readonly from: FactValue | typeof DONT_KNOW | undefined;
  readonly to: FactValue;
}

/** A way to change the facts of a group. */
interface Move {
  readonly facts: Facts;
  /** Changes a person would count. */
  readonly size: number;
  /** How hard it is for the person; what they cannot do at all is hardest. */
  readonly hardness: number;
}

/** What the person can do, what takes others or money, what nobody can change afterwards. */
const EASY = 0;
const MODERATE = 1;
const BEYOND = 2;

const one = (facts: Facts, hardness: number): Move => ({ facts, size: 1, hardness });
const STAY: Move = { facts: {}, size: 0, hardness: 0 };

/** Numbers that limits are made of, nearest to the present value first. */
const nearest = (value: Facts['usersLicensed'], limits: readonly Facts['usersLicensed'][]): number[] => {
  const from = typeof value === 'number' ? value : 0;
  return limits
    .filter((limit) => typeof limit === 'number')
    .filter((limit) => limit !== value)
    .sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
};

/** Every choice from each list, together. */
const together = (...lists: readonly (readonly Move[])[]): Move[] =>
  lists.reduce<Move[]>(
    (sofar, list) =>
      sofar.flatMap((a) =>
        [STAY, ...list].map((b) => ({
          facts: { ...a.facts, ...b.facts },
          size: a.size + b.size,
          hardness: a.hardness + b.hardness,
        })),
      ),
    [STAY],
  );

/** Nobody loses a licence when more are bought, so that comes before taking licences away. */
const counts = (facts: Facts): Move[] =>
  together(
    nearest(facts.licencesPurchased, [facts.usersLicensed, TOO_MANY_LICENCES - 1]).map((licencesPurchased) =>
      one({ licencesPurchased }, EASY),
    ),
    nearest(facts.usersLicensed, [
      facts.licencesPurchased,
      TOO_MANY_LICENCES - 1,
      MOST_WIZARD_USERS,
      MOST_SMALL_BUSINESS_USERS,
    ]).map((usersLicensed) => one({ usersLicensed }, MODERATE)),
    [one({ serviceUpgraded: true }, BEYOND)],
  );

const payment = (): Move[] =>
  together([one({ balanceDue: false }, EASY)], [one({ paymentMethod: 'card' }, MODERATE)]);

/** Another plan is one choice, even where the admin centre did not offer the first one. */
const target = (facts: Facts, asOf: string): Move[] => {
  const replacements = E4_REPLACEMENTS.map(({ plan }) => plan);
  const plans = [...targetsOfPlan(facts, asOf), ...(knowsSource(facts) ? [] : replacements)];
  const offered: Facts = facts.targetOffered === false ? { targetOffered: true } : {};
  return [
    ...plans.map((targetPlan) => one({ targetPlan, ...offered }, EASY)),
    one({ targetOffered: true }, BEYOND),
  ];
};

const knowsSource = ({ sourcePlan }: Facts): boolean => planById(sourcePlan ?? '') !== undefined;

interface Group {
  readonly reads: readonly FactId[];
  /** The ways to change it; of equal ones the first counts. */
  readonly moves: (facts: Facts, asOf: string) => readonly Move[];
}

const alone = (fact: FactId, ...moves: readonly Move[]): Group => ({ reads: [fact], moves: () => moves });

const GROUPS: readonly Group[] = [
  alone('purchaseChannel', one({ purchaseChannel: 'direct' }, BEYOND)),
  { reads: ['targetPlan', 'targetOffered'], moves: target },
  alone('moveScope', one({ moveScope: 'everyone' }, EASY)),
  alone('notEligible', one({ notEligible: false }, BEYOND)),
  alone('segment', one({ segment: 'commercial' }, BEYOND)),
  { reads: ['licencesPurchased', 'usersLicensed', 'serviceUpgraded'], moves: counts },
  { reads: ['paymentMethod', 'balanceDue'], moves: payment },
  alone('serviceState', one({ serviceState: 'healthy' }, EASY)),
  alone('changeInProgress', one({ changeInProgress: false }, EASY)),
  alone('creditCheckPending', one({ creditCheckPending: false }, EASY)),
  alone('sameProductSubscriptions', one({ sameProductSubscriptions: 1 }, MODERATE)),
  alone('blockingAddOn', one({ blockingAddOn: false }, EASY)),
  // The least that is enough.
  alone(
    'adminRole',
    one({ adminRole: 'other-admin' }, MODERATE),
    one({ adminRole: 'billing' }, MODERATE),
    one({ adminRole: 'global' }, MODERATE),
  ),
  alone('trial', one({ trial: false }, MODERATE)),
  alone('subscriptionStatus', one({ subscriptionStatus: 'active' }, MODERATE)),
  alone('scheduledByMicrosoft', one({ scheduledByMicrosoft: false }, MODERATE)),
];

const appliesTo = (rule: Rule, facts: Facts, asOf: string): boolean =>
  onPath(pathOf(facts), rule.sources, facts) === TRUE && rule.when({ facts, asOf }) === TRUE;

const RULES_OF: ReadonlyMap<Group, readonly Rule[]> = new Map(
  GROUPS.map((group) => [
    group,
    NAMED_RULES.filter((rule) => rule.reads.some((fact) => group.reads.includes(fact))),
  ]),
);

/** The smallest move after which none of the group's rules applies; undefined if there is none. */
const settle = (group: Group, facts: Facts, asOf: string): Move | undefined => {
  const rules = RULES_OF.get(group) ?? [];
  const isFree = (move: Move): boolean =>
    rules.every((rule) => !appliesTo(rule, { ...facts, ...move.facts }, asOf));
  if (isFree(STAY)) return STAY;
  return group
    .moves(facts, asOf)
    .toSorted((a, b) => a.size - b.size || a.hardness - b.hardness)
    .find(isFree);
};

/** Nothing that is known stands in the way; what is not known yet may still turn out well. */
const isPossible = ({ outcome, applies }: Verdict, facts: Facts): boolean =>
  outcome === 'automatic' || (outcome === 'need-info' && applies.length === 0 && facts.offered !== false);

const listed = (from: Facts, to: Facts): Change[] => {
  const changes: Change[] = [];
  for (const fact of CHANGEABLE) {
    const value = to[fact];
    if (value === undefined || value === DONT_KNOW || value === from[fact]) continue;
    changes.push({ fact, from: from[fact], to: value });
  }
  return changes;
};
const CHANGEABLE: readonly FactId[] = [...GROUPS.flatMap(({ reads }) => reads), 'offered'];

/** The plan itself says that it is a government, education or nonprofit one; saying otherwise would not change it. */
const isSegmentOfPlan = ({ segment, sourcePlan }: Facts): boolean =>
  (segment === undefined || segment === DONT_KNOW) &&
  sourcePlan !== undefined &&
  planById(sourcePlan)?.segment !== 'commercial';

/**
 * The smallest change of what is known with which the automatic switch would be possible. Of two changes of one size,
 * the one a person can rather make; for a count the nearest value; for the target a plan within reach. Where the admin
 * centre does not offer the switch now, that it then does is part of the change.
 *
 * Facts that nobody has said are not listed: they are taken to be no obstacle.
 *
 * @returns empty if nothing known stands in the way; null if no change makes it possible: a switch already runs, a
 *   partner asks, or the plan one has is itself the obstacle
 */
export const counterfactual = (facts: Facts, asOf: string): readonly Change[] | null => {
  const verdict = judgeInBrief(facts, asOf);
  if (verdict.rules.length === 0) return null;
  if (isPossible(verdict, facts)) return [];
  let changed = facts;
  for (const group of GROUPS) {
    const move = settle(group, facts, asOf);
    if (move === undefined) return null;
    if (move !== STAY && group.reads[0] === 'segment' && isSegmentOfPlan(facts)) return null;
    changed = { ...changed, ...move.facts };
  }
  if (!isPossible(judgeInBrief(changed, asOf), changed)) changed = { ...changed, offered: true };
  return isPossible(judgeInBrief(changed, asOf), changed) ? listed(facts, changed) : null;
};
