/** The subscriptions that a switch could start from, one for each product, with what the answers say of it. */
import { type FactId, type FactValue, OTHER_PLAN } from '../contract/facts.ts';
import { planById, resolvePlan } from '../knowledge/catalogue.ts';
import { skuKind } from '../knowledge/other-skus.ts';
import { serviceStateOf } from './health.ts';
import type { ReadFacts, TenantDocument, TenantSubscription } from './model.ts';
import type {
  DirectoryRecord,
  PartnerRecord,
  RecordStatus,
  SetUp,
  SkuRecord,
  TenantRecords,
} from './records.ts';

/** Everything that the answers say of one product. */
interface Product {
  readonly name: string;
  readonly plan: string | null;
  readonly skus: readonly SkuRecord[];
  readonly directory: readonly DirectoryRecord[];
  readonly partner: readonly PartnerRecord[];
  readonly isAssigned: boolean;
}

/** The plan of a product by its GUID or, where that tells nothing, by its part number. */
const planOf = (one: { readonly skuId: string | null; readonly partNumber: string }): string | null =>
  (one.skuId === null ? undefined : resolvePlan(one.skuId)) ?? resolvePlan(one.partNumber) ?? null;

const isStart = (name: string, plan: string | null): boolean => {
  const kind = plan === null ? skuKind(name) : 'plan';
  return kind === 'plan' || kind === undefined;
};

const isThere = ({ status }: { readonly status: RecordStatus }): boolean => status !== 'deleted';

const products = ({ skus, directory, partner, assignments }: TenantRecords): readonly Product[] => {
  const all = new Map<string, Product>();
  const add = (name: string, plan: string | null, more: (product: Product) => Product): void => {
    if (!isStart(name, plan)) return;
    const key = plan ?? `? ${name.toLowerCase()}`;
    const empty = { name, plan, skus: [], directory: [], partner: [], isAssigned: false };
    all.set(key, more(all.get(key) ?? empty));
  };
  for (const one of skus.items.filter((record) => isThere(record) && !record.isForAll)) {
    add(one.partNumber, planOf(one), (product) => ({ ...product, skus: [...product.skus, one] }));
  }
  for (const one of directory.items.filter(isThere)) {
    add(one.partNumber, planOf(one), (product) => ({ ...product, directory: [...product.directory, one] }));
  }
  for (const one of partner.items.filter((record) => isThere(record) && !record.addOn)) {
    add(one.name, one.plan, (product) => ({ ...product, partner: [...product.partner, one] }));
  }
  // A user's licences tell of a product, but not that it is all there is: they say something only where nothing else does.
  if (all.size === 0) {
    for (const { key } of assignments.items) {
      const plan = resolvePlan(key);
      const name = planById(plan ?? '')?.skus[0]?.partNumber ?? key;
      if (plan !== undefined) add(name, plan, (product) => ({ ...product, isAssigned: true }));
    }
  }
  return [...all.values()];
};

const STRONGEST = ['active', 'expired', 'disabled'] as const;

/** The status of the one that a switch would start from: nobody starts from an expired one beside an active one. */
const strongest = (
  records: readonly { readonly status: RecordStatus }[],
): (typeof STRONGEST)[number] | null => {
  if (records.length === 0 || records.some(({ status }) => status === null)) return null;
  return STRONGEST.find((status) => records.some((one) => one.status === status)) ?? null;
};

/** The sum; null where one of them is not told. */
const sum = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === values.length && known.length > 0 ? known.reduce((all, one) => all + one, 0) : null;
};

const allSay = (values: readonly (boolean | null)[]): boolean | null => {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
};

/**
 * How many subscriptions of one product there are. Those that have ended may or may not count, so where they decide
 * it is not told; one is only told where the answer holds all there are.
 */
const countOf = (records: readonly { readonly status: RecordStatus }[], isWhole: boolean): number | null => {
  const usable = records.filter(({ status }) => status === 'active' || status === 'expired').length;
  if (usable >= 2) return usable === records.length ? usable : null;
  return isWhole && records.length === 1 ? 1 : null;
};

/** Two SKUs of one product name count as two, as two subscriptions of one SKU do. */
const countOfSkus = (skus: readonly SkuRecord[], plan: string | null, isWhole: boolean): number | null => {
  const total = sum(skus.map(({ subscriptions }) => subscriptions));
  const isOnlySku = plan !== null && planById(plan)?.skus.length === 1;
  if (total === null || (total === 1 && !isWhole && !isOnlySku)) return null;
  return skus.some(({ status }) => status !== 'active' && status !== 'expired') && skus.length > 1
    ? null
    : total;
};

const setUpOf = (states: readonly SetUp[]): SetUp =>
  states.includes('pending') ? 'pending' : states.includes('ready') ? 'ready' : null;

/** What one document gives; the first that tells a fact is believed. */
type Told = readonly [TenantDocument, { readonly [F in FactId]?: FactValue<F> | null }];

const factsFrom = (all: readonly Told[]): ReadFacts =>
  Object.assign(
    {},
    ...all
      .toReversed()
      .flatMap(([document, facts]) =>
        Object.entries(facts).flatMap(([fact, value]) =>
          value === null || value === undefined ? [] : [{ [fact]: { value, document } }],
        ),
      ),
  );

type WithStatus = { readonly status: RecordStatus };

/** Those a switch would start from, for a trial that is over says nothing of what is there now. */
const starts = <R extends WithStatus>(records: readonly R[]): readonly R[] => {
  const status = strongest(records);
  return status === null ? records : records.filter((one) => one.status === status);
};

/** Licences of all that are not disabled: users still have those of an expired one. */
const licencesOf = (records: readonly (WithStatus & { readonly licences: number | null })[]): number | null =>
  sum(records.filter(({ status }) => status !== 'disabled').map(({ licences }) => licences));

const firstDocument = ({ skus, directory, partner }: Product): TenantDocument =>
  skus.length > 0
    ? 'subscribed-skus'
    : directory.length > 0
      ? 'directory-subscriptions'
      : partner.length > 0
        ? 'partner-subscriptions'
        : 'licence-assignments';

const directoryTells = ({ directory }: Product, records: TenantRecords): Told => [
  'directory-subscriptions',
  {
    subscriptionStatus: strongest(directory),
    trial: allSay(starts(directory).map(({ trial }) => trial)),
    sameProductSubscriptions: countOf(directory, records.directory.whole),
    purchaseChannel:
      directory.length > 0 && directory.every(({ fromPartner }) => fromPartner) ? 'partner' : null,
  },
];

const skusTell = ({ skus, plan }: Product, records: TenantRecords): Told => [
  'subscribed-skus',
  {
    licencesPurchased: sum(skus.map(({ licences }) => licences)),
    usersLicensed: sum(skus.map(({ users }) => users)),
    subscriptionStatus: strongest(skus),
    sameProductSubscriptions: countOfSkus(skus, plan, records.skus.whole),
  },
];

const partnerTells = ({ partner }: Product, records: TenantRecords): Told => [
  'partner-subscriptions',
  {
    licencesPurchased: licencesOf(partner),
    subscriptionStatus: strongest(partner),
    trial: allSay(starts(partner).map(({ trial }) => trial)),
    sameProductSubscriptions: countOf(partner, records.partner.whole),
  },
];

/** A SKU that the catalogue lacks is another plan; an offer that it does not know by name may still be one of its plans. */
const sourcePlanOf = ({ plan, skus, directory }: Product): string | null =>
  plan ?? (skus.length + directory.length > 0 ? OTHER_PLAN : null);

const factsOf = (product: Product, records: TenantRecords): ReadFacts => {
  const { plan, skus, directory, partner } = product;
  const states = [...skus, ...directory, ...partner].map(({ setUp }) => setUp);
  const setUpDocument = firstDocument({
    ...product,
    skus: skus.filter(({ setUp }) => setUp !== null),
    directory: directory.filter(({ setUp }) => setUp !== null),
  });
  const services = serviceStateOf(plan, setUpOf(states), setUpDocument, records);
  return {
    ...factsFrom([
      [firstDocument(product), { sourcePlan: sourcePlanOf(product) }],
      directoryTells(product, records),
      skusTell(product, records),
      ['directory-subscriptions', { licencesPurchased: licencesOf(directory) }],
      partnerTells(product, records),
    ]),
    ...(services === null ? {} : { serviceState: services }),
  };
};

/** Its id where there is only one, else its part number. */
const idOf = ({ name, skus, directory, partner }: Product): string => {
  const ids = new Set([
    ...directory.map(({ key }) => key),
    ...(directory.length > 0 ? [] : skus.map(({ subscriptionId }) => subscriptionId ?? name)),
    ...(directory.length + skus.length > 0 ? [] : partner.map(({ key }) => key)),
  ]);
  const [only] = ids;
  return ids.size === 1 && only !== undefined ? only : name;
};

/** The products of all answers that a switch can start from, as they stand there, each with an id of its own. */
export const subscriptionsIn = (records: TenantRecords): readonly TenantSubscription[] => {
  const taken = new Set<string>();
  return products(records).map((product) => {
    const wanted = idOf(product);
    const id = taken.has(wanted) ? `${product.name} ${taken.size + 1}` : wanted;
    taken.add(id);
    return { id, name: product.name, plan: product.plan, facts: factsOf(product, records) };
  });
};

/**
 * The answer that tells that there is no add-on, for everything in it is known and none is; null where that is not
 * certain. That there is one does not tell whether it stops the change: Graph does not say whose add-on it is.
 */
export const hasNoAddOn = ({ skus, partner }: TenantRecords): TenantDocument | null => {
  const isNone = ({ partNumber, skuId }: SkuRecord): boolean =>
    planOf({ partNumber, skuId }) !== null || skuKind(partNumber) === 'free';
  const bought = skus.items.filter(isThere);
  if (skus.whole && bought.length > 0 && bought.every(isNone)) return 'subscribed-skus';
  const sold = partner.items.filter(isThere);
  const isPlan = ({ addOn, plan }: PartnerRecord): boolean => !addOn && plan !== null;
  return partner.whole && sold.length > 0 && sold.every(isPlan) ? 'partner-subscriptions' : null;
};
