import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLANS, planById, SHORT_NAMES } from '../../src/knowledge/catalogue.ts';
import { findPlan, findPlansInText, nearestPlanNames } from '../../src/understanding/plan-names.ts';
import { canonical, keyOf, tokens } from '../../src/understanding/plan-tokens.ts';
import { SPELLINGS } from './plan-spellings.ts';

const plansOf = (text: string): readonly string[] => {
  const found = findPlan(text);
  return found.kind === 'one' ? [found.plan] : found.kind === 'several' ? found.plans : [];
};
const offeredFor = (text: string): readonly string[] => {
  const found = findPlan(text);
  return found.kind === 'none' ? found.nearest : plansOf(text);
};

describe('findPlan', () => {
  it.each(SPELLINGS)('%s', (text, meant) => {
    const found = findPlan(text);
    if (meant === null) expect(found.kind).toBe('none');
    else if (typeof meant === 'string') expect(found).toEqual({ kind: 'one', plan: meant });
    else {
      expect(found.kind).toBe('several');
      expect([...plansOf(text)].sort()).toEqual([...meant].sort());
    }
  });

  it('finds every plan by each of its names', () => {
    for (const plan of PLANS) {
      for (const name of [plan.name, plan.shortName ?? plan.name, ...plan.aliases]) {
        expect([name, plansOf(name)]).toEqual([name, [plan.id]]);
        expect([name, plansOf(name.toUpperCase())]).toEqual([name, [plan.id]]);
      }
    }
    for (const short of SHORT_NAMES)
      expect([short.name, plansOf(short.name)]).toEqual([short.name, short.plans]);
  });

  it('has no two plans whose names read the same', () => {
    const seen = new Map<string, string>();
    for (const plan of PLANS) {
      for (const name of [plan.name, ...plan.aliases]) {
        const key = keyOf(canonical(tokens(name)));
        expect([name, seen.get(key) ?? plan.id]).toEqual([name, plan.id]);
        seen.set(key, plan.id);
      }
    }
  });

  it('never takes one slip of the pen for another plan', () => {
    const long = PLANS.filter((plan) => plan.name.length >= 12).map((plan) => plan.id);
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    const kind = fc.constantFrom('drop', 'add', 'change', 'swap');
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), letter, kind, (id, place, other, edit) => {
        const name = planById(id)?.name ?? '';
        const at = place % name.length;
        // A slip in a number or in a letter beside one names something else: not what is tested here.
        fc.pre(!/\d/u.test(name.slice(Math.max(0, at - 1), at + 2)) && /[a-z]/iu.test(name[at] ?? ''));
        const [before, here, after] = [name.slice(0, at), name.slice(at, at + 1), name.slice(at + 1)];
        const written = {
          drop: before + after,
          add: before + other + here + after,
          change: before + other + after,
          swap: before + after.slice(0, 1) + here + after.slice(1),
        }[edit];
        expect([written, offeredFor(written).includes(id)]).toEqual([written, true]);
      }),
      { numRuns: 500 },
    );
  });

  it('answers any text without failing', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 })),
        (text) => {
          for (const id of offeredFor(text)) expect(planById(id)).toBeDefined();
          for (const { start, end } of findPlansInText(text)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('stays quick on a text that is no plan name', () => {
    const before = performance.now();
    findPlan('business premium '.repeat(2_000));
    for (const piece of ['a', ')', '}', ' ', 'xyzzy ', 'bizness ', 'E3 ']) findPlan(piece.repeat(50_000));
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

describe('findPlansInText', () => {
  const told = (text: string) =>
    findPlansInText(text).map(({ start, end, plans, role }) => [text.slice(start, end), plans.length, role]);

  it.each([
    [
      'Vi vill byta från E3 till Business Premium',
      [
        ['E3', 2, 'source'],
        ['Business Premium', 2, 'target'],
      ],
    ],
    [
      'Hvordan bytter vi fra Office 365 E1 til Office 365 E3?',
      [
        ['Office 365 E1', 1, 'source'],
        ['Office 365 E3', 1, 'target'],
      ],
    ],
    [
      'switch to M365 E5 from office 365 enterprise e4, please',
      [
        ['M365 E5', 1, 'target'],
        ['office 365 enterprise e4', 1, 'source'],
      ],
    ],
    [
      'E1 -> E4',
      [
        ['E1', 1, 'source'],
        ['E4', 1, 'target'],
      ],
    ],
    [
      'Exchange Online (Plan 1) → Business Basic',
      [
        ['Exchange Online (Plan 1', 1, 'source'],
        ['Business Basic', 1, 'target'],
      ],
    ],
    [
      'from STANDARDPACK to ENTERPRISEPACK.',
      [
        ['STANDARDPACK', 1, 'source'],
        ['ENTERPRISEPACK', 1, 'target'],
      ],
    ],
    ['vi har Busines Standard, 25 licenser', [['Busines Standard', 1, 'source']]],
    ['we are a small business with 20 apps', []],
    ['hej', []],
    ['', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('nearestPlanNames', () => {
  it('offers names of plans', () => {
    expect(nearestPlanNames('office-365-e9')).toContain('Office 365 E3');
    expect(nearestPlanNames('microsoft-365-buisness-premum')[0]).toBe('Microsoft 365 Business Premium');
    expect(nearestPlanNames('zzz')).toHaveLength(3);
    expect(nearestPlanNames('', 2)).toHaveLength(2);
  });
});
