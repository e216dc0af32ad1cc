/** The same rules in json-rules-engine: one rule each, all of them run, the strongest event is the outcome. */
import { Engine, type NestedCondition } from 'json-rules-engine';
import { EFFECTS } from '../../src/contract/verdict.ts';
import { type Inputs, PEER_RULES, type Test } from './rules.ts';

const conditionOf = (test: Test): NestedCondition => {
  const { input: fact } = test;
  if ('in' in test) return { fact, operator: 'in', value: [...test.in] };
  if ('is' in test) return { fact, operator: 'equal', value: test.is };
  if ('atLeast' in test) return { fact, operator: 'greaterThanInclusive', value: test.atLeast };
  return { fact, operator: 'greaterThan', value: { fact: test.moreThan } };
};

/** Prepares the engine; the function it returns tells the outcome of a whole case. */
export const jsonRulesEngine = (): ((inputs: Inputs) => Promise<string>) => {
  const engine = new Engine();
  for (const { id, effect, paths, when } of PEER_RULES) {
    const alternatives = when.map((tests) => ({ all: tests.map(conditionOf) }));
    engine.addRule({
      name: id,
      conditions: { all: [conditionOf({ input: 'path', in: paths }), { any: alternatives }] },
      event: { type: effect },
    });
  }
  return async (inputs) => {
    const { events } = await engine.run({ ...inputs });
    const strongest = EFFECTS.find((effect) => events.some(({ type }) => type === effect));
    return strongest ?? (inputs.offered === false ? 'manual' : 'automatic');
  };
};
