/** The outcomes: each comes about, and none leaves the person without a guide or an answer. */
import { PATHS, type Verdict } from '../../../src/contract/verdict.ts';
import { LANGUAGES } from '../../../src/conversation/model.ts';
import type { WordKey } from '../../../src/presentation/words.ts';
import type { Judged } from '../cases.ts';
import { type Finding, whereIs } from '../finding.ts';
import type { Knowledge } from '../knowledge.ts';

/** Where an outcome is named. */
export const whereOutcome = ({ files }: Knowledge, outcome: string) =>
  whereIs(files, 'src/contract/verdict.ts', 'export const OUTCOMES', `'${outcome}'`);

/** Whether there are such words in all languages. */
const isSaid = ({ says }: Knowledge, key: WordKey): boolean =>
  LANGUAGES.every((language) => says(language, key));

/** Whether the verdict leads on: to steps, to a question, or to what can be done about each reason. */
const leadsOn = (knowledge: Knowledge, { guide, next, fixes }: Verdict): boolean => {
  if (guide !== null) return knowledge.guides.some(({ id }) => id === guide);
  if (next !== null) return isSaid(knowledge, `questions:${next}.label`);
  return fixes.length > 0 && fixes.every(({ rule }) => isSaid(knowledge, `rules:${rule}.fix`));
};

/** Whether the outcome's own sentence is the answer: there is one for each way the admin centre can look. */
const isItsOwnAnswer = (knowledge: Knowledge, outcome: string): boolean =>
  PATHS.every((path) => isSaid(knowledge, `verdict:outcome.${outcome}.sentence_${path}`));

const problemsOf = (knowledge: Knowledge, outcome: string, judged: readonly Judged[]): readonly string[] => {
  const verdicts = judged.map(({ verdict }) => verdict).filter((verdict) => verdict.outcome === outcome);
  const unsaid = ['title', 'sentence'].filter(
    (name) => !isSaid(knowledge, `verdict:outcome.${outcome}.${name}`),
  );
  const answered = isItsOwnAnswer(knowledge, outcome);
  // Where what would choose the guide could not be told, there is a choice of guides (src/conversation/views.ts).
  const helped = answered || verdicts.some((verdict) => leadsOn(knowledge, verdict));
  return [
    ...(verdicts.length === 0 ? [`no case comes to the outcome ${outcome}`] : []),
    ...(verdicts.length > 0 && !helped
      ? [`the outcome ${outcome} has neither a guide with steps nor an answer`]
      : []),
    ...unsaid.map((name) => `the outcome ${outcome} has no ${name} in some language`),
  ];
};

/** No outcome without a guide or an answer. */
export const checkOutcomes = (knowledge: Knowledge, judged: readonly Judged[]): readonly Finding[] =>
  knowledge.outcomes.flatMap((outcome) =>
    problemsOf(knowledge, outcome, judged).map((what) => ({
      check: 'outcomes',
      what,
      ...whereOutcome(knowledge, outcome),
    })),
  );
