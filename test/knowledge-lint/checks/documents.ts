/**
 * `docs/knowledge.md` and `docs/knowledge/`, which say where each statement of the source documents lives: every place
 * they refer to exists, and every rule, step and question is referred to; and `docs/disagreements.md`, which refers to some
 * of them. A reference is code of one word, as in `step:manual/buy`.
 */
import type { Finding, Where } from '../finding.ts';
import type { Knowledge } from '../knowledge.ts';
import { whereAnswer, whereStep } from './guides.ts';
import { whereRule } from './rules.ts';

const DOCUMENT = 'docs/knowledge.md';
const DISAGREEMENTS = 'docs/disagreements.md';

/** Whether the file is one of the lists. */
const isList = (file: string): boolean => /^docs\/knowledge(?:\/[^/]+)?\.md$/u.test(file);

interface Reference extends Where {
  readonly kind: string;
  readonly name: string;
}

/** Addresses are no references. */
const REFERENCE = /`([a-z]+):(?!\/\/)([^`\s]+)`/gu;

const referencesIn = (file: string, text: string): readonly Reference[] =>
  text.split('\n').flatMap((line, index) =>
    [...line.matchAll(REFERENCE)].map(([, kind = '', name = '']) => ({
      kind,
      name,
      file,
      line: index + 1,
    })),
  );

/** The names that a reference of each kind can have. */
const namesIn = (knowledge: Knowledge): ReadonlyMap<string, ReadonlySet<string>> => {
  const { rules, guides, faq, advice, facts, plans, files } = knowledge;
  const data = [...files.keys()].filter((file) => file.startsWith('src/knowledge/'));
  const ofRules = new Set<string>(rules.map(({ id }) => id));
  return new Map([
    ['rule', ofRules],
    ['fix', ofRules],
    ['step', new Set(guides.flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`)))],
    ['after', new Set(guides.flatMap(({ id, after }) => after.map((item) => `${id}/${item.id}`)))],
    ['faq', new Set(faq.flatMap(({ id, variants }) => variants.map((variant) => `${id}/${variant.id}`)))],
    ['advice', new Set(advice)],
    ['fact', new Set(Object.keys(facts))],
    ['plan', new Set(plans)],
    // A file is named from the project's folder or from that of the knowledge.
    ['data', new Set([...data, ...data.map((file) => file.slice('src/knowledge/'.length))])],
  ]);
};

const broken = (knowledge: Knowledge, references: readonly Reference[]): readonly Finding[] => {
  const names = namesIn(knowledge);
  return references.flatMap(({ kind, name, file, line }) => {
    const known = names.get(kind);
    if (known?.has(name) === true) return [];
    const what =
      known === undefined
        ? `"${kind}:" is no kind of place; there are ${[...names.keys()].join(', ')}`
        : `there is no ${kind} ${name}`;
    return [{ check: 'documents', what, file, line }];
  });
};

/** What the lists never refer to, at the line where it is written. */
const leftOut = (knowledge: Knowledge, references: readonly Reference[]): readonly Finding[] => {
  const named = new Set(references.map(({ kind, name }) => `${kind} ${name}`));
  const topics = new Set(
    references.filter(({ kind }) => kind === 'faq').map(({ name }) => name.split('/')[0]),
  );
  const missing: readonly (readonly [what: string, where: Where])[] = [
    ...knowledge.rules
      .filter(({ id }) => !named.has(`rule ${id}`))
      .map(({ id }) => [`rule:${id}`, whereRule(knowledge, id)] as const),
    ...knowledge.guides.flatMap(({ id, steps }) =>
      steps
        .filter((step) => !named.has(`step ${id}/${step.id}`))
        .map((step) => [`step:${id}/${step.id}`, whereStep(knowledge, id, step.id)] as const),
    ),
    ...knowledge.faq
      .filter(({ id }) => !topics.has(id))
      .map(({ id, group }) => [`faq:${id}/…`, whereAnswer(knowledge, group, id)] as const),
  ];
  return missing.map(([what, where]) => ({
    check: 'documents',
    what: `${DOCUMENT} never refers to ${what}`,
    ...where,
  }));
};

/** The lists refer to what there is, and to all of it; nothing is found while they are not written. */
export const checkDocuments = (knowledge: Knowledge): readonly Finding[] => {
  if (!knowledge.files.has(DOCUMENT)) return [];
  const listed = [...knowledge.files].flatMap(([file, text]) =>
    isList(file) ? referencesIn(file, text) : [],
  );
  const told = referencesIn(DISAGREEMENTS, knowledge.files.get(DISAGREEMENTS) ?? '');
  return [...broken(knowledge, [...listed, ...told]), ...leftOut(knowledge, listed)];
};
