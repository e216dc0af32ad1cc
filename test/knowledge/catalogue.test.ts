import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anyRetired,
  changeKind,
  compareDataServices,
  hasServices,
  isRetired,
  PLANS,
  planById,
  reachablePlans,
  resolvePlan,
  SHORT_NAMES,
  sameFamily,
  wizardLists,
} from '../../src/knowledge/catalogue.ts';
import { wizardSchema } from '../../src/knowledge/plan-schema.ts';
import wizardRows from '../../src/knowledge/wizard-pairs.json' with { type: 'json' };

/** Ids that cases in the wild use: the contract's plan ids and those of its population. */
const CONTRACT_IDS = (
  'office-365-e1 office-365-e3 office-365-e4 office-365-e5 office-365-k1 office-365-k2 ' +
  'office-365-small-business office-365-small-business-premium office-365-midsize-business ' +
  'office-365-education-a1 office-365-education-a2 office-365-education-a3 office-365-education-a4 ' +
  'office-365-education-a5 microsoft-365-business-basic microsoft-365-business-standard ' +
  'microsoft-365-business-premium microsoft-365-e3 microsoft-365-e5 microsoft-365-f1 microsoft-365-f3 ' +
  'microsoft-365-apps-for-business microsoft-365-apps-for-enterprise exchange-online-kiosk ' +
  'exchange-online-plan-1 exchange-online-plan-2 sharepoint-online-plan-1 sharepoint-online-plan-2 ' +
  'lync-online-plan-1 lync-online-plan-2 lync-online-plan-3 office-online-with-sharepoint'
).split(' ');

const ids = PLANS.map((plan) => plan.id);
const pairs = wizardSchema
  .parse(wizardRows)
  .flatMap(({ from, to }) => from.flatMap((a) => to.map((b) => [a, b] as const)));

describe('the data', () => {
  it('has every plan id once, and the ids that cases use', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(CONTRACT_IDS.filter((id) => planById(id) === undefined)).toEqual([]);
    expect([...new Set(pairs.flat())].filter((id) => planById(id) === undefined)).toEqual([]);
    expect(SHORT_NAMES.flatMap((short) => short.plans).filter((id) => planById(id) === undefined)).toEqual(
      [],
    );
  });

  it('has every SKU, GUID, other id and name with one plan only', () => {
    const refs = PLANS.flatMap((plan) => [
      ...plan.skus.flatMap((sku) =>
        [sku.partNumber.toLowerCase().replace(/[\s_]/gu, ''), sku.guid ?? []].flat(),
      ),
      ...(plan.otherIds ?? []),
      plan.id,
    ]);
    expect(refs.filter((ref, index) => refs.indexOf(ref) !== index)).toEqual([]);
    const names = PLANS.flatMap((plan) => [...new Set([plan.name, ...plan.aliases])]).map((name) =>
      name.toLowerCase(),
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('counts two SKUs that are one product as one plan', () => {
    for (const [a, b] of [
      ['O365_BUSINESS_ESSENTIALS', 'SMB_BUSINESS_ESSENTIALS'],
      ['O365_BUSINESS', 'SMB_BUSINESS'],
      ['M365_F1', 'M365_F1_COMM'],
      ['Microsoft_365_Business_Standard_EEA_(no_Teams)', 'Office_365_w/o_Teams_Bundle_Business_Standard'],
    ] as const) {
      expect(resolvePlan(a)).toBeDefined();
      expect(resolvePlan(a)).toBe(resolvePlan(b));
    }
    expect(resolvePlan('SMB_BUSINESS_PREMIUM')).not.toBe(resolvePlan('O365_BUSINESS_PREMIUM'));
  });

  it('gives education, government and nonprofit plans their segment, and Business plans their seat limit', () => {
    expect(planById('office-365-g3-gcc')?.segment).toBe('government');
    expect(planById('office-365-education-a1')?.segment).toBe('education');
    expect(planById('microsoft-365-business-premium-donation')?.segment).toBe('nonprofit');
    expect(planById('office-365-e3')?.segment).toBe('commercial');
    expect(
      PLANS.filter((plan) => plan.id.startsWith('microsoft-365-business') && plan.business300 !== true),
    ).toEqual([]);
    expect(planById('microsoft-365-apps-for-business')?.business300).toBe(true);
    expect(planById('office-365-e3')?.business300).toBeUndefined();
  });
});

describe('resolvePlan', () => {
  it.each([
    ['office-365-e3', 'office-365-e3'],
    ['ENTERPRISEPACK', 'office-365-e3'],
    ['enterprisepack', 'office-365-e3'],
    ['{6FD2C87F-B296-42F0-B197-1E91E994B900}', 'office-365-e3'],
    ['6fd2c87f-b296-42f0-b197-1e91e994b900 ', 'office-365-e3'],
    ['O365_w/o\u00a0Teams\u00a0Bundle_M3', 'microsoft-365-e3-eea-no-teams'],
    ['O365_w/o_Teams_Bundle_M3', 'microsoft-365-e3-eea-no-teams'],
    ['Microsoft_365_Business_Premium_(no_Teams)', 'microsoft-365-business-premium-no-teams'],
    ['office-365-f3', 'office-365-k1'],
    ['skype-for-business-online-plan-2', 'lync-online-plan-2'],
    ['DESKLESSPACK', 'office-365-k1'],
    ['other', undefined],
    ['', undefined],
    ['MCOEV', undefined],
    ['constructor', undefined],
  ])('%s', (ref, plan) => expect(resolvePlan(ref)).toBe(plan));

  it('takes every reference in any case', () => {
    const refs = PLANS.flatMap((plan) =>
      [plan.id, ...plan.skus.flatMap((sku) => [sku.partNumber, sku.guid ?? plan.id])].map(
        (ref) => [ref, plan.id] as const,
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...refs),
        fc.array(fc.boolean(), { minLength: 40 }),
        ([ref, plan], upper) => {
          const written = [...ref]
            .map((c, i) => (upper[i % 40] === true ? c.toUpperCase() : c.toLowerCase()))
            .join('');
          expect(resolvePlan(written)).toBe(plan);
        },
      ),
    );
  });
});

describe('compareDataServices', () => {
  it.each([
    ['office-365-e1', 'office-365-e3', 'enough'],
    ['office-365-e3', 'office-365-e1', 'fewer'],
    ['office-365-e4', 'office-365-e3', 'enough'],
    ['office-365-e3', 'office-365-e4', 'enough'],
    ['office-365-e5', 'office-365-e3', 'enough'],
    ['office-365-e3', 'microsoft-365-e3', 'enough'],
    ['office-365-e3', 'microsoft-365-business-standard', 'fewer'],
    ['office-365-e4', 'microsoft-365-business-premium', 'fewer'],
    ['microsoft-365-business-basic', 'office-365-e3', 'enough'],
    ['microsoft-365-business-standard', 'office-365-e3', 'enough'],
    ['microsoft-365-business-premium', 'microsoft-365-e3', 'enough'],
    ['microsoft-365-business-basic', 'microsoft-365-business-standard', 'enough'],
    ['microsoft-365-business-standard', 'microsoft-365-business-premium', 'enough'],
    ['microsoft-365-apps-for-business', 'microsoft-365-business-basic', 'enough'],
    ['microsoft-365-business-standard', 'microsoft-365-apps-for-business', 'fewer'],
    ['exchange-online-plan-1', 'microsoft-365-business-basic', 'enough'],
    ['exchange-online-plan-2', 'office-365-e3', 'enough'],
    ['exchange-online-plan-2', 'office-365-e1', 'fewer'],
    ['sharepoint-online-plan-2', 'office-365-e1', 'fewer'],
    ['onedrive-for-business-plan-1', 'office-365-e1', 'enough'],
    ['onedrive-for-business-plan-1', 'office-365-k1', 'fewer'],
    ['office-365-e3', 'onedrive-for-business-plan-2', 'fewer'],
    ['office-365-k1', 'office-365-e1', 'enough'],
    ['office-365-e1', 'office-365-k1', 'fewer'],
    ['office-365-e1', 'office-365-midsize-business', 'enough'],
    ['microsoft-365-f3', 'microsoft-365-f1', 'fewer'],
    ['office-365-a1-for-faculty', 'office-365-a3-for-faculty', 'enough'],
    ['office-365-a3-for-faculty', 'office-365-a1-for-faculty', 'fewer'],
    ['office-365-g1-gcc', 'office-365-g3-gcc', 'enough'],
    // Nothing but Teams would go.
    ['office-365-e3', 'office-365-e3-no-teams', 'unknown'],
    ['microsoft-365-business-basic', 'microsoft-365-business-basic-eea-no-teams', 'unknown'],
    // Teams cannot be lost, or is not what decides.
    ['office-365-e3-no-teams', 'office-365-e3', 'enough'],
    ['office-365-e1-eea-no-teams', 'office-365-e3-eea-no-teams', 'enough'],
    ['exchange-online-plan-1', 'office-365-e1-no-teams', 'enough'],
    ['office-365-e3', 'office-365-e1-no-teams', 'fewer'],
    ['microsoft-teams-essentials', 'exchange-online-plan-1', 'unknown'],
    // Not known.
    ['office-365-e1', 'office-365-k2', 'unknown'],
    ['other', 'office-365-e3', 'unknown'],
    ['office-365-e3', 'other', 'unknown'],
    ['dont-know', 'dont-know', 'unknown'],
    ['office-365-k2', 'office-365-k2', 'enough'],
  ])('%s -> %s: %s', (source, target, expected) =>
    expect(compareDataServices(source, target)).toBe(expected),
  );

  it('allows every pair of the 2013 table whose services are known', () => {
    const known = pairs.filter(([source, target]) => hasServices(source) && hasServices(target));
    expect(known.length).toBeGreaterThanOrEqual(41);
    expect(known.filter(([source, target]) => compareDataServices(source, target) !== 'enough')).toEqual([]);
  });

  it('is transitive, and a plan is enough for itself', () => {
    const plan = fc.constantFrom(...ids);
    fc.assert(
      fc.property(plan, plan, plan, (a, b, c) => {
        expect(compareDataServices(a, a)).toBe('enough');
        if (compareDataServices(a, b) === 'enough' && compareDataServices(b, c) === 'enough') {
          expect(compareDataServices(a, c)).not.toBe('fewer');
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('retired plans', () => {
  it('knows the one day that the sources give', () => {
    expect(isRetired('office-365-e4', '2017-04-06')).toBe(false);
    expect(isRetired('office-365-e4', '2017-04-07')).toBe(true);
    expect(isRetired('office-365-g4-gcc', '2026-11-22')).toBe(true);
    expect(PLANS.filter((plan) => isRetired(plan.id, '2026-11-22')).map((plan) => plan.id)).toEqual([
      'office-365-e4',
      'office-365-g4-gcc',
    ]);
    expect(isRetired('other', '2026-11-22')).toBe(false);
    expect(anyRetired('2017-04-06')).toBe(false);
    expect(anyRetired('2017-04-07')).toBe(true);
  });
});

describe('the wizard and families', () => {
  it('lists the 51 pairs, with K1 and K2, and Lync Plan 1 and 2, as one row of sources', () => {
    expect(new Set(pairs.map((pair) => pair.join(' '))).size).toBe(51);
    for (const target of ids) {
      expect(wizardLists('office-365-k1', target)).toBe(wizardLists('office-365-k2', target));
      expect(wizardLists('lync-online-plan-1', target)).toBe(wizardLists('lync-online-plan-2', target));
    }
    expect(wizardLists('exchange-online-kiosk', 'office-365-k1')).toBe(true);
    expect(wizardLists('exchange-online-kiosk', 'office-365-k2')).toBe(false);
    expect(wizardLists('office-365-e3', 'office-365-e1')).toBe(false);
    expect(wizardLists('lync-online-plan-3', 'office-365-e1')).toBe(false);
    expect(wizardLists('other', 'office-365-e1')).toBe(false);
  });

  it('tells the three kinds of change apart', () => {
    expect(changeKind('office-365-small-business', 'office-365-small-business-premium')).toBe('same-family');
    expect(changeKind('office-365-e1', 'office-365-e3')).toBe('same-family');
    expect(changeKind('office-365-k1', 'office-365-e1')).toBe('same-family');
    expect(changeKind('exchange-online-plan-1', 'office-365-e1')).toBe('from-standalone');
    expect(changeKind('office-365-small-business', 'office-365-e3')).toBe('other-family');
    expect(changeKind('microsoft-365-business-standard', 'office-365-e3')).toBe('other-family');
    expect(changeKind('other', 'office-365-e3')).toBe('unknown');
    expect(sameFamily('office-365-e1', 'microsoft-365-e5')).toBe(true);
    expect(sameFamily('other', 'other')).toBe(false);
  });
});

describe('reachablePlans', () => {
  const reachable = (source: string, wizard = false) =>
    reachablePlans(source, '2026-11-22', { wizard }).map((plan) => plan.id);
  it('lists plans that are sold and lose nothing', () => {
    expect(reachable('office-365-e4')).toEqual([
      'office-365-e3',
      'office-365-e5',
      'microsoft-365-e3',
      'microsoft-365-e5',
    ]);
    expect(reachable('microsoft-365-business-basic')).toContain('microsoft-365-business-premium');
    expect(reachable('other')).toEqual([]);
    expect(reachable('office-365-e1', true)).toEqual(['office-365-e3']);
  });
});
