/** The sentences that intents are learnt from: the examples of each language, and the labelled messages that are not sealed. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { languageOf } from '../../src/contract/languages.ts';
import { LANGUAGES, type Language } from '../../src/conversation/model.ts';
import { INTENTS, type Intent } from '../../src/understanding/intents.ts';
import { linesOf, messageSchema } from '../../test/understanding/messages/schema.ts';

export interface Sentence {
  readonly text: string;
  /** The language that is expected of who writes it. */
  readonly language: Language;
  readonly intent: Intent;
  readonly from: 'examples' | 'open' | 'trial' | 'trial-2';
}

const examplesSchema = z.partialRecord(z.enum(INTENTS), z.array(z.string().min(1)));

const examplesIn = (language: Language): readonly Sentence[] => {
  const file = new URL(`../../locales/${language}/phrases/examples.json`, import.meta.url);
  const examples = examplesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return INTENTS.flatMap((intent) =>
    (examples[intent] ?? []).map((text): Sentence => ({ text, language, intent, from: 'examples' })),
  );
};

const messagesIn = (language: Language, from: 'open' | 'trial' | 'trial-2'): readonly Sentence[] =>
  linesOf(language, from).map((line): Sentence => {
    const { text, intent, locale } = messageSchema.parse(line);
    return { text, intent, language: locale === undefined ? language : languageOf(locale), from };
  });

/** All of them, in the order of languages and files. */
export const readSentences = (): readonly Sentence[] =>
  LANGUAGES.flatMap((language) => [
    ...examplesIn(language),
    ...messagesIn(language, 'open'),
    ...messagesIn(language, 'trial'),
    ...messagesIn(language, 'trial-2'),
  ]);

/** What tells whether the weights are those of these sentences. */
export const hashOf = (sentences: readonly Sentence[]): string =>
  createHash('sha256').update(JSON.stringify(sentences)).digest('hex');
