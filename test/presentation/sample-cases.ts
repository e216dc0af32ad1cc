/** Cases, ordinary and extreme, that the sample views are about. */
import type { Facts } from '../../src/contract/facts.ts';
import { PLANS } from '../../src/knowledge/catalogue.ts';

/** What somebody could write to trick the words, the templates, Markdown or the page. */
export const HOSTILE = [
  '$t(common:yes)',
  '{{plan}}',
  `$${'{1+1}'}`,
  '[click](https://evil.example)',
  '**bold** _it_ `x`',
  '<script>alert(1)</script>',
  'a\u202eb\u0000c\nd',
  'x'.repeat(4000),
];

/** Everything fine: an automatic switch. */
export const FINE: Facts = {
  billingProfile: false,
  purchaseChannel: 'direct',
  adminRole: 'billing',
  sourcePlan: 'office-365-e1',
  targetPlan: 'office-365-e3',
  moveScope: 'everyone',
  offered: true,
  targetOffered: true,
  licencesPurchased: 25,
  usersLicensed: 20,
  blockingAddOn: false,
};
/** Two things to fix. */
export const TWO_REASONS: Facts = {
  billingProfile: false,
  purchaseChannel: 'direct',
  adminRole: 'global',
  sourcePlan: 'office-365-e1',
  targetPlan: 'office-365-e3',
  targetOffered: true,
  moveScope: 'everyone',
  licencesPurchased: 25,
  usersLicensed: 37,
  serviceState: 'healthy',
  changeInProgress: false,
  creditCheckPending: false,
  notEligible: false,
  subscriptionStatus: 'active',
  sameProductSubscriptions: 1,
  segment: 'commercial',
  blockingAddOn: false,
  paymentMethod: 'invoice',
  balanceDue: true,
};
/** The same, fixed. */
const CLEAR: Facts = { ...TWO_REASONS, usersLicensed: 20, balanceDue: false };
/** As many things to fix as there can be, with the longest names. */
export const MANY_REASONS: Facts = {
  ...TWO_REASONS,
  sourcePlan: 'microsoft-365-e5-eea-no-teams-without-audio-conferencing',
  adminRole: 'none',
  licencesPurchased: 12_345,
  usersLicensed: 23_456,
  serviceState: 'incident',
  changeInProgress: true,
  creditCheckPending: true,
  subscriptionStatus: 'disabled',
  sameProductSubscriptions: 14,
  blockingAddOn: true,
};
const { blockingAddOn: _notAskedYet, ...notAllAsked } = TWO_REASONS;
/** An outcome that questions still to come can change. */
export const PRELIMINARY: Facts = notAllAsked;
/** Enough users for PowerShell, from a plan with several SKUs, in the cloud whose commands are the longest. */
export const MANY_USERS: Facts = {
  cloud: 'china',
  sourcePlan: 'microsoft-365-business-basic',
  targetPlan: 'microsoft-365-business-standard',
  usersLicensed: 240,
};
/** On the way from E4 to E3 with Phone System, which has every step there is. */
export const LEAVING_E4: Facts = {
  surface: 'switch-button',
  sourcePlan: 'office-365-e4',
  targetPlan: 'office-365-e3',
  moveScope: 'everyone',
  licencesPurchased: 1250,
  usersLicensed: 1180,
  wantedFeatures: ['phone-numbers'],
};
/** The plans, the longest name first. */
export const longest = [...PLANS].sort((a, b) => b.name.length - a.name.length);

/** Cases by name. */
export const CASES: Readonly<Record<string, Facts>> = {
  automatic: FINE,
  'automatic-likely': { ...CLEAR, targetOffered: 'dont-know' },
  'automatic-provided': {
    ...CLEAR,
    purchaseChannel: 'dont-know',
    serviceState: 'dont-know',
    offered: 'dont-know',
  },
  'automatic-provided-not-offered': { ...CLEAR, offered: false, serviceState: 'dont-know' },
  'automatic-options': {
    ...FINE,
    billingProfile: true,
    licencesPurchased: 500,
    usersLicensed: 600,
    targetPlan: 'microsoft-365-business-premium',
  },
  'no-target': { ...CLEAR, targetPlan: 'dont-know', targetOffered: 'dont-know' },
  'not-yet': TWO_REASONS,
  'not-yet-one': { ...TWO_REASONS, balanceDue: false, usersLicensed: 26 },
  'not-yet-conflict': { ...TWO_REASONS, offered: true },
  'not-yet-many': { ...MANY_REASONS, targetPlan: longest[0]?.id ?? 'other' },
  'not-yet-other-plans': { ...MANY_REASONS, sourcePlan: 'other', targetPlan: 'other' },
  manual: { ...FINE, targetPlan: 'office-365-e1', sourcePlan: 'office-365-e3', targetOffered: false },
  'manual-some-users': { ...FINE, moveScope: 'some-users' },
  'other-reason': { ...CLEAR, offered: false },
  retarget: { ...FINE, targetPlan: 'office-365-e1' },
  'from-e4': {
    ...FINE,
    sourcePlan: 'office-365-e4',
    targetPlan: 'dont-know',
    targetOffered: 'dont-know',
    surface: 'switch-button',
  },
  'contact-seller': { ...TWO_REASONS, purchaseChannel: 'partner' },
  'need-info': { sourcePlan: 'office-365-e1' },
  preliminary: PRELIMINARY,
  'in-progress': { switchStartedMinutesAgo: 20, billingProfile: false },
  stuck: { switchStartedMinutesAgo: 200, creditCheckPending: false, billingProfile: false },
  'partner-center': {
    audience: 'partner',
    sourcePlan: 'office-365-e4',
    wantedFeatures: ['calling-plan', 'data-control'],
  },
  wizard: {
    ...TWO_REASONS,
    surface: 'switch-wizard',
    adminRole: 'billing',
    trial: true,
    serviceUpgraded: true,
  },
  'upgrade-tab': { ...TWO_REASONS, surface: 'upgrade-tab' },
};
