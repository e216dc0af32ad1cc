/** The steps of a guide as a person reads them on a terminal. */
import type { Page } from '../../presentation/link-words.ts';
import { sourceText } from '../../presentation/source-words.ts';
import { guideName } from '../../presentation/verdict-words.ts';
import { quote, type Words } from '../../presentation/words.ts';
import type { AfterJson, GuideJson, StepJson } from '../guide/answer.ts';
import type { Layout } from './layout.ts';

/** A guide that says more, and the command that shows it, on a line of its own to be copied. */
export const detailLines = (
  words: Words,
  layout: Layout,
  guide: string,
  indent: number,
): readonly string[] => [
  ...layout.wrap(words.t('cli:guide.detail', { guide: guideName(words, guide) }), indent),
  `${' '.repeat(indent + 2)}${words.t('cli:guide.command', { id: guide })}`,
];

/** "Title: address". */
export const pageLine = ({ title, url }: Page): string => `${title}: ${url}`;

/** A label with what stands under it; nothing where there is nothing. */
const labelled = (layout: Layout, label: string, text: string): readonly string[] =>
  text === '' ? [] : layout.wrap(`${label}: ${text}`, 4);

const listed = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`    ${heading}:`, ...lines];

const stepLines = (words: Words, layout: Layout, step: StepJson, at: string): readonly string[] => {
  const pages = step.links.flatMap((page) => layout.wrap(pageLine(page), 6, '- '));
  // Never broken: a line is to be copied whole.
  const commands = step.commands.map((line) => `      ${line}`);
  return [
    '',
    ...layout.wrap(`${at}: ${step.title}`, 2).map((line) => layout.paint('bold', line)),
    ...step.do.flatMap((line) => layout.wrap(line, 4, '- ')),
    ...labelled(layout, words.t('common:step.check'), step.check),
    ...labelled(layout, words.t('common:step.wrong'), step.wrong),
    ...listed(words.t('cli:guide.pages'), pages),
    ...listed(words.t('cli:guide.commands'), commands),
    ...(step.guide === undefined ? [] : detailLines(words, layout, step.guide, 4)),
    ...[step.source, ...(step.also === undefined ? [] : [step.also])]
      .flatMap((ref) => labelled(layout, words.t('why:sourceHeading'), sourceText(words, ref)))
      .map((line) => layout.paint('dim', line)),
  ];
};

const afterLines = (words: Words, layout: Layout, item: AfterJson): readonly string[] => [
  ...layout.wrap(item.text, 4, '- '),
  ...item.links.flatMap((page) => layout.wrap(pageLine(page), 6)),
  ...(item.guide === undefined ? [] : detailLines(words, layout, item.guide, 6)),
];

/** A guide, or why there is none. */
export const guideLines = (words: Words, layout: Layout, guide: GuideJson): readonly string[] => {
  const { id, title, intro, notes, steps, after } = guide;
  const heading =
    id === null || id === '' ? title : `${words.t('cli:report.case', { id: quote(id) })}: ${title}`;
  const amount = words.number(steps.length);
  return [
    ...layout.wrap(heading, 0).map((line) => layout.paint('bold', layout.paint('cyan', line))),
    ...(guide.guide === null ? [intro, ...notes] : [...notes, intro])
      .filter((text) => text !== '')
      .flatMap((text) => layout.wrap(text, 2)),
    ...steps.flatMap((step, index) => {
      const { phase } = step;
      const isNew = phase !== undefined && phase !== steps[index - 1]?.phase;
      const at = words.t('common:step.progress', { step: words.number(index + 1), steps: amount });
      return [
        ...(isNew ? ['', ...layout.wrap(phase, 2).map((line) => layout.paint('cyan', line))] : []),
        ...stepLines(words, layout, step, at),
      ];
    }),
    ...(after.length === 0 ? [] : ['', `  ${layout.paint('bold', words.t('common:finished.after'))}`]),
    ...after.flatMap((item) => afterLines(words, layout, item)),
  ];
};
