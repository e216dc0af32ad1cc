/** Every rule, in the contract's order. */
import type { Rule } from '../rule.ts';
import { addOnBlocks } from './add-on-blocks.ts';
import { balanceDue } from './balance-due.ts';
import { boughtThroughSeller } from './bought-through-seller.ts';
import { changeInProgress } from './change-in-progress.ts';
import { creditCheckPending } from './credit-check-pending.ts';
import { fewerDataServices } from './fewer-data-services.ts';
import { governmentOrNonprofit } from './government-or-nonprofit.ts';
import { moreUsersThanLicences } from './more-users-than-licences.ts';
import { notEligible } from './not-eligible.ts';
import { otherReason } from './other-reason.ts';
import { pairNotListed } from './pair-not-listed.ts';
import { prepaid } from './prepaid.ts';
import { roleMissing } from './role-missing.ts';
import { samePlan } from './same-plan.ts';
import { sameProductTwice } from './same-product-twice.ts';
import { scheduledChange } from './scheduled-change.ts';
import { serviceNotReady } from './service-not-ready.ts';
import { smallBusinessOver25 } from './small-business-over-25.ts';
import { someUsersOnly } from './some-users-only.ts';
import { subscriptionInactive } from './subscription-inactive.ts';
import { targetRetired } from './target-retired.ts';
import { tooManyLicences } from './too-many-licences.ts';
import { tooManyUsers } from './too-many-users.ts';
import { trialOfAnotherPlan } from './trial-of-another-plan.ts';

/** All rules but `other-reason`, which can only be told once the others are. */
export const NAMED_RULES: readonly Rule[] = [
  boughtThroughSeller,
  targetRetired,
  samePlan,
  someUsersOnly,
  notEligible,
  governmentOrNonprofit,
  fewerDataServices,
  pairNotListed,
  tooManyLicences,
  tooManyUsers,
  smallBusinessOver25,
  prepaid,
  moreUsersThanLicences,
  serviceNotReady,
  changeInProgress,
  creditCheckPending,
  sameProductTwice,
  addOnBlocks,
  balanceDue,
  roleMissing,
  trialOfAnotherPlan,
  subscriptionInactive,
  scheduledChange,
];
export const RULES: readonly Rule[] = [...NAMED_RULES, otherReason];
