/** What people thought of answers, as a table for people. */
import { HELPED } from '../../conversation/model.ts';
import { guideName } from '../../presentation/verdict-words.ts';
import type { Words } from '../../presentation/words.ts';
import {
  type Counts,
  countOf,
  type Group,
  groupsOf,
  type Row,
  type Rows,
  sentencesOf,
  totalOf,
} from '../feedback/rows.ts';
import { type Layout, lengthOf } from './layout.ts';

const GAP = '  ';
const PERCENT = 100;

/** The words of an id; of one that an earlier version had, the id. */
const named = (words: Words, key: Parameters<Words['t']>[0], id: string): string =>
  words.has(key) ? words.t(key) : id;

/** What the answer was: "not yet: More users than licences · Today's admin centre". */
const verdictName = (words: Words, { outcome, path, rules }: Row): string => {
  const names = ruleNames(words, rules);
  const what = named(words, `cli:outcomeName.${outcome}`, outcome);
  const where = named(words, `cli:path.${path ?? 'unknown'}`, path ?? '');
  return words.t('feedback:report.verdict', {
    outcome: what,
    path: where,
    rules: names,
    context: names === '' ? 'no-rules' : undefined,
  });
};
const ruleNames = (words: Words, rules: readonly string[]): string =>
  words.note(rules.map((rule) => named(words, `rules:${rule}.name`, rule)));

const nameOf = (words: Words, row: Row): string => {
  if (row.of === 'verdict') return verdictName(words, row);
  const guide = row.guide ?? '';
  return words.has(`guides:${guide}.title`) ? guideName(words, guide) : guide;
};

const share = (words: Words, part: number, whole: number): string =>
  words.t('feedback:report.share', {
    amount: words.number(whole === 0 ? 0 : Math.round((part / whole) * PERCENT)),
  });

/** The numbers of a line: how many answers, and the share of each. */
const cellsOf = (words: Words, counts: Counts): readonly string[] => {
  const whole = totalOf(counts);
  return [words.number(whole), ...HELPED.map((helped) => share(words, counts[helped], whole))];
};

const table = (words: Words, layout: Layout, groups: readonly Group[], about: string): readonly string[] => {
  const head = [
    words.t('feedback:report.answers'),
    ...HELPED.map((helped) => words.t(`feedback:report.helped.${helped}`)),
  ];
  const lines = groups.map((group) => ({
    cells: cellsOf(words, group.counts),
    name: nameOf(words, group.about),
  }));
  const widths = head.map((title, index) =>
    Math.max(lengthOf(title), ...lines.map(({ cells }) => lengthOf(cells[index] ?? ''))),
  );
  const line = (cells: readonly string[], name: string): readonly string[] =>
    layout.wrap(
      name,
      0,
      cells.map((cell, index) => ' '.repeat((widths[index] ?? 0) - lengthOf(cell)) + cell + GAP).join(''),
    );
  return [
    ...line(head, about).map((one) => layout.paint('bold', one)),
    ...lines.flatMap(({ cells, name }) => line(cells, name)),
    '',
  ];
};

const written = (words: Words, layout: Layout, all: readonly Row[]): readonly string[] => {
  const sentences = sentencesOf(all);
  if (sentences.length === 0) return [];
  return [
    layout.paint('bold', words.t('feedback:report.sentences')),
    ...sentences.flatMap((row) => [
      ...layout.wrap(
        words.t('feedback:report.sentence', {
          date: words.date(row.day),
          helped: words.t(`feedback:choice.${row.helped}`),
          about: nameOf(words, row),
        }),
        0,
      ),
      ...layout.wrap(words.t('feedback:report.quoted', { text: row.sentence }), 2),
      '',
    ]),
  ];
};

/** The answers counted by what they are about, then what people wrote; or that there is nothing yet. */
export const feedbackText = (
  words: Words,
  layout: Layout,
  { rows: all, unreadable }: Rows,
  since: string | null,
): string => {
  const period = words.t('feedback:report.title', {
    context: since === null ? undefined : 'since',
    date: since === null ? '' : words.date(since),
  });
  const bad =
    unreadable === 0
      ? []
      : layout.wrap(
          words.t('feedback:report.unreadable', { count: unreadable, amount: words.number(unreadable) }),
          0,
        );
  if (all.length === 0)
    return `${[period, ...layout.wrap(words.t('feedback:report.none'), 0), ...bad].join('\n')}\n`;
  const verdicts = groupsOf(all, 'verdict');
  const guides = groupsOf(all, 'guide');
  const counts = countOf(all);
  const shares = HELPED.map((helped) =>
    words.t('feedback:report.of-all', {
      helped: words.t(`feedback:report.helped.${helped}`),
      share: share(words, counts[helped], totalOf(counts)),
    }),
  );
  const lines = [
    layout.paint('bold', period),
    words.t('feedback:report.total', {
      count: totalOf(counts),
      amount: words.number(totalOf(counts)),
      shares: words.note(shares),
    }),
    '',
    ...(verdicts.length === 0 ? [] : table(words, layout, verdicts, words.t('feedback:report.verdicts'))),
    ...(guides.length === 0 ? [] : table(words, layout, guides, words.t('feedback:report.guides'))),
    ...written(words, layout, all),
    ...bad,
  ];
  return `${lines.join('\n').trimEnd()}\n`;
};
