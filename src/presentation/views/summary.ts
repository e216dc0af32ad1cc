/** What support needs: the answer, what it rests on, and the case itself, to copy. */

import { FACT_IDS } from '../../contract/facts.ts';
import type { View } from '../../conversation/model.ts';
import { factName, valueWords } from '../fact-words.ts';
import { readFrom, valueWithSource } from '../provenance-words.ts';
import { ruleWords } from '../rule-words.ts';
import { guideName, isPreliminary, outcomeSentence, outcomeTitle } from '../verdict-words.ts';
import { plain, type Words, withoutStop } from '../words.ts';
import { button, type Context, type Shown, texts } from './shown.ts';

type SummaryView = Extract<View, { view: 'summary' }>;

/** The case in one line, as `triage -` reads it back. */
const caseLine = ({ facts, asOf }: SummaryView): string => {
  const said = Object.fromEntries(
    FACT_IDS.flatMap((fact) => (facts[fact] === undefined ? [] : [[fact, facts[fact]]])),
  );
  // With blanks, so that the line can break on a narrow screen; copied, it is one line again.
  return JSON.stringify({ id: `planbyte ${asOf}`, asOf, facts: said }, null, 1).replace(/\n\s*/gu, ' ');
};

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `- ${line}`)];

/** The outcome; that nothing is settled yet, where nothing is. */
const outcomeLine = (words: Words, view: SummaryView): string => {
  if (view.verdict.outcome === 'need-info') return words.t('common:summary.outcome-open');
  const heading = words.t('common:summary.outcome', isPreliminary(view.verdict) ? { context: 'so-far' } : {});
  return `${heading}: ${outcomeTitle(words, view)}`;
};

const summaryLines = (words: Words, view: SummaryView): readonly string[] => {
  const { verdict, facts } = view;
  const said = FACT_IDS.filter((fact) => facts[fact] !== undefined);
  return [
    words.t('common:summary.heading', { date: words.date(view.asOf) }),
    outcomeLine(words, view),
    outcomeSentence(words, view),
    ...(isPreliminary(verdict) ? [words.t('verdict:preliminary')] : []),
    ...section(
      words.t('common:summary.reasons'),
      verdict.applies.map((id) => ruleWords(words, id, 'applies', view)),
    ),
    ...section(
      words.t('common:summary.provided'),
      verdict.provided.map((id) => withoutStop(ruleWords(words, id, 'unknown', view))),
    ),
    ...(verdict.guide === null
      ? []
      : [`${words.t('common:summary.guide')}: ${guideName(words, verdict.guide)}`]),
    ...section(
      words.t('common:summary.answers'),
      said.map((fact) => {
        const source = readFrom(words, view.answers?.[fact]);
        const value = valueWithSource(words, valueWords(words, fact, facts[fact]), source);
        return words.t('common:fact-and-value', { fact: factName(words, fact), value });
      }),
    ),
  ].map(plain);
};

/** Messages are Markdown, where a line ends with two blanks. */
const LINE_BREAK = '  \n';

/**
 * The summary. In Web Chat the card's own text can be selected; in Teams it cannot, so there the summary is also a
 * message, which can be copied.
 */
export const summary = (context: Context, view: SummaryView): Shown => {
  const { words } = context;
  const title = words.t('common:summary.title');
  const lines = summaryLines(words, view);
  const line = caseLine(view);
  return {
    template: 'summary',
    data: { title, hint: words.t('common:summary.hint'), lines: texts(lines), case: line },
    buttons: [button(context, 'back', { style: 'positive' }), button(context, 'restart')],
    speak: words.t('common:summary.intro'),
    lines: [...lines, line],
    ...(context.channel === 'teams' ? { text: [...lines, line].join(LINE_BREAK) } : {}),
  };
};
