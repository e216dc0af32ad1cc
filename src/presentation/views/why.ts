/** The explanation: every rule that was looked at, what it rests on, and what would change the answer. */

import { DONT_KNOW, FACT_IDS, FACTS, type FactId } from '../../contract/facts.ts';
import type { RuleVerdict, Status } from '../../contract/verdict.ts';
import type { Answers, Change, View } from '../../conversation/model.ts';
import { fold } from '../actions.ts';
import { factName, planName, valueWords } from '../fact-words.ts';
import type { JsonObject } from '../json.ts';
import { saidBy } from '../provenance-words.ts';
import { ruleSaying, ruleWords } from '../rule-words.ts';
import { sourceLine } from '../source-words.ts';
import { outcomeSentence } from '../verdict-words.ts';
import { sentence, type Words, withoutStop } from '../words.ts';
import { button, type Context, type Shown, texts } from './shown.ts';

type WhyView = Extract<View, { view: 'why' }>;

const SHOWN = ['applies', 'unknown', 'clear'] as const satisfies readonly Status[];

/** Reasons that need no fold. */
const MOST_OPEN = 2;

/** Who said a fact that a rule used. */
const saidOf = (words: Words, rule: RuleVerdict, fact: FactId, answers: Answers): string => {
  const answer = answers[fact];
  if (rule.facts[fact] === DONT_KNOW) return words.t('why:said.could-not-say');
  if (answer === undefined) return words.t('why:said.given');
  return saidBy(words, answer);
};

/** The facts that a rule used, with who said them; said once where several have it in common. */
const factLines = (words: Words, rule: RuleVerdict, answers: Answers): readonly string[] => {
  const used = FACT_IDS.filter((fact) => rule.facts[fact] !== undefined).map((fact) => ({
    short: factName(words, fact),
    value: valueWords(words, fact, rule.facts[fact]),
    said: saidOf(words, rule, fact, answers),
  }));
  return used.map(({ short, value, said }, index) =>
    used[index + 1]?.said === said
      ? words.t('common:fact-and-value', { fact: short, value })
      : words.t('why:fact', { short, value, said }),
  );
};

/** A rule with what it says. */
interface Told {
  readonly rule: RuleVerdict;
  /** What is looked at. A rule that is not settled is not named: its name would read as if it applied. */
  readonly heading: string;
  readonly said: string;
}

const toldOf = (words: Words, view: WhyView, rule: RuleVerdict): Told => {
  const { id, status } = rule;
  const say = ruleSaying(words, id, view);
  return {
    rule,
    heading: status === 'unknown' ? withoutStop(say('unknown')) : say('name'),
    said: sentence(say(status === 'applies' || status === 'clear' ? status : 'findOut')),
  };
};

/** The rule in one line. */
const lineOf = ({ rule, heading, said }: Told): string =>
  rule.status === 'unknown' ? `${heading}. ${said}` : said;

const ruleLine = (words: Words, view: WhyView, { rule, heading, said }: Told): JsonObject => {
  const facts = factLines(words, rule, view.answers);
  const settled =
    rule.settledBy === null || rule.settledBy === 'facts' ? '' : words.t(`why:settledBy.${rule.settledBy}`);
  return {
    name: heading,
    sentence: said,
    settled,
    said: facts.length === 0 ? '' : `${words.t('why:factsUsed')}: ${words.list(facts)}.`,
    sources: texts(rule.sources.map((ref) => `${words.t('why:sourceHeading')}: ${sourceLine(words, ref)}`)),
  };
};

const changeWords = (words: Words, { fact, from, to }: Change): string => {
  if (typeof to === 'number') {
    const side = typeof from !== 'number' ? 'exactly' : to > from ? 'at-least' : 'at-most';
    return words.t(`why:change.${fact}.${side}`, { count: to, amount: words.number(to) });
  }
  const value = valueWords(words, fact, to);
  const plan = FACTS[fact].kind === 'plan' ? planName(String(to)) : undefined;
  if (plan !== undefined) return words.t(`why:change.${fact}.plan`, { plan });
  return words.has(`why:change.${fact}.${String(to)}`)
    ? words.t(`why:change.${fact}.${String(to)}`)
    : words.t('why:change.other', { short: factName(words, fact), value });
};

/** What would have to be different for an automatic switch; nothing where that cannot be said. */
const counterfactualLines = (words: Words, view: WhyView): readonly string[] => {
  const changes = view.counterfactual;
  if (changes === undefined) return [];
  if (changes === null) return [words.t('why:counterfactual.none')];
  const [first, ...others] = changes.map((change) => changeWords(words, change));
  if (first === undefined) {
    const isOpen = view.verdict.provided.length > 0;
    const group = words.t('why:group.unknown');
    return [words.t('why:counterfactual.already', isOpen ? { context: 'provided', group } : {})];
  }
  if (others.length === 0) return [words.t('why:counterfactual.changes', { changes: first })];
  return [words.t('why:counterfactual.changesIntro'), ...[first, ...others].map((change) => `- ${change}`)];
};

/** The explanation as a card: one fold a group, so that it can be read on a phone. */
export const why = (context: Context, view: WhyView): Shown => {
  const { words } = context;
  const title = words.t('why:title');
  const groups = SHOWN.map((status) => ({
    status,
    rules: view.verdict.rules
      .filter((rule) => rule.status === status)
      .map((rule) => toldOf(words, view, rule)),
  })).filter(({ rules }) => rules.length > 0);
  const heading = (status: Status, count: number) =>
    `${words.t(`why:group.${status}`)} (${words.number(count)})`;
  const elsewhere = view.verdict.rules.filter(({ status }) => status === 'not-relevant').length;
  const counterfactual = counterfactualLines(words, view);
  const conflicts = view.verdict.conflicts.map((id) =>
    words.t('why:conflict', { rule: ruleWords(words, id, 'name', view) }),
  );
  const elsewhereText = elsewhere === 0 ? '' : heading('not-relevant', elsewhere);
  return {
    template: 'why',
    data: {
      title,
      intro: groups.length === 0 ? outcomeSentence(words, view) : words.t('why:intro'),
      conflicts: texts(conflicts),
      groups: groups.map(({ status, rules }) => ({
        fold: fold(status, heading(status, rules.length), status === 'applies' && rules.length <= MOST_OPEN),
        rules: rules.map((told) => ruleLine(words, view, told)),
      })),
      elsewhere: elsewhereText,
      counterfactualTitle: counterfactual.length === 0 ? '' : words.t('why:counterfactual.heading'),
      counterfactual: texts(counterfactual),
    },
    buttons: [
      button(context, 'back', { style: 'positive' }),
      button(context, 'change-answer'),
      button(context, 'summary'),
    ],
    speak: [title, ...counterfactual].join('. '),
    lines: [
      title,
      ...(groups.length === 0 ? [outcomeSentence(words, view)] : []),
      ...groups.flatMap(({ status, rules }) => [
        heading(status, rules.length),
        ...rules.map((told) => `- ${lineOf(told)}`),
      ]),
      elsewhereText,
      ...counterfactual,
    ],
  };
};
