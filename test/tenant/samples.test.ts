/** What each answer gives. */
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/contract/facts.ts';
import type { TenantDocument } from '../../src/tenant/model.ts';
import { reading, SAMPLES, sample, values } from './samples.ts';

interface Expected {
  readonly documents: readonly TenantDocument[];
  readonly facts?: Facts;
  /** By the product's name. */
  readonly subscriptions?: Readonly<Record<string, Facts>>;
  readonly findings?: readonly string[];
}

const PARTNER = { audience: 'partner', purchaseChannel: 'partner' } as const;
const E3_HEALTHY = {
  sourcePlan: 'office-365-e3',
  licencesPurchased: 25,
  usersLicensed: 20,
  subscriptionStatus: 'active',
  sameProductSubscriptions: 1,
} as const;

const EXPECTED: Readonly<Record<string, Expected>> = {
  'graph-subscribed-skus': {
    documents: ['subscribed-skus'],
    subscriptions: {
      ENTERPRISEPACK: { ...E3_HEALTHY, usersLicensed: 37 },
      O365_BUSINESS_ESSENTIALS: {
        sourcePlan: 'microsoft-365-business-basic',
        licencesPurchased: 15,
        usersLicensed: 9,
        subscriptionStatus: 'active',
        sameProductSubscriptions: 2,
      },
      STANDARDPACK: {
        sourcePlan: 'office-365-e1',
        usersLicensed: 8,
        subscriptionStatus: 'disabled',
        sameProductSubscriptions: 1,
      },
      ENTERPRISEPREMIUM: {
        sourcePlan: 'office-365-e5',
        licencesPurchased: 9,
        usersLicensed: 9,
        subscriptionStatus: 'expired',
        sameProductSubscriptions: 1,
        serviceState: 'provisioning',
      },
      NORDIC_TRADE_SUITE: {
        sourcePlan: 'other',
        licencesPurchased: 3,
        usersLicensed: 2,
        subscriptionStatus: 'active',
        sameProductSubscriptions: 1,
      },
    },
  },
  'graph-one-product': {
    documents: ['subscribed-skus'],
    facts: { blockingAddOn: false },
    subscriptions: { ENTERPRISEPACK: E3_HEALTHY },
  },
  'graph-directory-subscriptions': {
    documents: ['directory-subscriptions'],
    subscriptions: {
      ENTERPRISEPACK: {
        sourcePlan: 'office-365-e3',
        licencesPurchased: 35,
        subscriptionStatus: 'active',
        sameProductSubscriptions: 2,
        trial: false,
      },
      STANDARDPACK: {
        sourcePlan: 'office-365-e1',
        licencesPurchased: 25,
        subscriptionStatus: 'active',
        sameProductSubscriptions: 1,
        trial: true,
      },
    },
  },
  'graph-partner-owned': {
    documents: ['directory-subscriptions', 'organization'],
    subscriptions: {
      ENTERPRISEPACK: {
        purchaseChannel: 'partner',
        sourcePlan: 'office-365-e3',
        licencesPurchased: 25,
        subscriptionStatus: 'active',
        sameProductSubscriptions: 1,
        trial: false,
      },
    },
  },
  // That all is well is known only with the subscription, and which services matter only with its plan.
  'graph-health': { documents: ['health-overviews'] },
  'graph-health-with-issues': { documents: ['health-overviews'] },
  'graph-issues': { documents: ['health-overviews'], facts: { serviceState: 'incident' } },
  'graph-roles': { documents: ['directory-roles'], facts: { adminRole: 'billing' } },
  'graph-member-of': { documents: ['directory-roles'], facts: { adminRole: 'global' } },
  'graph-organization': { documents: ['organization'], facts: { cloud: 'china' } },
  'graph-licence-assignments': {
    documents: ['licence-assignments'],
    subscriptions: {
      ENTERPRISEPACK: { sourcePlan: 'office-365-e3' },
      STANDARDPACK: { sourcePlan: 'office-365-e1' },
    },
  },
  'graph-batch': {
    documents: ['subscribed-skus', 'health-overviews'],
    facts: { blockingAddOn: false },
    subscriptions: { ENTERPRISEPACK: { ...E3_HEALTHY, serviceState: 'healthy' } },
  },
  'powershell-subscribed-skus': {
    documents: ['subscribed-skus'],
    facts: { blockingAddOn: false },
    subscriptions: {
      ENTERPRISEPACK: E3_HEALTHY,
      STANDARDPACK: { sourcePlan: 'office-365-e1', usersLicensed: 10, subscriptionStatus: 'active' },
    },
  },
  'powershell-one-sku': { documents: ['subscribed-skus'], subscriptions: { ENTERPRISEPACK: E3_HEALTHY } },
  'powershell-member-of': { documents: ['directory-roles'], facts: { adminRole: 'other-admin' } },
  'partner-upgrades': {
    documents: ['upgrades'],
    facts: { ...PARTNER, subscriptionStatus: 'disabled', blockingAddOn: true },
    findings: [
      'subscription_status_not_active office-365-e5 subscriptionStatus',
      'subscription_add_ons_present office-365-e5 blockingAddOn',
      'subscription_target_offer_not_found office-365-e1 targetOffered',
    ],
  },
  'partner-upgrades-names': {
    documents: ['upgrades'],
    facts: { ...PARTNER, changeInProgress: true, serviceState: 'provisioning', notEligible: true },
    findings: [
      'concurrency_conflicts office-365-e5 changeInProgress',
      'subscription_not_provisioned office-365-e5 serviceState',
      'subscription_does_not_have_any_upgrade_paths office-365-e5 notEligible',
      'insufficient_granular_admin_permissions office-365-e5 -',
      'code_77 office-365-e5 -',
      'other office-365-e5 -',
    ],
  },
  'partner-transitions': {
    documents: ['transition-eligibilities'],
    facts: PARTNER,
    findings: [
      'conflicting_service_types microsoft-365-e5 -',
      'term_shorter microsoft-365-e5 -',
      'conversions_not_found microsoft-365-business-premium -',
    ],
  },
  'partner-migration': {
    documents: ['transition-eligibilities'],
    facts: PARTNER,
    findings: ['migration_offer_not_available - -'],
  },
  'partner-subscriptions': {
    documents: ['partner-subscriptions'],
    facts: PARTNER,
    subscriptions: {
      'Office 365 Enterprise E3': {
        sourcePlan: 'office-365-e3',
        licencesPurchased: 30,
        subscriptionStatus: 'active',
        sameProductSubscriptions: 2,
      },
      'Microsoft 365 Business Basic': {
        sourcePlan: 'microsoft-365-business-basic',
        licencesPurchased: 15,
        subscriptionStatus: 'expired',
        sameProductSubscriptions: 1,
        trial: false,
      },
    },
  },
};

describe('samples of answers', () => {
  test('each is read', () => expect([...SAMPLES].sort()).toEqual(Object.keys(EXPECTED).sort()));

  test.for(Object.entries(EXPECTED))('%s', ([name, expected]) => {
    const read = reading(sample(name));
    expect({
      documents: read.documents,
      facts: values(read.facts),
      subscriptions: Object.fromEntries(read.subscriptions.map((one) => [one.name, values(one.facts)])),
      findings: read.findings.map(({ error, target, fact }) => `${error} ${target ?? '-'} ${fact ?? '-'}`),
    }).toEqual({ facts: {}, subscriptions: {}, findings: [], ...expected });
  });

  test.for(SAMPLES)('%s gives nothing that names people or tenants', (name) => {
    const text = sample(name);
    const read = JSON.stringify(reading(text)).toLowerCase();
    for (const mark of ['personal', '7e57a111', '555 01 99', '0a0a0a0a-0000']) {
      expect(read).not.toContain(mark);
    }
  });

  test('some samples do name them', () => {
    expect(SAMPLES.filter((name) => /personal|7e57a111/iu.test(sample(name))).length).toBeGreaterThan(10);
  });

  test('each fact names the answer that it stands in', () => {
    const { subscriptions, facts } = reading(sample('graph-batch'));
    expect(facts.blockingAddOn?.document).toBe('subscribed-skus');
    expect(subscriptions[0]?.facts.serviceState?.document).toBe('health-overviews');
    expect(subscriptions[0]?.facts.usersLicensed?.document).toBe('subscribed-skus');
  });
});
