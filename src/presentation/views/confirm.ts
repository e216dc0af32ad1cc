/** What was understood of a text, to confirm or correct before it counts. */
import { FACT_IDS, FACTS, type FactId } from '../../contract/facts.ts';
import type { View } from '../../conversation/model.ts';
import { briefFact, briefFacts } from '../brief-words.ts';
import { factName, planName } from '../fact-words.ts';
import { sentence, type Words } from '../words.ts';
import { button, type Context, type Shown, texts } from './shown.ts';

type ConfirmView = Extract<View, { view: 'confirm' }>;

/** Facts that are read in one line; more of them are easier to check one below the other. */
const MOST_IN_LINE = 5;
/** Plans to be named in a sentence. */
const MOST_PLANS = 3;

const severalLine = (words: Words, fact: FactId, plans: readonly string[]): string =>
  words.t('common:confirm.several', {
    fact: factName(words, fact),
    plans: words.either(plans.map((plan) => planName(plan) ?? plan)),
    ...(plans.length > MOST_PLANS ? { context: 'many' } : {}),
  });

/** What was hedged or fits several plans: a line for each such plan, one for all counts, one for the rest. */
const unsureLines = (words: Words, { unsure }: ConfirmView): readonly string[] => {
  const plans: string[] = [];
  const counts: string[] = [];
  const others: string[] = [];
  for (const fact of FACT_IDS) {
    const value = unsure[fact];
    if (value === undefined) continue;
    if (FACTS[fact].kind === 'plan' && typeof value === 'object') plans.push(severalLine(words, fact, value));
    else (typeof value === 'number' ? counts : others).push(briefFact(words, fact, value));
  }
  return [
    ...plans,
    ...(counts.length === 0 ? [] : [words.t('common:confirm.about', { counts: words.list(counts) })]),
    ...(others.length === 0 ? [] : [words.t('common:confirm.maybe', { facts: words.note(others) })]),
  ];
};

/** What the examples correct to, which must be something else than what was said. */
const EXAMPLE_COUNT = 340;
const EXAMPLE_PLAN = /\bE5$/u;

/** How to correct it, with an example of what was said. */
const hint = (words: Words, { facts }: ConfirmView): string => {
  const counts = [facts.licencesPurchased, facts.usersLicensed].filter((count) => typeof count === 'number');
  const plan = planName(facts.targetPlan);
  const hasPlan = plan !== undefined && !EXAMPLE_PLAN.test(plan);
  // Of two numbers it has to be said which one is meant.
  const counted = counts.length > 1 ? 'counts' : counts.length === 1 ? 'count' : undefined;
  const context =
    counted === undefined || counts.includes(EXAMPLE_COUNT) ? (hasPlan ? 'plan' : undefined) : counted;
  return words.t('common:confirm.correct', { context });
};

/** The facts in one line, or one below the other where there are many; and what will be asked. */
export const confirm = (context: Context, view: ConfirmView): Shown => {
  const { words } = context;
  const facts = briefFacts(words, view.facts);
  const unsure = unsureLines(words, view);
  const line = facts.length === 0 ? '' : words.t('common:confirm.understood', { facts: words.note(facts) });
  const isLong = facts.length > MOST_IN_LINE;
  const understood = isLong
    ? [
        words.t('common:confirm.intro'),
        ...facts.map((fact) => `- ${sentence(fact)}`),
        words.t('common:confirm.right'),
      ]
    : [line];
  const title = words.t('common:confirm.title');
  const correct = line === '' ? '' : hint(words, view);
  return {
    template: 'confirm',
    data: {
      title,
      understood: texts(understood.filter((text) => text !== '')),
      unsure: texts(unsure),
      correct,
    },
    buttons: [
      button(context, 'confirm', { style: 'positive', ...(line === '' ? { name: 'go-on' } : {}) }),
      button(context, 'correct'),
    ],
    speak: [line === '' ? title : line, ...unsure].join(' '),
    lines: [line === '' ? title : line, ...unsure, correct],
  };
};
