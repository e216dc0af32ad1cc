/** SKUs that are no plan a switch starts from. */
import { describe, expect, test } from 'vitest';
import { PLANS } from '../../src/knowledge/catalogue.ts';
import lists from '../../src/knowledge/other-skus.json' with { type: 'json' };
import { skuKind } from '../../src/knowledge/other-skus.ts';

const all = [...lists.addOns, ...lists.free, ...lists.others];

describe('SKUs that are no plans', () => {
  test('none is a plan of the catalogue, and none stands twice', () => {
    expect(all.filter((name) => skuKind(name) === 'plan')).toEqual([]);
    expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(all.length);
  });

  test('every kind is told by its part number, whatever its case and blanks', () => {
    expect(skuKind('mcoev')).toBe('add-on');
    expect(skuKind('Flow Free')).toBe('free');
    expect(skuKind('CRMSTANDARD')).toBe('other');
    // A family by how its part numbers begin; what is free in it is told by itself.
    expect(skuKind('DYN365_BUSINESS_CENTRAL_ESSENTIAL')).toBe('other');
    expect(skuKind('POWERAPPS_VIRAL')).toBe('free');
    expect(skuKind('MCOPSTN_9')).toBe('add-on');
    expect(skuKind('NORDIC_TRADE_SUITE')).toBeUndefined();
    for (const { skus } of PLANS) for (const { partNumber } of skus) expect(skuKind(partNumber)).toBe('plan');
  });
});
