/** What the person should know before starting, by path; the words name the path's own document. */
import type { Facts } from '../contract/facts.ts';
import type { AdviceId, Outcome, Path } from '../contract/verdict.ts';

const TODAY: readonly AdviceId[] = [
  'subscription-page-locked',
  'users-keep-working',
  'service-assignments-reset',
  'licence-pattern-kept',
  'data-kept',
  'billing-switches',
  'credit-check-two-days',
];
const OLD_CENTRE: readonly AdviceId[] = [
  'admin-centre-locked',
  'users-keep-working',
  'licences-not-removable',
  'service-assignments-reset',
  'licence-pattern-kept',
  'data-kept',
  'billing-switches',
  'credit-check-two-days',
  'add-ons-removed',
];
const ADVICE_OF_PATH = {
  link: TODAY,
  options: TODAY,
  'upgrade-tab': OLD_CENTRE,
  'switch-button': OLD_CENTRE,
  'switch-wizard': [
    'admin-centre-locked',
    'users-keep-working',
    'licences-not-removable-support',
    'data-kept',
    'billing-switches-at-order',
    'credit-check-two-weeks',
    'public-website-domain',
  ],
} as const satisfies Record<Path, readonly AdviceId[]>;

const E4 = 'office-365-e4';
const NONE: readonly AdviceId[] = Object.freeze([]);
const E4_RETIRED: readonly AdviceId[] = ['e4-retired'];

const withE4 = new Map(
  Object.entries(ADVICE_OF_PATH).map(([path, advice]) => [path, Object.freeze([...advice, ...E4_RETIRED])]),
);

/** Advice for a switch that is possible now or soon; for everything else only that E4 is retired. */
export const adviceFor = (
  outcome: Outcome,
  path: Path | null,
  { sourcePlan }: Facts,
): readonly AdviceId[] => {
  const fromE4 = sourcePlan === E4;
  if (path === null || (outcome !== 'automatic' && outcome !== 'not-yet')) return fromE4 ? E4_RETIRED : NONE;
  return (fromE4 ? withE4.get(path) : ADVICE_OF_PATH[path]) ?? NONE;
};
