/** What is kept from turn to turn, of what was read of a tenant and of what was written. */
import { describe, expect, test } from 'vitest';
import type { Event, Press } from '../../src/conversation/model.ts';
import { parseState, type State } from '../../src/conversation/state.ts';
import { turn } from '../../src/conversation/turn.ts';

const AT = Date.parse('2026-11-22T12:00:00Z');

/** One turn; the state goes through storage, as it does in earnest. */
const following = (before: State | null, event: Event): State => {
  const { state } = turn(before, { event, at: AT, locale: 'en' }, 'token');
  const stored = parseState(JSON.parse(JSON.stringify(state)));
  if (stored === null) throw new Error('The state cannot be read again.');
  return stored;
};

const pasted = (value: readonly object[]): Event => ({ kind: 'document', text: JSON.stringify({ value }) });

const choosing = (arg: string): Event => {
  const press: Press = { action: 'choose-subscription', arg, token: 'token', values: {} };
  return { kind: 'press', press };
};

const TRIAL = '11111111-1111-1111-1111-111111111111';
const OTHER = '22222222-2222-2222-2222-222222222222';
const TWO = pasted([
  { id: TRIAL, skuPartNumber: 'ENTERPRISEPACK', status: 'Enabled', totalLicenses: 25, isTrial: true },
  { id: OTHER, skuPartNumber: 'STANDARDPACK', status: 'Enabled', totalLicenses: 7 },
]);

describe('what was read', () => {
  test('of one subscription is not believed of another that is chosen then', () => {
    const first = following(following(null, TWO), choosing(TRIAL));
    expect(first.facts).toMatchObject({ sourcePlan: 'office-365-e3', trial: true });
    const second = following(first, choosing(OTHER));
    expect(second.facts).toMatchObject({ sourcePlan: 'office-365-e1', licencesPurchased: 7 });
    expect(second.facts).not.toHaveProperty('trial');
    expect(following(second, choosing('none')).facts).not.toHaveProperty('sourcePlan');
  });

  test('leaves alone what the person has said', () => {
    const said = following(null, { kind: 'text', text: 'we have 12 users' });
    const confirmed = following(said, { kind: 'text', text: 'yes' });
    const chosen = following(following(confirmed, TWO), choosing(TRIAL));
    expect(chosen.facts.usersLicensed).toBe(12);
    expect(following(chosen, choosing(OTHER)).facts.usersLicensed).toBe(12);
  });

  test('in numbers that cannot be is left out, and takes nothing else with it', () => {
    const enabled = Number.MAX_SAFE_INTEGER;
    const read = following(
      null,
      pasted([
        { skuPartNumber: 'ENTERPRISEPACK', consumedUnits: 3, prepaidUnits: { enabled, warning: enabled } },
      ]),
    );
    expect(read.facts).toMatchObject({ sourcePlan: 'office-365-e3', usersLicensed: 3 });
    expect(read.facts).not.toHaveProperty('licencesPurchased');
  });

  test('is exact where the person has said it roughly, and has yet to confirm it', () => {
    const text = 'we have about 300 licences of Office 365 E3 and want Office 365 E5';
    const skus = pasted([
      { skuPartNumber: 'ENTERPRISEPACK', consumedUnits: 3, prepaidUnits: { enabled: 304 } },
    ]);
    const read = following(following(null, { kind: 'text', text }), skus);
    const confirmed = following(read, { kind: 'text', text: 'yes' });
    expect(confirmed.facts).toMatchObject({ targetPlan: 'office-365-e5', licencesPurchased: 304 });
    expect(confirmed.rough).toEqual([]);
  });
});

test('a whole story is no wrong number, and does not stand in the field of one', () => {
  const press: Press = { action: 'change', arg: 'licencesPurchased', token: 'token', values: {} };
  const asked = following(null, { kind: 'press', press });
  const text = 'Kari told me on Monday that somebody else in the other building knows all about it';
  expect(following(asked, { kind: 'text', text }).draft.entered).toEqual({});
  expect(following(asked, { kind: 'text', text: 'lots' }).draft.entered).toEqual({
    licencesPurchased: 'lots',
  });
});
