/** What the command line says about itself. */
import { quote, type Words } from '../../presentation/words.ts';
import type { OptionProblem, Takes } from './options.ts';

/** The commands there are; each explains itself where it differs from triage. */
export type CommandName =
  | 'triage'
  | 'portfolio'
  | 'guide'
  | 'ask'
  | 'understand'
  | 'feedback'
  | 'backup'
  | 'restore';

/** The help, line by line, with the options that the command takes. */
export const helpText = (words: Words, command: CommandName, { own, undated }: Takes): string => {
  const dated = undated === true ? [] : (['as-of'] as const);
  const help = (key: string): string => words.t(`cli:help.${key}`, { context: command });
  return [
    help('usage'),
    '',
    help('intro'),
    '',
    ...(['json', 'locale', ...dated, ...own, 'help'] as const).map((option) => `  ${help(option)}`),
    '',
    help('exit'),
    '',
  ].join('\n');
};

/** What is wrong with the options. */
export const problemText = (words: Words, problem: OptionProblem): string => {
  if (problem.kind === 'unknown-option') {
    return words.t('cli:errors.unknown-option', { option: quote(problem.option) });
  }
  if (problem.kind === 'too-many-files') return words.t('cli:errors.too-many-files');
  return words.t(`cli:errors.${problem.kind}`, { value: quote(problem.value) });
};
