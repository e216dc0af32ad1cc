/** What was understood of one message: the shape that the conversation, the command line and the tests share. */
import type { FactId, Facts, FactValue } from '../contract/facts.ts';
import type { Language } from '../contract/languages.ts';
import type { Intent, OutOfScope } from './intents.ts';
import type { PlanMention } from './plan-names.ts';
import type { Command } from './vocabulary-files.ts';

/**
 * What a message says in a way that has to be asked back: a value that was hedged or may be meant otherwise, or the
 * plans that a name fits, in alphabetical order.
 */
export type Unsure = { readonly [F in FactId]?: FactValue | readonly string[] };

/** Why something was understood: the words of the message, and the phrase or name that they fit. */
export interface Evidence {
  readonly of:
    | { readonly kind: 'fact'; readonly fact: FactId; readonly value: unknown; readonly sure: boolean }
    | { readonly kind: 'intent'; readonly intent: Intent }
    | { readonly kind: 'language'; readonly language: Language };
  /** Where in the message, in UTF-16 code units; `end` is behind the last one. */
  readonly start: number;
  readonly end: number;
  /** The phrase as our data has it, or what kind of name or number it is. */
  readonly because: string;
}

export interface Understanding {
  readonly language: Language;
  /** Whether the message itself tells its language; otherwise it is the one that was expected. */
  readonly languageSure: boolean;
  readonly intent: Intent;
  /** What is asked of us that we are not for; null with every other intent. */
  readonly subject: OutOfScope | null;
  /** The word of ours that a message of navigation amounts to; null where it names none. */
  readonly command: Command | null;
  readonly facts: Facts;
  readonly unsure: Unsure;
  /** For a message that is unclear: what it may have meant, likeliest first, at most three. */
  readonly nearest: readonly Intent[];
  readonly evidence: readonly Evidence[];
  /** The plan names in it, whatever is said of them; null where it was too long to be read in one piece. */
  readonly mentions: readonly PlanMention[] | null;
}
