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

/** The plans that a message says they have and want, at most one of each. */
export const plansSaidIn = (
  matches: readonly Match<Meaning>[],
  { message }: Placed,
  marks: Marks,
): readonly SaidPlan[] => {
  const mentions = [...message.tokens.entries()].flatMap(([at, { plans }]) => (plans === null ? [] : [at]));
  const claims = withOtherEnd(strongest(matches), mentions);
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
