import { DONT_KNOW, type Facts, type Surface } from '../contract/facts.ts';
import type { Path } from '../contract/verdict.ts';
import { bit, FALSE, type Reading, STUCK, TRUE } from './reading.ts';

const PROFILE = bit('billingProfile');

/** The surface of the case; today's admin centre where nothing else was said. */
export const surfaceOf = ({ surface }: Facts): Surface =>
  surface === undefined || surface === DONT_KNOW ? 'change-plan' : surface;

/** The path of the case, or null while the billing profile that decides it is unknown (contract, Paths). */
export const pathOf = (facts: Facts): Path | null => {
  const surface = surfaceOf(facts);
  if (surface !== 'change-plan') return surface;
  if (typeof facts.billingProfile !== 'boolean') return null;
  return facts.billingProfile ? 'options' : 'link';
};

/** What could still tell the path while it is not known. */
export const openPath = ({ billingProfile }: Facts): Reading =>
  billingProfile === undefined ? PROFILE : STUCK;

/** Whether something that exists only on some paths exists on this case's path. */
export const onPath = (
  path: Path | null,
  paths: { readonly [P in Path]?: unknown },
  facts: Facts,
): Reading => {
  if (path !== null) return paths[path] === undefined ? FALSE : TRUE;
  const onLink = paths.link !== undefined;
  if (onLink === (paths.options !== undefined)) return onLink ? TRUE : FALSE;
  return openPath(facts);
};
