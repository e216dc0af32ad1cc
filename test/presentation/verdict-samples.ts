/** Verdicts with two reasons open, as long as they get: found by trying every pair of obstacles on every path. */
import { DONT_KNOW, FACTS, type FactId, type Facts, type FactValue } from '../../src/contract/facts.ts';
import { PATHS, type Path, type Verdict } from '../../src/contract/verdict.ts';
import type { Language, View } from '../../src/conversation/model.ts';
import { judge } from '../../src/eligibility/judge.ts';
import { reachablePlans } from '../../src/knowledge/catalogue.ts';
import type { JsonObject } from '../../src/presentation/json.ts';
import { render } from '../../src/presentation/render.ts';
import { CLEAR, learn, ORDINARY, PATH_FACTS, TODAY, valuesOf } from '../eligibility/facts-at-random.ts';

type VerdictView = Extract<View, { view: 'verdict' }>;

/** A verdict with its two reasons; what kind it is tells path and outcome. */
export interface TwoReasons {
  readonly name: string;
  readonly kind: string;
  readonly view: VerdictView;
}

/** What can be said otherwise than by somebody with nothing in the way. What the path is stays. */
const VALUES: readonly (readonly [FactId, FactValue])[] = ORDINARY.filter(
  (fact) => fact !== 'surface' && fact !== 'billingProfile',
).flatMap((fact) => valuesOf(fact).map((value) => [fact, value] as const));

/** Nothing beside the two; more in the way than a card has open, and plans with long names. */
const BESIDE: readonly Facts[] = [
  {},
  {
    sourcePlan: 'microsoft-365-business-standard',
    targetPlan: 'microsoft-365-apps-for-enterprise',
    changeInProgress: true,
    balanceDue: true,
    blockingAddOn: true,
  },
];

/** Cases on a path with two obstacles at least. */
const casesOn = (path: Path): readonly Facts[] => {
  const clear: Facts = { ...CLEAR, ...PATH_FACTS[path], targetOffered: true, offered: DONT_KNOW };
  const obstacles = VALUES.filter(
    ([fact, value]) =>
      FACTS[fact].kind === 'plan' || judge(learn(clear, fact, value), TODAY).applies.length > 0,
  );
  const pairs = obstacles.flatMap((one, index) =>
    obstacles
      .slice(index + 1)
      .filter(([fact]) => fact !== one[0])
      .map((other) => [one, other] as const),
  );
  return BESIDE.flatMap((beside) =>
    pairs.map(([one, other]) => learn(learn({ ...clear, ...beside }, ...one), ...other)),
  );
};

const decidingOf = ({ rules, applies, outcome }: Verdict): readonly string[] =>
  applies.filter((id) => rules.some((rule) => rule.id === id && rule.effect === outcome));

const viewOf = (facts: Facts, verdict: Verdict): VerdictView => {
  const { sourcePlan } = facts;
  const reachable = sourcePlan === undefined ? [] : reachablePlans(sourcePlan, TODAY);
  const targets = reachable.map(({ id }) => id);
  // As the conversation shows it: with the question whether it helped.
  return {
    view: 'verdict',
    verdict,
    facts,
    targets,
    ...(verdict.complete ? { feedback: { about: 0 } } : {}),
  };
};

/** Letters in a line of a card on a phone, more or less. */
const LINE = 46;

/** About how many lines of a card are to be seen. */
const linesOf = (node: unknown): number => {
  if (Array.isArray(node)) return node.reduce<number>((sum, one) => sum + linesOf(one), 0);
  if (typeof node !== 'object' || node === null || ('isVisible' in node && node.isVisible === false))
    return 0;
  const own = 'text' in node && typeof node.text === 'string' ? Math.ceil(node.text.length / LINE) : 0;
  return own + linesOf(Object.values(node));
};

const cardOf = (view: View, language: Language): JsonObject =>
  render({ view, language, token: 'token' }, 'webchat').card ?? {};

/**
 * For each path and outcome the cases with most to read in the language, each with other reasons.
 *
 * @param most how many a path and outcome
 */
export const longestVerdicts = (language: Language, most: number): readonly TwoReasons[] => {
  const longest = new Map<string, { readonly lines: number; readonly one: TwoReasons }>();
  for (const path of PATHS) {
    for (const facts of casesOn(path)) {
      const verdict = judge(facts, TODAY);
      const deciding = decidingOf(verdict);
      if (deciding.length < 2) continue;
      const kind = `${path} ${verdict.outcome}`;
      const name = `${kind}: ${deciding.slice(0, 2).join(' and ')}`;
      const view = viewOf(facts, verdict);
      const lines = linesOf(cardOf(view, language));
      if (lines > (longest.get(name)?.lines ?? 0)) longest.set(name, { lines, one: { name, kind, view } });
    }
  }
  const sorted = [...longest.values()].sort((a, b) => b.lines - a.lines).map(({ one }) => one);
  return Object.values(Object.groupBy(sorted, ({ kind }) => kind)).flatMap(
    (group) => group?.slice(0, most) ?? [],
  );
};
