/** All checks of the knowledge together. */
import { type Judged, judgeAll } from './cases.ts';
import { checkDocuments } from './checks/documents.ts';
import { checkFacts } from './checks/facts.ts';
import { checkGuides } from './checks/guides.ts';
import { checkOutcomes } from './checks/outcomes.ts';
import { checkQuestions } from './checks/questions.ts';
import { checkReach, type Reached } from './checks/reach.ts';
import { checkRules } from './checks/rules.ts';
import { checkSources } from './checks/sources.ts';
import type { Finding } from './finding.ts';
import { askedIn, type Knowledge } from './knowledge.ts';

/**
 * Everything that is wrong with what the project knows.
 * @param reached what the stories came by
 * @param judged the cases with their verdicts, where they are at hand
 */
export const lint = (
  knowledge: Knowledge,
  reached: Reached,
  judged: readonly Judged[] = judgeAll(knowledge),
): readonly Finding[] => [
  ...checkRules(knowledge, judged),
  ...checkFacts(knowledge),
  ...checkQuestions(knowledge, judged),
  ...checkOutcomes(knowledge, judged),
  ...checkGuides(knowledge),
  ...checkSources(knowledge),
  ...checkDocuments(knowledge),
  ...checkReach(knowledge, reached, judged),
];

/** How much there was to look at. */
export const countsOf = (knowledge: Knowledge): string => {
  const { rules, facts, outcomes, guides, faq, sources, links } = knowledge;
  const count = (lists: readonly { readonly length: number }[]): number =>
    lists.reduce((sum, { length }) => sum + length, 0);
  return [
    `${rules.length} rules`,
    `${Object.keys(facts).length} facts`,
    `${askedIn(knowledge).length} questions`,
    `${outcomes.length} outcomes`,
    `${guides.length} guides with ${count(guides.map(({ steps }) => steps))} steps`,
    `${faq.length} topics with ${count(faq.map(({ variants }) => variants))} answers`,
    `${Object.keys(sources).length} documents`,
    `${Object.keys(links).length} pages`,
  ].join(', ');
};
