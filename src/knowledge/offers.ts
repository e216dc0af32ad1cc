/** From an offer of Partner Center to the plan it sells. */
import { PLANS, resolvePlan } from './catalogue.ts';

/** An offer as a subscription names it. */
export interface Offer {
  readonly id: string | null;
  readonly name: string | null;
}

/** Capitals, kinds of blanks and trademark signs do not tell products apart; everything else does. */
const foldName = (name: string): string =>
  name.replace(/[®™]/gu, '').normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();

const byName: ReadonlyMap<string, string> = new Map(
  PLANS.flatMap((plan) => [plan.name, ...plan.aliases].map((name) => [foldName(name), plan.id] as const)),
);
const byOfferId: ReadonlyMap<string, string> = new Map(
  PLANS.flatMap((plan) => (plan.partnerOffers ?? []).map((id) => [id, plan.id] as const)),
);

const LONGEST_NAME = 200;

/**
 * The plan that an offer sells: by the offer's id, a SKU's part number or GUID, or by a name that the plan has or has
 * had, letter by letter. Nothing is guessed: an offer that is a little different is another one.
 */
export function planOfOffer({ id, name }: Offer): string | undefined {
  const named = name === null || name.length > LONGEST_NAME ? undefined : byName.get(foldName(name));
  return (
    (id === null ? undefined : (byOfferId.get(id.toLowerCase()) ?? resolvePlan(id))) ??
    named ??
    (name === null ? undefined : resolvePlan(name))
  );
}
