/** The way a case's switch goes, which decides whose document answers a question about it. */
import type { Facts } from '../contract/facts.ts';
import type { GuideId, Outcome, Path } from '../contract/verdict.ts';
import type { Route } from '../knowledge/faq.ts';
import { surfaceOf } from './path.ts';

const MANUAL_ROUTES = {
  'change-plan': 'manual-today',
  'upgrade-tab': 'manual-upgrade-tab',
  'switch-button': 'manual-switch-button',
  'switch-wizard': 'manual-switch-wizard',
} as const;

const BY_HAND: ReadonlySet<GuideId> = new Set<GuideId>([
  'manual',
  'manual-some-users',
  'e4-upgrade-manual',
  'e4-to-e3-manual',
  'wizard-manual',
]);

/**
 * The routes of a case: one, or both of today's while it is not known whether there is a billing profile.
 *
 * @param underWay the guide whose steps the person is following, where there is one: by hand is their choice too
 */
export const routesOf = (
  facts: Facts,
  { outcome, path }: { readonly outcome: Outcome; readonly path: Path | null },
  underWay: GuideId | null = null,
): readonly Route[] => {
  if (facts.audience === 'partner') return ['partner'];
  const byHand = underWay === null ? outcome === 'manual' : BY_HAND.has(underWay);
  if (byHand) return [MANUAL_ROUTES[surfaceOf(facts)]];
  return path === null ? ['link', 'options'] : [path];
};
