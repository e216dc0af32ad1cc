/** What people ask about a switch and what is answered, in words. */
import type { Facts } from '../contract/facts.ts';
import type { SourceRef } from '../contract/verdict.ts';
import { surfaceOf } from '../eligibility/path.ts';
import type { FaqTopic, FaqVariant, Route } from '../knowledge/faq.ts';
import { source } from '../knowledge/sources.ts';
import { planParams } from './rule-words.ts';
import { midSentence, rememberedOf, type WordKey, type Words } from './words.ts';

/** What the document of one way says. */
export interface FaqAnswerWords {
  readonly text: string;
  /** What a later document says; empty where there is none. */
  readonly newer: string;
  /** Where all of it is written. */
  readonly sources: readonly SourceRef[];
}

const keyOf = ({ group, id }: FaqTopic): WordKey => `faq:${group}.${id}`;

/** The question itself. */
export const faqQuestion = rememberedOf((words, topic: FaqTopic): string =>
  words.t(`${keyOf(topic)}.question`),
);

/** One of the answers to it. */
export const faqAnswerWords = (
  words: Words,
  topic: FaqTopic,
  { id, source: place, also, newer }: FaqVariant,
  facts: Facts,
): FaqAnswerWords => {
  const params = planParams(words, facts);
  const places = [place, also, newer].filter((one) => one !== undefined);
  return {
    text: words.t(`${keyOf(topic)}.answers.${id}`, params),
    newer: newer === undefined ? '' : words.t(`${keyOf(topic)}.newer.${id}`, params),
    sources: places.map(({ document, section }) => source(document, section)),
  };
};

/** The ways that an answer is for, by name. */
export const routeNames = (words: Words, routes: readonly Route[]): string =>
  words.list(
    routes.map((route, index) => {
      const name = words.t(`common:faq.routes.${route}`);
      return index === 0 ? name : midSentence(name);
    }),
  );

/** Which admin centre the answers are for; empty for today's. */
export const faqSurface = (words: Words, facts: Facts): string => {
  const surface = surfaceOf(facts);
  return surface === 'change-plan' ? '' : words.t(`common:faq.for.${surface}`);
};
