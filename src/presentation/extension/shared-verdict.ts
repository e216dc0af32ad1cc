/** A verdict for somebody else to read, in a chat where planbyte may not be: no buttons, and it says whose word it is. */
import { DONT_KNOW, FACTS, type FactId, type FactKind, type Facts, pickFacts } from '../../contract/facts.ts';
import type { Language } from '../../contract/languages.ts';
import type { RuleId, Verdict } from '../../contract/verdict.ts';
import { guideById, guideSource, stepsFor } from '../../knowledge/guides.ts';
import { fold } from '../actions.ts';
import { briefFacts, briefLine } from '../brief-words.ts';
import { shared as onSharedCard } from '../elsewhere-words.ts';
import { choiceWords, questionLabel, whereToLook } from '../fact-words.ts';
import { numbered, stepTitle } from '../guide-words.ts';
import type { JsonObject } from '../json.ts';
import { type Case, ruleWords } from '../rule-words.ts';
import { sourcesLine } from '../source-words.ts';
import {
  adviceLines,
  adviceSources,
  duration,
  guideName,
  isPreliminary,
  outcomeSentence,
  outcomeTitle,
  sellerMessage,
  suggestedLine,
} from '../verdict-words.ts';
import { texts } from '../views/shown.ts';
import { noteLines, STYLES, splitReasons } from '../views/verdict.ts';
import { midSentence, sentence, type Words, wordsFor } from '../words.ts';
import { extensionCard } from './dialog.ts';

/** A judged case, to be shown to whoever it is about. */
export interface SharedVerdict {
  readonly facts: Facts;
  readonly verdict: Verdict;
  /** What is still to be asked, what decides most first. */
  readonly open: readonly FactId[];
  /** Of these, those that were told roughly and are wanted exactly. */
  readonly rough: readonly FactId[];
  /** The day it was judged for, YYYY-MM-DD. */
  readonly asOf: string;
}

/** What somebody is shown of a card before it is inserted. */
export interface Preview {
  readonly title: string;
  readonly text: string;
}
export interface SharedCard {
  readonly card: JsonObject;
  readonly preview: Preview;
}

/** Reasons that are read at once, questions that one answers at once, and steps that tell what is coming. */
const OPEN_REASONS = 3;
const MOST_QUESTIONS = 4;
const MOST_STEPS = 12;
const ABOUT: readonly FactId[] = ['sourcePlan', 'targetPlan', 'licencesPurchased', 'usersLicensed'];

/** The words of a language as they stand on a card that somebody else reads. */
export const sharedWords = (language: Language): Words => {
  const words = wordsFor(language);
  const program = words.t('extension:program');
  return onSharedCard(words, { triage: program, portfolio: program });
};

const reason = (words: Words, about: Case, id: RuleId): JsonObject => {
  const sources = about.verdict.rules.find((rule) => rule.id === id)?.sources ?? [];
  return {
    name: ruleWords(words, id, 'name', about),
    applies: sentence(ruleWords(words, id, 'applies', about)),
    fix: `→ ${sentence(ruleWords(words, id, 'fix', about))}`,
    source: sources.length === 0 ? '' : sourcesLine(words, sources),
  };
};

/** Further reasons, a line each, and then the pages that all of them are from. */
const reasonLines = (words: Words, about: Case, ids: readonly RuleId[]): readonly string[] => {
  const part = (id: RuleId, name: 'applies' | 'fix') => sentence(ruleWords(words, id, name, about));
  const sources = about.verdict.rules.filter(({ id }) => ids.includes(id)).flatMap((rule) => rule.sources);
  return [
    ...ids.map(
      (id) => `- **${ruleWords(words, id, 'name', about)}** ${part(id, 'applies')} → ${part(id, 'fix')}`,
    ),
    ...(sources.length === 0 ? [] : [sourcesLine(words, sources)]),
  ];
};

/** Questions that say little without their answers; the others are answered with yes, no or a number. */
const WITH_ANSWERS: readonly FactId[] = [
  'surface',
  'purchaseChannel',
  'adminRole',
  'segment',
  'paymentMethod',
];

const answersTo = (words: Words, fact: FactId): string => {
  const kind: FactKind = FACTS[fact];
  if (kind.kind !== 'choice' || !WITH_ANSWERS.includes(fact)) return '';
  return `${sentence(words.either(kind.values.map((value) => midSentence(choiceWords(words, fact, value)))))}?`;
};

/** The questions for whoever it is about, with where each is answered. */
const askLines = (words: Words, { facts, open, rough }: SharedVerdict): readonly string[] => {
  const shown = open.slice(0, MOST_QUESTIONS);
  const rest = open.length - shown.length;
  const more = words.t('extension:card.ask-more', { count: rest, amount: words.number(rest) });
  return [
    ...shown.map((fact) => {
      const exact = rough.includes(fact) ? words.t('extension:card.exact') : '';
      const question = `**${questionLabel(words, fact)}**`;
      const parts = [question, exact, answersTo(words, fact), whereToLook(words, fact, facts)];
      return `- ${parts.filter((part) => part !== '').join(' ')}`;
    }),
    ...(rest === 0 ? [] : [`- ${more}`]),
  ];
};

/** What nobody could say, with how to find it out. */
const findOutLines = (words: Words, about: SharedVerdict): readonly string[] =>
  (about.verdict.outcome === 'need-info' ? [] : about.verdict.provided).map(
    (id) => `- **${ruleWords(words, id, 'unknown', about)}** ${ruleWords(words, id, 'findOut', about)}`,
  );

/** The reasons that are read at once, and the others: those beside the outcome, where it has reasons of its own. */
const openAndMore = (about: Case): readonly [readonly RuleId[], readonly RuleId[]] => {
  const [main, beside] = splitReasons(about);
  const all = [...main, ...beside];
  const open = (main.length > 0 ? main : beside).slice(0, OPEN_REASONS);
  return [open, all.slice(open.length)];
};

/** The plans and how much of them, as far as they are known. */
const aboutLine = (words: Words, facts: Facts): string => {
  const said = ABOUT.filter((fact) => facts[fact] !== DONT_KNOW);
  const line = briefLine(words, pickFacts(facts, said));
  return line === '' ? words.t('extension:card.about') : sentence(line);
};

const stepLines = (words: Words, { facts, verdict }: SharedVerdict): readonly string[] => {
  const guide = guideById(verdict.guide ?? '');
  if (guide === undefined) return [];
  const steps = stepsFor(guide, facts);
  const rest = steps.length - MOST_STEPS;
  const shown = steps.slice(0, MOST_STEPS).map((step) => stepTitle(words, guide, step, facts));
  return [
    ...numbered(shown),
    ...(rest > 0 ? [words.t('extension:card.more-steps', { count: rest, amount: words.number(rest) })] : []),
    sourcesLine(words, [guideSource(guide)]),
  ];
};

interface Part {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** What is there for who wants more, closed at first. */
const parts = (words: Words, shared: SharedVerdict, more: readonly RuleId[]): readonly Part[] => {
  const { facts, verdict } = shared;
  const takes = duration(words, shared);
  const advice = adviceLines(words, shared);
  return [
    {
      id: 'more',
      title: words.t('verdict:heading.alsoStanding'),
      lines: reasonLines(words, shared, more),
    },
    {
      id: 'suggested',
      title: words.t('verdict:heading.suggested'),
      lines: verdict.suggestedTargets.map((target) => `- ${suggestedLine(words, target)}`),
    },
    { id: 'message', title: words.t('verdict:heading.message'), lines: sellerMessage(words, shared) },
    {
      id: 'steps',
      title:
        verdict.guide === null
          ? ''
          : words.t('extension:card.steps', { guide: guideName(words, verdict.guide) }),
      lines: stepLines(words, shared),
    },
    {
      id: 'meanwhile',
      title: words.t('verdict:heading.meanwhile'),
      lines: [
        ...(takes === '' ? [] : [`- ${takes}`]),
        ...advice.map((line) => `- ${line}`),
        ...(advice.length === 0 ? [] : [sourcesLine(words, adviceSources(shared))]),
      ],
    },
    { id: 'notes', title: words.t('verdict:heading.worthChecking'), lines: noteLines(words, shared) },
    {
      id: 'based-on',
      title: words.t('extension:card.based-on'),
      lines: briefFacts(words, facts).map((fact) => `- ${sentence(fact)}`),
    },
  ].filter(({ lines }) => lines.length > 0);
};

/** Where the outcome itself is written, which no reason says. */
const outcomeSource = (words: Words, { verdict }: SharedVerdict): string => {
  const guide = guideById(verdict.guide ?? '');
  return verdict.applies.length > 0 || guide === undefined ? '' : sourcesLine(words, [guideSource(guide)]);
};

/** The card, and what stands in its place until it is sent. */
export const sharedVerdict = (language: Language, shared: SharedVerdict): SharedCard => {
  const words = sharedWords(language);
  const { facts, verdict } = shared;
  const title = outcomeTitle(words, shared);
  const said = outcomeSentence(words, shared);
  const isHeldUp = verdict.outcome === 'automatic' && facts.offered === false;
  const [reasons, more] = openAndMore(shared);
  const about = aboutLine(words, facts);
  const asks = askLines(words, shared);
  const findOut = findOutLines(words, shared);
  const from = words.t('extension:card.from', { date: words.date(shared.asOf) });
  const data = {
    about,
    title,
    sentence: isPreliminary(verdict) ? `${said} ${words.t('verdict:preliminary')}` : said,
    style: STYLES[isHeldUp ? 'not-yet' : verdict.outcome],
    source: outcomeSource(words, shared),
    reasons: reasons.map((id) => reason(words, shared, id)),
    askTitle: asks.length === 0 ? '' : words.t('extension:card.ask'),
    asks: texts(asks),
    findOutTitle: findOut.length === 0 ? '' : words.t('verdict:heading.toFindOut'),
    findOut: texts(findOut),
    folds: parts(words, shared, more).map(({ id, title, lines }) => ({
      fold: fold(id, title),
      lines: texts(lines),
    })),
    from,
  };
  return {
    card: extensionCard('verdict', words, data, `${about}. ${title}`, [said, ...asks, ...findOut, from]),
    preview: { title, text: about },
  };
};
