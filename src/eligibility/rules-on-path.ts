/** The rules as each path knows them, laid out once, so that nothing is looked up while a case is judged. */

import { type Effect, PATHS, type Path, type SourceRef } from '../contract/verdict.ts';
import { onPath } from './path.ts';
import type { Reading } from './reading.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules/index.ts';

const STRENGTH = { 'contact-seller': 4, retarget: 3, manual: 2, 'not-yet': 1 } as const satisfies Record<
  Effect,
  number
>;

export interface RuleOnPath {
  readonly rule: Rule;
  /** The strength of its effect, not-yet being 1. */
  readonly strength: number;
  /** Whether the path knows the rule; where the path is open between two, the fact that would tell. */
  readonly relevant: Reading;
  readonly sources: readonly SourceRef[];
}

/** The places without those named twice. */
const distinct = (places: readonly SourceRef[]): readonly SourceRef[] => {
  const isSame = (a: SourceRef, b: SourceRef): boolean =>
    a.document === b.document && a.section === b.section;
  return places.filter((place, at) => places.findIndex((other) => isSame(place, other)) === at);
};

const sourcesOf = ({ sources }: Rule, path: Path | null): readonly SourceRef[] =>
  path === null ? distinct([...(sources.link ?? []), ...(sources.options ?? [])]) : (sources[path] ?? []);

const layOut = (path: Path | null): readonly RuleOnPath[] =>
  RULES.map((rule) => ({
    rule,
    strength: STRENGTH[rule.effect],
    relevant: onPath(path, rule.sources, {}),
    sources: Object.freeze(sourcesOf(rule, path)),
  }));

const UNDECIDED = layOut(null);
const BY_PATH: ReadonlyMap<Path, readonly RuleOnPath[]> = new Map(PATHS.map((path) => [path, layOut(path)]));

/** Every rule on a path, in the contract's order, `other-reason` last; null while the path is not known. */
export const rulesOn = (path: Path | null): readonly RuleOnPath[] =>
  path === null ? UNDECIDED : (BY_PATH.get(path) ?? UNDECIDED);
