/**
 * The same rules in publicodes. Every input is a text or a number, so that "don't know" is a value like another that
 * no rule waits for.
 */
import Engine, { type PublicodesExpression } from 'publicodes';
import { INPUT_NAMES, type Inputs, PEER_RULES, type PeerRule, type Test, type Value } from './rules.ts';

const nameOf = (id: string): string => id.replaceAll('-', ' ');

const conditionOf = (test: Test): string | { 'une de ces conditions': string[] } => {
  if ('in' in test) return { 'une de ces conditions': test.in.map((value) => `${test.input} = '${value}'`) };
  if ('is' in test) return `${test.input} = '${test.is}'`;
  if ('atLeast' in test) return `${test.input} >= ${test.atLeast}`;
  return `${test.input} > ${test.moreThan}`;
};

const NUMBERS: readonly string[] = ['licencesPurchased', 'usersLicensed', 'sameProductSubscriptions'];

/** Where today's admin centre knows a rule with and without a billing profile, that question is not waited for. */
const whereKnown = (paths: PeerRule['paths']): Test =>
  paths.includes('link') && paths.includes('options')
    ? { input: 'surface', in: ['change-plan', ...paths] }
    : { input: 'path', in: paths };

const bodyOf = ({ paths, when, clearedByOffer }: PeerRule, offerClears: boolean): PublicodesExpression => ({
  'toutes ces conditions': [
    conditionOf(whereKnown(paths)),
    ...(offerClears && clearedByOffer ? ["offered != 'true'"] : []),
    { 'une de ces conditions': when.map((tests) => ({ 'toutes ces conditions': tests.map(conditionOf) })) },
  ],
});

const rulesFor = (offerClears: boolean): Record<string, PublicodesExpression> => {
  const inputs = [...INPUT_NAMES].map((name) => [
    name,
    { type: NUMBERS.includes(name) ? 'nombre' : 'texte' },
  ]);
  const rules = PEER_RULES.map((rule) => [nameOf(rule.id), bodyOf(rule, offerClears)]);
  const notYet = PEER_RULES.filter(({ effect }) => effect === 'not-yet').map(({ id }) => nameOf(id));
  return {
    ...Object.fromEntries(inputs),
    ...Object.fromEntries(rules),
    outcome: {
      variations: [
        ...PEER_RULES.map(({ id, effect }) => ({ si: nameOf(id), alors: `'${effect}'` })),
        { si: "offered = 'false'", alors: "'manual'" },
        { sinon: "'automatic'" },
      ],
    },
    /** How many things there are to put right: known only when every such rule is. */
    fixes: { somme: notYet.map((name) => ({ variations: [{ si: name, alors: 1 }, { sinon: 0 }] })) },
  };
};

const written = (value: Value): string | number => (typeof value === 'number' ? value : `'${value}'`);

export interface Publicodes {
  /** The outcome of a case. */
  readonly outcome: (inputs: Inputs) => string;
  /** The input it would ask for first, for the outcome or the list of fixes; null when it has no question left. */
  readonly ask: (inputs: Inputs, target: 'outcome' | 'fixes') => string | null;
}

/**
 * Prepares the engine.
 * @param offerClears whether an offer clears rules whose own facts are not known, which a whole case does not need
 */
export const publicodes = (offerClears: boolean): Publicodes => {
  const engine = new Engine(rulesFor(offerClears));
  const tell = (inputs: Inputs): void => {
    const known = Object.entries(inputs).filter(([name]) => INPUT_NAMES.has(name));
    engine.setSituation(Object.fromEntries(known.map(([name, value]) => [name, written(value)])));
  };
  return {
    outcome: (inputs) => {
      tell(inputs);
      return String(engine.evaluate('outcome').nodeValue);
    },
    ask: (inputs, target) => {
      tell(inputs);
      const { missingVariables } = engine.evaluate(target);
      const [top] = Object.entries(missingVariables).sort(([, a], [, b]) => b - a);
      return top?.[0] ?? null;
    },
  };
};
