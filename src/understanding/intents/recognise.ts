/** What a message wants: the one thing that its phrases say most surely. */

import type { FactsRead } from '../facts/read.ts';
import { faqTopicsIn } from '../faq-phrases.ts';
import type { Intent, OutOfScope } from '../intents.ts';
import type { Message } from '../message/message.ts';
import type { Level } from '../phrases/files.ts';
import type { Match } from '../phrases/match.ts';
import type { Meaning } from '../phrases/phrases.ts';
import { commandIn, isAsking, languageAskedFor } from '../vocabulary.ts';
import type { Command } from '../vocabulary-files.ts';

export interface Wanted {
  readonly intent: Intent;
  readonly subject: OutOfScope | null;
  readonly command: Command | null;
  /** The words that say so, as tokens, and the phrase; null where nothing in particular does. */
  readonly match: Match<Meaning> | null;
}

/** Where two are said as surely: what cannot wait and what is asked beside something else comes first. */
const FIRST: readonly Intent[] = [
  'out-of-scope',
  'human',
  'navigation',
  'cancel',
  'portfolio',
  'compare',
  'duration',
  'stuck',
  'effects',
  'why-not',
  'how-to',
  'targets',
  'check',
  'unclear',
];

/** What our commands are, where they are no navigation. */
const INTENT_OF_COMMAND: { readonly [C in Command]?: Intent } = {
  why: 'why-not',
  'why-not': 'why-not',
  targets: 'targets',
  check: 'check',
  'show-steps': 'how-to',
  manual: 'how-to',
  'step-stuck': 'stuck',
  partner: 'check',
  replacements: 'compare',
  portfolio: 'portfolio',
};

const TOPIC_INTENTS: ReadonlyMap<string, Intent> = new Map([
  ['duration', 'duration'],
  ['cancel-later', 'cancel'],
  ['not-visible', 'why-not'],
  ['role', 'check'],
  ['billing-profile', 'check'],
  ['some-users', 'how-to'],
  ['status', 'stuck'],
  ['support', 'human'],
]);

type IntentMatch = Match<Meaning> & { readonly meaning: Extract<Meaning, { kind: 'intent' }> };
const isIntentMatch = (match: Match<Meaning>): match is IntentMatch => match.meaning.kind === 'intent';

/** Whether another phrase has all the words of this one and more: it says what is meant by them. */
const isInside = (match: IntentMatch, others: readonly IntentMatch[]): boolean =>
  others.some(({ from, to, words }) => from <= match.from && to >= match.to && words > match.words);

/** The best of the phrases of one level: by the intent that comes first, then by its own words. */
const bestOf = (matches: readonly IntentMatch[], level: Level): Wanted | null => {
  const ofLevel = matches.filter(({ meaning }) => meaning.level === level);
  const [best] = ofLevel
    .filter((match) => !isInside(match, ofLevel))
    .toSorted(
      (a, b) => FIRST.indexOf(a.meaning.intent) - FIRST.indexOf(b.meaning.intent) || b.words - a.words,
    );
  if (best === undefined) return null;
  const { intent, subject, command } = best.meaning;
  return { intent, subject, command, match: best };
};

const only = (intent: Intent, command: Command | null = null): Wanted => ({
  intent,
  subject: null,
  command,
  match: null,
});

const ofCommand = (text: string): Wanted | null => {
  const command = commandIn(text) ?? (languageAskedFor(text) === null ? null : 'language');
  if (command === null) return null;
  const intent = INTENT_OF_COMMAND[command] ?? 'navigation';
  return only(intent, intent === 'navigation' ? command : null);
};

/** What a question of our list of questions wants; those not named ask what happens. */
const ofQuestion = (text: string): Wanted | null => {
  if (!isAsking(text)) return null;
  const [topic] = faqTopicsIn(text);
  return topic === undefined ? null : only(TOPIC_INTENTS.get(topic) ?? 'effects');
};

const isSymptom = ({ facts }: FactsRead): boolean =>
  facts.offered === false || facts.targetOffered === false || facts.notEligible === true;
const saysFacts = ({ facts, unsure }: FactsRead): boolean =>
  Object.keys(facts).length > 0 || Object.keys(unsure).length > 0;

/** Of so many words may more be in a message than a greeting and than thanks. */
const MORE_THAN_GREETING = 1;
const MORE_THAN_THANKS = 10;

/** What counts where nothing else is said: a greeting before something that is not understood is no greeting. */
const ofCourtesy = (matches: readonly IntentMatch[], words: number): Wanted | null => {
  const found = bestOf(matches, 'alone');
  const match = found?.match;
  if (found === null || match === null || match === undefined) return null;
  const most = found.command === 'greet' ? MORE_THAN_GREETING : MORE_THAN_THANKS;
  return words - (match.to - match.from) <= most ? found : null;
};

/** What a message wants; `unclear` where nothing in it says so. */
export const wantedIn = (
  { text, tokens }: Message,
  matches: readonly Match<Meaning>[],
  read: FactsRead,
): Wanted => {
  const known = matches.filter(isIntentMatch);
  const certain = bestOf(known, 'sure');
  if (certain !== null) return certain;
  const command = ofCommand(text);
  if (command !== null) return command;
  const found = bestOf(known, 'likely') ?? bestOf(known, 'hint');
  if (found !== null) return found;
  if (isSymptom(read)) return only('why-not');
  return (
    ofQuestion(text) ??
    (saysFacts(read) ? only('check') : (ofCourtesy(known, tokens.length) ?? only('unclear')))
  );
};
