/** What people write, as what they want and what they tell: the one door to free text. */
import { type FactId, type Facts, isFactId } from '../contract/facts.ts';
import { readFacts } from '../eligibility/case.ts';
import { readLine } from './answers.ts';
import type { Intent } from './intents.ts';
import type { Understanding, Unsure } from './understanding.ts';
import { commandIn } from './vocabulary.ts';
import type { Language } from './vocabulary-files.ts';

/** A longer text is prose that is not read: whoever writes it is asked for less. */
export const LONGEST_MESSAGE = 4_000;

const UNASKED: readonly FactId[] = ['licencesPurchased', 'usersLicensed'];

/**
 * Understands one message.
 * @param text what was written; what is over `LONGEST_MESSAGE` is not read
 * @param expected the language of the conversation or client, for a message that does not tell its own
 */
export const understand = (text: string, expected: Language): Understanding => {
  const { values, errors } = readLine(text.slice(0, LONGEST_MESSAGE), [], UNASKED);
  const facts: Facts = readFacts(Object.fromEntries(values)) ?? {};
  const unsure: Unsure = Object.fromEntries(
    [...errors].flatMap(([fact, { error }]) =>
      isFactId(fact) && error.plans !== undefined ? [[fact, error.plans.toSorted()]] : [],
    ),
  );
  const command = commandIn(text);
  const intent: Intent = command !== null ? 'navigation' : values.size > 0 ? 'check' : 'unclear';
  return {
    language: expected,
    languageSure: false,
    intent,
    subject: null,
    command,
    facts,
    unsure,
    nearest: [],
    evidence: [],
  };
};
