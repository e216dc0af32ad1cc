/** Partner Center, legacy: `GET /v1/customers/{id}/subscriptions/{id}/upgrades`. */
import { resolvePlan } from '../knowledge/catalogue.ts';
import { planOfOffer } from '../knowledge/offers.ts';
import type { Answer } from './envelope.ts';
import { type Fields, fieldsIn, flagIn, textIn } from './fields.ts';
import { isAboutSource, readErrors } from './partner-errors.ts';
import type { RefusalRecord, TargetRecord } from './records.ts';

/** What Partner Center says of the plans that one subscription could be changed to. */
export interface Offers {
  readonly targets: readonly TargetRecord[];
  readonly refusals: readonly RefusalRecord[];
}

/**
 * Whether a plan is offered: it is if any way is open. If none is, it is not, unless something about the subscription
 * itself stands in the way.
 */
export const offeredBy = (
  open: readonly (boolean | null)[],
  errors: readonly RefusalRecord[],
): boolean | null => {
  if (open.includes(true)) return true;
  if (open.length === 0 || open.includes(null)) return null;
  return errors.some(({ error }) => isAboutSource(error)) ? null : false;
};

/** Whether an item is an upgrade, or the result of one. */
export const isUpgrade = (fields: Fields): boolean =>
  fields.has('targetoffer') || fields.has('upgradeerrors');

const readOne = (fields: Fields): Offers => {
  const offer = fieldsIn(fields.get('targetoffer'));
  const name = offer === null ? null : textIn(offer, 'name');
  const id = offer === null ? null : textIn(offer, 'id');
  const product = offer === null ? null : fieldsIn(offer.get('product'));
  const sku = product === null ? null : textIn(product, 'id');
  const plan = (sku === null ? undefined : resolvePlan(sku)) ?? planOfOffer({ id, name }) ?? null;
  const refusals = readErrors(fields.get('upgradeerrors'), 'upgrades', 'upgrade', plan ?? name);
  const key = plan ?? id ?? name;
  if (key === null) return { targets: [], refusals };
  const offered = offeredBy([flagIn(fields, 'iseligible')], refusals);
  return { targets: [{ key, document: 'upgrades', name, plan, offered }], refusals };
};

/** The plans in an answer and what stands in the way of each. */
export const readUpgrades = ({ items }: Answer): Offers => {
  const all = items.flatMap(({ fields }) => (isUpgrade(fields) ? [readOne(fields)] : []));
  return {
    targets: all.flatMap(({ targets }) => targets),
    refusals: all.flatMap(({ refusals }) => refusals),
  };
};
