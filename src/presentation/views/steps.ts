/** The steps of a guide: one card a step, what to do when stuck, what to check at the end. */

import type { Facts } from '../../contract/facts.ts';
import type { View } from '../../conversation/model.ts';
import {
  type AfterItem,
  afterFor,
  commandsFor,
  contextFor,
  type Guide,
  guideById,
  numberFor,
  type Step,
  stepsFor,
} from '../../knowledge/guides.ts';
import { source } from '../../knowledge/sources.ts';
import { type Button, fold } from '../actions.ts';
import { planName } from '../fact-words.ts';
import { closedCloudNote, linkLines } from '../link-words.ts';
import { datedLink } from '../source-words.ts';
import { guideName } from '../verdict-words.ts';
import type { WordKey, WordParams, Words } from '../words.ts';
import { button, type Context, type Shown, texts } from './shown.ts';

type Of<V extends View['view']> = Extract<View, { view: V }>;

const guideParams = (words: Words, facts: Facts): WordParams => ({
  sourcePlan: planName(facts.sourcePlan) ?? words.t('guides:unknown.sourcePlan'),
  targetPlan: planName(facts.targetPlan) ?? words.t('guides:unknown.targetPlan'),
  users: numberWords(words, facts.usersLicensed),
  licences: numberWords(words, facts.licencesPurchased),
});
const numberWords = (words: Words, value: Facts['usersLicensed']): string =>
  typeof value === 'number' ? words.number(value) : '';

interface Place {
  readonly guide: Guide;
  readonly steps: readonly Step[];
  readonly index: number;
  readonly step: Step;
  readonly key: `guides:${string}`;
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
  return { guide, steps, index, step: found, key: `guides:${id}.steps.${found.id}` };
};

const optional = (words: Words, key: WordKey, params: WordParams): string =>
  words.has(key) || (params.context !== undefined && words.has(key, params.context))
    ? words.t(key, params)
    : '';

const countLine = (words: Words, { key, step }: Place, facts: Facts, params: WordParams): string => {
  const count = numberFor(step, facts);
  return count === null ? '' : words.t(`${key}.number`, { ...params, count });
};

const detailButton = (context: Context, guide: string | undefined): readonly Button[] =>
  guide === undefined ? [] : [{ title: guideName(context.words, guide), action: 'start-guide', arg: guide }];

/** One step. */
export const step = (context: Context, view: Of<'step'>): Shown => {
  const { words } = context;
  const place = placeOf(view);
  const { guide, steps, index, key } = place;
  const params: WordParams = {
    ...guideParams(words, view.facts),
    context: contextFor(place.step, view.facts),
  };
  const title = words.t(`${key}.title`, params);
  const intro = index === 0 ? optional(words, `guides:${guide.id}.intro`, params) : '';
  const does = words.lines(`${key}.do`, params);
  const count = countLine(words, place, view.facts, params);
  const check = optional(words, `${key}.check`, params);
  const wrong = optional(words, `${key}.wrong`, params);
  const links = linkLines(words, place.step.links, view.facts);
  const { document, section } = place.step.source;
  const { phase } = place.step;
  const guideTitle = guideName(words, guide.id);
  const name =
    phase === undefined
      ? guideTitle
      : words.t('common:step.phase', {
          guide: guideTitle,
          phase: words.t(`guides:${guide.id}.phases.${phase}`),
        });
  const closed = closedCloudNote(words, place.step.links, view.facts);
  const at = words.t('common:step.progress', {
    step: words.number(index + 1),
    steps: words.number(steps.length),
  });
  const last = index === steps.length - 1;
  const arg = stepArg(place);
  const lines = [...does.map((line, i) => (does.length > 1 ? `${i + 1}. ${line}` : line)), count].filter(
    (line) => line !== '',
  );
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
      commands: texts(commandsFor(place.step, view.facts)),
      checkTitle: words.t('common:step.check'),
      check,
      links: texts(links),
      closed,
      wrong: fold('wrong', words.t('common:step.wrong')),
      hasWrong: wrong !== '',
      wrongText: wrong,
      source: `${words.t('why:sourceHeading')}: ${datedLink(words, source(document, section))}`,
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
    speak: `${at}. ${title}. ${does.join(' ')}`,
    lines: [`${name}: ${at}`, title, intro, ...lines, check, wrong, ...links, closed],
  };
};

/** What the documents offer for a step that does not work out. */
export const stuck = (context: Context, view: Of<'stuck'>): Shown => {
  const { words } = context;
  const place = placeOf(view);
  const { key, step: at } = place;
  const params: WordParams = { ...guideParams(words, view.facts), context: contextFor(at, view.facts) };
  const title = words.t('common:stuck.title', { step: words.t(`${key}.title`, params) });
  const problems = at.stuck.map((problem) => ({
    fold: fold(problem, words.t(`${key}.stuck.${problem}.title`, params)),
    text: words.t(`${key}.stuck.${problem}.text`, params),
  }));
  const none = problems.length === 0 ? words.t('common:stuck.none') : '';
  const support = [words.t('common:stuck.support'), ...linkLines(words, ['support'], view.facts)].join(' ');
  return {
    template: 'stuck',
    data: { title, none, problems, support },
    buttons: [
      button(context, 'step-resume', { style: 'positive', arg: stepArg(place) }),
      button(context, 'why'),
      button(context, 'summary'),
    ],
    speak: title,
    lines: [title, none, ...problems.map((problem) => `- ${problem.fold.title}: ${problem.text}`), support],
  };
};

const afterLine = (words: Words, guide: Guide, item: AfterItem, facts: Facts): string => {
  const said = words.t(`guides:${guide.id}.after.${item.id}`, guideParams(words, facts));
  return [`- ${said}`, ...linkLines(words, item.links, facts)].join(' ');
};

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
  const items = afterFor(guide, view.facts);
  const title = words.t('common:finished.title');
  const after = words.t('common:finished.after');
  const lines = items.map((item) => afterLine(words, guide, item, view.facts));
  const more = items.flatMap((item) => detailButton(context, item.guide)).slice(0, 2);
  const running = AUTOMATIC.has(guide.id)
    ? [button(context, 'change', { arg: 'switchStartedMinutesAgo', name: 'not-finished' })]
    : [];
  const [next, ...others] = [...more, ...running, button(context, 'summary'), button(context, 'restart')];
  return {
    template: 'finished',
    data: { title, after, lines: texts(lines) },
    buttons: [
      ...(next === undefined ? [] : [{ ...next, style: 'positive' } as const]),
      ...others,
      button(context, 'step-back'),
    ],
    speak: `${title} ${after}`,
    lines: [title, after, ...lines],
  };
};
