/** The rules: examples that come out as they say, a source on each path, and a case on each path to which it applies. */
import { PATH_FACTS, TODAY } from '../../eligibility/facts-at-random.ts';
import { type Judged, pathsOf } from '../cases.ts';
import { type Finding, whereIs } from '../finding.ts';
import type { Knowledge, KnownRule } from '../knowledge.ts';
import { problemOf } from './places.ts';

const EXAMPLES = ['applies', 'clear', 'unknown'] as const;

/** Where a rule is written; a mark leads to a line of it. */
export const whereRule = ({ files }: Knowledge, id: string, ...marks: readonly string[]) =>
  whereIs(files, `src/eligibility/rules/${id}.ts`, `id: '${id}'`, ...marks);

const examples = (knowledge: Knowledge, rule: KnownRule): readonly Finding[] =>
  EXAMPLES.flatMap((status) => {
    const where = whereRule(knowledge, rule.id, 'examples:', `${status}:`);
    const given = rule.examples[status];
    const wrong = given.filter(({ path, facts, asOf = TODAY }) => {
      const judged = knowledge.judge({ ...facts, ...PATH_FACTS[path] }, asOf);
      return judged.rules.find(({ id }) => id === rule.id)?.status !== status;
    });
    const found = [
      ...(given.length === 0 ? [`the rule ${rule.id} has no example in which it is "${status}"`] : []),
      ...wrong.map(
        ({ path, facts }) =>
          `the rule ${rule.id} is not "${status}" in its example on ${path}: ${JSON.stringify(facts)}`,
      ),
    ];
    return found.map((what) => ({ check: 'rules', what, ...where }));
  });

const sources = (knowledge: Knowledge, rule: KnownRule): readonly Finding[] => {
  const where = whereRule(knowledge, rule.id, 'sources:');
  const paths = pathsOf(rule);
  if (paths.length === 0) return [{ check: 'rules', what: `the rule ${rule.id} has no source`, ...where }];
  return paths.flatMap((path) => {
    const named = rule.sources[path] ?? [];
    const what = `the rule ${rule.id} on ${path}`;
    const problems = named.flatMap((ref) => problemOf(knowledge, ref) ?? []);
    return [...(named.length === 0 ? ['has no source'] : []), ...problems].map((problem) => ({
      check: 'rules' as const,
      what: `${what} ${problem}`,
      ...where,
    }));
  });
};

const appliesSomewhere = (
  knowledge: Knowledge,
  rule: KnownRule,
  judged: readonly Judged[],
): readonly Finding[] => {
  const paths = new Set(
    judged.filter(({ verdict }) => verdict.applies.includes(rule.id)).map(({ verdict }) => verdict.path),
  );
  return pathsOf(rule)
    .filter((path) => !paths.has(path))
    .map((path) => ({
      check: 'rules',
      what: `the rule ${rule.id} never applies on ${path}`,
      ...whereRule(knowledge, rule.id, 'when'),
    }));
};

/** Every rule has examples and sources, and can apply. */
export const checkRules = (knowledge: Knowledge, judged: readonly Judged[]): readonly Finding[] =>
  knowledge.rules.flatMap((rule) => [
    ...examples(knowledge, rule),
    ...sources(knowledge, rule),
    ...appliesSomewhere(knowledge, rule, judged),
  ]);
