import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import type { TurnStore } from '../../../src/storage/turn-store.ts';
import { deleting } from './deleting.ts';
import type { Ground, MakeGround } from './ground.ts';
import { hostile } from './hostile.ts';
import { sending } from './sending.ts';
import { type Differences, stores } from './stores.ts';
import { turns } from './turns.ts';

/** What every engine does: one suite for all of them. Each test has an empty database and one store of it. */
export function contract(makeGround: MakeGround, differences: Differences): void {
  let ground: Ground;
  let store: TurnStore;
  const make = async () => {
    ground = await makeGround();
    store = await ground.open();
  };

  describe('one store', () => {
    beforeAll(make);
    beforeEach(() => ground.empty());
    afterAll(() => ground.remove());

    describe('a turn', () =>
      turns(
        () => store,
        () => ground,
      ));
    describe('sending', () => sending(() => store));
    describe('deleting', () =>
      deleting(
        () => store,
        () => ground,
      ));
    describe('hostile input', () => hostile(() => store));
  });

  describe('several stores', () => {
    beforeEach(make);
    afterEach(() => ground.remove());
    stores(
      () => store,
      () => ground,
      differences,
    );
  });
}
