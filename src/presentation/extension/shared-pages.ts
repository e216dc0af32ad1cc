/** What planbyte knows, as cards for somebody else to read: a guide, a reason, an answer. Each says where it is written. */
import type { Language } from '../../contract/languages.ts';
import type { SourceRef } from '../../contract/verdict.ts';
import type { Rule } from '../../eligibility/rule.ts';
import { answersOn, type FaqTopic, ROUTES, type Route } from '../../knowledge/faq.ts';
import { type Guide, guideSource, stepSources, stepsFor } from '../../knowledge/guides.ts';
import { faqAnswerWords, faqQuestion, routeNames } from '../faq-words.ts';
import { introWords, numbered, stepWords } from '../guide-words.ts';
import type { JsonObject } from '../json.ts';
import { linkLines } from '../link-words.ts';
import { type Case, ruleWords } from '../rule-words.ts';
import { sourcesLine } from '../source-words.ts';
import { guideName } from '../verdict-words.ts';
import { texts } from '../views/shown.ts';
import { plain, sentence, type Words } from '../words.ts';
import { extensionCard } from './dialog.ts';
import { type SharedCard, sharedWords } from './shared-verdict.ts';

/** Something that can be found and inserted. */
export type Topic =
  | { readonly kind: 'guide'; readonly guide: Guide }
  | { readonly kind: 'reason'; readonly rule: Rule }
  | { readonly kind: 'question'; readonly topic: FaqTopic };

interface Section extends JsonObject {
  readonly heading: string;
  readonly lines: readonly JsonObject[];
  readonly source: string;
}
interface Page {
  readonly kind: string;
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly Section[];
  readonly links: readonly string[];
  readonly sources: readonly SourceRef[];
  /** What the preview says below the title. */
  readonly says: string;
}

const section = (heading: string, lines: readonly string[], source = ''): Section => ({
  heading,
  lines: texts(lines.filter((line) => line !== '')),
  source,
});

const guidePage = (words: Words, guide: Guide): Page => {
  const steps = stepsFor(guide, {});
  const kind = words.t('extension:find.guide', { count: steps.length, amount: words.number(steps.length) });
  const sections = steps.map((step, index) => {
    const { title, does, commands } = stepWords(words, guide, step, {});
    const heading = words.t('extension:find.step', { step: words.number(index + 1), title });
    return section(heading, [...numbered(does), ...commands.map((line) => `\`${line}\``)]);
  });
  const intro = introWords(words, guide, {});
  return {
    kind,
    title: guideName(words, guide.id),
    intro,
    sections,
    links: [],
    sources: [guideSource(guide), ...steps.flatMap(stepSources)],
    says: intro,
  };
};

/** No case at all: what a rule says has no numbers and no plans then. */
const NO_CASE: Case = {
  facts: {},
  verdict: {
    outcome: 'need-info',
    complete: false,
    path: null,
    guide: null,
    alternative: null,
    applies: [],
    rules: [],
    missing: [],
    next: null,
    provided: [],
    toFindOut: [],
    conflicts: [],
    warnings: [],
    fixes: [],
    advice: [],
    suggestedTargets: [],
  },
};

const TODAYS = ['link', 'options'] as const;
const OLDER = ['upgrade-tab', 'switch-button', 'switch-wizard'] as const;

/** Today's documents where they know the rule; else those that do. */
const ruleSources = ({ sources }: Rule): readonly SourceRef[] => {
  const todays = TODAYS.flatMap((path) => sources[path] ?? []);
  return todays.length > 0 ? todays : Object.values(sources).flat();
};

/** Which admin centre a reason is of, where it is none of today's. */
const ruleSurface = (words: Words, { sources }: Rule): string =>
  TODAYS.some((path) => sources[path] !== undefined)
    ? ''
    : OLDER.filter((path) => sources[path] !== undefined)
        .map((path) => words.t(`common:faq.for.${path}`))
        .join(' ');

/** What to do about it; a sentence that needs the numbers or the message of a case has a general form. */
const whatToDo = (words: Words, { id }: Rule): string => {
  const key = `rules:${id}.fix` as const;
  return words.has(key, 'general')
    ? words.t(key, { context: 'general' })
    : ruleWords(words, id, 'fix', NO_CASE);
};

const reasonPage = (words: Words, rule: Rule): Page => {
  const part = (name: 'name' | 'provided' | 'findOut' | 'fixMore') =>
    ruleWords(words, rule.id, name, NO_CASE);
  const means = words.t('extension:find.means-text', { condition: part('provided') });
  return {
    kind: words.t('extension:find.reason'),
    title: part('name'),
    intro: ruleSurface(words, rule),
    sections: [
      section(words.t('extension:find.means'), [means]),
      section(words.t('extension:find.find-out'), [sentence(part('findOut'))]),
      section(words.t('extension:find.do'), [sentence(whatToDo(words, rule)), sentence(part('fixMore'))]),
    ],
    links: [],
    sources: ruleSources(rule),
    says: means,
  };
};

/** How it is today, and in Partner Center; an older way is answered only where there is no other. */
const TODAYS_ROUTES: readonly Route[] = ['link', 'options', 'manual-today', 'partner'];

const questionPage = (words: Words, topic: FaqTopic): Page => {
  const todays = answersOn(topic, TODAYS_ROUTES);
  const variants = todays.length > 0 ? todays : answersOn(topic, ROUTES);
  const wanted = todays.length > 0 ? TODAYS_ROUTES : ROUTES;
  const answers = variants.map((variant) => faqAnswerWords(words, topic, variant, {}));
  return {
    kind: words.t('extension:find.question'),
    title: faqQuestion(words, topic),
    intro: '',
    sections: answers.map(({ text, newer, sources }, index) => {
      const routes = (variants[index]?.routes ?? []).filter((route) => wanted.includes(route));
      const way = variants.length > 1 ? routeNames(words, routes) : '';
      return section(way, [text, newer], sourcesLine(words, sources));
    }),
    links: linkLines(words, [...new Set(variants.flatMap(({ links }) => links))], {}),
    sources: [],
    says: answers[0]?.text ?? '',
  };
};

const pageOf = (words: Words, topic: Topic): Page => {
  switch (topic.kind) {
    case 'guide':
      return guidePage(words, topic.guide);
    case 'reason':
      return reasonPage(words, topic.rule);
    case 'question':
      return questionPage(words, topic.topic);
  }
};

/** A list of results shows two lines or so below a title. */
const LONGEST_PREVIEW = 120;
const SENTENCES_APART = /(?<=[.?)]) (?=\p{Lu})/u;

/** The first sentences, as many as fit; at least one. */
const beginning = (text: string): string => {
  const sentences = text.split(SENTENCES_APART);
  const most = sentences.findIndex(
    (_, index) => index > 0 && sentences.slice(0, index + 1).join(' ').length > LONGEST_PREVIEW,
  );
  return (most === -1 ? sentences : sentences.slice(0, most)).join(' ');
};

/** A topic as a card, and as a line in a list of results. */
export const sharedPage = (language: Language, topic: Topic): SharedCard => {
  const words = sharedWords(language);
  const page = pageOf(words, topic);
  const from = words.t('extension:card.from-library');
  const data = {
    kind: page.kind,
    title: page.title,
    intro: page.intro,
    sections: page.sections,
    links: texts(page.links),
    source: page.sources.length === 0 ? '' : sourcesLine(words, page.sources),
    from,
  };
  return {
    card: extensionCard('page', words, data, page.title, [page.says, from]),
    preview: { title: plain(page.title), text: `${page.kind}. ${beginning(plain(page.says))}`.trim() },
  };
};
