/** The guides and the answers: each is written, in every language, and each step and each answer has its source. */
import { LANGUAGES } from '../../../src/conversation/model.ts';
import { type Finding, type Where, whereIs } from '../finding.ts';
import type { Knowledge, Section } from '../knowledge.ts';
import { wordsOfGuide } from './guide-keys.ts';
import { problemOf } from './places.ts';

/** Where a step, or another part of a guide, is written. */
export const whereInGuide = ({ files }: Knowledge, guide: string, ...marks: readonly string[]): Where =>
  whereIs(files, `src/knowledge/guides/${guide}.json`, `"id": "${guide}"`, ...marks);
export const whereStep = (knowledge: Knowledge, guide: string, step: string): Where =>
  whereInGuide(knowledge, guide, '"steps"', `"id": "${step}"`);

/** Where a question that people ask is written, or one of its answers. */
export const whereAnswer = (
  { files }: Knowledge,
  group: string,
  topic: string,
  ...variant: readonly string[]
): Where =>
  whereIs(
    files,
    `src/knowledge/faq/${group}.json`,
    `"id": "${topic}"`,
    ...variant.map((id) => `"id": "${id}"`),
  );

/** Where a guide that verdicts or steps lead to is named. */
const whereNamed = ({ files }: Knowledge, guide: string): Where => {
  const verdicts = whereIs(files, 'src/contract/verdict.ts', 'export const GUIDE_IDS', `'${guide}',`);
  const isThere = files.get(verdicts.file)?.split('\n')[verdicts.line - 1]?.includes(`'${guide}'`) === true;
  return isThere
    ? verdicts
    : whereIs(files, 'src/knowledge/guide-schema.ts', 'export const LINKED_GUIDE_IDS', `'${guide}',`);
};

const unwritten = (knowledge: Knowledge): readonly Finding[] =>
  knowledge.guideIds
    .filter((id) => !knowledge.guides.some((guide) => guide.id === id))
    .map((id) => ({ check: 'guides', what: `the guide ${id} has no steps`, ...whereNamed(knowledge, id) }));

/** Files of steps or answers that are written and that nothing takes up. */
const forgotten = ({ files, guides, faq }: Knowledge): readonly Finding[] => {
  const used = new Set([
    ...guides.map(({ id }) => `src/knowledge/guides/${id}.json`),
    ...faq.map(({ group }) => `src/knowledge/faq/${group}.json`),
  ]);
  return [...files.keys()]
    .filter((file) => /^src\/knowledge\/(?:guides|faq)\//u.test(file) && !used.has(file))
    .map((file) => ({ check: 'guides', what: 'nothing takes this file up', file, line: 1 }));
};

const guideSections = (knowledge: Knowledge): readonly Finding[] =>
  knowledge.guides.flatMap((guide) => {
    const problem = problemOf(knowledge, guide);
    const what = `the guide ${guide.id} ${problem}`;
    return problem === null ? [] : [{ check: 'guides', what, ...whereInGuide(knowledge, guide.id) }];
  });

/** What is wrong with a source, and with other pages where there are any. */
const problemsOf = (
  knowledge: Knowledge,
  source: Section | undefined,
  ...others: readonly (Section | undefined)[]
): readonly string[] =>
  [source, ...others.filter((other) => other !== undefined)].flatMap(
    (ref) => problemOf(knowledge, ref) ?? [],
  );

const steps = (knowledge: Knowledge): readonly Finding[] =>
  knowledge.guides.flatMap((guide) =>
    guide.steps.flatMap(({ id, source, also }) =>
      problemsOf(knowledge, source, also).map((problem) => ({
        check: 'guides',
        what: `the step ${guide.id}/${id} ${problem}`,
        ...whereStep(knowledge, guide.id, id),
      })),
    ),
  );

const answers = (knowledge: Knowledge): readonly Finding[] =>
  knowledge.faq.flatMap((topic) =>
    topic.variants.flatMap(({ id, source, also, newer }) =>
      problemsOf(knowledge, source, also, newer).map((problem) => ({
        check: 'guides',
        what: `the answer ${topic.id}/${id} ${problem}`,
        ...whereAnswer(knowledge, topic.group, topic.id, id),
      })),
    ),
  );

const words = (knowledge: Knowledge): readonly Finding[] =>
  LANGUAGES.flatMap((language) =>
    knowledge.guides.flatMap((guide) =>
      wordsOfGuide(guide)
        .filter((path) => !knowledge.says(language, `guides:${guide.id}.${path.join('.')}`))
        .map((path) => ({
          check: 'guides',
          what: `guides:${guide.id}.${path.join('.')} is not said in ${language}`,
          ...whereIs(
            knowledge.files,
            `locales/${language}/guides/${guide.id}.json`,
            ...path.slice(0, -1).map((name) => `"${name}": {`),
          ),
        })),
    ),
  );

/** No guide without steps, no step and no answer without a source, and no step without its words in a language. */
export const checkGuides = (knowledge: Knowledge): readonly Finding[] => [
  ...unwritten(knowledge),
  ...forgotten(knowledge),
  ...guideSections(knowledge),
  ...steps(knowledge),
  ...answers(knowledge),
  ...words(knowledge),
];
