/** The state of the services that a plan has, from how they are set up and how they do. */
import { planById } from '../knowledge/catalogue.ts';
import type { ReadFact, TenantDocument } from './model.ts';
import type { Service, SetUp, TenantRecords } from './records.ts';

/** Signing in and the suite itself matter to every plan. */
const ALWAYS: readonly Service[] = ['identity', 'suite'];

/** The services that matter for a plan; null where the catalogue does not know. */
const servicesOf = (plan: string | null): readonly Service[] | null => {
  const known = planById(plan ?? '');
  const services = known?.services;
  if (known === undefined || services === null || services === undefined) return null;
  return [
    ...(services.exchange > 0 ? (['exchange'] as const) : []),
    ...(services.sharepoint > 0 ? (['sharepoint'] as const) : []),
    ...(services.onedrive > 0 ? (['onedrive'] as const) : []),
    ...(known.teams === 'included' ? (['teams'] as const) : []),
  ];
};

/**
 * An incident of a service of the plan, or one that is still being set up, is told by one answer alone. That all is
 * well needs both: that every service of the plan does well, and that the subscription is set up.
 *
 * @param plan null where it is not known; then only what matters to every plan counts
 */
export const serviceStateOf = (
  plan: string | null,
  setUp: SetUp,
  setUpDocument: TenantDocument,
  { health: { items } }: TenantRecords,
): ReadFact<'serviceState'> | null => {
  const services = servicesOf(plan);
  const matter = [...(services ?? []), ...ALWAYS];
  const document = 'health-overviews';
  if (items.some(({ key, state }) => state === 'incident' && matter.includes(key))) {
    return { value: 'incident', document };
  }
  if (setUp === 'pending') return { value: 'provisioning', document: setUpDocument };
  if (services === null || services.length === 0 || setUp !== 'ready') return null;
  const isWell = (service: Service): boolean =>
    items.some(({ key, state }) => key === service && state === 'healthy');
  const isNotBad = ALWAYS.every((service) =>
    items.every(({ key, state }) => key !== service || state === 'healthy'),
  );
  return services.every(isWell) && isNotBad ? { value: 'healthy', document } : null;
};
