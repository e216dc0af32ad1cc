import { DONT_KNOW } from '../../contract/facts.ts';
import { source } from '../../knowledge/sources.ts';
import type { Condition } from '../conditions.ts';
import { bit, FALSE, STUCK, TRUE } from '../reading.ts';
import type { Rule } from '../rule.ts';

const ROLE = bit('adminRole');
const SOURCE = bit('sourcePlan');
/** Plans whose every admin may start the wizard (switch-wizard, Bytte planer; a contract reading covers Premium). */
const ANY_ADMIN = new Set(['office-365-small-business', 'office-365-small-business-premium']);

const inTheWizard: Condition = ({ facts: { adminRole, sourcePlan } }) => {
  if (adminRole === 'global') return FALSE;
  if (adminRole === 'none') return TRUE;
  if (adminRole === undefined) return ROLE | (sourcePlan === undefined ? SOURCE : STUCK);
  // Only together with a known role can the plan settle it.
  if (adminRole === DONT_KNOW) return STUCK;
  if (sourcePlan === undefined) return SOURCE;
  if (sourcePlan === DONT_KNOW) return STUCK;
  return ANY_ADMIN.has(sourcePlan) ? FALSE : TRUE;
};

const when: Condition = (circumstances) => {
  const { adminRole, surface } = circumstances.facts;
  if (surface === 'switch-wizard') return inTheWizard(circumstances);
  if (adminRole === undefined) return ROLE;
  if (adminRole === DONT_KNOW) return STUCK;
  return adminRole === 'global' || adminRole === 'billing' ? FALSE : TRUE;
};

/** Only some roles may change a plan; which ones depends on the generation of the admin centre. */
export const roleMissing: Rule = {
  id: 'role-missing',
  effect: 'not-yet',
  sources: {
    link: [source('change-plan-2025', 'Before you begin')],
    'upgrade-tab': [source('change-plan-2025', 'Before you begin')],
    'switch-button': [source('change-plan-2025', 'Before you begin')],
    'switch-wizard': [
      source('switch-wizard', 'Bytte planer'),
      source('change-plan-2025', 'Before you begin'),
    ],
  },
  reads: ['adminRole', 'sourcePlan'],
  when,
  clearedByOffer: true,
  fix: { kind: 'ask' },
  examples: {
    applies: [
      { path: 'link', facts: { adminRole: 'other-admin' } },
      { path: 'switch-wizard', facts: { adminRole: 'billing', sourcePlan: 'office-365-e1' } },
      { path: 'switch-wizard', facts: { adminRole: 'none' } },
    ],
    clear: [
      { path: 'link', facts: { adminRole: 'billing' } },
      { path: 'switch-wizard', facts: { adminRole: 'other-admin', sourcePlan: 'office-365-small-business' } },
    ],
    unknown: [
      { path: 'link', facts: {} },
      { path: 'switch-wizard', facts: { adminRole: 'billing' } },
    ],
  },
};
