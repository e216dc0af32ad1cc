/** What free text and the tenant's answers lead to, ordinary and extreme. */
import type { Facts } from '../../src/contract/facts.ts';
import { type Answer, type Answers, SAID_BY, type View } from '../../src/conversation/model.ts';
import { judge } from '../../src/eligibility/judge.ts';
import {
  TENANT_ERRORS,
  TENANT_SOURCES,
  type TenantFinding,
  type TenantSubscription,
} from '../../src/tenant/model.ts';
import { PARTNER_ERRORS } from '../../src/tenant/partner-errors.ts';
import { INTENTS, OUT_OF_SCOPE } from '../../src/understanding/intents.ts';
import { FINE, HOSTILE, longest, MANY_REASONS, TWO_REASONS } from './sample-cases.ts';

const AT = Date.UTC(2026, 10, 22, 14, 3);
const AS_OF = '2026-11-22';

/** One sentence of a person. */
const SENTENCE: Facts = {
  sourcePlan: 'office-365-e4',
  targetPlan: 'office-365-e3',
  licencesPurchased: 3400,
  paymentMethod: 'invoice',
};
/** Twelve things at once. */
const TWELVE: Facts = {
  sourcePlan: 'office-365-e3',
  targetPlan: 'microsoft-365-business-premium',
  purchaseChannel: 'direct',
  adminRole: 'global',
  moveScope: 'everyone',
  offered: false,
  licencesPurchased: 3400,
  usersLicensed: 3412,
  segment: 'commercial',
  blockingAddOn: false,
  paymentMethod: 'invoice',
  balanceDue: true,
};
/** Everything there is to say, in its longest words. */
const ALL: Facts = {
  ...MANY_REASONS,
  audience: 'admin',
  cloud: 'china',
  surface: 'switch-wizard',
  billingProfile: false,
  targetPlan: 'dont-know',
  offered: false,
  notEligible: true,
  trial: false,
  serviceUpgraded: false,
  scheduledByMicrosoft: true,
  switchStartedMinutesAgo: 190,
  stuckReassigning: true,
  wantedFeatures: ['phone-numbers', 'data-control'],
};

const subscription = (
  name: string,
  plan: string | null,
  facts: TenantSubscription['facts'],
): TenantSubscription => ({ id: `id-${name}`.slice(0, 40), name, plan, facts });

const of = <V>(value: V) => ({ value, document: 'subscribed-skus' }) as const;

const SUBSCRIPTIONS: readonly TenantSubscription[] = [
  subscription('ENTERPRISEPACK', 'office-365-e3', {
    licencesPurchased: of(25),
    usersLicensed: of(14),
    subscriptionStatus: of('active'),
  }),
  subscription('SPB', 'microsoft-365-business-premium', {
    licencesPurchased: of(1),
    usersLicensed: of(1),
    subscriptionStatus: of('active'),
    trial: of(true),
  }),
  subscription('CONTOSO_CUSTOM_PACK', null, {
    licencesPurchased: of(3400),
    subscriptionStatus: of('expired'),
  }),
  subscription('DESKLESSPACK', 'office-365-k1', {}),
];

const finding = (error: string, target: string | null = null): TenantFinding => ({
  document: 'upgrades',
  error,
  target,
  fact: null,
});

/** Answers that came from everywhere. */
const mixed = (facts: Facts): Answers =>
  Object.fromEntries(
    Object.entries(facts).map(([fact, value], index): [string, Answer] => [
      fact,
      { value, by: SAID_BY[index % SAID_BY.length] ?? 'person', at: AT },
    ]),
  );

const confirmOf = (facts: Facts, unsure: Extract<View, { view: 'confirm' }>['unsure'] = {}): View => ({
  view: 'confirm',
  facts,
  unsure,
});

const UNSURE_E3 = { targetPlan: ['microsoft-365-e3', 'office-365-e3'] } as const;
const verdict = judge(TWO_REASONS, AS_OF);

/** Every sample by name; the name begins with the view. */
export const UNDERSTANDING_SAMPLES: readonly (readonly [string, View])[] = [
  ['confirm', confirmOf(SENTENCE)],
  ['confirm one', confirmOf({ sourcePlan: 'office-365-e4' })],
  ['confirm target', confirmOf({ targetPlan: 'microsoft-365-business-premium', trial: true })],
  ['confirm with unsure', confirmOf({ sourcePlan: 'office-365-e1' }, { ...UNSURE_E3, usersLicensed: 300 })],
  ['confirm unsure only', confirmOf({}, { ...UNSURE_E3, licencesPurchased: 2000, paymentMethod: 'invoice' })],
  ['confirm twelve', confirmOf(TWELVE, { sameProductSubscriptions: 2, balanceDue: true })],
  ['confirm all', confirmOf(ALL, { sourcePlan: longest.slice(0, 9).map(({ id }) => id) })],
  ['confirm other plans', confirmOf({ sourcePlan: 'other', targetPlan: 'other', moveScope: 'some-users' })],
  ...(
    [
      [0, SUBSCRIPTIONS.slice(0, 2)],
      [12, SUBSCRIPTIONS],
      [1, HOSTILE.map((text, index) => subscription(text, null, { licencesPurchased: of(index) }))],
    ] as const
  ).map(
    ([more, subscriptions], index) =>
      [
        `subscriptions ${['', 'more', 'hostile'][index]}`.trim(),
        { view: 'subscriptions', source: index === 0 ? 'graph' : 'partner-center', subscriptions, more },
      ] as const,
  ),
  [
    'differences',
    {
      view: 'differences',
      source: 'graph',
      differences: [{ fact: 'licencesPurchased', said: 340, read: 3400 }],
    },
  ],
  [
    'differences several',
    {
      view: 'differences',
      source: 'partner-center',
      differences: [
        { fact: 'sourcePlan', said: 'office-365-e3', read: 'microsoft-365-e3' },
        { fact: 'usersLicensed', said: 20, read: 1400 },
        { fact: 'subscriptionStatus', said: 'active', read: 'expired' },
        { fact: 'trial', said: true, read: false },
        { fact: 'serviceState', said: 'dont-know', read: 'incident' },
      ],
    },
  ],
  ...(
    [
      FINE,
      { purchaseChannel: 'partner' },
      { purchaseChannel: 'volume-licensing' },
      { cloud: 'china' },
    ] as const
  ).map(
    (facts, index) =>
      [`human ${['', 'partner', 'volume', 'china'][index]}`.trim(), { view: 'human', facts }] as const,
  ),
  ...OUT_OF_SCOPE.map((subject) => [`out-of-scope ${subject}`, { view: 'out-of-scope', subject }] as const),
  ['unclear near', { view: 'unclear', text: 'bytt', nearest: ['why-not', 'stuck', 'effects'] }],
  ...INTENTS.map(
    (intent) => [`unclear ${intent}`, { view: 'unclear', text: 'hm', nearest: [intent] }] as const,
  ),
  ['answers read', { view: 'answers', answers: mixed(TWO_REASONS) }],
  ['status read', { view: 'status', verdict, answers: mixed(TWO_REASONS) }],
  ['why read', { view: 'why', verdict, facts: TWO_REASONS, answers: mixed(TWO_REASONS) }],
  [
    'summary read',
    { view: 'summary', verdict, facts: TWO_REASONS, asOf: AS_OF, answers: mixed(TWO_REASONS) },
  ],
  ...TENANT_SOURCES.map(
    (source) =>
      [
        `note tenant-read ${source}`,
        {
          view: 'note',
          note: 'tenant-read',
          source,
          facts: { licencesPurchased: 25, usersLicensed: 14, subscriptionStatus: 'active' },
          findings: source === 'graph' ? [] : [finding('subscription_add_ons_present')],
        },
      ] as const,
  ),
  ...[...PARTNER_ERRORS, 'strange_error'].map(
    (error) =>
      [
        `note tenant-read ${error}`,
        { view: 'note', note: 'tenant-read', source: 'partner-center', findings: [finding(error)] },
      ] as const,
  ),
  [
    'note tenant-read targets',
    {
      view: 'note',
      note: 'tenant-read',
      source: 'partner-center',
      findings: ['office-365-e3', 'office-365-e5', 'Offer of a name'].map((target) =>
        finding('user_license_error', target),
      ),
    },
  ],
  [
    'note tenant-read hostile',
    {
      view: 'note',
      note: 'tenant-read',
      source: 'partner-center',
      findings: HOSTILE.map((text) => finding(text, text)),
    },
  ],
  ['note tenant-read nothing', { view: 'note', note: 'tenant-read', source: 'graph', facts: {} }],
  ...TENANT_ERRORS.map(
    (error) => [`note tenant-not-read ${error}`, { view: 'note', note: 'tenant-not-read', error }] as const,
  ),
  [
    'note kept-for-later short',
    {
      view: 'note',
      note: 'kept-for-later',
      facts: { sourcePlan: 'office-365-e3', targetPlan: 'microsoft-365-business-premium' },
    },
  ],
];
