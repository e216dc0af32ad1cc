/** What a message wants: the one thing that its phrases say most surely. */

import type { FactsRead } from '../facts/read.ts';
import { faqTopicsIn } from '../faq-phrases.ts';
import { INTENTS, type Intent, type OutOfScope } from '../intents.ts';
import type { Message } from '../message/message.ts';
import type { Level } from '../phrases/files.ts';
import type { Match } from '../phrases/match.ts';
import type { Meaning } from '../phrases/phrases.ts';
import { commandIn, isAsking, languageAskedFor, plainAnswerIn } from '../vocabulary.ts';
import type { Command } from '../vocabulary-files.ts';
import { type Classified, classify, probabilities, reasonFor } from './classify.ts';
import { written } from './features.ts';
import { nearestOf } from './nearest.ts';
import { type IntentWeights, WEIGHTS } from './weights.ts';

export interface Wanted {
  readonly intent: Intent;
  readonly subject: OutOfScope | null;
  readonly command: Command | null;
  /** The words that say so, as tokens, and the phrase; null where nothing in particular does. */
  readonly reason: { readonly from: number; readonly to: number; readonly because: string } | null;
  /** For a message that is unclear: what it may have meant, likeliest first, at most three. */
  readonly nearest: readonly Intent[];
}
type WithoutNearest = Omit<Wanted, 'nearest'>;

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
  human: 'human',
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
const bestOf = (matches: readonly IntentMatch[], level: Level): WithoutNearest | null => {
  const ofLevel = matches.filter(({ meaning }) => meaning.level === level);
  const [best] = ofLevel
    .filter((match) => !isInside(match, ofLevel))
    .toSorted(
      (a, b) => FIRST.indexOf(a.meaning.intent) - FIRST.indexOf(b.meaning.intent) || b.words - a.words,
    );
  if (best === undefined) return null;
  const { intent, subject, command } = best.meaning;
  return { intent, subject, command, reason: { from: best.from, to: best.to, because: best.written } };
};

const only = (intent: Intent, command: Command | null = null): WithoutNearest => ({
  intent,
  subject: null,
  command,
  reason: null,
});

const ofCommand = (text: string): WithoutNearest | null => {
  const command = commandIn(text) ?? (languageAskedFor(text) === null ? null : 'language');
  if (command === null) return null;
  const intent = INTENT_OF_COMMAND[command] ?? 'navigation';
  return only(intent, intent === 'navigation' ? command : null);
};

/** What a question of our list of questions wants; those not named ask what happens. */
const ofQuestion = (text: string): Intent | null => {
  if (!isAsking(text)) return null;
  const [topic] = faqTopicsIn(text);
  return topic === undefined ? null : (TOPIC_INTENTS.get(topic) ?? 'effects');
};

const isSymptom = ({ facts }: FactsRead): boolean =>
  facts.offered === false || facts.targetOffered === false || facts.notEligible === true;
const countOf = ({ facts, unsure }: FactsRead): number =>
  Object.keys(facts).length + Object.keys(unsure).length;
const saysFacts = (read: FactsRead): boolean => countOf(read) > 0;

/** Whoever tells several facts does not find their way about, and is not unclear. */
const SEVERAL_FACTS = 2;
const NOT_BESIDE_FACTS: readonly Intent[] = ['navigation', 'unclear'];

/** Of so many words may more be in a message than a greeting and than thanks. */
const MORE_THAN_GREETING = 1;
const MORE_THAN_THANKS = 10;

/** What counts where nothing else is said: a greeting before something that is not understood is no greeting. */
const ofCourtesy = (matches: readonly IntentMatch[], words: number): WithoutNearest | null => {
  const found = bestOf(matches, 'alone');
  const match = found?.reason;
  if (found === null || match === null || match === undefined) return null;
  const most = found.command === 'greet' ? MORE_THAN_GREETING : MORE_THAN_THANKS;
  return words - (match.to - match.from) <= most ? found : null;
};

/** What a phrase of a level counts beside what was learnt from sentences (docs/decisions/0063-intents.md). */
const COUNTS: { readonly [L in Level]: number } = { sure: 2, likely: 0.7, hint: 0.35, alone: 0 };
/** What it counts that a fact tells of trouble, and that a question is one of our list. */
const TROUBLE_COUNT = 0.7;
const QUESTION_COUNT = 1.5;
/** What it counts that a message tells facts and little else: for `check`, or `why-not` where they tell of trouble. */
const FACTS_COUNT = 3;
/** So many words may stand beside facts: "we are", "I have the". */
const MORE_THAN_FACTS = 3;
/** With less than this for the best of them, nothing is guessed; whoever is sent away must be sent for good reason. */
const LEAST_PROBABILITY = 0.35;
const LEAST_TO_SEND_AWAY = 0.6;

/** Of a message with fewer words that anybody knows, not even a guess is offered. */
const LEAST_KNOWN = 0.25;

/** Whether a message tells facts, and asks nothing beside them. */
const tellsOnlyFacts = ({ text, tokens, asks }: Message, read: FactsRead): boolean => {
  if (asks || isAsking(text) || !saysFacts(read)) return false;
  const said = read.evidence.filter(({ of }) => of.kind === 'fact');
  const beside = tokens.filter(
    ({ start, end, plans }) => plans === null && !said.some((one) => one.start <= start && end <= one.end),
  );
  return beside.length <= MORE_THAN_FACTS;
};

/** What speaks for an intent beside the phrases. */
interface Beside {
  readonly intent: Intent;
  readonly counts: number;
}

/** What speaks for each intent, from what was learnt, from phrases and from what else was read; in the order of `INTENTS`. */
const weighed = (
  { scores }: Classified,
  matches: readonly IntentMatch[],
  beside: readonly Beside[],
): readonly number[] => {
  const best = scores.map(() => 0);
  for (const { meaning } of matches) {
    const at = INTENTS.indexOf(meaning.intent);
    best[at] = Math.max(best[at] ?? 0, COUNTS[meaning.level]);
  }
  const sums = scores.map((score, at) => score + (best[at] ?? 0));
  for (const { intent, counts } of beside) {
    const at = INTENTS.indexOf(intent);
    sums[at] = (sums[at] ?? 0) + counts;
  }
  return sums;
};

const LEVELS_THAT_SAY = ['sure', 'likely', 'hint'] as const;

/** An intent with the phrase that says it, or else with the words that do by what was learnt. */
const withReason = (
  intent: Intent,
  matches: readonly IntentMatch[],
  classified: Classified,
): WithoutNearest => {
  const said = matches.filter(({ meaning }) => meaning.intent === intent);
  for (const level of LEVELS_THAT_SAY) {
    const found = bestOf(said, level);
    if (found !== null) return found;
  }
  const reason = reasonFor(intent, classified);
  return {
    intent,
    subject: intent === 'out-of-scope' ? 'other' : null,
    command: null,
    reason: reason === null ? null : { from: reason.from, to: reason.to, because: written(reason) },
  };
};

/** What is meant whatever else could be: to have one's data deleted, or the whole text is a command or an answer. */
const exactly = ({ text }: Message, matches: readonly IntentMatch[]): WithoutNearest | null => {
  // Nobody says so in passing, and nothing is lost: it is asked first.
  const forget = matches.find(({ meaning }) => meaning.command === 'forget');
  if (forget !== undefined) return bestOf([forget], forget.meaning.level);
  const command = ofCommand(text);
  // A button of that name says that a switch was started; written, its words may say what has become of it.
  const stuck =
    command?.command === 'started' ? matches.find(({ meaning }) => meaning.intent === 'stuck') : undefined;
  if (stuck !== undefined) return bestOf([stuck], stuck.meaning.level);
  return command ?? (plainAnswerIn(text) === null ? null : only('navigation'));
};

/**
 * What a message wants; `unclear` where nothing in it says so.
 * @param weights what was learnt from sentences; others only to measure them
 */
export const wantedIn = (
  message: Message,
  matches: readonly Match<Meaning>[],
  read: FactsRead,
  weights: IntentWeights = WEIGHTS,
): Wanted => {
  const phrases = matches.filter(isIntentMatch);
  const known = phrases.filter((match) => !isInside(match, phrases));
  const exact = exactly(message, known);
  if (exact !== null) return { ...exact, nearest: [] };
  const classified = classify(message, weights);
  const question = ofQuestion(message.text);
  const byRead: Intent = isSymptom(read) ? 'why-not' : 'check';
  const beside: readonly Beside[] = [
    ...(byRead === 'check' ? [] : [{ intent: byRead, counts: TROUBLE_COUNT }]),
    ...(question === null ? [] : [{ intent: question, counts: QUESTION_COUNT }]),
    ...(tellsOnlyFacts(message, read) ? [{ intent: byRead, counts: FACTS_COUNT }] : []),
    ...(countOf(read) < SEVERAL_FACTS
      ? []
      : NOT_BESIDE_FACTS.map((intent) => ({ intent, counts: -FACTS_COUNT }))),
  ];
  const parts = probabilities(weighed(classified, known, beside));
  const highest = Math.max(...parts);
  const best = INTENTS[parts.indexOf(highest)] ?? 'unclear';
  const isStrange = classified.known < LEAST_KNOWN && known.length === 0 && beside.length === 0;
  const isUnknown = isStrange && classified.known === 0 && !saysFacts(read);
  const isSaid = known.some(({ meaning }) => meaning.intent === best);
  const least = best === 'out-of-scope' && !isSaid ? LEAST_TO_SEND_AWAY : LEAST_PROBABILITY;
  if (best !== 'unclear' && highest >= least && !isUnknown) {
    return { ...withReason(best, known, classified), nearest: [] };
  }
  const courtesy = ofCourtesy(phrases, message.tokens.length);
  if (courtesy !== null) return { ...courtesy, nearest: [] };
  if (saysFacts(read)) return { ...only(byRead), nearest: [] };
  return { ...only('unclear'), nearest: isStrange ? [] : nearestOf(parts) };
};
