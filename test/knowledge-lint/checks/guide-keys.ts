/** The words that a guide asks for. */
import type { KnownGuide, KnownStep } from '../knowledge.ts';

const ofStep = ({ id, number, stuck = [] }: KnownStep): readonly (readonly string[])[] => [
  ...['title', 'do', 'check', 'wrong'].map((name) => ['steps', id, name]),
  ...(number === undefined ? [] : [['steps', id, 'number']]),
  ...stuck.flatMap((problem) => ['title', 'text'].map((name) => ['steps', id, 'stuck', problem, name])),
];

/** The keys below the guide's own, name by name, without plural forms and contexts. */
export const wordsOfGuide = ({
  steps,
  after,
}: Pick<KnownGuide, 'steps' | 'after'>): readonly (readonly string[])[] => [
  ['title'],
  ['intro'],
  ...new Set(steps.flatMap(({ phase }) => phase ?? [])).values().map((phase) => ['phases', phase]),
  ...steps.flatMap(ofStep),
  ...after.map(({ id }) => ['after', id]),
];
