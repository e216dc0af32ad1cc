/** What has been said so far: answers to change, where the conversation is, plans to choose, notes. */

import { FACT_IDS, type FactId } from '../../contract/facts.ts';
import type { Answers, View } from '../../conversation/model.ts';
import type { Button } from '../actions.ts';
import { factName, planName, saidFacts, statement, valueWords } from '../fact-words.ts';
import { wantedReplacement } from '../replacement-words.ts';
import {
  guideName,
  isPreliminary,
  outcomeSentence,
  outcomeTitle,
  suggestedLine,
  targetsIntro,
} from '../verdict-words.ts';
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

/** What was said; tapping an answer changes it. */
export const answers = (context: Context, view: Of<'answers'>): Shown => {
  const { words } = context;
  const title = words.t('common:answers.title');
  const said = answered(view.answers).map((fact) => ({
    fact,
    name: factName(words, fact),
    value: valueWords(words, fact, view.answers[fact]?.value),
  }));
  const assumed = ASSUMED.filter(([fact]) => view.answers[fact] === undefined).map(([fact, value]) => ({
    fact,
    name: words.t('common:answers.assumed', { fact: factName(words, fact) }),
    value: valueWords(words, fact, value),
  }));
  const none = said.length === 0 ? words.t('common:answers.none') : '';
  return {
    template: 'answers',
    data: {
      title,
      none,
      rows: [...said, ...assumed].map(({ fact, name, value }) =>
        row(
          context,
          { title: value, detail: name, strong: true },
          { title: words.t('common:answers.row', { fact: name, value }), action: 'change', arg: fact },
        ),
      ),
    },
    buttons: said.length === 0 ? starts(context) : [button(context, 'back'), button(context, 'restart')],
    speak: none === '' ? title : none,
    lines: [title, none, ...[...said, ...assumed].map(({ name, value }) => `- ${name}: ${value}`)],
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
          words.t('common:status.answers', { count, amount: words.number(count) }),
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

/** A short remark, as a message without a card. */
export const note = (context: Context, view: Of<'note'>): Shown => {
  const { words } = context;
  const facts = view.facts ?? {};
  const replacement = wantedReplacement(words, facts);
  const said =
    replacement === null
      ? saidFacts(facts).map((fact) => statement(words, fact, facts[fact]))
      : [words.t('questions:targetPlan.statement.plan', { plan: replacement })];
  const text = words.t(`common:note.${view.note}`, { facts: words.list(said) });
  return { data: {}, buttons: [], speak: text, lines: [text], text };
};
