/** What the single properties give, and what cannot be told. */
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/contract/facts.ts';
import { factsOfSubscription, mergeReadings } from '../../src/tenant/read.ts';
import { factsOf, reading, sample, values } from './samples.ts';

const E3 = { skuId: '6fd2c87f-b296-42f0-b197-1e91e994b900', skuPartNumber: 'ENTERPRISEPACK' };
const GRAPH = 'https://graph.microsoft.com/v1.0/$metadata#';
const list = (context: string, value: readonly object[], more: object = {}): string =>
  JSON.stringify({ '@odata.context': GRAPH + context, ...more, value });
const ids = (amount: number): readonly string[] =>
  Array.from({ length: amount }, (_, n) => `51b50000-0000-4000-8000-${String(n + 1).padStart(12, '0')}`);

const PLENTY = { enabled: 25, warning: 0, suspended: 0, lockedOut: 0 };
const e3 = (product: object): Facts | undefined =>
  factsOf(
    reading(list('subscribedSkus', [{ ...E3, capabilityStatus: 'Enabled', ...product }])),
    'ENTERPRISEPACK',
  );

describe('subscribedSkus', () => {
  test.for([
    [{ enabled: 25, warning: 0, suspended: 0 }, 25],
    [{ enabled: 20, warning: 5, suspended: 0 }, 25],
    [{ enabled: 0, warning: 5, suspended: 0 }, 5],
    [{ enabled: 20, warning: 0, suspended: 5 }, 20],
    [{ enabled: 0, warning: 0, suspended: 5 }, undefined],
    [{ enabled: 0, warning: 0, suspended: 0, lockedOut: 5 }, undefined],
    [{ enabled: 0, warning: 0, suspended: 0, lockedOut: 0 }, 0],
    [{ enabled: '25' }, 25],
    [{ enabled: -1 }, undefined],
    [{ enabled: 2.5 }, undefined],
    [{}, undefined],
    ['@{Enabled=25; Warning=0}', undefined],
    ['Microsoft.Graph.PowerShell.Models.MicrosoftGraphLicenseUnitsDetail', undefined],
    [null, undefined],
  ] as const)('prepaidUnits %j: licences bought %s', ([prepaidUnits, licences]) => {
    expect(e3({ prepaidUnits })?.licencesPurchased).toBe(licences);
  });

  test.for([
    ['Enabled', 'active'],
    ['enabled', 'active'],
    ['Warning', 'expired'],
    ['Suspended', 'disabled'],
    ['LockedOut', 'disabled'],
    ['SomethingNew', undefined],
    [7, undefined],
  ] as const)('capabilityStatus %s: %s', ([capabilityStatus, status]) => {
    expect(e3({ capabilityStatus })?.subscriptionStatus).toBe(status);
  });

  test.for([
    [1, PLENTY, 1],
    [2, PLENTY, 2],
    [3, PLENTY, 3],
    // One of them may be the one that has ended.
    [2, { ...PLENTY, suspended: 3 }, undefined],
    [2, {}, 2],
    [2, null, undefined],
    [0, PLENTY, undefined],
  ] as const)('%s subscriptionIds with %j: %s', ([amount, prepaidUnits, subscriptions]) => {
    expect(e3({ subscriptionIds: ids(amount), prepaidUnits })?.sameProductSubscriptions).toBe(subscriptions);
  });

  test.for([
    [ids(2).join(' '), 2],
    [ids(1)[0], 1],
    ['System.Object[]', undefined],
    [[...ids(1), 'x'], undefined],
    [[ids(1)[0], ids(1)[0]?.toUpperCase()], 1],
  ] as const)('subscriptionIds as PowerShell may write them', ([subscriptionIds, subscriptions]) => {
    expect(e3({ subscriptionIds, prepaidUnits: PLENTY })?.sameProductSubscriptions).toBe(subscriptions);
  });

  test('a single product of two SKUs does not tell that there is no other', () => {
    const basic = {
      skuPartNumber: 'O365_BUSINESS_ESSENTIALS',
      prepaidUnits: PLENTY,
      subscriptionIds: ids(1),
    };
    const facts = factsOf(reading(JSON.stringify(basic)), 'O365_BUSINESS_ESSENTIALS');
    expect(facts?.sourcePlan).toBe('microsoft-365-business-basic');
    expect(facts?.sameProductSubscriptions).toBeUndefined();
  });

  test.for([
    ['EXCHANGE_S_ENTERPRISE', 'PendingProvisioning', 'provisioning'],
    ['TEAMS1', 'pendingInput', 'provisioning'],
    // Small parts that Microsoft adds wait for months, and what waits for the admin hinders nothing.
    ['GRAPH_CONNECTORS_SEARCH_INDEX', 'PendingProvisioning', undefined],
    ['EXCHANGE_S_FOUNDATION', 'PendingProvisioning', undefined],
    ['EXCHANGE_S_ENTERPRISE', 'PendingActivation', undefined],
    ['EXCHANGE_S_ENTERPRISE', 'Success', undefined],
    ['EXCHANGE_S_ENTERPRISE', 'Disabled', undefined],
    ['EXCHANGE_S_ENTERPRISE', 'Error', undefined],
  ] as const)('%s %s: %s', ([servicePlanName, provisioningStatus, state]) => {
    expect(e3({ servicePlans: [{ servicePlanName, provisioningStatus }] })?.serviceState).toBe(state);
  });

  test('the GUID tells the product, whatever the part number', () => {
    const read = reading(list('subscribedSkus', [{ ...E3, skuPartNumber: 'RENAMED', consumedUnits: 3 }]));
    expect(read.subscriptions.map(({ name, plan }) => [name, plan])).toEqual([['RENAMED', 'office-365-e3']]);
  });

  test.for([
    [['ENTERPRISEPACK', 'FLOW_FREE'], false],
    [['ENTERPRISEPACK', 'MCOEV'], undefined],
    [['ENTERPRISEPACK', 'NORDIC_TRADE_SUITE'], undefined],
    [['ENTERPRISEPACK', 'POWER_BI_PRO'], undefined],
  ] as const)('%s: add-on %s', ([names, addOn]) => {
    const products = names.map((skuPartNumber) => ({ skuPartNumber, consumedUnits: 1 }));
    expect(values(reading(list('subscribedSkus', products)).facts).blockingAddOn).toBe(addOn);
    const page = list('subscribedSkus', products, { '@odata.nextLink': 'https://graph.microsoft.com/next' });
    expect(values(reading(page).facts).blockingAddOn).toBeUndefined();
  });
});

describe('directory/subscriptions', () => {
  const one = (id: number, more: object): object => ({
    ...E3,
    commerceSubscriptionId: ids(id)[id - 1],
    status: 'Enabled',
    totalLicenses: 10,
    isTrial: false,
    ...more,
  });
  const facts = (subscriptions: readonly object[], more: object = {}): Facts | undefined =>
    factsOf(reading(list('directory/subscriptions', subscriptions, more)), 'ENTERPRISEPACK');

  test('two of one product, of which one has ended, may count as one or two', () => {
    const both = facts([one(1, {}), one(2, { status: 'Suspended', isTrial: true })]);
    expect(both).toMatchObject({ subscriptionStatus: 'active', licencesPurchased: 10, trial: false });
    expect(both?.sameProductSubscriptions).toBeUndefined();
  });

  test('what was deleted is gone', () => {
    expect(facts([one(1, {}), one(2, { status: 'Deleted' })])?.sameProductSubscriptions).toBe(1);
    expect(reading(list('directory/subscriptions', [one(1, { status: 'Deleted' })])).subscriptions).toEqual(
      [],
    );
  });

  test('a trial beside a bought one: it is not told which is meant', () => {
    expect(facts([one(1, {}), one(2, { isTrial: true })])?.trial).toBeUndefined();
  });

  test('a page tells no number', () => {
    const more = { '@odata.nextLink': 'https://graph.microsoft.com/next' };
    expect(facts([one(1, {})], more)?.sameProductSubscriptions).toBeUndefined();
    expect(facts([one(1, {}), one(2, {})], more)?.sameProductSubscriptions).toBe(2);
  });

  test('the owner tells nothing without the tenant’s own id', () => {
    const owned = [one(1, { ownerTenantId: '0a0a0a0a-0000-4000-8000-00000000bbbb' })];
    expect(facts(owned)?.purchaseChannel).toBeUndefined();
  });

  test('with subscribedSkus: licences and users of these, the trial of the other', () => {
    const text = `[${sample('graph-one-product')}, ${list('directory/subscriptions', [one(1, { isTrial: true })])}]`;
    expect(factsOf(reading(text), 'ENTERPRISEPACK')).toMatchObject({
      licencesPurchased: 25,
      usersLicensed: 20,
      trial: true,
      sameProductSubscriptions: 1,
    });
    expect(reading(text).subscriptions[0]?.id).toBe(ids(1)[0]);
  });
});

describe('the role', () => {
  const GLOBAL = {
    displayName: 'Global Administrator',
    roleTemplateId: '62e90394-69f5-4237-9190-012177145e10',
  };
  const BILLING = { displayName: 'x', roleTemplateId: 'B0F54661-2D74-4C50-AFA3-1EC803F12EFE' };
  const READERS = {
    displayName: 'Directory Readers',
    roleTemplateId: '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
  };
  const OTHER = { displayName: 'Some Administrator' };
  const NEXT = { '@odata.nextLink': 'https://graph.microsoft.com/next' };
  const many = Array.from({ length: 12 }, (_, n) => ({ displayName: `Administrator ${n}` }));
  test.for([
    [[OTHER, BILLING, GLOBAL], {}, 'global'],
    [[OTHER, BILLING], {}, 'billing'],
    [[OTHER], {}, 'other-admin'],
    [[{ displayName: 'Company Administrator' }], {}, 'global'],
    [[READERS], {}, 'none'],
    [[GLOBAL, OTHER], NEXT, 'global'],
    [[BILLING], NEXT, undefined],
    [[BILLING], { '@odata.count': 5 }, undefined],
    // That is the list of all roles of the tenant.
    [[GLOBAL, READERS], {}, undefined],
    [[GLOBAL, ...many], {}, undefined],
  ] as const)('%#: %s', ([roles, more, role]) => {
    expect(values(reading(list('directoryRoles', roles, more)).facts).adminRole).toBe(role);
  });

  test('none only where roles were asked for, and none are left', () => {
    expect(values(reading(list('directoryRoles', [])).facts).adminRole).toBe('none');
    const groups = [{ '@odata.type': '#microsoft.graph.group', displayName: 'x' }];
    const roles = [...groups, { '@odata.type': '#microsoft.graph.directoryRole', ...READERS }];
    expect(values(reading(list('directoryObjects', roles)).facts).adminRole).toBeUndefined();
  });
});

describe('service health', () => {
  const products = reading(sample('graph-one-product'));
  const withHealth = (name: string): Facts | undefined =>
    factsOf(mergeReadings(products, reading(sample(name))), 'ENTERPRISEPACK');

  test('healthy needs both answers', () => {
    expect(factsOf(products, 'ENTERPRISEPACK')?.serviceState).toBeUndefined();
    expect(withHealth('graph-health')?.serviceState).toBe('healthy');
  });

  test('an incident of a service of the plan, and one of every plan', () => {
    expect(withHealth('graph-health-with-issues')?.serviceState).toBe('incident');
    expect(withHealth('graph-issues')?.serviceState).toBe('incident');
  });

  test('with the plan that the person has said', () => {
    const health = reading(sample('graph-health-with-issues'));
    const said = (sourcePlan: string) => values(factsOfSubscription(health, null, { sourcePlan }));
    expect(said('office-365-e3').serviceState).toBe('incident');
    expect(said('sharepoint-online-plan-1').serviceState).toBeUndefined();
  });

  test.for([
    ['serviceDegradation', 'incident'],
    ['ServiceInterruption', 'incident'],
    ['serviceRestored', 'healthy'],
    ['investigationSuspended', undefined],
    ['somethingNew', undefined],
  ] as const)('%s: %s', ([status, state]) => {
    const text = sample('graph-health').replace('"ServiceOperational"', `"${status}"`);
    expect(factsOf(mergeReadings(products, reading(text)), 'ENTERPRISEPACK')?.serviceState).toBe(state);
  });
});

describe('Partner Center', () => {
  const upgrades = reading(sample('partner-upgrades'));
  test('whether a plan is offered, once it is known which is wanted', () => {
    const offered = (targetPlan: string) =>
      values(factsOfSubscription(upgrades, null, { targetPlan })).targetOffered;
    expect(offered('office-365-e3')).toBe(true);
    expect(offered('office-365-e1')).toBe(false);
    // It is the subscription that stands in the way, not the plan.
    expect(offered('office-365-e5')).toBeUndefined();
    expect(offered('office-365-f3')).toBeUndefined();
    const transitions = reading(sample('partner-transitions'));
    const target = (targetPlan: string) =>
      values(factsOfSubscription(transitions, null, { targetPlan })).targetOffered;
    expect(target('microsoft-365-e5')).toBe(true);
    expect(target('microsoft-365-business-premium')).toBe(false);
  });

  test('an answer about one subscription gives no facts where there are several', () => {
    const both = mergeReadings(reading(sample('partner-subscriptions')), upgrades);
    expect(values(both.facts)).toEqual({ audience: 'partner', purchaseChannel: 'partner' });
    expect(both.findings.map(({ fact }) => fact)).toEqual([null, null, 'targetOffered']);
  });

  test('the subscription tells its status where the error does not', () => {
    const error = { code: '2', description: 'x' };
    const upgrade = {
      targetOffer: { id: 'x', name: 'Office 365 E5' },
      isEligible: false,
      upgradeErrors: [error],
    };
    expect(values(reading(JSON.stringify(upgrade)).facts).subscriptionStatus).toBeUndefined();
    const subscription = { id: ids(1)[0], offerName: 'Office 365 E3', quantity: 5, status: 'expired' };
    const read = reading(JSON.stringify({ a: { items: [upgrade] }, b: { items: [subscription] } }));
    expect(values(read.facts).subscriptionStatus).toBe('expired');
    expect(read.findings[0]?.fact).toBe('subscriptionStatus');
  });
});

describe('answers that come one after the other', () => {
  const older = reading(sample('graph-one-product'));

  test('the same answer anew takes the place of the older one', () => {
    const newer = reading(list('subscribedSkus', [{ ...E3, consumedUnits: 22 }]));
    const merged = mergeReadings(older, newer);
    expect(factsOf(merged, 'ENTERPRISEPACK')).toEqual({ sourcePlan: 'office-365-e3', usersLicensed: 22 });
    expect(mergeReadings(older, older)).toEqual(older);
  });

  test('one product by itself replaces only what was known of it', () => {
    const all = reading(sample('graph-subscribed-skus'));
    const merged = mergeReadings(all, reading(JSON.stringify({ ...E3, consumedUnits: 1 })));
    expect(merged.subscriptions.length).toBe(all.subscriptions.length);
    expect(factsOf(merged, 'ENTERPRISEPACK')?.usersLicensed).toBe(1);
  });

  test('another answer is put to it as if both had been read at once', () => {
    const roles = reading(sample('graph-roles'));
    const together = reading(`[${sample('graph-one-product')}, ${sample('graph-roles')}]`);
    expect(mergeReadings(older, roles)).toEqual(together);
    expect(mergeReadings(roles, older)).toEqual(together);
  });

  test('an incident that is over is not told any more', () => {
    const issues = sample('graph-issues');
    const over = issues.replace('"investigating"', '"serviceRestored"').replace('false', 'true');
    expect(values(reading(issues).facts).serviceState).toBe('incident');
    expect(values(mergeReadings(reading(issues), reading(over)).facts).serviceState).toBeUndefined();
  });

  test('what stood in the way of a change is gone with a newer answer', () => {
    const upgrades = reading(sample('partner-upgrades'));
    const better = sample('partner-upgrades').replaceAll(
      /"upgradeErrors": \[[^\]]*\]/gu,
      '"upgradeErrors": []',
    );
    const merged = mergeReadings(upgrades, reading(better));
    expect(merged.findings).toEqual([]);
    expect(values(merged.facts).blockingAddOn).toBeUndefined();
  });

  test('readings without their records are laid over each other', () => {
    const { records: _, ...plain } = older;
    const merged = mergeReadings(plain, reading(sample('graph-roles')));
    expect(merged.documents).toEqual(['subscribed-skus', 'directory-roles']);
    expect(merged.subscriptions).toEqual(older.subscriptions);
    expect(values(merged.facts)).toEqual({ blockingAddOn: false, adminRole: 'billing' });
  });
});
