/** Questions and their answers as a person reads them on a terminal. */
import { FAQ_GROUPS } from '../../knowledge/faq.ts';
import { routeNames } from '../../presentation/faq-words.ts';
import { sourceText } from '../../presentation/source-words.ts';
import type { Words } from '../../presentation/words.ts';
import { type Answered, type FaqAnswerJson, questionList } from '../faq/answer.ts';
import type { Layout } from './layout.ts';
import { detailLines, pageLine } from './steps.ts';

const answerLines = (
  words: Words,
  layout: Layout,
  { routes, text, newer, sources }: FaqAnswerJson,
  isOnly: boolean,
): readonly string[] => [
  ...layout.wrap(isOnly ? text : `${routeNames(words, routes)}: ${text}`, 2),
  ...(newer === undefined ? [] : layout.wrap(newer, 2)),
  ...sources.flatMap((ref) =>
    layout
      .wrap(`${words.t('why:sourceHeading')}: ${sourceText(words, ref)}`, 4)
      .map((line) => layout.paint('dim', line)),
  ),
];

/** A question with its answers; `surface` says which admin centre they are for. */
export const answeredLines = (
  words: Words,
  layout: Layout,
  { json, links, guides }: Answered,
  surface: string,
): readonly string[] => [
  ...layout.wrap(json.question, 0).map((line) => layout.paint('bold', line)),
  ...(surface === '' ? [] : layout.wrap(surface, 2)),
  ...json.answers.flatMap((answer) => answerLines(words, layout, answer, json.answers.length === 1)),
  ...links.flatMap((page) => layout.wrap(pageLine(page), 2)),
  ...guides.flatMap((guide) => detailLines(words, layout, guide, 2)),
];

/** The questions that can be asked, by group, with their ids, and how to ask them. */
export const questionLines = (words: Words, layout: Layout): readonly string[] => {
  const questions = questionList(words);
  return [
    ...FAQ_GROUPS.flatMap((group) => [
      layout.paint('bold', words.t(`common:faq.groups.${group}`)),
      ...questions
        .filter((one) => one.group === group)
        .flatMap(({ topic, question }) => layout.wrap(`${question} (${topic})`, 2, '- ')),
      '',
    ]),
    ...layout.wrap(words.t('cli:ask.hint'), 0),
  ];
};
