/** Questions that people ask about a switch: all of them to choose from, and the answers of the person's own way. */
import type { View } from '../../conversation/model.ts';
import { FAQ_GROUPS, type FaqTopic, faqTopic } from '../../knowledge/faq.ts';
import { fold } from '../actions.ts';
import { type FaqAnswerWords, faqAnswerWords, faqQuestion, faqSurface, routeNames } from '../faq-words.ts';
import type { JsonObject } from '../json.ts';
import { linkLines } from '../link-words.ts';
import { datedLink } from '../source-words.ts';
import { guideName } from '../verdict-words.ts';
import type { Words } from '../words.ts';
import { button, type Context, row, type Shown, texts } from './shown.ts';

type Of<V extends View['view']> = Extract<View, { view: V }>;

/** Questions few enough to stand on a card unfolded. */
const FEW = 6;

const questionRow = (context: Context, topic: FaqTopic): JsonObject => {
  const question = faqQuestion(context.words, topic);
  return row(context, { title: question }, { title: question, action: 'faq-answer', arg: topic.id });
};

/** The questions to choose from: folded by subject, or all in sight where they are few. */
export const faq = (context: Context, view: Of<'faq'>): Shown => {
  const { words } = context;
  const topics = view.topics.flatMap((id) => faqTopic(id) ?? []);
  const few = topics.length <= FEW;
  const title = words.t(few ? 'common:faq.which' : 'common:faq.title');
  const groups = FAQ_GROUPS.map((group) => ({
    group,
    topics: topics.filter((topic) => topic.group === group),
  })).filter((one) => one.topics.length > 0);
  return {
    template: 'faq',
    data: {
      title,
      intro: few ? '' : words.t('common:faq.intro'),
      rows: few ? topics.map((topic) => questionRow(context, topic)) : [],
      groups: few
        ? []
        : groups.map((one) => ({
            fold: fold(`faq-${one.group}`, words.t(`common:faq.groups.${one.group}`)),
            rows: one.topics.map((topic) => questionRow(context, topic)),
          })),
    },
    buttons: [button(context, 'back', { style: 'positive' }), button(context, 'help')],
    speak: title,
    lines: [title, ...topics.map((topic) => `- ${faqQuestion(words, topic)}`)],
  };
};

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
  source: `${words.t('why:sourceHeading')}: ${sources.map((ref) => datedLink(words, ref)).join('. ')}`,
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
      button(context, 'faq', { name: 'faq-more' }),
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
