/** Guides that look different in each generation of the admin centre: whether a switch is offered, and what when it is stuck. */
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/contract/facts.ts';
import { guideSchema, whenSchema } from '../../src/knowledge/guide-schema.ts';
import { guideById, stepsFor } from '../../src/knowledge/guides.ts';

const guide = (id: string) => {
  const found = guideById(id);
  if (found === undefined) throw new Error(`no guide ${id}`);
  return found;
};
const ids = (guideId: string, facts: Facts) => stepsFor(guide(guideId), facts).map(({ id }) => id);

describe('find-out', () => {
  const TODAY = ['open-today', 'link', 'list', 'options'];

  it.each<Facts>([{}, { surface: 'change-plan' }, { surface: 'dont-know', billingProfile: 'dont-know' }])(
    'looks in today’s admin centre, for the link and for the options: %j',
    (facts) => {
      expect(ids('find-out', facts)).toEqual(TODAY);
    },
  );

  it('tells the link from the options where the billing profile is known', () => {
    expect(ids('find-out', { billingProfile: false })).toEqual(['open-today', 'link', 'list']);
    expect(ids('find-out', { billingProfile: true })).toEqual(['open-today', 'options']);
  });

  it('looks where the older admin centres show it, whatever the billing profile', () => {
    for (const facts of [{}, { billingProfile: true }, { billingProfile: false }]) {
      expect(ids('find-out', { ...facts, surface: 'upgrade-tab' })).toEqual(['open-tab', 'tab']);
      expect(ids('find-out', { ...facts, surface: 'switch-button' })).toEqual(['open-button', 'button']);
      expect(ids('find-out', { ...facts, surface: 'switch-wizard' })).toEqual([
        'wizard-eligible',
        'wizard-link',
        'wizard-problems',
      ]);
    }
  });
});

describe('stuck', () => {
  it('tells how long it should take, what can hold it up, and what to tell support', () => {
    const today = ['how-long-today', 'credit-check-today', 'health', 'support'];
    expect(ids('stuck', {})).toEqual(today);
    expect(ids('stuck', { surface: 'change-plan' })).toEqual(today);
    expect(ids('stuck', { surface: 'upgrade-tab' })).toEqual([
      'how-long-tab',
      'credit-check-tab',
      'health',
      'support',
    ]);
    expect(ids('stuck', { surface: 'switch-button' })).toEqual([
      'how-long-button',
      'credit-check-button',
      'health',
      'reassigning',
      'empty-home',
      'support',
    ]);
    expect(ids('stuck', { surface: 'switch-wizard' })).toEqual([
      'how-long-wizard',
      'credit-check-wizard',
      'health-wizard',
      'support',
    ]);
  });

  it('does not ask again for what is known not to be the cause', () => {
    const surfaces = ['change-plan', 'upgrade-tab', 'switch-button', 'switch-wizard'] as const;
    for (const surface of surfaces) {
      const shown = ids('stuck', { surface, creditCheckPending: false });
      expect(shown.filter((id) => id.startsWith('credit-check'))).toEqual([]);
      expect(ids('stuck', { surface, creditCheckPending: 'dont-know' })).toEqual(ids('stuck', { surface }));
    }
    expect(ids('stuck', { surface: 'switch-button', stuckReassigning: false })).not.toContain('reassigning');
    expect(ids('stuck', { surface: 'switch-button', stuckReassigning: true })).toContain('reassigning');
    expect(ids('stuck', { surface: 'upgrade-tab', stuckReassigning: true })).not.toContain('reassigning');
  });
});

describe('a condition', () => {
  it('may list the values of a fact, all of which must exist', () => {
    const surfaces = (is: readonly string[]) => whenSchema.safeParse({ fact: 'surface', is }).success;
    expect(surfaces(['upgrade-tab', 'switch-button'])).toBe(true);
    expect(surfaces(['upgrade-tab', 'upgrade-tabs'])).toBe(false);
    expect(surfaces(['upgrade-tab'])).toBe(false);
  });

  it('may be one of several, each of which must be in order', () => {
    const good = guide('manual');
    const step = (when: unknown) =>
      guideSchema.safeParse({ ...good, steps: [{ ...good.steps[0], when }] }).success;
    const wizard = { fact: 'surface', is: 'switch-wizard' };
    expect(step([wizard, { fact: 'trial', is: true }])).toBe(true);
    expect(step([wizard, { fact: 'trial', is: 'yes' }])).toBe(false);
    expect(step([wizard])).toBe(false);
  });
});
