/** What has been said so far: answers to change, where the conversation is, plans to choose, notes. */

import { FACT_IDS, type FactId } from '../../contract/facts.ts';
import type { Answers, View } from '../../conversation/model.ts';
import { TENANT_SOURCES } from '../../tenant/model.ts';
import type { Button } from '../actions.ts';
import { factName, planName, valueWords } from '../fact-words.ts';
import { readFrom, valueWithSource } from '../provenance-words.ts';
import { sourceName } from '../tenant-words.ts';
import {
  guideName,
  isPreliminary,
  outcomeSentence,
  outcomeTitle,
  suggestedLine,
  targetsIntro,
} from '../verdict-words.ts';
import type { Words } from '../words.ts';
import { button, type Context, row, type Shown, starts, texts } from './shown.ts';

type Of<V extends View['view']> = Extract<View, { view: V }>;

const answered = (answers: Answers): readonly FactId[] =>
  FACT_IDS.filter((fact) => answers[fact] !== undefined);

/** What holds for nearly everybody and is not asked. */
const ASSUMED = [
  ['audience', 'admin'],
  ['cloud', 'worldwide'],
  ['surface', 'change-plan'],
] as const;

const withSource = (words: Words, fact: string, source: string): string =>
  source === '' ? fact : words.t('common:fact-and-source', { fact, source });

/** What was said; tapping an answer changes it. */
export const answers = (context: Context, view: Of<'answers'>): Shown => {
  const { words } = context;
  const title = words.t('common:answers.title');
  const said = answered(view.answers).map((fact) => ({
    fact,
    name: factName(words, fact),
    value: valueWords(words, fact, view.answers[fact]?.value),
    source: readFrom(words, view.answers[fact]),
  }));
  const assumed = ASSUMED.filter(([fact]) => view.answers[fact] === undefined).map(([fact, value]) => ({
    fact,
    name: words.t('common:answers.assumed', { fact: factName(words, fact) }),
    value: valueWords(words, fact, value),
    source: '',
  }));
  const none = said.length === 0 ? words.t('common:answers.none') : '';
  return {
    template: 'answers',
    data: {
      title,
      none,
      rows: [...said, ...assumed].map(({ fact, name, value, source }) =>
        row(
          context,
          { title: value, detail: withSource(words, name, source), strong: true },
          { title: words.t('common:answers.row', { fact: name, value }), action: 'change', arg: fact },
        ),
      ),
    },
    buttons: said.length === 0 ? starts(context) : [button(context, 'back'), button(context, 'restart')],
    speak: none === '' ? title : none,
    lines: [
      title,
      none,
      ...[...said, ...assumed].map(
        ({ name, value, source }) => `- ${name}: ${valueWithSource(words, value, source)}`,
      ),
    ],
  };
};

/** The plans that could be reached automatically, to choose one. */
export const targets = (context: Context, view: Of<'targets'>): Shown => {
  const { words } = context;
  const title = words.t('verdict:heading.targets');
  const suggested = view.verdict.suggestedTargets.map((target) => suggestedLine(words, target));
  const body = [targetsIntro(words, view.facts, view.targets), ...suggested.map((line) => `- ${line}`)];
  const names = view.targets.map((plan) => ({ plan, name: planName(plan) ?? plan }));
  return {
    template: 'targets',
    data: {
      title,
      body: texts(body),
      rows: names.map(({ plan, name }) =>
        row(
          context,
          { title: name, strong: true },
          { title: words.t('common:targets.choose', { plan: name }), action: 'choose-target', arg: plan },
        ),
      ),
    },
    buttons: [
      planName(view.facts.sourcePlan) === undefined
        ? button(context, 'change', { arg: 'sourcePlan', style: 'positive', name: 'enter-plan' })
        : button(context, 'change', { arg: 'targetPlan', name: 'other-plan' }),
      button(context, 'back'),
    ],
    speak: body[0] ?? title,
    lines: [title, ...body, ...names.map(({ name }) => `- ${name}`)],
  };
};

/** How much the person has answered, and how much was read elsewhere. */
const countLines = (words: Words, answers: Answers): readonly string[] => {
  const by = answered(answers).map((fact) => answers[fact]?.by);
  const lines = ([undefined, ...TENANT_SOURCES] as const).map((source) => {
    const count = by.filter((one) => TENANT_SOURCES.find((tenant) => tenant === one) === source).length;
    const amount = words.number(count);
    if (count === 0) return '';
    return source === undefined
      ? words.t('common:status.answers', { count, amount })
      : words.t('common:status.read', { count, amount, source: sourceName(words, source) });
  });
  return lines.filter((line) => line !== '');
};

/** Where the conversation is. */
export const status = (context: Context, view: Of<'status'>): Shown => {
  const { words } = context;
  const title = words.t('common:status.title');
  const count = answered(view.answers).length;
  const facts = Object.fromEntries(answered(view.answers).map((fact) => [fact, view.answers[fact]?.value]));
  const about = { verdict: view.verdict, facts };
  const lines =
    count === 0
      ? [words.t('common:status.nothing')]
      : [
          ...countLines(words, view.answers),
          ...(isPreliminary(view.verdict) ? [words.t('common:status.so-far')] : []),
          `**${outcomeTitle(words, about)}**`,
          outcomeSentence(words, about),
          ...(view.verdict.complete ? [] : [words.t('common:status.open')]),
        ];
  if (view.guide !== undefined) {
    lines.push(
      words.t('common:status.guide', {
        guide: guideName(words, view.guide.id),
        step: words.number(view.guide.step + 1),
        steps: words.number(view.guide.steps),
      }),
    );
  }
  return {
    template: 'status',
    data: { title, lines: texts(lines) },
    buttons: [
      ...waysOn(context, view),
      ...(count === 0 ? [] : [button(context, 'change-answer'), button(context, 'restart')]),
      button(context, 'help'),
    ],
    speak: lines.join(' '),
    lines: [title, ...lines],
  };
};

/** How to go on: with the steps, where there are steps under way, else with what is open. */
const waysOn = (context: Context, { guide, verdict }: Of<'status'>): readonly Button[] => {
  const style = 'positive';
  if (guide === undefined) return [button(context, 'continue', { style })];
  const resume = button(context, 'step-resume', { style });
  return verdict.complete ? [resume] : [resume, button(context, 'continue')];
};
