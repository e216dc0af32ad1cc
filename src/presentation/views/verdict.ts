/** The answer: what the outcome is, what is in the way, what to do about it. */

import type { Outcome, RuleId, WarningCode } from '../../contract/verdict.ts';
import type { View } from '../../conversation/model.ts';
import { type Button, fold, toAction } from '../actions.ts';
import { planName } from '../fact-words.ts';
import type { JsonObject } from '../json.ts';
import { type Case, ruleSaying, ruleWords } from '../rule-words.ts';
import { datedLink } from '../source-words.ts';
import {
  adviceLines,
  adviceSources,
  duration,
  isPreliminary,
  outcomeSentence,
  outcomeTitle,
  sellerMessage,
  suggestedLine,
} from '../verdict-words.ts';
import { sentence, type Words } from '../words.ts';
import { feedbackLine } from './feedback.ts';
import { type Context, type Shown, texts } from './shown.ts';
import { asksForTarget, firstButtons, isHeldUp, isRunning, pairedButtons } from './verdict-buttons.ts';

type VerdictView = Extract<View, { view: 'verdict' }>;

/** How the answer is coloured: good news, something to do, or somebody else's turn. */
export const STYLES = {
  automatic: 'good',
  'not-yet': 'warning',
  manual: 'accent',
  retarget: 'accent',
  'contact-seller': 'accent',
  'need-info': 'emphasis',
  'in-progress': 'emphasis',
  stuck: 'warning',
  'partner-center': 'accent',
} as const satisfies Record<Outcome, string>;

/** Reasons that are open at first; with more, the card would not fit on a phone. With so many, all the rest is folded. */
const OPEN_REASONS = 2;
/** Plans named on the card; the others are behind a button. */
const MOST_TARGETS = 5;

interface Reason extends JsonObject {
  readonly name: string;
  readonly applies: string;
  readonly fix: string;
  readonly more: string;
}

const reason = (words: Words, about: Case, id: RuleId): Reason => {
  const say = ruleSaying(words, id, about);
  return {
    name: say('name'),
    applies: sentence(say('applies')),
    fix: `→ ${sentence(say('fix'))}`,
    more: sentence(say('fixMore')),
  };
};

/** The rules that made the outcome, and those that stand in the way beside it. */
export const splitReasons = ({ verdict }: Case): readonly [readonly RuleId[], readonly RuleId[]] => {
  const decides = (id: RuleId) =>
    verdict.rules.some((rule) => rule.id === id && rule.effect === verdict.outcome);
  const rest = verdict.applies.filter((id) => !decides(id));
  return [verdict.applies.filter(decides), rest];
};

const warningLine = (words: Words, about: Case, code: WarningCode): string =>
  code === 'over-300-seats'
    ? words.t('verdict:warnings.over-300-seats')
    : sentence(ruleWords(words, code, 'applies', about));

/** What is worth checking though it decides nothing. */
export const noteLines = (words: Words, about: Case): readonly string[] => {
  const { conflicts, warnings } = about.verdict;
  const fromRules = warnings.some((code) => code !== 'over-300-seats');
  return [
    ...conflicts.map((id) => words.t('why:conflict', { rule: ruleWords(words, id, 'name', about) })),
    ...(fromRules ? [words.t('verdict:worthCheckingIntro')] : []),
    ...warnings.map((code) => warningLine(words, about, code)),
  ];
};

/** The plans to suggest: for E4 its documented replacements, else those the catalogue thinks can be reached. */
const reachableLines = (
  words: Words,
  view: VerdictView,
): { readonly title: string; readonly lines: readonly string[] } => {
  const { suggestedTargets } = view.verdict;
  if (suggestedTargets.length > 0) {
    return {
      title: words.t('verdict:heading.suggested'),
      lines: suggestedTargets.map((target) => `- ${suggestedLine(words, target)}`),
    };
  }
  return {
    title: words.t('verdict:heading.targets'),
    lines: asksForTarget(view) ? targetLines(words, view) : [],
  };
};

const targetLines = (words: Words, view: VerdictView): readonly string[] => {
  const names = view.targets.slice(0, MOST_TARGETS).map((plan) => `- ${planName(plan) ?? plan}`);
  const rest = view.targets.length - names.length;
  if (rest <= 0) return names;
  return [...names, `- ${words.t('common:targets.more', { count: rest, amount: words.number(rest) })}`];
};

/** The answer as a card: the outcome first, two reasons open, the rest folded. */
export const verdict = (context: Context, view: VerdictView): Shown => {
  const { words } = context;
  const { outcome, provided } = view.verdict;
  const title = outcomeTitle(words, view);
  const said = outcomeSentence(words, view);
  const intro = isPreliminary(view.verdict) ? `${said} ${words.t('verdict:preliminary')}` : said;
  const [main, others] = splitReasons(view);
  const reasons = [...main, ...others].map((id) => reason(words, view, id));
  const openCount = Math.min(main.length, OPEN_REASONS);
  const more = reasons.slice(openCount);
  const isFull = openCount === OPEN_REASONS;
  const findOut = (outcome === 'need-info' ? [] : provided).map((id) => {
    const say = ruleSaying(words, id, view);
    return `- **${say('unknown')}** ${say('findOut')}`;
  });
  const advice = adviceLines(words, view);
  const notes = noteLines(words, view);
  const message = sellerMessage(words, view);
  const reachable = reachableLines(words, view);
  const takes = duration(words, view);
  const first = firstButtons(context, view);
  const asAction = (one: Button) => toAction(one, context.channel, context.token);
  const beside = (pair: readonly Button[]) => ({ pair: pair.map((one) => ({ actions: [asAction(one)] })) });
  const pairs = pairedButtons(context, view).map(beside);
  // A card that is full has no room for one below the other on a phone; Teams would cut off their words.
  const isPaired = isFull && first.length === 2 && context.channel === 'webchat';
  return {
    template: 'verdict',
    data: {
      title,
      sentence: intro,
      style: isHeldUp(view) ? STYLES['not-yet'] : STYLES[outcome],
      findOutTitle: words.t('verdict:heading.toFindOut'),
      hasFindOut: findOut.length > 0 && !isFull,
      findOut: isFull ? [] : texts(findOut),
      hasDetails: isFull,
      hasRest: [reasons, reachable.lines, advice, notes, message, takes].some((part) => part.length > 0),
      details: fold('details', words.t('verdict:heading.details'), !isFull),
      hasFoldedFindOut: findOut.length > 0 && isFull,
      foldedFindOut: isFull ? texts(findOut) : [],
      reasons: reasons.slice(0, openCount),
      more: fold('more', moreTitle(words, main.length, more.length)),
      hasMore: more.length > 0,
      moreReasons: more,
      targetsTitle: reachable.title,
      hasTargets: reachable.lines.length > 0,
      targets: texts(reachable.lines),
      how: fold('how', words.t('common:how')),
      hasHow: reasons.length > 0,
      howLines: reasons.map((one) => ({ name: one.name, text: one.more })),
      meanwhile: fold('meanwhile', words.t('verdict:heading.meanwhile')),
      hasMeanwhile: advice.length > 0,
      meanwhileLines: texts([
        ...advice.map((line) => `- ${line}`),
        ...adviceSources(view).map((ref) => `${words.t('why:sourceHeading')}: ${datedLink(words, ref)}`),
      ]),
      notes: fold('notes', words.t('verdict:heading.worthChecking')),
      hasNotes: notes.length > 0,
      noteLines: texts(notes),
      message: fold('message', words.t('verdict:heading.message')),
      hasMessage: message.length > 0,
      messageLines: texts(message),
      duration:
        takes === ''
          ? ''
          : `**${words.t(`verdict:heading.${isRunning(view) ? 'expected' : 'howLong'}`)}**: ${takes}`,
      hasFirst: first.length > 0 && !isPaired,
      first: first.map(asAction),
      pairs: [...(isPaired ? [beside(first)] : []), ...(isFull ? pairs.slice(0, 1) : pairs)],
      foldedPairs: isFull ? pairs.slice(1) : [],
      ...feedbackLine(context, view.feedback),
    },
    buttons: [],
    speak: `${title}. ${intro}`,
    lines: [
      title,
      intro,
      ...findOut,
      ...reasons.map(({ name, applies, fix }) => `- ${name}: ${applies} ${fix}`),
      ...(reachable.lines.length > 0 ? [reachable.title, ...reachable.lines] : []),
      takes,
    ],
  };
};

/** The fold's title: further reasons for the outcome, or what stands in the way beside it, or at all. */
const moreTitle = (words: Words, deciding: number, count: number): string => {
  if (deciding > OPEN_REASONS) return words.t('common:more-reasons', { count, amount: words.number(count) });
  return words.t(deciding > 0 ? 'verdict:heading.alsoStanding' : 'why:group.applies');
};
