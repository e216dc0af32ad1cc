/** The contract of the stores once more, with answers that the thread makes. */
import { Draft } from '../../src/storage/draft.ts';
import type { ActivityBody, Turn, TurnStore } from '../../src/storage/turn-store.ts';
import { wrappedStore } from '../../src/storage/wrapped.ts';
import { contract } from './contract/contract.ts';
import { FINISHER } from './finisher.ts';
import { readOut } from './read-out.ts';
import { sqliteGround } from './sqlite-ground.ts';

const here = (): never => {
  throw new Error('It is made in the thread.');
};

const isJson = (body: ActivityBody): boolean => {
  try {
    return JSON.stringify(body) !== undefined;
  } catch {
    return false;
  }
};

/** Answers as drafts, which are plain data, whatever the turns of a test answer. */
function drafting(store: TurnStore): TurnStore {
  const drafted = (turn: Turn): Turn => ({
    ...turn,
    think(before) {
      const { outgoing, ...thought } = turn.think(before);
      return {
        ...thought,
        outgoing: outgoing.map((one) =>
          one instanceof Draft || !isJson(one) ? one : new Draft({ body: one }, here),
        ),
      };
    },
  });
  return {
    ...wrappedStore(store, (_call, run) => run()),
    turn: async (turn) => readOut(await store.turn(drafted(turn))),
  };
}

contract(
  async () => {
    const ground = await sqliteGround({ module: FINISHER, settings: {} });
    return { ...ground, open: async () => drafting(await ground.open()) };
  },
  { hearsOthers: false },
);
