/** Asks a tenant through the conversation itself: every card as it comes, until the verdict. */

import { DONT_KNOW, FACTS, type FactId, type Facts } from '../src/contract/facts.ts';
import type { Verdict } from '../src/contract/verdict.ts';
import type { Press, Reply, View } from '../src/conversation/model.ts';
import { dontKnowInput } from '../src/conversation/model.ts';
import { situationOf } from '../src/conversation/situation.ts';
import { newState, type State } from '../src/conversation/state.ts';
import { turn } from '../src/conversation/turn.ts';
import type { Tenant } from './tenants.ts';

/** What it came to. */
export interface Asked {
  /** Forms shown, and the inputs on them. */
  readonly cards: number;
  readonly inputs: number;
  readonly verdict: Verdict;
  readonly state: State;
}

type Form = Extract<View, { view: 'questions' }>;

const formIn = (replies: readonly Reply[]): Form | null => {
  const view = replies.at(-1)?.view;
  return view?.view === 'questions' ? view : null;
};

/** What the tenant's admin enters: the answer, or that they cannot tell. */
const valuesFor = (facts: readonly FactId[], answers: Facts): Press['values'] =>
  Object.fromEntries(
    facts.map((fact) => {
      const answer = answers[fact] ?? DONT_KNOW;
      const byBox = answer === DONT_KNOW && FACTS[fact].kind === 'count';
      return byBox ? [dontKnowInput(fact), 'true'] : [fact, String(answer)];
    }),
  );

/** More than there are facts. */
const MOST_CARDS = 40;

/**
 * Answers every form of a conversation as the tenant's admin would, until none comes.
 * @throws where the conversation does not end
 */
export const answerFormsThroughTurn = (tenant: Tenant): Asked => {
  const begin = Date.parse(`${tenant.asOf}T09:00:00Z`);
  let state: State = { ...newState('en'), facts: tenant.start };
  let cards = 0;
  let inputs = 0;
  const press = (action: Press['action'], asks: readonly FactId[]): readonly Reply[] => {
    const values = valuesFor(asks, tenant.answers);
    const event = { kind: 'press', press: { action, asks, token: state.token, values } } as const;
    const result = turn(state, { event, at: begin + cards * 1000 }, `token-${cards}`);
    state = result.state;
    return result.replies;
  };
  let form = formIn(press('check', []));
  while (form !== null) {
    cards += 1;
    inputs += form.questions.length;
    if (cards > MOST_CARDS) throw new Error(`asked without end: ${JSON.stringify(state)}`);
    form = formIn(
      press(
        'answer',
        form.questions.map(({ fact }) => fact),
      ),
    );
  }
  return { cards, inputs, state, verdict: situationOf(state, begin).verdict };
};
