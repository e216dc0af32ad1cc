/** Weights that are learnt from sentences. */

import { featuresOf } from '../../src/understanding/intents/features.ts';
import type { PackedWeights } from '../../src/understanding/intents/weights.ts';
import { INTENTS } from '../../src/understanding/intents.ts';
import { recogniseLanguage } from '../../src/understanding/languages.ts';
import { type Message, readMessage } from '../../src/understanding/message/message.ts';
import { BREAKS } from '../../src/understanding/phrases/phrases.ts';
import { learn, type Sample } from './logistic.ts';
import { pack } from './packed.ts';
import type { Sentence } from './sentences.ts';

/** Messages as they are written count more than examples, of which there are as many of what is rare. */
const MESSAGE_WEIGHT = 2.5;

/** A sentence as the program reads it. */
export const messageOf = ({ text, language }: Sentence): Message =>
  readMessage(text, recogniseLanguage(text, language).language, BREAKS);

const sampleOf = (sentence: Sentence): Sample => ({
  features: featuresOf(messageOf(sentence)).map(({ name }) => name),
  label: INTENTS.indexOf(sentence.intent),
  weight: sentence.from === 'examples' ? 1 : MESSAGE_WEIGHT,
});

/** The weights of some sentences, with the hash that says which they are. */
export const trained = (sentences: readonly Sentence[], of: string): PackedWeights =>
  pack(learn(sentences.map(sampleOf), INTENTS.length), of);
