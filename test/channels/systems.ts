/** One case for each of the systems that the documents describe, with what it leads to. */
import type { Facts } from '../../src/contract/facts.ts';

export interface System {
  readonly name: string;
  readonly facts: Facts;
  readonly guide: string;
  /** How many steps the guide has for it. */
  readonly steps: number;
  /** The way whose document answers questions. */
  readonly route: string;
}

const E4_TO_E3: Facts = {
  sourcePlan: 'office-365-e4',
  targetPlan: 'office-365-e3',
  moveScope: 'everyone',
  purchaseChannel: 'direct',
  usersLicensed: 120,
};
const E1_TO_E3: Facts = {
  ...E4_TO_E3,
  sourcePlan: 'office-365-e1',
  offered: true,
  blockingAddOn: false,
};

export const SYSTEMS: readonly System[] = [
  {
    name: 'the Switch plans button from E4 to E3',
    facts: { ...E4_TO_E3, surface: 'switch-button', offered: true, wantedFeatures: ['phone-numbers'] },
    guide: 'switch-button',
    steps: 11,
    route: 'switch-button',
  },
  {
    name: 'by hand from E4 to E3',
    facts: { ...E4_TO_E3, surface: 'switch-button', notEligible: true },
    guide: 'e4-to-e3-manual',
    steps: 12,
    route: 'manual-switch-button',
  },
  {
    name: 'the Upgrade tab',
    facts: {
      ...E4_TO_E3,
      surface: 'upgrade-tab',
      targetPlan: 'office-365-e5',
      offered: true,
      blockingAddOn: false,
    },
    guide: 'upgrade-tab',
    steps: 8,
    route: 'upgrade-tab',
  },
  {
    name: 'by hand from E4',
    facts: { ...E4_TO_E3, surface: 'upgrade-tab', notEligible: true },
    guide: 'e4-upgrade-manual',
    steps: 4,
    route: 'manual-upgrade-tab',
  },
  {
    name: 'today without a billing profile',
    facts: { ...E1_TO_E3, billingProfile: false },
    guide: 'change-plan-link',
    steps: 5,
    route: 'link',
  },
  {
    name: 'today with a billing profile',
    facts: { ...E1_TO_E3, billingProfile: true },
    guide: 'change-plan-options',
    steps: 5,
    route: 'options',
  },
  {
    name: 'the wizard',
    facts: {
      surface: 'switch-wizard',
      sourcePlan: 'office-365-small-business',
      targetPlan: 'office-365-midsize-business',
      moveScope: 'everyone',
      purchaseChannel: 'direct',
      offered: true,
      usersLicensed: 20,
      serviceUpgraded: true,
    },
    guide: 'switch-wizard',
    steps: 8,
    route: 'switch-wizard',
  },
  {
    name: 'Partner Center',
    facts: { audience: 'partner', sourcePlan: 'office-365-e4' },
    guide: 'partner-center',
    steps: 8,
    route: 'partner',
  },
  {
    name: 'a switch that does not finish',
    facts: {
      surface: 'switch-button',
      switchStartedMinutesAgo: 90,
      stuckReassigning: true,
      creditCheckPending: false,
    },
    guide: 'stuck',
    steps: 5,
    route: 'switch-button',
  },
];

/** A case of Office 365 E4 without a target, with what is to be kept. */
export const REPLACED: Facts = {
  billingProfile: false,
  sourcePlan: 'office-365-e4',
  wantedFeatures: ['all-e4-features', 'phone-numbers'],
};
