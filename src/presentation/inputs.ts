/** The forms' inputs, as their submits name them. */
import { DONT_KNOW, FACT_IDS, type FactId } from '../eligibility/facts.ts';

/** The id of the box "I don't know" beside a number. */
export const dontKnowInput = (fact: FactId): string => `${fact}-${DONT_KNOW}`;

/** A submit's raw texts by input id, with every ticked "I don't know" put in the place of its fact. */
export const answersIn = (inputs: Readonly<Record<string, string>>): Record<string, string> => {
  const answers: Record<string, string> = {};
  for (const fact of FACT_IDS) {
    const entered = inputs[fact];
    if (inputs[dontKnowInput(fact)] === 'true') answers[fact] = DONT_KNOW;
    else if (entered !== undefined) answers[fact] = entered;
  }
  return answers;
};
