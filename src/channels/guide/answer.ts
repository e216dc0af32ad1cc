/** One case to the steps of its guide: what the command line and the HTTP interface have in common. */
import type { Facts } from '../../contract/facts.ts';
import type { SourceRef } from '../../contract/verdict.ts';
import { afterFor, GUIDES, type Guide, guideById, type Step, stepsFor } from '../../knowledge/guides.ts';
import { source } from '../../knowledge/sources.ts';
import { questionLabel, whereToLook } from '../../presentation/fact-words.ts';
import {
  afterWords,
  introWords,
  type StuckWords,
  stepWords,
  stuckWords,
} from '../../presentation/guide-words.ts';
import { closedCloudNote, type Page, pagesFor } from '../../presentation/link-words.ts';
import { type Case, ruleWords } from '../../presentation/rule-words.ts';
import { guideName, isPreliminary, outcomeSentence, outcomeTitle } from '../../presentation/verdict-words.ts';
import { plain, quote, type Words } from '../../presentation/words.ts';
import type { Judged } from '../triage/answer.ts';

/** A step in JSON; what it does not say is empty. */
export interface StepJson {
  readonly id: string;
  /** The part of the guide it belongs to, where it has parts. */
  readonly phase?: string;
  readonly title: string;
  readonly do: readonly string[];
  readonly check: string;
  readonly wrong: string;
  readonly links: readonly Page[];
  /** Lines for PowerShell. */
  readonly commands: readonly string[];
  /** The guide that does this step in detail. */
  readonly guide?: string;
  readonly stuck: readonly Omit<StuckWords, 'id'>[];
  readonly source: SourceRef;
  /** Another page, which the words name with its year. */
  readonly also?: SourceRef;
}

export interface AfterJson {
  readonly id: string;
  readonly text: string;
  readonly links: readonly Page[];
  readonly guide?: string;
}

/** A guide in JSON, in the contract's order of keys. */
export interface GuideJson {
  readonly id: string | null;
  /** Null where there are no steps: `title` and `intro` are the verdict's then. */
  readonly guide: string | null;
  readonly title: string;
  readonly intro: string;
  /** What to know before the first step. */
  readonly notes: readonly string[];
  readonly steps: readonly StepJson[];
  readonly after: readonly AfterJson[];
}

/** The ids of all guides. */
export const guideIds = (): readonly string[] => GUIDES.map(({ id }) => id);

/** That there is no such guide, and which there are. */
export const unknownGuideText = (words: Words, id: string): string =>
  words.t('cli:errors.unknown-guide', { value: quote(id), guides: words.list(guideIds()) });

const textOf = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => line !== '').map(plain);

const stepJson = (words: Words, guide: Guide, step: Step, facts: Facts): StepJson => {
  const { phase, title, does, number, check, wrong, commands } = stepWords(words, guide, step, facts);
  return {
    id: step.id,
    ...(phase === '' ? {} : { phase }),
    title,
    do: textOf([...does, number]),
    check: plain(check),
    wrong: plain(wrong),
    links: pagesFor(words, step.links, facts),
    commands,
    ...(step.guide === undefined ? {} : { guide: step.guide }),
    stuck: stuckWords(words, guide, step, facts).map((one) => ({
      title: plain(one.title),
      text: plain(one.text),
    })),
    source: source(step.source.document, step.source.section),
    ...(step.also === undefined ? {} : { also: source(step.also.document, step.also.section) }),
  };
};

/** The question that would lead on, where there is one. */
const nextQuestion = (words: Words, { verdict: { next }, facts }: Case): string =>
  next === null ? '' : `${questionLabel(words, next)} ${whereToLook(words, next, facts)}`.trim();

/** What the verdict says before its steps: for a not-yet that they are for later, what comes first, and the way around. */
const verdictNotes = (words: Words, about: Case): readonly string[] => {
  const { outcome, applies, alternative } = about.verdict;
  const said = [
    outcomeSentence(words, about),
    isPreliminary(about.verdict) ? words.t('verdict:preliminary') : '',
  ];
  if (outcome !== 'not-yet') return said;
  const reasons = applies.map(
    (id) => `${ruleWords(words, id, 'name', about)}: ${ruleWords(words, id, 'applies', about)}`,
  );
  const around =
    alternative === null
      ? []
      : [words.t(`verdict:alternative.${alternative}`), words.t('cli:guide.see', { guide: alternative })];
  return [words.t('cli:guide.later'), ...reasons, ...said, around.join(' ')];
};

/** Why there are no steps, in the verdict's own words. */
const noSteps = (words: Words, id: string | null, about: Case): GuideJson => ({
  id,
  guide: null,
  title: outcomeTitle(words, about),
  intro: plain(outcomeSentence(words, about)),
  notes: textOf([nextQuestion(words, about)]),
  steps: [],
  after: [],
});

/**
 * The steps that a case's verdict leads to, or those of the guide that is named, filled in for the case.
 *
 * @param named a guide to use instead of the verdict's; null for the verdict's
 */
export const guideFor = (words: Words, { json: verdict, facts }: Judged, named: Guide | null): GuideJson => {
  const about = { verdict, facts };
  const { id } = verdict;
  const guide = named ?? guideById(verdict.guide ?? '');
  if (guide === undefined) return noSteps(words, id, about);
  const steps = stepsFor(guide, facts);
  const links = [...new Set(steps.flatMap((step) => step.links))];
  return {
    id,
    guide: guide.id,
    title: guideName(words, guide.id),
    intro: plain(introWords(words, guide, facts)),
    notes: textOf([
      ...(named === null ? verdictNotes(words, about) : []),
      closedCloudNote(words, links, facts),
    ]),
    steps: steps.map((step) => stepJson(words, guide, step, facts)),
    after: afterFor(guide, facts).map((item) => ({
      id: item.id,
      text: plain(afterWords(words, guide, item, facts)),
      links: pagesFor(words, item.links, facts),
      ...(item.guide === undefined ? {} : { guide: item.guide }),
    })),
  };
};
