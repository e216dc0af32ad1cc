import type { FactId, Facts } from './facts.ts';

/** Which generation of the admin centre the person goes through; each is one source document. */
export const PATHS = ['link', 'options', 'upgrade-tab', 'switch-button', 'switch-wizard'] as const;
export type Path = (typeof PATHS)[number];

/** What a rule does to the outcome when it applies, strongest first. */
export const EFFECTS = ['contact-seller', 'retarget', 'manual', 'not-yet'] as const;
export type Effect = (typeof EFFECTS)[number];

export const OUTCOMES = [
  'automatic',
  'not-yet',
  'manual',
  'retarget',
  'contact-seller',
  'need-info',
  'in-progress',
  'stuck',
  'partner-center',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const GUIDE_IDS = [
  'change-plan-link',
  'change-plan-options',
  'upgrade-tab',
  'switch-button',
  'switch-wizard',
  'manual',
  'manual-some-users',
  'e4-upgrade-manual',
  'e4-to-e3-manual',
  'wizard-manual',
  'partner-center',
  'stuck',
] as const;
export type GuideId = (typeof GUIDE_IDS)[number];

export const RULE_IDS = [
  'bought-through-seller',
  'target-retired',
  'same-plan',
  'some-users-only',
  'not-eligible',
  'government-or-nonprofit',
  'fewer-data-services',
  'pair-not-listed',
  'too-many-licences',
  'too-many-users',
  'small-business-over-25',
  'prepaid',
  'more-users-than-licences',
  'service-not-ready',
  'change-in-progress',
  'credit-check-pending',
  'same-product-twice',
  'add-on-blocks',
  'balance-due',
  'role-missing',
  'trial-of-another-plan',
  'subscription-inactive',
  'scheduled-change',
  'other-reason',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

export const STATUSES = ['applies', 'clear', 'unknown', 'not-relevant'] as const;
export type Status = (typeof STATUSES)[number];

/** One place in a source document. `date` is the document's own date (YYYY-MM-DD or YYYY). */
export interface SourceRef {
  readonly document: string;
  readonly section: string;
  readonly url: string;
  readonly date: string;
}

/** How a rule was settled: by its own facts, by what the admin centre offers, or by the catalogue. */
export type SettledBy = 'facts' | 'offered' | 'target-offered' | 'catalogue';

export interface RuleVerdict {
  readonly id: RuleId;
  readonly status: Status;
  readonly effect: Effect;
  /** The facts the rule read and their values, unknown ones left out. */
  readonly facts: Facts;
  readonly settledBy: SettledBy | null;
  readonly sources: readonly SourceRef[];
}

export const FIX_KINDS = ['do', 'wait', 'ask', 'choose', 'go-manual'] as const;
export type FixKind = (typeof FIX_KINDS)[number];

/** What to do about a rule that applies. `amount` is a count of licences or users, where one is known. */
export interface Fix {
  readonly rule: RuleId;
  readonly kind: FixKind;
  readonly amount?: number;
}

export const ADVICE = [
  'subscription-page-locked',
  'admin-centre-locked',
  'users-keep-working',
  'licences-not-removable',
  'licences-not-removable-support',
  'service-assignments-reset',
  'licence-pattern-kept',
  'data-kept',
  'billing-switches',
  'billing-switches-at-order',
  'credit-check-two-days',
  'credit-check-two-weeks',
  'add-ons-removed',
  'public-website-domain',
  'e4-retired',
] as const;
export type AdviceId = (typeof ADVICE)[number];

/** A replacement for Office 365 E4 (partner-e4, replacement plans). */
export interface SuggestedTarget {
  readonly option: 1 | 2 | 3 | 4;
  readonly plan: string;
  readonly addOn?: string;
}

export type WarningCode = RuleId | 'over-300-seats';

export interface Verdict {
  readonly outcome: Outcome;
  readonly complete: boolean;
  readonly path: Path | null;
  readonly guide: GuideId | null;
  readonly alternative: GuideId | null;
  readonly applies: readonly RuleId[];
  readonly rules: readonly RuleVerdict[];
  readonly missing: readonly FactId[];
  readonly next: FactId | null;
  readonly provided: readonly RuleId[];
  readonly toFindOut: readonly FactId[];
  readonly conflicts: readonly RuleId[];
  readonly warnings: readonly WarningCode[];
  readonly fixes: readonly Fix[];
  readonly advice: readonly AdviceId[];
  readonly suggestedTargets: readonly SuggestedTarget[];
}
