/** Subscriptions that will end, as a person reads them on a terminal. */
import { countEndings, type Ending, endsSoon, isOpenEnded } from '../../eligibility/portfolio.ts';
import {
  endingDay,
  endingLicences,
  endingName,
  endingTime,
  portfolioSummary,
} from '../../presentation/portfolio-words.ts';
import { suggestedLine } from '../../presentation/verdict-words.ts';
import type { Words } from '../../presentation/words.ts';
import { type Layout, lengthOf } from './layout.ts';

export interface Listed {
  /** Soonest first. */
  readonly endings: readonly Ending[];
  /** With those that do not end. */
  readonly subscriptions: number;
  /** Documents that could not be read. */
  readonly bad: number;
  readonly asOf: string;
}

const GAP = '  ';
/** With less room for the name than this, a row becomes several lines. */
const NARROWEST_NAME = 20;

const NONE = '–';
const COLUMNS = ['endsOn', 'daysLeft', 'licences'] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number] | 'name', string>>;

const nameOf = (words: Words, ending: Ending): string => {
  const name = endingName(words, ending);
  return ending.retired ? `${name} (${words.t('portfolio:row.retired')})` : name;
};

const rowOf = (words: Words, ending: Ending): Row => ({
  endsOn: isOpenEnded(ending) ? NONE : words.date(ending.endsOn),
  daysLeft: endingTime(words, ending),
  licences: ending.quantity === null ? NONE : words.number(ending.quantity),
  name: nameOf(words, ending),
});

const painted = (layout: Layout, ending: Ending, lines: readonly string[]): readonly string[] => {
  if (ending.daysLeft < 0) return lines.map((line) => layout.paint('red', line));
  return endsSoon(ending) ? lines.map((line) => layout.paint('yellow', line)) : lines;
};

/** Name and figures under each other, where the screen is too narrow for a table. */
const stacked = (words: Words, layout: Layout, endings: readonly Ending[]): string[] =>
  endings.flatMap((ending) => {
    const isAhead = ending.daysLeft > 0 && !isOpenEnded(ending);
    const about = [
      endingDay(words, ending),
      ...(isAhead ? [endingTime(words, ending)] : []),
      endingLicences(words, ending),
    ];
    return [
      ...painted(layout, ending, layout.wrap(nameOf(words, ending), 0)),
      ...layout.wrap(about.join(', '), 2),
    ];
  });

const table = (words: Words, layout: Layout, endings: readonly Ending[]): string[] => {
  const head: Row = {
    endsOn: words.t('portfolio:column.endsOn'),
    daysLeft: words.t('portfolio:column.daysLeft'),
    licences: words.t('portfolio:column.licences'),
    name: words.t('portfolio:column.name'),
  };
  const rows = endings.map((ending) => rowOf(words, ending));
  const widths = COLUMNS.map((column) =>
    rows.reduce((widest, row) => Math.max(widest, lengthOf(row[column])), lengthOf(head[column])),
  );
  const room = layout.width - widths.reduce((sum, width) => sum + width + GAP.length, 0);
  if (room < NARROWEST_NAME) return stacked(words, layout, endings);
  const lines = (row: Row): readonly string[] => {
    const cells = COLUMNS.map((column, index) => {
      const blank = ' '.repeat((widths[index] ?? 0) - lengthOf(row[column]));
      return column === 'licences' ? `${blank}${row[column]}` : `${row[column]}${blank}`;
    });
    return layout.wrap(row.name, 0, [...cells, ''].join(GAP));
  };
  return [
    ...lines(head).map((line) => layout.paint('bold', line)),
    ...endings.flatMap((ending) => painted(layout, ending, lines(rowOf(words, ending)))),
  ];
};

/** What can replace the plans that are no longer sold; once, however many customers have them. */
const replacements = (words: Words, layout: Layout, endings: readonly Ending[]): string[] => {
  const targets = endings.find(({ suggestedTargets }) => suggestedTargets.length > 0)?.suggestedTargets ?? [];
  if (targets.length === 0) return [];
  return [
    '',
    layout.paint('bold', words.t('portfolio:replacements.title')),
    ...layout.wrap(words.t('portfolio:replacements.intro'), 2),
    ...targets.flatMap((target) => layout.wrap(suggestedLine(words, target), 2, '- ')),
  ];
};

const nothing = (words: Words, layout: Layout, { subscriptions, bad }: Listed): string[] => {
  const text = words.t(subscriptions === 0 ? 'portfolio:none.empty' : 'portfolio:none.text');
  return [
    // With a document that could not be read, nobody can say that nothing ends.
    ...(bad > 0 ? [] : [layout.paint('green', words.t('portfolio:none.title'))]),
    ...layout.wrap(text, 2),
  ];
};

/** The list with what can replace what is no longer sold, and counts; or that there is nothing to list. */
export const endingsList = (words: Words, layout: Layout, listed: Listed): string => {
  const { endings, subscriptions, bad, asOf } = listed;
  const counted = [
    `${words.t('cli:report.asOf', { date: words.date(asOf) })}.`,
    ...portfolioSummary(words, countEndings(endings, subscriptions)),
    ...(bad === 0 ? [] : [words.t('portfolio:summary.bad', { count: bad, amount: words.number(bad) })]),
  ];
  const lines =
    endings.length === 0
      ? nothing(words, layout, listed)
      : [
          layout.paint('bold', words.t('portfolio:title')),
          '',
          ...table(words, layout, endings),
          ...replacements(words, layout, endings),
        ];
  return `${[...lines, '', ...layout.wrap(counted.join(' '), 0)].join('\n')}\n`;
};
