/** How well messages are understood, beside what they are labelled with (bench/README.md says what counts as right). */
import { FACT_IDS, type FactId } from '../../src/contract/facts.ts';
import { languageOf } from '../../src/contract/languages.ts';
import type { Language } from '../../src/conversation/model.ts';
import { INTENTS, type Intent } from '../../src/understanding/intents.ts';
import { understand } from '../../src/understanding/understand.ts';
import type { Message } from './messages/schema.ts';

/** What a message is labelled with, and what is understood of it. */
export interface Meaning {
  readonly language: Language;
  readonly intent: Intent;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly unsure: Readonly<Record<string, unknown>>;
}

export interface Scored {
  readonly message: Message;
  readonly got: Meaning;
}

/** Understands a message as its client would have it understood. */
export const scored = (message: Message): Scored => ({
  message,
  got: understand(message.text, languageOf(message.locale)),
});

/** Found and right; found though it is not there, or otherwise; there and not found so. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

const NONE: Tally = { right: 0, wrong: 0, missed: 0 };
const plus = (a: Tally, b: Tally): Tally => ({
  right: a.right + b.right,
  wrong: a.wrong + b.wrong,
  missed: a.missed + b.missed,
});
const sum = (tallies: readonly Tally[]): Tally => tallies.reduce(plus, NONE);

/** Of what was found, the part that is right; not a number where nothing was found. */
export const precision = ({ right, wrong }: Tally): number => right / (right + wrong);
/** Of what is there, the part that was found; not a number where nothing is there. */
export const recall = ({ right, missed }: Tally): number => right / (right + missed);

/** Lists are sets: what is wanted, or the plans that a name fits. */
const comparable = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? value.map(String).toSorted() : value) ?? '';

/** One fact of one message: labelled and found are undefined where there is none. */
const tallyOf = (labelled: unknown, found: unknown): Tally => {
  const isRight = labelled !== undefined && comparable(labelled) === comparable(found);
  return {
    right: isRight ? 1 : 0,
    wrong: found !== undefined && !isRight ? 1 : 0,
    missed: labelled !== undefined && !isRight ? 1 : 0,
  };
};

/** A fact over all messages, as it is said for certain. */
const factTally = (all: readonly Scored[], fact: FactId): Tally =>
  sum(all.map(({ message, got }) => tallyOf(message.facts[fact], got.facts[fact])));
const unsureTally = (all: readonly Scored[], fact: FactId): Tally =>
  sum(all.map(({ message, got }) => tallyOf(message.unsure[fact], got.unsure[fact])));
const intentTally = (all: readonly Scored[], intent: Intent): Tally =>
  sum(
    all.map(({ message, got }) =>
      tallyOf(message.intent === intent ? intent : undefined, got.intent === intent ? intent : undefined),
    ),
  );

/** Labelled as one, understood as another, and how often. */
export interface Confusion {
  readonly labelled: Intent;
  readonly understood: Intent;
  readonly times: number;
}

const confusionsOf = (all: readonly Scored[]): readonly Confusion[] =>
  INTENTS.flatMap((labelled) =>
    INTENTS.filter((understood) => understood !== labelled).map((understood) => ({
      labelled,
      understood,
      times: all.filter(({ message, got }) => message.intent === labelled && got.intent === understood)
        .length,
    })),
  )
    .filter(({ times }) => times > 0)
    .toSorted((a, b) => b.times - a.times);

const share = (all: readonly Scored[], isRight: (one: Scored) => boolean): number =>
  all.filter(isRight).length / all.length;

export interface Scores {
  readonly messages: number;
  /** The part of the messages whose intent, or language, is right. */
  readonly intentAccuracy: number;
  readonly languageAccuracy: number;
  readonly intents: ReadonlyMap<Intent, Tally>;
  /** Worst first. */
  readonly confusions: readonly Confusion[];
  readonly facts: Tally;
  readonly byFact: ReadonlyMap<FactId, Tally>;
  readonly unsure: Tally;
  /** The part of the messages of which everything is right. */
  readonly whole: number;
}

/** The scores of some messages. */
export const score = (all: readonly Scored[]): Scores => {
  const byFact = new Map(FACT_IDS.map((fact) => [fact, factTally(all, fact)]));
  return {
    messages: all.length,
    intentAccuracy: share(all, ({ message, got }) => message.intent === got.intent),
    languageAccuracy: share(all, ({ message, got }) => message.language === got.language),
    intents: new Map(INTENTS.map((intent) => [intent, intentTally(all, intent)])),
    confusions: confusionsOf(all),
    facts: sum([...byFact.values()]),
    byFact,
    unsure: sum(FACT_IDS.map((fact) => unsureTally(all, fact))),
    whole: share(all, (one) => differences(one).length === 0),
  };
};

const shown = (value: unknown): string => (value === undefined ? '–' : JSON.stringify(value));

/** What differs between label and understanding, one line each; none where all is right. */
export const differences = ({ message, got }: Scored): readonly string[] => {
  const differing = (what: string, labelled: unknown, found: unknown): string[] =>
    comparable(labelled) === comparable(found)
      ? []
      : [`${what}: labelled ${shown(labelled)}, understood ${shown(found)}`];
  const factsOf = (which: 'facts' | 'unsure'): string[] =>
    FACT_IDS.flatMap((fact) => differing(`${which}.${fact}`, message[which][fact], got[which][fact]));
  return [
    ...differing('language', message.language, got.language),
    ...differing('intent', message.intent, got.intent),
    ...factsOf('facts'),
    ...factsOf('unsure'),
  ];
};
