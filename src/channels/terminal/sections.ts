/** What a report says about a verdict, in words, before it is laid out. */
import { DONT_KNOW } from '../../contract/facts.ts';
import type { RuleId, Verdict } from '../../contract/verdict.ts';
import { reachableTargets } from '../../eligibility/reachable-targets.ts';
import { wantedFeatures } from '../../knowledge/e4-replacements.ts';
import { guideById, guideSource } from '../../knowledge/guides.ts';
import { factName, planName, questionLabel, whereToLook } from '../../presentation/fact-words.ts';
import {
  fittingHeading,
  fittingReplacements,
  lacksLine,
  notEnoughLines,
} from '../../presentation/replacement-words.ts';
import { type Case, ruleWords } from '../../presentation/rule-words.ts';
import { sourceText } from '../../presentation/source-words.ts';
import {
  adviceLines,
  duration,
  guideName,
  sellerMessage,
  suggestedLine,
  targetsIntro,
} from '../../presentation/verdict-words.ts';
import { sentence, type Words } from '../../presentation/words.ts';

/** A heading with its items; one without items is left out. */
export interface Section {
  readonly heading: string;
  readonly items: readonly string[];
  /** A remark under the heading. */
  readonly intro?: string;
  /** A remark after the items. */
  readonly outro?: string;
  /** What stands before each item; a dash where nothing else is said. */
  readonly mark?: string;
}

/** The sources of the rules that apply, each place once. */
const sources = (words: Words, { rules, guide }: Verdict): string[] => {
  const places = rules.filter(({ status }) => status === 'applies').flatMap((rule) => rule.sources);
  const steps = guideById(guide ?? '');
  const all = steps === undefined ? places : [...places, guideSource(steps)];
  return [...new Set(all.map((ref) => sourceText(words, ref)))];
};

/** What to do about a rule, with where and how long. */
const fixText = (words: Words, rule: RuleId, about: Case): string =>
  `${sentence(ruleWords(words, rule, 'fix', about))} ${sentence(ruleWords(words, rule, 'fixMore', about))}`;

const warningTexts = (words: Words, about: Case): string[] =>
  about.verdict.warnings.map((code) =>
    code === 'over-300-seats'
      ? words.t('verdict:warnings.over-300-seats')
      : sentence(ruleWords(words, code, 'applies', about)),
  );

/** What can replace Office 365 E4: what has all that is wanted, least first, with what it lacks, and what has not. */
const replacements = (words: Words, { facts }: Case): Section[] => {
  const wanted = wantedFeatures(facts);
  return [
    {
      heading: words.t('cli:report.suggested'),
      intro: fittingHeading(words, wanted),
      items: fittingReplacements(wanted).map(
        (one) => `${suggestedLine(words, one)} ${lacksLine(words, one)}.`,
      ),
      outro: words.t('verdict:replacements.suites'),
    },
    { heading: words.t('verdict:replacements.others'), items: notEnoughLines(words, wanted) },
  ];
};

const targets = (words: Words, about: Case, asOf: string): Section[] => {
  const { verdict, facts } = about;
  if (verdict.suggestedTargets.length > 0) return replacements(words, about);
  const aboutTarget = ['fewer-data-services', 'pair-not-listed'].some((id) =>
    verdict.applies.some((rule) => rule === id),
  );
  const asks =
    verdict.outcome === 'retarget' ||
    (verdict.outcome === 'manual' && aboutTarget) ||
    (facts.targetPlan === DONT_KNOW && verdict.complete);
  const plans = asks ? reachableTargets(facts, asOf) : [];
  return [
    {
      heading: words.t('verdict:heading.targets'),
      items: plans.map((plan) => planName(plan) ?? plan),
      ...(plans.length === 0 ? {} : { intro: targetsIntro(words, facts, plans) }),
    },
  ];
};

const questions = (words: Words, { verdict, facts }: Case): Section[] => {
  const { missing, next } = verdict;
  if (next === null) return [];
  return [
    {
      heading: words.t('cli:report.next'),
      items: [
        [questionLabel(words, next), whereToLook(words, next, facts)].filter((text) => text !== '').join(' '),
      ],
    },
    {
      heading: words.t('cli:report.missing'),
      items: [sentence(words.list(missing.map((fact) => factName(words, fact))))],
    },
  ];
};

/** Which way there is hangs on this, whatever the rules say. */
const profileQuestion = (words: Words, { facts }: Case): string =>
  `${factName(words, 'billingProfile')}: ${whereToLook(words, 'billingProfile', facts)}`;

/** What a report says after the outcome, in order; sections without items are empty. */
export const sectionsOf = (words: Words, about: Case, asOf: string): readonly Section[] => {
  const { verdict } = about;
  const rule = (id: RuleId, part: 'applies' | 'name' | 'unknown' | 'findOut') =>
    ruleWords(words, id, part, about);
  const takes = duration(words, about);
  const { guide, alternative, outcome } = verdict;
  const isRunning = outcome === 'in-progress' || outcome === 'stuck';
  const waits = outcome === 'automatic' || outcome === 'not-yet';
  const linkRules = verdict.warnings.some((code) => code !== 'over-300-seats');
  return [
    {
      heading: words.t('cli:report.reasons'),
      items: verdict.applies.map((id) => `${rule(id, 'name')}: ${rule(id, 'applies')}`),
    },
    {
      heading: words.t('cli:report.fixes'),
      items: verdict.fixes.map((fix) => fixText(words, fix.rule, about)),
    },
    { heading: words.t('verdict:heading.message'), items: sellerMessage(words, about), mark: '' },
    {
      heading: words.t('cli:report.conflicts'),
      items: verdict.conflicts.map((id) => rule(id, 'applies')),
      outro: words.t('verdict:conflictNote'),
    },
    {
      heading: words.t('cli:report.toFindOut'),
      items: [
        ...verdict.provided.map((id) => `${rule(id, 'unknown')} ${rule(id, 'findOut')}`),
        ...(verdict.toFindOut.includes('billingProfile') ? [profileQuestion(words, about)] : []),
      ],
    },
    ...questions(words, about),
    {
      heading: words.t('cli:report.warnings'),
      items: [...warningTexts(words, about), ...(waits ? [] : adviceLines(words, about))],
      ...(linkRules ? { intro: words.t('verdict:worthCheckingIntro') } : {}),
    },
    ...targets(words, about, asOf),
    { heading: words.t('cli:report.guide'), items: guide === null ? [] : [guideName(words, guide)] },
    {
      heading: words.t('cli:report.alternative'),
      items: alternative === null ? [] : [words.t(`verdict:alternative.${alternative}`)],
    },
    {
      heading: words.t(isRunning ? 'verdict:heading.expected' : 'cli:report.duration'),
      items: takes === '' ? [] : [takes],
    },
    { heading: words.t('cli:report.advice'), items: waits ? adviceLines(words, about) : [] },
    { heading: words.t('cli:report.sources'), items: sources(words, verdict) },
  ];
};
