/** The steps of a guide: one card a step, what to do when stuck, what to check at the end. */

import type { Facts } from '../../contract/facts.ts';
import type { View } from '../../conversation/model.ts';
import {
  type AfterItem,
  afterFor,
  type Guide,
  guideById,
  type Step,
  stepSources,
  stepsFor,
} from '../../knowledge/guides.ts';
import { type Button, fold, toAction } from '../actions.ts';
import { afterWords, introWords, numbered, stepTitle, stepWords, stuckWords } from '../guide-words.ts';
import { closedCloudNote, linkLines } from '../link-words.ts';
import { sourcesLine } from '../source-words.ts';
import { guideName } from '../verdict-words.ts';
import { rememberedOf, type Words } from '../words.ts';
import { feedbackLine } from './feedback.ts';
import { button, type Context, type Shown, texts } from './shown.ts';

type Of<V extends View['view']> = Extract<View, { view: V }>;

interface Place {
  readonly guide: Guide;
  readonly steps: readonly Step[];
  readonly index: number;
  readonly step: Step;
}

/** Which step a button belongs to: an older card must not be taken for the step one is at now. */
const stepArg = ({ guide, index }: Place): string => `${guide.id}:${index}`;

/** The step a view is about; the nearest there is, when answers have changed and there are fewer steps now. */
const placeOf = ({ guide: id, step, facts }: Of<'step'> | Of<'stuck'>): Place => {
  const guide = guideById(id);
  if (guide === undefined) throw new Error(`There is no guide ${id}.`);
  const steps = stepsFor(guide, facts);
  const index = Math.max(0, Math.min(step, steps.length - 1));
  const found = steps[index];
  if (found === undefined) throw new Error(`The guide ${id} has no steps for this case.`);
  return { guide, steps, index, step: found };
};

const detailButton = (context: Context, guide: string | undefined): readonly Button[] =>
  guide === undefined ? [] : [{ title: guideName(context.words, guide), action: 'start-guide', arg: guide }];

const sourcesOfStep = rememberedOf((words, step: Step): string => sourcesLine(words, stepSources(step)));

/** One step. */
export const step = (context: Context, view: Of<'step'>): Shown => {
  const { words } = context;
  const place = placeOf(view);
  const { guide, steps, index } = place;
  const said = stepWords(words, guide, place.step, view.facts);
  const { title, check, wrong } = said;
  const intro = index === 0 ? introWords(words, guide, view.facts) : '';
  const links = linkLines(words, place.step.links, view.facts);
  const guideTitle = guideName(words, guide.id);
  const name =
    said.phase === '' ? guideTitle : words.t('common:step.phase', { guide: guideTitle, phase: said.phase });
  // Said where it matters: at the beginning, and wherever there is a page to open.
  const closed = index === 0 || links.length > 0 ? closedCloudNote(words, place.step.links, view.facts) : '';
  const at = words.t('common:step.progress', {
    step: words.number(index + 1),
    steps: words.number(steps.length),
  });
  const last = index === steps.length - 1;
  const arg = stepArg(place);
  const lines = [...numbered(said.does), said.number].filter((line) => line !== '');
  return {
    template: 'step',
    data: {
      resumed: view.resumed === true ? words.t('common:step.resumed') : '',
      done: '●'.repeat(index + 1),
      left: '○'.repeat(steps.length - index - 1),
      guide: name,
      progressText: `\u2003${at}`,
      title,
      intro,
      lines: texts(lines),
      commands: texts(said.commands),
      checkTitle: words.t('common:step.check'),
      check,
      links: texts(links),
      closed,
      wrong: fold('wrong', words.t('common:step.wrong')),
      hasWrong: wrong !== '',
      wrongText: wrong,
      source: sourcesOfStep(words, place.step),
    },
    buttons: [
      button(context, 'step-done', {
        style: 'positive',
        arg,
        ...(last ? { name: 'step-done-last' } : {}),
      }),
      index > 0 ? button(context, 'step-back', { arg }) : button(context, 'back'),
      button(context, 'step-stuck', { arg }),
      ...detailButton(context, place.step.guide),
    ],
    speak: `${at}. ${title}. ${said.does.join(' ')}`,
    lines: [`${name}: ${at}`, title, intro, ...lines, check, wrong, ...links, closed],
  };
};

/** What the documents offer for a step that does not work out. */
export const stuck = (context: Context, view: Of<'stuck'>): Shown => {
  const { words } = context;
  const place = placeOf(view);
  const { guide, step: at } = place;
  const title = words.t('common:stuck.title', { step: stepTitle(words, guide, at, view.facts) });
  const problems = stuckWords(words, guide, at, view.facts).map((problem) => ({
    fold: fold(problem.id, problem.title),
    text: problem.text,
  }));
  const none = problems.length === 0 ? words.t('common:stuck.none') : '';
  const support = [words.t('common:stuck.support'), ...linkLines(words, ['support'], view.facts)].join(' ');
  return {
    template: 'stuck',
    data: { title, none, problems, support },
    buttons: [
      button(context, 'step-resume', { style: 'positive', arg: stepArg(place) }),
      button(context, 'why'),
      button(context, 'change-answer'),
      button(context, 'summary'),
    ],
    speak: title,
    lines: [title, none, ...problems.map((problem) => `- ${problem.fold.title}: ${problem.text}`), support],
  };
};

const afterLine = (words: Words, guide: Guide, item: AfterItem, facts: Facts): string =>
  [`- ${afterWords(words, guide, item, facts)}`, ...linkLines(words, item.links, facts)].join(' ');

/** Guides at whose end Microsoft goes on by itself, which can take long. */
const AUTOMATIC: ReadonlySet<string> = new Set([
  'change-plan-link',
  'change-plan-options',
  'upgrade-tab',
  'switch-button',
  'switch-wizard',
]);

/** All steps are done: what to check afterwards. */
export const finished = (context: Context, view: Of<'finished'>): Shown => {
  const { words } = context;
  const guide = guideById(view.guide);
  if (guide === undefined) throw new Error(`There is no guide ${view.guide}.`);
  const items = afterFor(guide, view.facts).filter(
    (item) => view.switched !== true || item.whileSwitching !== true,
  );
  const title = words.t('common:finished.title', {
    context: view.switched === true ? 'switched' : undefined,
  });
  const after = words.t('common:finished.after');
  const lines = items.map((item) => afterLine(words, guide, item, view.facts));
  const more = items.flatMap((item) => detailButton(context, item.guide)).slice(0, 2);
  const running =
    AUTOMATIC.has(guide.id) && view.switched !== true
      ? [button(context, 'change', { arg: 'switchStartedMinutesAgo', name: 'not-finished' })]
      : [];
  const [next, ...others] = more;
  const buttons: readonly Button[] = [
    ...(next === undefined ? [] : [{ ...next, style: 'positive' } as const]),
    ...others,
    ...running,
    button(context, 'summary'),
    button(context, 'restart'),
    button(context, 'step-back'),
  ];
  return {
    template: 'finished',
    data: {
      title,
      after,
      lines: texts(lines),
      presses: buttons.map((one) => toAction(one, context.channel, context.token)),
      ...feedbackLine(context, view.feedback),
    },
    // They stand above the question at the end, so they are part of the card's body.
    buttons: [],
    speak: `${title} ${after}`,
    lines: [title, after, ...lines],
  };
};
