/** What is kept of what was read of a tenant, from turn to turn. */
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
});
