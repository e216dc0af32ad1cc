/** Which plans a message says they have and want; a plan that is only talked of is neither. */
import { PLANS } from '../../knowledge/catalogue.ts';
import { foldWord } from '../message/words.ts';
import type { Match, Placed } from '../phrases/match.ts';
import type { Meaning } from '../phrases/phrases.ts';
import type { Marks } from './marks.ts';

export type PlanRole = 'source' | 'target';

export interface SaidPlan {
  readonly role: PlanRole;
  /** In alphabetical order; one where it is certain which is meant. */
  readonly plans: readonly string[];
  readonly sure: boolean;
  readonly from: number;
  readonly to: number;
  readonly because: string;
}

interface Claim {
  readonly role: PlanRole | 'mentioned';
  readonly words: number;
  readonly because: string;
}

const claimsOf = (match: Match<Meaning>): readonly (Claim & { readonly at: number })[] => {
  const { meaning, words, written: because, places } = match;
  if (meaning.kind === 'mentioned') {
    return places.flatMap(({ special, at }) =>
      special === 'plan' ? [{ role: 'mentioned', words, because, at } as const] : [],
    );
  }
  if (meaning.kind !== 'roles') return [];
  return places.flatMap(({ special, at }) =>
    special === 'source' || special === 'target' ? [{ role: special, words, because, at }] : [],
  );
};

const NAMES: ReadonlyMap<string, string> = new Map(PLANS.map(({ id, name }) => [id, foldWord(name)]));

/** Of several plans that a name fits, those that are sold by that name today: a plan that is wanted is one of them. */
const soldAs = (plans: readonly string[], written: string): readonly string[] => {
  const name = foldWord(written);
  const today = plans.filter((plan) => NAMES.get(plan)?.includes(name));
  return today.length > 0 ? today : plans;
};

const sorted = (plans: readonly string[]): readonly string[] => [...new Set(plans)].toSorted();

/** Plans that two mentions of the same thing have in common; all of both where they have none. */
const merged = (a: readonly string[], b: readonly string[]): readonly string[] => {
  const common = a.filter((plan) => b.includes(plan));
  return common.length > 0 ? common : sorted([...a, ...b]);
};

/** The strongest claim on each plan of the message. */
const strongest = (matches: readonly Match<Meaning>[]): ReadonlyMap<number, Claim> => {
  const best = new Map<number, Claim>();
  for (const { at, ...claim } of matches.flatMap(claimsOf)) {
    const known = best.get(at);
    const isTie = known !== undefined && claim.words === known.words && known.role === 'mentioned';
    if (known === undefined || claim.words > known.words || isTie) best.set(at, claim);
  }
  return best;
};

/** Of two plans of which one has its end of the switch, the other is the other end. */
const withOtherEnd = (
  claims: ReadonlyMap<number, Claim>,
  mentions: readonly number[],
): ReadonlyMap<number, Claim> => {
  const [first, second] = mentions;
  if (mentions.length !== 2 || first === undefined || second === undefined) return claims;
  const open = claims.has(first) ? (claims.has(second) ? null : second) : first;
  const known = claims.get(open === first ? second : first);
  if (open === null || known === undefined || known.role === 'mentioned') return claims;
  const role = known.role === 'source' ? 'target' : 'source';
  return new Map([...claims, [open, { role, words: 1, because: known.because }]]);
};

/**
 * Plans that are counted up, as "E1, E3 and Business Basic", by their places: those joined by "and" are told apart from
 * those between which there is an "or".
 */
const listsIn = (
  mentions: readonly number[],
  { message }: Placed,
  marks: Marks,
): readonly { readonly of: readonly number[]; readonly isOr: boolean }[] => {
  const joins = new Map<number, 'and' | 'or'>();
  for (const mark of ['and', 'or'] as const)
    for (const { from, to } of marks.of(mark)) if (to - from === 1) joins.set(from, mark);
  const lists: { of: number[]; joins: Set<string> }[] = [];
  for (const at of mentions) {
    const list = lists.at(-1);
    const before = list?.of.at(-1) ?? Number.NEGATIVE_INFINITY;
    const join =
      before === at - 1 && message.tokens[at]?.breakBefore === 'comma'
        ? 'comma'
        : before === at - 2
          ? joins.get(at - 1)
          : undefined;
    if (list === undefined || join === undefined) lists.push({ of: [at], joins: new Set() });
    else {
      list.of.push(at);
      list.joins.add(join);
    }
  }
  return lists.flatMap(({ of, joins }) =>
    joins.has('and') || joins.has('or') ? [{ of, isOr: joins.has('or') }] : [],
  );
};

/** Of a list of plans of which one is what they have, or of which one or another is wanted, all are. */
const withLists = (
  claims: ReadonlyMap<number, Claim>,
  lists: ReturnType<typeof listsIn>,
): ReadonlyMap<number, Claim> => {
  const more = lists.flatMap(({ of, isOr }): [number, Claim][] => {
    const known = of.flatMap((at) => claims.get(at) ?? []);
    const [first] = known;
    if (first === undefined || first.role === 'mentioned') return [];
    const isOne = known.every(({ role }) => role === first.role);
    if (!isOne || (first.role === 'target' && !isOr)) return [];
    return of.filter((at) => !claims.has(at)).map((at) => [at, { ...first, words: 1 }]);
  });
  return new Map([...claims, ...more]);
};

/** The plans that a message says they have and want, at most one of each. */
export const plansSaidIn = (
  matches: readonly Match<Meaning>[],
  placed: Placed,
  marks: Marks,
): readonly SaidPlan[] => {
  const { message } = placed;
  const mentions = message.tokens.flatMap(({ plans }, at) => (plans === null ? [] : [at]));
  if (mentions.length === 0) return [];
  const claims = withOtherEnd(withLists(strongest(matches), listsIn(mentions, placed, marks)), mentions);
  const said = new Map<PlanRole, SaidPlan>();
  for (const at of mentions) {
    const claim = claims.get(at);
    const token = message.tokens[at];
    if (claim === undefined || claim.role === 'mentioned' || token?.plans === null || token === undefined)
      continue;
    const span = { from: at, to: at + 1 };
    const { role, because } = claim;
    const written = message.text.slice(token.start, token.end);
    const plans = sorted(role === 'target' ? soldAs(token.plans, written) : token.plans);
    const known = said.get(role);
    said.set(role, {
      role,
      plans: known === undefined ? plans : merged(known.plans, plans),
      sure: (known?.sure ?? true) && !marks.isHedged(span),
      ...span,
      because,
    });
  }
  return [...said.values()];
};
