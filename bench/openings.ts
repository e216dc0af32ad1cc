/** What a person may begin with instead of a button: a sentence, or an answer of Microsoft Graph, pasted. */
import { DONT_KNOW, type FactId, type Facts, OTHER_PLAN, pickFacts } from '../src/contract/facts.ts';
import type { Event } from '../src/conversation/model.ts';
import { situationOf } from '../src/conversation/situation.ts';
import { newState, type State } from '../src/conversation/state.ts';
import { turn } from '../src/conversation/turn.ts';
import { viewOf } from '../src/conversation/views.ts';
import { planById } from '../src/knowledge/catalogue.ts';
import type { Tenant } from './tenants.ts';

/** How people put a fact into a sentence, likeliest first; only what they can tell is said. */
const CLAUSES: readonly (readonly [fact: FactId, clause: (value: string) => string | null])[] = [
  ['sourcePlan', (plan) => nameOf(plan, (name) => `we have ${name}`)],
  ['targetPlan', (plan) => nameOf(plan, (name) => `want to switch to ${name}`)],
  ['licencesPurchased', (count) => `${count} licences bought`],
  ['usersLicensed', (count) => `${count} users have one`],
  ['paymentMethod', (way) => PAYMENTS[way] ?? null],
  ['purchaseChannel', (channel) => CHANNELS[channel] ?? null],
  ['adminRole', (role) => ROLES[role] ?? null],
];
const PAYMENTS: Readonly<Record<string, string>> = {
  card: 'we pay by card',
  invoice: 'we pay by invoice',
  prepaid: 'we paid with a product key',
};
const CHANNELS: Readonly<Record<string, string>> = {
  direct: 'bought directly from Microsoft',
  partner: 'bought through a reseller',
  'volume-licensing': 'bought through volume licensing',
};
const ROLES: Readonly<Record<string, string>> = {
  global: 'I am a global admin',
  billing: 'I am a billing admin',
};

const nameOf = (plan: string, clause: (name: string) => string): string | null => {
  const name = planById(plan)?.name;
  return name === undefined ? null : clause(name);
};

/** A first sentence with some facts, and which they are. */
export interface Sentence {
  readonly text: string;
  readonly says: Facts;
}

/** The first sentence of a tenant's admin: as many of the facts that they can tell, those first that people tell first. */
export const sentenceOf = ({ answers }: Tenant, facts: number): Sentence => {
  const told = CLAUSES.flatMap(([fact, clause]) => {
    const value = answers[fact];
    const words = value === undefined || value === DONT_KNOW ? null : clause(String(value));
    return words === null ? [] : [{ fact, words }];
  }).slice(0, facts);
  return {
    text: `Hi, ${told.map(({ words }) => words).join(', ')}, can we switch?`,
    says: pickFacts(
      answers,
      told.map(({ fact }) => fact),
    ),
  };
};

const STATUS: Readonly<Record<string, string>> = {
  active: 'Enabled',
  expired: 'Warning',
  disabled: 'Suspended',
};

/** What Graph answers for the tenant to `GET /subscribedSkus`. */
export const subscribedSkusOf = ({ truth }: Tenant): string => {
  const { sourcePlan, licencesPurchased, usersLicensed, subscriptionStatus } = truth;
  const sku = planById(typeof sourcePlan === 'string' ? sourcePlan : OTHER_PLAN)?.skus[0];
  const provisioning = truth.serviceState === 'provisioning' ? 'PendingProvisioning' : 'Success';
  return JSON.stringify({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#subscribedSkus',
    value: [
      {
        appliesTo: 'User',
        capabilityStatus: STATUS[String(subscriptionStatus)] ?? 'Enabled',
        consumedUnits: usersLicensed,
        prepaidUnits: { enabled: licencesPurchased, suspended: 0, warning: 0, lockedOut: 0 },
        servicePlans: [
          {
            servicePlanId: '57ff2da0-773e-42df-b2af-ffb7a2317929',
            servicePlanName: 'TEAMS1',
            provisioningStatus: provisioning,
            appliesTo: 'User',
          },
        ],
        skuId: sku?.guid ?? '00000000-0000-4000-8000-000000000001',
        skuPartNumber: sku?.partNumber ?? 'SOME_OTHER_PLAN',
        subscriptionIds: Array.from(
          { length: Number(truth.sameProductSubscriptions ?? 1) },
          (_, index) => `00000000-0000-4000-8000-00000000010${index}`,
        ),
      },
    ],
  });
};

/** What is known once a conversation has begun so; what was understood is confirmed. */
export const factsAfter = ({ asOf, start }: Tenant, event: Event): Facts => {
  const at = Date.parse(`${asOf}T09:00:00Z`);
  let state: State = { ...newState('en'), facts: start };
  state = turn(state, { event, at }, 'first').state;
  if (viewOf(situationOf(state, at)).view === 'confirm') {
    const press = { action: 'confirm', token: 'first', values: {} } as const;
    state = turn(state, { event: { kind: 'press', press }, at: at + 1000 }, 'second').state;
  }
  return state.facts;
};
