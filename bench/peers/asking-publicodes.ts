/** Asks tenants what publicodes' `missingVariables` puts first, as its own forms do. */
import { DONT_KNOW, type FactId, type Facts, isFactId, pickFacts } from '../../src/contract/facts.ts';
import { judge } from '../../src/eligibility/judge.ts';
import { surfaceOf } from '../../src/eligibility/path.ts';
import type { Tenant } from '../tenants.ts';
import { publicodes } from './publicodes.ts';
import { type Inputs, inputsOf } from './rules.ts';

/** The questions behind what is looked up in the catalogue, and behind the path. */
const ASKED_FOR: ReadonlyMap<string, readonly FactId[]> = new Map([
  ['path', ['billingProfile']],
  ['targetRetired', ['targetPlan']],
  ['anyAdminWillDo', ['sourcePlan']],
  ['samePlan', ['targetPlan', 'sourcePlan']],
  ['catalogueCanTell', ['targetPlan', 'sourcePlan']],
  ['catalogueSaysNo', ['targetPlan', 'sourcePlan']],
]);

const toldOf = (facts: Facts, asOf: string): Inputs => {
  const inputs = inputsOf(facts, asOf);
  const isOpenForGood = surfaceOf(facts) === 'change-plan' && facts.billingProfile === DONT_KNOW;
  return isOpenForGood ? { ...inputs, path: DONT_KNOW } : inputs;
};

/**
 * Prepares the engine; the function it returns tells how many facts a tenant is asked.
 *
 * It asks for the outcome, then for the list of fixes, then for what our own engine still misses to name the guide,
 * and stops as soon as our verdict is complete. Where nothing hangs on a "don't know" its outcome must be ours.
 */
export const askedByPublicodes = (): ((tenant: Tenant) => number) => {
  const engine = publicodes(true);
  return ({ start, answers, asOf }) => {
    let facts = start;
    let asked = 0;
    for (let verdict = judge(facts, asOf); ; verdict = judge(facts, asOf)) {
      const told = toldOf(facts, asOf);
      if (verdict.complete) {
        const outcome = engine.outcome(told);
        if (verdict.provided.length === 0 && outcome !== 'undefined' && outcome !== verdict.outcome)
          throw new Error(`publicodes: ${outcome}, not ${verdict.outcome}: ${JSON.stringify(told)}`);
        return asked;
      }
      const wanted = engine.ask(told, 'outcome') ?? engine.ask(told, 'fixes') ?? verdict.next ?? '';
      const fact = isFactId(wanted) ? wanted : ASKED_FOR.get(wanted)?.find((one) => facts[one] === undefined);
      if (fact === undefined) throw new Error(`publicodes asks for ${wanted}`);
      facts = { ...facts, ...pickFacts(answers, [fact]) };
      asked += 1;
    }
  };
};
