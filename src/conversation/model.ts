/**
 * The words of the conversation's core: what comes in, what is remembered, what goes out.
 * Nothing here knows about botbuilder, Direct Line, Adaptive Cards or a language's words.
 */

import type { FactId, FactValue } from '../contract/facts.ts';
import type { Language } from '../contract/languages.ts';
import type { Outcome, Path, RuleId } from '../contract/verdict.ts';
import { TENANT_SOURCES } from '../tenant/model.ts';
import type { View } from './view.ts';

export { isLanguage, LANGUAGES, type Language } from '../contract/languages.ts';
export type { Change } from '../eligibility/counterfactual.ts';
export { INPUT_ERRORS, type InputError, type InputErrorCode } from '../understanding/input-error.ts';
export {
  type Difference,
  type FaqAnswer,
  type FeedbackLine,
  NOTES,
  type NoteId,
  type PortfolioFound,
  type Question,
  THANKED_FOR,
  type ThankedFor,
  TOPICS,
  type TopicId,
  type View,
} from './view.ts';

/** Who said a fact: the person, a case that was pasted, or one of the answers that were read. */
export const SAID_BY = ['person', 'case', ...TENANT_SOURCES] as const;
export type SaidBy = (typeof SAID_BY)[number];

/** One fact with where it came from. `at` is milliseconds since 1970. */
export interface Answer {
  readonly value: FactValue | 'dont-know';
  readonly by: SaidBy;
  readonly at: number;
}
export type Answers = { readonly [F in FactId]?: Answer };

/** What a button does. A card's button carries its action, the card it belongs to and a one-time token. */
export const ACTIONS = [
  'check',
  'why-not',
  'show-steps',
  'language',
  'answer',
  'start-guide',
  'step-done',
  'step-back',
  'step-stuck',
  'step-resume',
  'why',
  'change-answer',
  'change',
  'summary',
  'targets',
  'choose-target',
  'choose-plan',
  'restart',
  'restart-yes',
  'forget',
  'forget-yes',
  'continue',
  'help',
  'status',
  'back',
  'tell',
  'switch-done',
  'faq',
  'faq-answer',
  'replacements',
  'compare',
  'choose-replacement',
  'portfolio',
  'confirm',
  'correct',
  'choose-subscription',
  'settle',
  'human',
  'feedback',
  'feedback-send',
  'feedback-skip',
] as const;
export type ActionId = (typeof ACTIONS)[number];

/** The argument of `choose-subscription` for somebody whose subscription is not in the list. */
export const NONE_OF_THESE = 'none';

/** A button press or a submitted form; `values` are the inputs' raw texts by input id, which is a fact's or `SENTENCE_INPUT`. */
export interface Press {
  readonly action: ActionId;
  /** One argument of the action: a language, a guide id, a fact id, a fact and its value, a plan id, a step number. */
  readonly arg?: string;
  /** The facts the form asked for, when the press submits a form. */
  readonly asks?: readonly FactId[];
  /** One-time token of the card. */
  readonly token?: string;
  readonly values: Readonly<Record<string, string>>;
}

export type Event =
  /** `plan` is what the page that embeds the chat says the person has. */
  | { readonly kind: 'joined'; readonly plan?: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'press'; readonly press: Press }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'files'; readonly names: readonly string[] }
  /** Data that was pasted or attached, as text. */
  | { readonly kind: 'document'; readonly text: string }
  /** A text, data pasted into a message, or a file that is longer than we read. */
  | { readonly kind: 'too-long'; readonly of: 'text' | 'data' | 'file' };

/** An event with what the outside world adds to it. */
export interface Incoming {
  readonly event: Event;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The client's locale tag, when it sends one. */
  readonly locale?: string;
}

/** Whether an answer helped. */
export const HELPED = ['yes', 'no', 'wrong'] as const;
export type Helped = (typeof HELPED)[number];

/**
 * What a person thought of a verdict or of a guide, for those who run the program: the case's rules and outcome, and
 * nothing that leads to the person.
 */
export interface Feedback {
  readonly of: 'verdict' | 'guide';
  readonly helped: Helped;
  /** The day it was said, YYYY-MM-DD. */
  readonly day: string;
  readonly language: Language;
  readonly outcome: Outcome;
  /** Null where it depends on what was not said. */
  readonly path: Path | null;
  readonly rules: readonly RuleId[];
  readonly guide?: string;
  /** What the person wrote, without what leads to somebody. */
  readonly sentence?: string;
  /** It is the sentence to an answer that was kept before, and no answer of its own to be counted. */
  readonly adds?: true;
}

/** The input of the form that asks what was wrong. */
export const SENTENCE_INPUT = 'sentence';
/** Letters of the sentence that are kept. */
export const LONGEST_SENTENCE = 500;

/** The input of a form that says "I don't know" to a fact whose own input cannot. */
export const dontKnowInput = (fact: FactId): string => `${fact}-dont-know`;
/** One message to send: a view, in a language, with the token its buttons carry. */
export interface Reply {
  readonly view: View;
  readonly language: Language;
  readonly token: string;
}
