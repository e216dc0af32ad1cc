/**
 * Microsoft Graph: which products users have licences of (`licenseAssignmentStates` and `assignedLicenses` of users,
 * `licenseDetails`). It cannot tell how many there are: a list of users may be a part of all.
 */
import { resolvePlan } from '../knowledge/catalogue.ts';
import { isDirectorySubscription } from './directory-subscriptions.ts';
import type { Answer } from './envelope.ts';
import { type Fields, fieldsIn, guidIn, hasAny, listIn, wordIn } from './fields.ts';
import type { AssignmentRecord } from './records.ts';
import { isOfProduct } from './states.ts';
import { isSubscribedSku } from './subscribed-skus.ts';

const LISTS = ['licenseassignmentstates', 'assignedlicenses'];
const MARKS = ['state', 'assignedbygroup', 'serviceplans'];

/** Whether an item is a user with licences, or a licence of one. */
export const isAssignment = (fields: Fields): boolean =>
  hasAny(fields, LISTS) ||
  (isOfProduct(fields) &&
    hasAny(fields, MARKS) &&
    !isSubscribedSku(fields) &&
    !isDirectorySubscription(fields));

const keyOf = (fields: Fields): string | null => {
  const skuId = guidIn(fields, 'skuid');
  // Without its part number a product that is not in the catalogue cannot be named.
  return skuId !== null && wordIn(fields, 'state') !== 'disabled' && resolvePlan(skuId) !== undefined
    ? skuId
    : null;
};

const licencesOf = (fields: Fields): readonly Fields[] =>
  hasAny(fields, LISTS)
    ? LISTS.flatMap((name) =>
        (listIn(fields.get(name)) ?? []).slice(0, 1_000).flatMap((one) => fieldsIn(one) ?? []),
      )
    : [fields];

/** The products of the catalogue that somebody has, each once. */
export const readAssignments = ({ items }: Answer): readonly AssignmentRecord[] => {
  const keys = items.flatMap(({ fields }) =>
    isAssignment(fields) ? licencesOf(fields).flatMap((one) => keyOf(one) ?? []) : [],
  );
  return [...new Set(keys)].map((key) => ({ key }));
};
