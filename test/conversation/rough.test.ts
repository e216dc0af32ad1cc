/** Which of the numbers that were told roughly are asked exactly. */
import { expect, test } from 'vitest';
import type { FactId, Facts } from '../../src/contract/facts.ts';
import { roughThatDecides } from '../../src/conversation/rough.ts';

const COUNTS: readonly FactId[] = ['licencesPurchased', 'usersLicensed'];
const deciding = (facts: Facts): readonly FactId[] => roughThatDecides(facts, COUNTS, '2026-11-22');

/** On this admin centre the button is gone from 3,000 licences on. */
const BUTTON: Facts = {
  surface: 'switch-button',
  sourcePlan: 'office-365-e4',
  targetPlan: 'office-365-e3',
  purchaseChannel: 'direct',
  moveScope: 'everyone',
};

test('one that reaches over a limit, and not another that was told beside it', () => {
  expect(deciding({ ...BUTTON, licencesPurchased: 2_900, usersLicensed: 120 })).toEqual([
    'licencesPurchased',
  ]);
});

test('both where they stand against each other', () => {
  expect(deciding({ ...BUTTON, licencesPurchased: 130, usersLicensed: 120 })).toEqual(COUNTS);
});

test('none that is far from any limit', () => {
  expect(deciding({ ...BUTTON, licencesPurchased: 400, usersLicensed: 120 })).toEqual([]);
});
