/** Microsoft Graph, `GET /directory/subscriptions`: one by one what was bought. */
import type { Answer } from './envelope.ts';
import { countIn, type Fields, flagIn, guidIn, hasAny, textIn } from './fields.ts';
import type { DirectoryRecord } from './records.ts';
import { isOfProduct, setUpIn, statusIn } from './states.ts';

const MARKS = [
  'totallicenses',
  'servicestatus',
  'commercesubscriptionid',
  'ownertenantid',
  'nextlifecycledatetime',
  'istrial',
];

/** Whether an item is one of these. */
export const isDirectorySubscription = (fields: Fields): boolean =>
  isOfProduct(fields) && hasAny(fields, MARKS);

const recordOf = (fields: Fields, ownTenant: string | null): DirectoryRecord | null => {
  const skuId = guidIn(fields, 'skuid');
  const partNumber = textIn(fields, 'skupartnumber', 120);
  // The first is what subscribedSkus lists in its subscriptionIds.
  const id = guidIn(fields, 'id') ?? guidIn(fields, 'commercesubscriptionid');
  const name = partNumber ?? skuId;
  if (name === null || id === null) return null;
  const status = statusIn(fields, 'status');
  const owner = guidIn(fields, 'ownertenantid');
  return {
    key: id,
    partNumber: name,
    skuId,
    status,
    licences: status === 'disabled' ? null : countIn(fields, 'totallicenses'),
    setUp: setUpIn(fields.get('servicestatus')),
    trial: flagIn(fields, 'istrial'),
    // Only where the tenant's own id is known too: the owner of what was bought directly may be the tenant itself.
    fromPartner: owner !== null && ownTenant !== null && owner !== ownTenant,
  };
};

/** The subscriptions in an answer; those that say neither what nor which they are are left out. */
export const readDirectorySubscriptions = (
  { items }: Answer,
  ownTenant: string | null,
): readonly DirectoryRecord[] =>
  items.flatMap(({ fields }) => (isDirectorySubscription(fields) ? (recordOf(fields, ownTenant) ?? []) : []));
