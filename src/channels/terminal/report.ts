/** Verdicts as a person reads them on a terminal. */
import { OUTCOMES, type Outcome } from '../../contract/verdict.ts';
import type { Case } from '../../presentation/rule-words.ts';
import { isPreliminary, outcomeSentence, outcomeTitle } from '../../presentation/verdict-words.ts';
import { plain, type Words } from '../../presentation/words.ts';
import type { Answer, Judged } from '../triage/answer.ts';
import { badCaseLines, caseName } from './cases.ts';
import type { Layout } from './layout.ts';
import { type Section, sectionsOf } from './sections.ts';
import { tenantSections } from './tenant.ts';

const COLOURS = {
  automatic: 'green',
  'not-yet': 'yellow',
  manual: 'cyan',
  retarget: 'cyan',
  'contact-seller': 'cyan',
  'need-info': 'yellow',
  'in-progress': 'yellow',
  stuck: 'red',
  'partner-center': 'cyan',
} as const satisfies Record<Outcome, string>;

const sectionLines = (layout: Layout, { heading, items, intro, outro, mark = '- ' }: Section): string[] => {
  if (items.length === 0) return [];
  return [
    '',
    `  ${layout.paint('bold', heading)}`,
    ...(intro === undefined ? [] : layout.wrap(plain(intro), 4)),
    ...items.flatMap((item) => layout.wrap(plain(item), 4, mark)),
    ...(outro === undefined ? [] : layout.wrap(plain(outro), 4)),
  ];
};

const judgedLines = (
  words: Words,
  layout: Layout,
  { json, facts, asOf }: Judged,
  number: number,
): string[] => {
  const about: Case = { verdict: json, facts };
  const path = words.t(`cli:path.${json.path ?? 'unknown'}`);
  const heading = `${caseName(words, json.id, number)}: ${outcomeTitle(words, about)}`;
  return [
    ...layout.wrap(heading, 0).map((line) => layout.paint('bold', layout.paint(COLOURS[json.outcome], line))),
    ...layout.wrap(plain(outcomeSentence(words, about)), 2),
    ...(isPreliminary(json) ? layout.wrap(words.t('verdict:preliminary'), 2) : []),
    ...layout
      .wrap(
        `${words.t('cli:report.path')}: ${path}. ${words.t('cli:report.asOf', { date: words.date(asOf) })}.`,
        2,
      )
      .map((line) => layout.paint('dim', line)),
    ...[...sectionsOf(words, about, asOf), ...tenantSections(words, json.tenant)].flatMap((section) =>
      sectionLines(layout, section),
    ),
  ];
};

export interface Report {
  /** One case, or what is wrong with it. `number` counts cases, `line` the lines of the input, both from 1. */
  one(answer: Answer, number: number, line: number): string;
  /** What stands at the end: how to see the steps, where a case has any, and counts after many cases. */
  end(): string;
}

/** A report in one language for one screen. */
export const createReport = (words: Words, layout: Layout): Report => {
  const outcomes = new Map<Outcome, number>();
  let judged = 0;
  let bad = 0;
  let hasSteps = false;
  const counted = (): string[] => [
    words.t('cli:summary.cases', { count: judged, amount: words.number(judged) }),
    ...OUTCOMES.flatMap((outcome) => {
      const count = outcomes.get(outcome);
      if (count === undefined) return [];
      const name = words.t(`cli:outcomeName.${outcome}`);
      return [`  ${words.t('cli:summary.outcome', { outcome: name, amount: words.number(count) })}`];
    }),
    ...(bad === 0 ? [] : [words.t('cli:summary.bad', { count: bad, amount: words.number(bad) })]),
  ];
  return {
    one(answer, number, line) {
      const first = judged + bad === 0;
      if (answer.ok) {
        judged += 1;
        const { outcome, guide } = answer.json;
        hasSteps ||= guide !== null;
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      } else bad += 1;
      const lines = answer.ok
        ? judgedLines(words, layout, answer, number)
        : badCaseLines(words, layout, answer.json, line);
      return `${first ? '' : '\n'}${lines.join('\n')}\n`;
    },
    end() {
      const hint = hasSteps ? `\n${layout.paint('dim', words.t('cli:report.hint'))}\n` : '';
      if (judged + bad < 2) return hint;
      const title = layout.paint('bold', words.t('cli:summary.title'));
      const lines = counted().map((line) => `  ${line}\n`);
      return `\n${title}\n${lines.join('')}${hint}`;
    },
  };
};
