/**
 * The catalogue of plans: what a plan is called, which SKUs it has, what it can hold, when it ended.
 *
 * The facts are in `plans/*.json` and `wizard-pairs.json`; this module only looks them up. Everything is
 * checked and indexed once when the program starts, so that a lookup costs nanoseconds.
 */
import {
  type Plan,
  plansSchema,
  type Services,
  type ShortName,
  shortNamesSchema,
  wizardSchema,
} from './plan-schema.ts';
import apps from './plans/apps.json' with { type: 'json' };
import business from './plans/business.json' with { type: 'json' };
import education from './plans/education.json' with { type: 'json' };
import enterprise from './plans/enterprise.json' with { type: 'json' };
import enterpriseNoTeams from './plans/enterprise-no-teams.json' with { type: 'json' };
import frontline from './plans/frontline.json' with { type: 'json' };
import government from './plans/government.json' with { type: 'json' };
import legacy from './plans/legacy.json' with { type: 'json' };
import nonprofit from './plans/nonprofit.json' with { type: 'json' };
import standalone from './plans/standalone.json' with { type: 'json' };
import shortNames from './short-names.json' with { type: 'json' };
import wizardRows from './wizard-pairs.json' with { type: 'json' };

export type { Plan, ShortName } from './plan-schema.ts';

/** Every plan, in the order in which lists show them. */
export const PLANS: readonly Plan[] = plansSchema.parse([
  ...business,
  ...enterprise,
  ...frontline,
  ...apps,
  ...standalone,
  ...legacy,
  ...enterpriseNoTeams,
  ...education,
  ...government,
  ...nonprofit,
]);

/** Names that mean several plans, or mean one only as a whole answer (see the schema). */
export const SHORT_NAMES: readonly ShortName[] = shortNamesSchema.parse(shortNames);

const byId: ReadonlyMap<string, Plan> = new Map(PLANS.map((plan) => [plan.id, plan]));

/** Part numbers occur with blanks, non-breaking blanks or underscores for the same SKU; case varies too. */
const skuKey = (ref: string): string => ref.toLowerCase().replace(/[\s_]+/gu, '');

const byRef: ReadonlyMap<string, string> = new Map(
  PLANS.flatMap((plan) => [
    ...plan.skus.flatMap((sku) => [
      [skuKey(sku.partNumber), plan.id] as const,
      ...(sku.guid === undefined ? [] : [[sku.guid, plan.id] as const]),
    ]),
    ...(plan.otherIds ?? []).map((id) => [id, plan.id] as const),
    [plan.id, plan.id] as const,
  ]),
);

const wizardPairs: ReadonlySet<string> = new Set(
  wizardSchema
    .parse(wizardRows)
    .flatMap((row) => row.from.flatMap((from) => row.to.map((to) => `${from} ${to}`))),
);

/** The plan with this id, undefined for `other` and anything else that is not a plan id. */
export function planById(id: string): Plan | undefined {
  return byId.get(id);
}

/** Plans that were sold while the older admin centres were there, and are not any more. */
const fromOlderTimes: ReadonlySet<string> = new Set(
  PLANS.filter(
    ({ id, sold, retired }) =>
      !sold && (retired !== undefined || [...wizardPairs].some((pair) => pair.startsWith(`${id} `))),
  ).map(({ id }) => id),
);

/** Whether whoever has the plan may well see an older admin centre. */
export const isFromOlderTimes = (plan: string): boolean => fromOlderTimes.has(plan);

/** Longer than any part number, with room for blanks. */
const LONGEST_REF = 200;

/** A plan id, SKU part number or SKU GUID to the plan id (contract, Case: `sourcePlan`, `targetPlan`). */
export function resolvePlan(ref: string): string | undefined {
  if (byId.has(ref)) return ref;
  if (ref.length > LONGEST_REF) return undefined;
  return byRef.get(skuKey(ref.replace(/^\s*\{(.*)\}\s*$/su, '$1')));
}

/**
 * Whether a plan can no longer be bought on a day, from its last day on. Only Office 365 E4, commercial and
 * government, has a dated source: "Migrate Office 365 E4 subscriptions" (partner-e4), 7 April 2017.
 */
export function isRetired(planId: string, asOf: string): boolean {
  const on = byId.get(planId)?.retired?.on;
  return on !== undefined && asOf >= on;
}

const firstRetirement = PLANS.flatMap((plan) => plan.retired?.on ?? []).sort()[0];

/** Whether any plan of the catalogue is retired on a day; if not, the target need not be known for that rule. */
export function anyRetired(asOf: string): boolean {
  return firstRetirement !== undefined && asOf >= firstRetirement;
}

/** Whether the data-related services of a plan are known. */
export function hasServices(planId: string): boolean {
  return servicesOf(planId) !== undefined;
}

function servicesOf(planId: string): Services | undefined {
  return byId.get(planId)?.services ?? undefined;
}

export type Comparison = 'enough' | 'fewer' | 'unknown';

/**
 * Whether the target has every data-related service of the source in the same or a higher version: "Upgrade or
 * change to a different Microsoft 365 for business plan" (change-plan), section Why can't I change plans?.
 * Exchange, SharePoint and OneDrive count, voice does not ("Switch from Office 365 Enterprise E4 to E3": E4 to
 * E3 can be automatic). Unknown for plans outside the catalogue, without known services, and where the plan
 * would keep everything but Teams.
 */
export function compareDataServices(sourceId: string, targetId: string): Comparison {
  const source = byId.get(sourceId);
  const target = byId.get(targetId);
  if (source === undefined || target === undefined) return 'unknown';
  if (source === target) return 'enough';
  const had = source.services;
  const gets = target.services;
  if (had === null || gets === null) return 'unknown';
  if (gets.exchange < had.exchange || gets.sharepoint < had.sharepoint || gets.onedrive < had.onedrive) {
    return 'fewer';
  }
  const teamsGoes = source.teams === 'included' && (target.teams === 'left-out' || target.teams === 'never');
  return teamsGoes ? 'unknown' : 'enough';
}

/** Whether the switch plans wizard of 2013 lists the pair (switch-wizard, "Plans that are eligible for the wizard"). */
export function wizardLists(sourceId: string, targetId: string): boolean {
  return wizardPairs.has(`${sourceId} ${targetId}`);
}

export type ChangeKind = 'same-family' | 'from-standalone' | 'other-family' | 'unknown';

/**
 * The three kinds of change that the wizard's document tells apart in its first section: within a service
 * family, from a stand-alone plan, to another service family. After a change to another family there is no
 * way back, and data should be backed up first. Kiosk and frontline plans are of the Enterprise family, as
 * their names in that table say (Office 365 Enterprise K1).
 */
export function changeKind(sourceId: string, targetId: string): ChangeKind {
  const source = byId.get(sourceId);
  const target = byId.get(targetId);
  if (source === undefined || target === undefined) return 'unknown';
  if (source.family === target.family) return 'same-family';
  return source.family === 'standalone' ? 'from-standalone' : 'other-family';
}

/** Whether two plans are of one service family; false where one of them is not in the catalogue. */
export function sameFamily(a: string, b: string): boolean {
  return changeKind(a, b) === 'same-family';
}

/**
 * The plans that could probably be reached automatically, to suggest: sold today, of the same segment, not
 * the plan itself, with enough data-related services. With `wizard` the table of 2013 decides instead.
 */
export function reachablePlans(
  sourceId: string,
  asOf: string,
  options: { readonly wizard?: boolean } = {},
): readonly Plan[] {
  const source = byId.get(sourceId);
  if (source === undefined) return [];
  return PLANS.filter((target) => {
    if (target === source || isRetired(target.id, asOf)) return false;
    if (options.wizard === true) return wizardLists(source.id, target.id);
    return (
      target.sold &&
      target.segment === source.segment &&
      compareDataServices(source.id, target.id) === 'enough'
    );
  });
}
