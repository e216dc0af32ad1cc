/** Questions that people ask about a switch: all of them to choose from, and the answers of the person's own way. */
import type { View } from '../../conversation/model.ts';
import { FAQ_GROUPS, type FaqGroup, faqTopic } from '../../knowledge/faq.ts';
import type { Button } from '../actions.ts';
import { type FaqAnswerWords, faqAnswerWords, faqQuestion, faqSurface, routeNames } from '../faq-words.ts';
import type { JsonObject } from '../json.ts';
import { linkLines } from '../link-words.ts';
import { sourcesLine } from '../source-words.ts';
import { guideName } from '../verdict-words.ts';
import { remembered, type Words } from '../words.ts';
import { button, type Context, row, type Shown, texts } from './shown.ts';

type Of<V extends View['view']> = Extract<View, { view: V }>;

/** The subjects to choose from, or the questions of one, or those that could be meant. */
export const faq = (context: Context, view: Of<'faq'>): Shown => {
  const { words } = context;
  const listed = view.of === 'subjects' ? subjects(words) : questions(words, view.topics);
  const title = faqTitle(words, view.of);
  const intro = view.of === 'subjects' ? words.t('common:faq.intro') : '';
  return {
    template: 'faq',
    data: { title, intro, rows: listed.map((press) => row(context, { title: press.title }, press)) },
    buttons: [
      button(context, 'back', { style: 'positive' }),
      ...(view.of === 'subjects' ? [] : [button(context, 'faq', { name: 'faq-subjects' })]),
      button(context, 'help'),
    ],
    speak: title,
    lines: [title, intro, ...listed.map((press) => `- ${press.title}`)],
  };
};

const groupName = remembered((words, group: FaqGroup): string => words.t(`common:faq.groups.${group}`));

const faqTitle = (words: Words, of: Of<'faq'>['of']): string => {
  if (of === 'subjects') return words.t('common:faq.title');
  return of === 'meant' ? words.t('common:faq.which') : groupName(words, of);
};

const subjects = (words: Words): readonly Button[] =>
  FAQ_GROUPS.map((group) => ({ title: groupName(words, group), action: 'faq', arg: group }));

const questions = (words: Words, topics: readonly string[]): readonly Button[] =>
  topics
    .flatMap((id) => faqTopic(id) ?? [])
    .map((topic) => ({ title: faqQuestion(words, topic), action: 'faq-answer', arg: topic.id }));

interface Said extends JsonObject {
  readonly way: string;
  readonly text: string;
  readonly newer: string;
  readonly source: string;
}

/** What the document of one way says, and what is written later. */
const said = (words: Words, way: string, { text, newer, sources }: FaqAnswerWords): Said => ({
  way,
  text,
  newer,
  source: sourcesLine(words, sources),
});

/** The answer; two, while it is not known which way the switch goes and the documents differ. */
export const faqAnswer = (context: Context, view: Of<'faq-answer'>): Shown => {
  const { words } = context;
  const topic = faqTopic(view.topic);
  if (topic === undefined) throw new Error(`There is no question ${view.topic}.`);
  const variants = view.answers.flatMap((answer) => {
    const variant = topic.variants.find(({ id }) => id === answer.variant);
    return variant === undefined ? [] : [{ answer, variant }];
  });
  const several = variants.length > 1;
  const answers = variants.map(({ answer, variant }) =>
    said(
      words,
      several ? routeNames(words, answer.routes) : '',
      faqAnswerWords(words, topic, variant, view.facts),
    ),
  );
  const title = faqQuestion(words, topic);
  const assumed = faqSurface(words, view.facts);
  const links = linkLines(words, [...new Set(variants.flatMap(({ variant }) => variant.links))], view.facts);
  const guides = [...new Set(variants.flatMap(({ variant }) => variant.guide ?? []))];
  return {
    template: 'faq-answer',
    data: { title, assumed, answers, links: texts(links) },
    buttons: [
      button(context, 'continue', { style: 'positive', name: 'go-on' }),
      ...guides.map(
        (guide) => ({ title: guideName(words, guide), action: 'start-guide', arg: guide }) as const,
      ),
      button(context, 'faq', { name: 'faq-more', arg: topic.group }),
    ],
    speak: [title, ...answers.map(({ text }) => text)].join(' '),
    lines: [
      title,
      ...answers.flatMap(({ way, text, newer }) => [way === '' ? text : `${way}: ${text}`, newer]),
      ...answers.map((answer) => answer.source),
      ...links,
    ],
  };
};
