/** How well messages are understood that were not learnt from. */
import { LANGUAGES } from '../../src/conversation/model.ts';
import { factsIn } from '../../src/understanding/facts/read.ts';
import { classify } from '../../src/understanding/intents/classify.ts';
import { wantedIn } from '../../src/understanding/intents/recognise.ts';
import { type IntentWeights, unpack } from '../../src/understanding/intents/weights.ts';
import { INTENTS, type Intent } from '../../src/understanding/intents.ts';
import { matchesIn, place } from '../../src/understanding/phrases/match.ts';
import { phrases } from '../../src/understanding/phrases/phrases.ts';
import { table } from '../table.ts';
import type { Sentence } from './sentences.ts';
import { messageOf, trained } from './trained.ts';

/** Each message is left out once; the examples never are, for they are not what people write. */
const PARTS = 5;

interface Tried {
  readonly sentence: Sentence;
  /** By what was learnt alone, and together with phrases and facts. */
  readonly learnt: Intent;
  readonly wanted: Intent;
}

const tryOn = (sentence: Sentence, weights: IntentWeights): Tried => {
  const placed = place(messageOf(sentence), phrases());
  const matches = matchesIn(placed, phrases());
  const { scores } = classify(placed.message, weights);
  return {
    sentence,
    learnt: INTENTS[scores.indexOf(Math.max(...scores))] ?? 'unclear',
    wanted: wantedIn(placed.message, matches, factsIn(placed, matches), weights).intent,
  };
};

const tried = (sentences: readonly Sentence[]): readonly Tried[] => {
  const messages = sentences.filter(({ from }) => from !== 'examples');
  return Array.from({ length: PARTS }, (_, part) => {
    const leftOut = new Set(messages.filter((_one, at) => at % PARTS === part));
    const weights = unpack(
      trained(
        sentences.filter((one) => !leftOut.has(one)),
        '',
      ),
    );
    return [...leftOut].map((sentence) => tryOn(sentence, weights));
  }).flat();
};

const share = (all: readonly Tried[], isRight: (one: Tried) => boolean): string =>
  ((all.filter(isRight).length / all.length) * 100).toFixed(1);

/** A table of the messages whose intent is right, in per cent, and below it each that is wrong. */
export const crossValidated = (sentences: readonly Sentence[]): string => {
  const all = tried(sentences);
  const rows = (['trial', 'trial-2', 'open'] as const).flatMap((from) =>
    [...LANGUAGES, null].map((language) => {
      const own = all.filter(
        ({ sentence }) => sentence.from === from && (language === null || sentence.language === language),
      );
      return [
        `${from} ${language ?? 'all'}`,
        String(own.length),
        share(own, ({ sentence, learnt }) => learnt === sentence.intent),
        share(own, ({ sentence, wanted }) => wanted === sentence.intent),
      ];
    }),
  );
  const wrong = all
    .filter(({ sentence, wanted }) => wanted !== sentence.intent)
    .map(({ sentence, wanted }) => `${sentence.intent} → ${wanted}: ${JSON.stringify(sentence.text)}`);
  return `${table([['', 'messages', 'learnt', 'with phrases'], ...rows])}\n\n${wrong.join('\n')}`;
};
