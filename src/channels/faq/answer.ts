/** A question to the answers of the case's way: what the command line and the HTTP interface have in common. */
import type { SourceRef } from '../../contract/verdict.ts';
import { routesOf } from '../../eligibility/route.ts';
import { answersOn, FAQ, type FaqGroup, type FaqTopic, faqTopic, type Route } from '../../knowledge/faq.ts';
import { faqAnswerWords, faqQuestion } from '../../presentation/faq-words.ts';
import { type Page, pagesFor } from '../../presentation/link-words.ts';
import { plain, quote, type Words } from '../../presentation/words.ts';
import { faqTopicsIn } from '../../understanding/faq-phrases.ts';
import type { Judged } from '../triage/answer.ts';

export interface FaqAnswerJson {
  /** The ways it is for: one, or those that are still possible. */
  readonly routes: readonly Route[];
  readonly text: string;
  /** What a later document says, with its year. */
  readonly newer?: string;
  readonly sources: readonly SourceRef[];
}

/** A question with its answers in JSON, in the contract's order of keys. */
export interface FaqJson {
  /** Of the case; null where it has none. */
  readonly id: string | null;
  readonly topic: string;
  readonly question: string;
  readonly answers: readonly FaqAnswerJson[];
}

/** A question that can be asked. */
export interface QuestionJson {
  readonly topic: string;
  readonly group: FaqGroup;
  readonly question: string;
}

/** The answers, with what a person needs beside them. */
export interface Answered {
  readonly json: FaqJson;
  readonly links: readonly Page[];
  /** Guides that do what the answers speak of. */
  readonly guides: readonly string[];
}

/** What was asked: a topic by its id, or a question in somebody's own words. */
export interface Asked {
  readonly topic?: string | undefined;
  readonly question: string;
}

/** The topics that it is about; the id says it exactly, then the question is not read. */
export const askedTopics = ({ topic, question }: Asked): readonly FaqTopic[] =>
  (topic === undefined ? faqTopicsIn(question) : [topic]).flatMap((id) => faqTopic(id) ?? []);

/** Every question that can be asked, in the order of the groups. */
export const questionList = (words: Words): readonly QuestionJson[] =>
  FAQ.map((topic) => ({ topic: topic.id, group: topic.group, question: faqQuestion(words, topic) }));

/** That there is no such topic, and which there are. */
export const unknownTopicText = (words: Words, id: string): string =>
  words.t('cli:errors.unknown-topic', { value: quote(id), topics: words.list(FAQ.map((topic) => topic.id)) });

/** The answers of the way that the case's switch goes. */
export const answerTopic = (words: Words, topic: FaqTopic, { json: verdict, facts }: Judged): Answered => {
  const routes = routesOf(facts, verdict);
  const variants = answersOn(topic, routes);
  const answers = variants.map((variant): FaqAnswerJson => {
    const { text, newer, sources } = faqAnswerWords(words, topic, variant, facts);
    return {
      routes: routes.filter((route) => variant.routes.includes(route)),
      text: plain(text),
      ...(newer === '' ? {} : { newer: plain(newer) }),
      sources,
    };
  });
  return {
    json: { id: verdict.id, topic: topic.id, question: faqQuestion(words, topic), answers },
    links: pagesFor(words, [...new Set(variants.flatMap(({ links }) => links))], facts),
    guides: [...new Set(variants.flatMap(({ guide }) => guide ?? []))],
  };
};
