/** The facts: somebody makes something of each. */
import type { FactId } from '../../../src/contract/facts.ts';
import { forget, learn, valuesOf } from '../../eligibility/facts-at-random.ts';
import { type Case, CLEAR_CASES, casesFor } from '../cases.ts';
import { type Finding, whereIs } from '../finding.ts';
import { factsOf, type Knowledge } from '../knowledge.ts';
import type { Reader } from '../readers.ts';

/** Every so many of the cases; a fact that is read shows in far fewer. */
const EVERY = 10;

/** Where a fact is named. */
export const whereFact = ({ files }: Knowledge, fact: string) =>
  whereIs(files, 'src/contract/facts.ts', 'export const FACTS', `\n  ${fact}:`, fact);

/** Whether the reader gives something else for another value of the fact, or for none. */
const reads = ({ gives }: Reader, fact: FactId, cases: readonly Case[]): boolean =>
  cases.some(({ facts, asOf }) => {
    const without = gives(forget(facts, fact), asOf);
    return valuesOf(fact).some((value) => gives(learn(facts, fact, value), asOf) !== without);
  });

/** No fact is never read: each changes the verdict, the steps or their cards in some case. */
export const checkFacts = (knowledge: Knowledge): readonly Finding[] => {
  const some = [...CLEAR_CASES, ...casesFor(knowledge).filter((_, index) => index % EVERY === 0)];
  const readBy = (fact: FactId): Reader | undefined =>
    knowledge.readers.find((reader) => reads(reader, fact, some.slice(0, reader.tries)));
  return factsOf(knowledge)
    .filter((fact) => readBy(fact) === undefined)
    .map((fact) => ({
      check: 'facts',
      what: `the fact ${fact} is never read: no value of it changes ${knowledge.readers
        .map(({ name }) => name)
        .join(', ')}`,
      ...whereFact(knowledge, fact),
    }));
};
