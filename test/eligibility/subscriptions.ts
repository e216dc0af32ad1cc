/** Answers of the Partner Center API to test with, in the shapes of its documentation; all names and ids are made up. */

const attributes = { objectType: 'Subscription' };
const CUSTOMER = '/customers/0b8a1d44-6a0e-4c1b-9d5a-2f7f4b6f1e10/subscriptions';

/** A licence-based subscription as the older commerce platform gives it. */
export const legacy = (more: Readonly<Record<string, unknown>> = {}) => ({
  id: '5c9ad2f0-8f3e-4b62-9f0c-1f6f1ad1b7a4',
  entitlementId: '77e2a1f3-0d7c-4f59-8a36-c2b9a4d1e0f5',
  offerId: '8909E28E-5832-42F4-9886-B0A5545F3645',
  offerName: 'Office 365 Enterprise E4',
  friendlyName: 'Fjordlaks kontor',
  quantity: 40,
  unitType: 'Licenses',
  creationDate: '2015-12-12T09:12:44.127Z',
  effectiveStartDate: '2025-12-13T00:00:00Z',
  commitmentEndDate: '2026-12-13T00:00:00Z',
  status: 'active',
  autoRenewEnabled: false,
  billingType: 'license',
  contractType: 'subscription',
  links: {
    offer: { uri: '/offers/8909E28E-5832-42F4-9886-B0A5545F3645?country=NO', method: 'GET', headers: [] },
    self: { uri: `${CUSTOMER}/5c9ad2f0-8f3e-4b62-9f0c-1f6f1ad1b7a4`, method: 'GET', headers: [] },
  },
  orderId: '2E7D1D0B-9A51-4C8A-B3F6-6E1B5A3C9F02',
  attributes,
  ...more,
});

/** A subscription of the new commerce. */
export const modern = (more: Readonly<Record<string, unknown>> = {}) => ({
  id: 'e1f80a3b-2c47-4f0e-8d11-7a9c5be0d3f6',
  offerId: 'CFQ7TTC0LDPB:0001:CFQ7TTC0K5BG',
  offerName: 'Microsoft 365 Business Standard',
  friendlyName: 'Microsoft 365 Business Standard',
  productType: { id: 'OnlineServicesNCE', displayName: 'OnlineServicesNCE' },
  quantity: 12,
  unitType: 'Licenses',
  hasPurchasableAddons: false,
  creationDate: '2026-02-01T10:00:01.5020317Z',
  effectiveStartDate: '2026-02-01T10:00:00.1127702Z',
  commitmentEndDate: '2027-01-31T00:00:00Z',
  commitmentEndDateTime: '2027-01-31T23:59:59Z',
  status: 'active',
  autoRenewEnabled: true,
  isTrial: false,
  billingType: 'license',
  billingCycle: 'monthly',
  termDuration: 'P1Y',
  renewalTermDuration: '',
  refundOptions: [{ type: 'Full', expiresAt: '2026-02-08T10:00:00Z' }],
  isMicrosoftProduct: true,
  partnerId: '',
  attentionNeeded: false,
  contractType: 'subscription',
  publisherName: 'Microsoft Corporation',
  orderId: '8f21ac5d9b03',
  attributes,
  ...more,
});

/** As older answers have it: no offer by name, blanks in the times, a number as text. */
export const messy = (more: Readonly<Record<string, unknown>> = {}) => ({
  id: 'b7a1f6c2-4c0d-45a8-8f8b-0e9d1c2a3b4c',
  friendlyName: 'kontor 2',
  quantity: ' 7 ',
  commitmentEndDate: '2026-12-12T08: 00: 00Z',
  autoRenewEnabled: false,
  links: { offer: { uri: '/v1/offers/379DC555-DDCB-4CCB-BEBF-37437333E278', method: 'GET', headers: [] } },
  ...more,
});

/** An answer with these subscriptions. */
export const answerWith = (...items: readonly unknown[]) => ({
  totalCount: items.length,
  items,
  links: { self: { uri: CUSTOMER, method: 'GET', headers: [] } },
  attributes: { objectType: 'Collection' },
});
