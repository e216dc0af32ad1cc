/** What is shown: everything the presentation needs, and no words. */
import type { E4Feature, FactId, Facts } from '../contract/facts.ts';
import type { GuideId, RuleId, Verdict } from '../contract/verdict.ts';
import type { Change } from '../eligibility/counterfactual.ts';
import type { Ending, PortfolioCounts, PortfolioError } from '../eligibility/portfolio.ts';
import type { FaqGroup, Route } from '../knowledge/faq.ts';
import type { LinkedGuideId } from '../knowledge/guides.ts';
import type {
  TenantDocument,
  TenantError,
  TenantFinding,
  TenantSource,
  TenantSubscription,
} from '../tenant/model.ts';
import type { InputError } from '../understanding/input-error.ts';
import type { Intent, OutOfScope } from '../understanding/intents.ts';
import type { Unsure } from '../understanding/understanding.ts';
import type { Answer, Answers, Helped } from './model.ts';

/** One question in a form: the fact, what stands in the field, and what is wrong with it. */
export interface Question {
  readonly fact: FactId;
  readonly entered?: string;
  readonly error?: InputError;
}

export const TOPICS = [
  'start',
  'purchase',
  'plans',
  'role',
  'licences',
  'billing',
  'state',
  'running',
  'wishes',
] as const;
export type TopicId = (typeof TOPICS)[number];

export const NOTES = [
  'language-changed',
  'understood',
  'already-recorded',
  'restarted',
  'nothing-to-go-back-to',
  'no-guide-yet',
  'file-not-used',
  'answers-differ',
  'started-anew',
  'thanks',
  'verdict-changed',
  'no-steps',
  'case-read',
  'case-not-read',
  /** Facts that were read of the tenant: `facts` and `source`. */
  'tenant-read',
  /** The tenant's answer could not be read: `error`. */
  'tenant-not-read',
  /** A message longer than is read; data too long to be pasted; a file that is too large. */
  'text-too-long',
  'data-too-long',
  'file-too-large',
  /** Facts of the message that will be asked about before they count, beside the answer to another question. */
  'kept-for-later',
  /** An answer to "did this help?" about something that is not on the screen any more. */
  'feedback-thanks',
] as const;
export type NoteId = (typeof NOTES)[number];

/** An answer to a question, and the routes it is for. */
export interface FaqAnswer {
  readonly variant: string;
  readonly routes: readonly Route[];
}

/** What a pasted or attached list of subscriptions came to. */
export type PortfolioFound =
  | { readonly kind: 'unreadable'; readonly error: PortfolioError | 'invalid-json' }
  | {
      readonly kind: 'read';
      /** Those that end, soonest first; at most as many as are kept. */
      readonly endings: readonly Ending[];
      /** Of the whole list. */
      readonly counts: PortfolioCounts;
    };

/** A fact that was read, and what the person had said. */
export interface Difference {
  readonly fact: FactId;
  readonly said: Answer['value'];
  readonly read: Answer['value'];
}

/** What a person is thanked for: a yes, another answer, or a sentence beside it. */
export const THANKED_FOR = ['yes', 'other', 'sentence'] as const;
export type ThankedFor = (typeof THANKED_FOR)[number];

/** "Did this help?" beneath a card, by the number of what it is about; or the thanks for the answer. */
export type FeedbackLine = { readonly about: number } | { readonly thanks: ThankedFor };

/** What is shown: everything the presentation needs, and no words. */
export type View =
  | { readonly view: 'welcome' }
  | {
      readonly view: 'questions';
      readonly topic: TopicId;
      readonly questions: readonly Question[];
      /** Facts answered so far, for "so far you have said". */
      readonly known: Facts;
      /** What has turned out to stand in the way so far. */
      readonly found: readonly RuleId[];
      /** Changing an answer that was given before, not asking for the first time. */
      readonly changing?: boolean;
    }
  | {
      readonly view: 'verdict';
      readonly verdict: Verdict;
      readonly facts: Facts;
      readonly targets: readonly string[];
      /** The guide the person is in the middle of, if any: its step (from 0) and number of steps. */
      readonly guide?: { readonly id: string; readonly step: number; readonly steps: number };
      readonly feedback?: FeedbackLine;
    }
  | {
      readonly view: 'why';
      readonly verdict: Verdict;
      readonly facts: Facts;
      readonly answers: Answers;
      /**
       * Empty when it is possible already, null when no change of facts makes it possible. Absent while it is not
       * settled, and where no switch could start.
       */
      readonly counterfactual?: readonly Change[] | null;
    }
  | { readonly view: 'answers'; readonly answers: Answers }
  | {
      readonly view: 'summary';
      readonly verdict: Verdict;
      readonly facts: Facts;
      readonly asOf: string;
      /** Where the facts came from, for those that were not said by the person. */
      readonly answers?: Answers;
    }
  | {
      readonly view: 'targets';
      readonly facts: Facts;
      readonly targets: readonly string[];
      readonly verdict: Verdict;
    }
  | {
      readonly view: 'step';
      readonly guide: string;
      readonly step: number;
      readonly facts: Facts;
      readonly resumed?: boolean;
    }
  | { readonly view: 'stuck'; readonly guide: string; readonly step: number; readonly facts: Facts }
  | {
      readonly view: 'finished';
      readonly guide: string;
      readonly facts: Facts;
      /** The switch itself was said to be done, not only the steps. */
      readonly switched?: boolean;
      readonly feedback?: FeedbackLine;
    }
  | { readonly view: 'guides'; readonly guides: readonly (GuideId | LinkedGuideId)[]; readonly facts: Facts }
  | {
      readonly view: 'choose-plan';
      readonly fact: 'sourcePlan' | 'targetPlan';
      readonly plans: readonly string[];
      readonly entered: string;
    }
  | {
      readonly view: 'status';
      readonly verdict: Verdict;
      readonly answers: Answers;
      readonly guide?: { readonly id: string; readonly step: number; readonly steps: number };
    }
  /** The subjects, the questions of one, or the few questions that a text could mean. */
  | { readonly view: 'faq'; readonly of: 'subjects' }
  | { readonly view: 'faq'; readonly of: FaqGroup | 'meant'; readonly topics: readonly string[] }
  | {
      readonly view: 'faq-answer';
      readonly topic: string;
      /** One answer, or one for each of the ways that the switch can still go. */
      readonly answers: readonly FaqAnswer[];
      readonly facts: Facts;
    }
  | { readonly view: 'replacements'; readonly wanted: readonly E4Feature[] }
  /** `found` is null before anything was pasted or attached. */
  | { readonly view: 'portfolio'; readonly found: PortfolioFound | null }
  | { readonly view: 'help' }
  /** `nearest` is what it may have meant, likeliest first; at most three, often none. */
  | { readonly view: 'unclear'; readonly text: string; readonly nearest?: readonly Intent[] }
  /** What was understood of a text, before it counts: "E4 → E3, 3,400 licences, pays by invoice. Right?" */
  | {
      readonly view: 'confirm';
      readonly facts: Facts;
      /** What was hedged or fits several plans and will be asked. */
      readonly unsure: Unsure;
    }
  /** Which of several subscriptions that were read is to be switched. */
  | {
      readonly view: 'subscriptions';
      readonly source: TenantSource;
      readonly subscriptions: readonly TenantSubscription[];
      /** How many more there are than are kept. */
      readonly more: number;
    }
  /** Where what was read differs from what the person has said: to be settled. */
  | {
      readonly view: 'differences';
      readonly source: TenantSource;
      readonly differences: readonly Difference[];
    }
  /** How to reach a person, and what to take along. */
  | { readonly view: 'human'; readonly facts: Facts }
  | { readonly view: 'out-of-scope'; readonly subject: OutOfScope }
  | { readonly view: 'confirm-restart' }
  /** Whether everything that was written here is to be deleted. */
  | { readonly view: 'forget' }
  /** That it is deleted, and how to begin anew. */
  | { readonly view: 'forgotten' }
  /** What was wrong or missing, in a sentence that nobody has to write; `about` as in the line that was answered. */
  | { readonly view: 'feedback'; readonly about: number; readonly helped: Exclude<Helped, 'yes'> }
  | {
      readonly view: 'note';
      readonly note: NoteId;
      readonly facts?: Facts;
      readonly source?: TenantSource;
      readonly documents?: readonly TenantDocument[];
      readonly findings?: readonly TenantFinding[];
      readonly error?: TenantError;
      readonly rules?: readonly RuleId[];
      /** Whether there are answers, which are still there though what came now could not be taken. */
      readonly kept?: true;
    };
