/** What people write, as what they want and what they tell: the one door to free text. */

import type { Language } from '../contract/languages.ts';
import { type FactsRead, factsIn } from './facts/read.ts';
import { wantedIn } from './intents/recognise.ts';
import type { Intent } from './intents.ts';
import { recogniseLanguage } from './languages.ts';
import { readMessage } from './message/message.ts';
import { matchesIn, place } from './phrases/match.ts';
import { BREAKS, phrases } from './phrases/phrases.ts';
import type { Evidence, Understanding } from './understanding.ts';

/** A longer text is prose that is not read: whoever writes it is asked for less. */
export const LONGEST_MESSAGE = 4_000;

/** What E4 gave is wanted only by who looks for something instead: others speak of phones and reports too. */
const withoutFeatures = (read: FactsRead, intent: Intent): FactsRead => {
  if (intent === 'compare' || read.facts.wantedFeatures === undefined) return read;
  const { wantedFeatures: _dropped, ...facts } = read.facts;
  const evidence = read.evidence.filter(({ of }) => of.kind !== 'fact' || of.fact !== 'wantedFeatures');
  return { ...read, facts, evidence };
};

/**
 * Understands one message.
 * @param text what was written; what is over `LONGEST_MESSAGE` is not read
 * @param expected the language of the conversation or client, for a message that does not tell its own
 */
export const understand = (text: string, expected: Language): Understanding => {
  const written = text.slice(0, LONGEST_MESSAGE);
  const { language, sure, words } = recogniseLanguage(written, expected);
  const placed = place(readMessage(written, language, BREAKS), phrases());
  const matches = matchesIn(placed, phrases());
  const read = factsIn(placed, matches);
  const { intent, subject, command, reason, nearest } = wantedIn(placed.message, matches, read);
  const { tokens } = placed.message;
  const kept = withoutFeatures(read, intent);
  const wanted: readonly Evidence[] =
    reason === null
      ? []
      : [
          {
            of: { kind: 'intent', intent },
            start: tokens[reason.from]?.start ?? 0,
            end: tokens[reason.to - 1]?.end ?? 0,
            because: reason.because,
          },
        ];
  const told = words.map(({ start, end }): Evidence => {
    return { of: { kind: 'language', language }, start, end, because: written.slice(start, end) };
  });
  return {
    language,
    languageSure: sure,
    intent,
    subject,
    command,
    facts: kept.facts,
    unsure: read.unsure,
    nearest,
    evidence: [...told, ...wanted, ...kept.evidence],
    mentions: placed.message.mentions,
  };
};
