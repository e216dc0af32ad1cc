/** A customer's subscriptions that will end: how to hand over the list, and what was found in it. */
import type { PortfolioFound, View } from '../../conversation/model.ts';
import { endsSoon } from '../../eligibility/portfolio.ts';
import { source } from '../../knowledge/sources.ts';
import {
  endingDate,
  endingLicences,
  endingName,
  endingTime,
  portfolioErrorText,
  portfolioSummary,
} from '../portfolio-words.ts';
import { datedLink } from '../source-words.ts';
import { breakable, sentence, type Words } from '../words.ts';
import { button, type Context, type Shown, texts } from './shown.ts';

type PortfolioView = Extract<View, { view: 'portfolio' }>;
type Read = Extract<PortfolioFound, { kind: 'read' }>;

const SOURCE = source('partner-e4', 'Migrate Office 365 E4 subscriptions to newer Office 365 versions');

const howTo = (words: Words): readonly string[] => [
  words.t('portfolio:export.call'),
  words.t('portfolio:export.give'),
  words.t('portfolio:export.look'),
];

const wrongLine = (words: Words, found: PortfolioFound | null): string => {
  if (found?.kind !== 'unreadable') return '';
  return found.error === 'invalid-json'
    ? words.t('portfolio:errors.invalid-json')
    : portfolioErrorText(words, found.error);
};

/** Nothing ends, or there was nothing in the list. */
const nothingLines = (words: Words, { counts }: Read): readonly string[] => {
  if (counts.subscriptions === 0) return [words.t('portfolio:none.empty')];
  return counts.ending === 0 ? [words.t('portfolio:none.text')] : [];
};

/** The list before it is handed over, or what is in it. */
export const portfolio = (context: Context, { found }: PortfolioView): Shown => {
  const { words } = context;
  const read = found?.kind === 'read' ? found : null;
  const wrong = wrongLine(words, found);
  const rows = (read?.endings ?? []).map((ending) => ({
    name: breakable(endingName(words, ending)),
    time: sentence(endingTime(words, ending)),
    urgent: endsSoon(ending),
    day: endingDate(words, ending),
    detail: [
      endingLicences(words, ending),
      ...(ending.retired ? [words.t('portfolio:row.retired')] : []),
    ].join(' · '),
  }));
  const isNone = read !== null && rows.length === 0;
  const title = words.t(isNone ? 'portfolio:none.title' : 'portfolio:title');
  const summary =
    read === null
      ? [words.t('portfolio:intro')]
      : [...nothingLines(words, read), ...(isNone ? [] : portfolioSummary(words, read.counts))];
  const others = (read?.counts.ending ?? 0) - rows.length;
  const more = others <= 0 ? '' : words.t('portfolio:more', { amount: words.number(others) });
  const steps = read === null ? howTo(words) : [];
  const hasE4 = read?.endings.some(({ suggestedTargets }) => suggestedTargets.length > 0) === true;
  return {
    template: 'portfolio',
    data: {
      title,
      wrong,
      summary: summary.join(' '),
      stepsTitle: words.t('portfolio:export.title'),
      hasSteps: steps.length > 0,
      steps: texts(steps),
      rows,
      more,
      source: `${words.t('why:sourceHeading')}: ${datedLink(words, SOURCE)}`,
    },
    buttons: [
      ...(hasE4 ? [button(context, 'replacements', { style: 'positive' })] : []),
      button(context, 'start-guide', { arg: 'partner-center', name: 'partner-steps' }),
      ...(read === null ? [] : [button(context, 'portfolio', { name: 'portfolio-again' })]),
      button(context, 'back'),
    ],
    speak: [title, wrong, ...summary].filter((line) => line !== '').join('. '),
    lines: [
      title,
      wrong,
      ...summary,
      ...rows.map(({ name, time, day, detail }) => `- ${name}: ${time}${day} · ${detail}`),
      more,
      ...steps,
    ],
  };
};
