/** The same rules in zen-engine: one decision table, strongest effect first, of which the first row that holds counts. */
import { ZenEngine } from '@gorules/zen-engine';
import { type Inputs, PEER_RULES, type Test } from './rules.ts';

const cellOf = (test: Test): string => {
  if ('in' in test) return test.in.map((value) => `'${value}'`).join(', ');
  if ('is' in test) return String(test.is);
  if ('atLeast' in test) return `>= ${test.atLeast}`;
  return `> ${test.moreThan}`;
};

const ROWS = [
  ...PEER_RULES.flatMap(({ id, effect, paths, when }) =>
    when.map((tests, i) => ({
      id: `${id}-${i}`,
      outcome: effect,
      cells: new Map([{ input: 'path', in: paths }, ...tests].map((test) => [test.input, cellOf(test)])),
    })),
  ),
  { id: 'other-reason', outcome: 'manual', cells: new Map([['offered', 'false']]) },
  { id: 'none', outcome: 'automatic', cells: new Map<string, string>() },
];
const COLUMNS = [...new Set(ROWS.flatMap(({ cells }) => [...cells.keys()]))];

const table = {
  hitPolicy: 'first',
  inputs: COLUMNS.map((field) => ({ id: field, name: field, field })),
  outputs: [{ id: 'outcome', name: 'outcome', field: 'outcome' }],
  rules: ROWS.map(({ id, outcome, cells }) => ({
    _id: id,
    ...Object.fromEntries(COLUMNS.map((field) => [field, cells.get(field) ?? ''])),
    outcome: `'${outcome}'`,
  })),
};
const decision = {
  contentType: 'application/vnd.gorules.decision',
  nodes: [
    { id: 'in', type: 'inputNode', name: 'case', position: { x: 0, y: 0 } },
    { id: 'rules', type: 'decisionTableNode', name: 'rules', position: { x: 0, y: 0 }, content: table },
    { id: 'out', type: 'outputNode', name: 'outcome', position: { x: 0, y: 0 } },
  ],
  edges: [
    { id: 'a', type: 'edge', sourceId: 'in', targetId: 'rules' },
    { id: 'b', type: 'edge', sourceId: 'rules', targetId: 'out' },
  ],
};

/** Prepares the engine; the function it returns tells the outcome of a whole case. */
export const zenEngine = (): ((inputs: Inputs) => Promise<string>) => {
  const prepared = new ZenEngine().createDecision(decision);
  return async (inputs) => {
    const { result } = await prepared.evaluate(inputs);
    return String(result.outcome);
  };
};
