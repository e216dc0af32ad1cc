/** What can replace Office 365 E4: the admin ticks what must be kept and sees what keeps it, least first. */
import { E4_FEATURES } from '../../contract/facts.ts';
import type { View } from '../../conversation/model.ts';
import type { Replacement } from '../../knowledge/e4-replacements.ts';
import { source } from '../../knowledge/sources.ts';
import { fold, toAction } from '../actions.ts';
import { choiceWords, questionLabel } from '../fact-words.ts';
import type { JsonObject } from '../json.ts';
import {
  fittingHeading,
  fittingReplacements,
  lacksLine,
  notEnoughLines,
  replacementName,
} from '../replacement-words.ts';
import { datedLink } from '../source-words.ts';
import { button, type Context, row, type Shown } from './shown.ts';

type ReplacementsView = Extract<View, { view: 'replacements' }>;

const SOURCE = source('partner-e4', 'Office 365 Enterprise E4 edition replacement plans');

const fittingRow = (context: Context, replacement: Replacement): JsonObject => {
  const { words } = context;
  const name = replacementName(words, replacement);
  return row(
    context,
    { title: name, detail: lacksLine(words, replacement), strong: true },
    {
      title: words.t('common:targets.choose', { plan: name }),
      action: 'choose-replacement',
      arg: String(replacement.option),
    },
  );
};

/** The form with the features, and under it the replacements that keep them and those that do not. */
export const replacements = (context: Context, view: ReplacementsView): Shown => {
  const { words } = context;
  const { wanted } = view;
  const fitting = fittingReplacements(wanted);
  const others = notEnoughLines(words, wanted);
  const title = words.t('verdict:heading.suggested');
  const intro = words.t('verdict:replacements.intro');
  const fittingTitle = fittingHeading(words, wanted);
  const compare = button(context, 'compare', { style: 'positive', asks: ['wantedFeatures'] });
  const suites = words.t('verdict:replacements.suites');
  return {
    template: 'replacements',
    data: {
      title,
      intro,
      label: questionLabel(words, 'wantedFeatures'),
      value: wanted.join(','),
      choices: E4_FEATURES.map((feature) => ({
        title: choiceWords(words, 'wantedFeatures', feature),
        value: feature,
      })),
      compare: [toAction(compare, context.channel, context.token)],
      fittingTitle,
      rows: fitting.map((one) => fittingRow(context, one)),
      others: fold('others', words.t('verdict:replacements.others')),
      hasOthers: others.length > 0,
      otherLines: others.map((text) => ({ text })),
      suites,
      source: `${words.t('why:sourceHeading')}: ${datedLink(words, SOURCE)}`,
    },
    buttons: [button(context, 'back')],
    speak: `${title}. ${intro}`,
    lines: [
      title,
      intro,
      fittingTitle,
      ...fitting.map((one) => `- ${replacementName(words, one)}. ${lacksLine(words, one)}`),
      ...others.map((line) => `- ${line}`),
      suites,
    ],
  };
};
