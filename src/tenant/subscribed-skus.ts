/** Microsoft Graph, `GET /subscribedSkus`: the products that licences were bought of. */
import type { Answer } from './envelope.ts';
import { countIn, type Fields, fieldsIn, guidIn, guidOf, hasAny, textIn, wordIn } from './fields.ts';
import type { SkuRecord } from './records.ts';
import { isOfProduct, setUpIn, statusIn } from './states.ts';

const MARKS = ['consumedunits', 'prepaidunits', 'capabilitystatus', 'subscriptionids'];

/** Whether an item is one of these: a licence of a user has the product but not how many there are. */
export const isSubscribedSku = (fields: Fields): boolean => isOfProduct(fields) && hasAny(fields, MARKS);

/**
 * What was bought: the enabled ones and those in grace (`warning`), which users still have; a subscription that has
 * expired is no shortage of licences, it is one that has expired. Where all are suspended or locked out it is not
 * known how many come back.
 */
const licencesIn = (units: Fields | null): number | null => {
  if (units === null) return null;
  const enabled = countIn(units, 'enabled');
  if (enabled === null) return null;
  const usable = enabled + (countIn(units, 'warning') ?? 0);
  const stopped = (countIn(units, 'suspended') ?? 0) + (countIn(units, 'lockedout') ?? 0);
  return usable === 0 && stopped > 0 ? null : usable;
};

/** Ids, also as one text with blanks, which is how PowerShell writes a list that is too deep. */
const idsIn = (value: unknown): readonly string[] | null => {
  const parts = typeof value === 'string' ? value.slice(0, 10_000).split(/[\s,]+/u) : value;
  if (!Array.isArray(parts) || parts.length === 0) return null;
  const ids = parts.map(guidOf);
  const known = ids.filter((id) => id !== null);
  return known.length === ids.length ? [...new Set(known)] : null;
};

const recordOf = (fields: Fields): SkuRecord | null => {
  const skuId = guidIn(fields, 'skuid');
  const partNumber = textIn(fields, 'skupartnumber', 120);
  const name = partNumber ?? skuId;
  if (name === null) return null;
  const units = fieldsIn(fields.get('prepaidunits'));
  const stopped =
    units === null ? null : (countIn(units, 'suspended') ?? 0) + (countIn(units, 'lockedout') ?? 0);
  const ids = idsIn(fields.get('subscriptionids'));
  // The list has those that have ended too, so with some suspended two ids may be one that is left.
  const isTold = ids !== null && (ids.length === 1 || stopped === 0);
  return {
    key: skuId ?? name.toLowerCase(),
    partNumber: name,
    skuId,
    status: statusIn(fields, 'capabilitystatus'),
    licences: licencesIn(units),
    users: countIn(fields, 'consumedunits'),
    setUp: setUpIn(fields.get('serviceplans')),
    subscriptions: isTold ? ids.length : null,
    subscriptionId: ids?.length === 1 ? (ids[0] ?? null) : null,
    isForAll: wordIn(fields, 'appliesto') === 'company',
  };
};

/** The products in an answer; odd ones are left out. */
export const readSubscribedSkus = ({ items }: Answer): readonly SkuRecord[] =>
  items.flatMap(({ fields }) => (isSubscribedSku(fields) ? (recordOf(fields) ?? []) : []));

/** The tenant's own id, to tell it from a partner's: `accountId`, or the first half of `id`. Never kept. */
export const ownTenantIn = (fields: Fields): string | null =>
  isSubscribedSku(fields)
    ? (guidIn(fields, 'accountid') ?? guidOf(textIn(fields, 'id')?.split('_')[0]))
    : null;
