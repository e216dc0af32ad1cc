/**
 * Partner Center: a customer's subscriptions, the list or one, legacy or new commerce, and what
 * `…/subscriptions/{id}/provisioningstatus` says of one.
 */
import { readSubscription } from '../eligibility/subscription.ts';
import { planById, resolvePlan } from '../knowledge/catalogue.ts';
import { planOfOffer } from '../knowledge/offers.ts';
import type { Answer } from './envelope.ts';
import { countIn, type Fields, fieldsIn, flagIn, guidIn, hasAny, textIn, wordIn } from './fields.ts';
import type { PartnerRecord } from './records.ts';
import { statusIn } from './states.ts';

const OFFER = ['offerid', 'offername', 'friendlyname', 'parentsubscriptionid', 'autorenewenabled'];
const STATE = ['status', 'quantity', 'autorenewenabled'];

const isProvisioning = (fields: Fields): boolean => {
  const attributes = fieldsIn(fields.get('attributes'));
  return (
    attributes !== null &&
    wordIn(attributes, 'objecttype') === 'subscriptionprovisioningstatus' &&
    fields.has('skuid')
  );
};

/** Whether an item is a subscription of Partner Center, or tells how far one is set up. */
export const isPartnerSubscription = (fields: Fields): boolean =>
  isProvisioning(fields) || (hasAny(fields, OFFER) && hasAny(fields, STATE) && !fields.has('consumedunits'));

/** Paid by use, or software and reservations: no plan with licences of users. */
const isOtherKind = (fields: Fields): boolean => {
  const type = fieldsIn(fields.get('producttype'));
  const kind = type === null ? '' : wordIn(type, 'id');
  return (
    wordIn(fields, 'billingtype') === 'usage' ||
    wordIn(fields, 'unittype') === 'usage-based' ||
    /^(?:azure|software|saas)/u.test(kind)
  );
};

const provisioningRecord = (fields: Fields): PartnerRecord | null => {
  const sku = guidIn(fields, 'skuid');
  const plan = sku === null ? undefined : resolvePlan(sku);
  if (sku === null || plan === undefined) return null;
  const status = wordIn(fields, 'status');
  return {
    key: sku,
    name: planById(plan)?.name ?? plan,
    plan,
    status: null,
    licences: countIn(fields, 'quantity'),
    trial: null,
    addOn: false,
    setUp: status === 'pending' ? 'pending' : status === 'success' ? 'ready' : null,
  };
};

const recordOf = (fields: Fields): PartnerRecord | null => {
  if (isProvisioning(fields)) return provisioningRecord(fields);
  if (isOtherKind(fields)) return null;
  const read = readSubscription({
    id: fields.get('id'),
    offerId: fields.get('offerid'),
    offerName: fields.get('offername'),
    // A plan is found by it, but it is the customer's or partner's own words, which are not kept.
    friendlyName: fields.get('friendlyname'),
    quantity: fields.get('quantity'),
    links: fields.get('links'),
  });
  const key = textIn(fields, 'id', 100) ?? textIn(fields, 'subscriptionid', 100);
  if (!read.ok || key === null) return null;
  const { offer, quantity } = read.value;
  const plan = planOfOffer(offer) ?? null;
  const planName = plan === null ? undefined : planById(plan)?.name;
  return {
    key: key.toLowerCase(),
    name: (textIn(fields, 'offername') ?? planName ?? offer.id ?? key).slice(0, 200),
    plan,
    status: statusIn(fields, 'status'),
    licences: quantity,
    trial: flagIn(fields, 'istrial'),
    addOn: textIn(fields, 'parentsubscriptionid') !== null,
    setUp: wordIn(fields, 'status') === 'pending' ? 'pending' : null,
  };
};

/** The subscriptions in an answer, add-ons too. */
export const readPartnerSubscriptions = ({ items }: Answer): readonly PartnerRecord[] =>
  items.flatMap(({ fields }) => (isPartnerSubscription(fields) ? (recordOf(fields) ?? []) : []));
