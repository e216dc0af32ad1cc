import { source } from '../../knowledge/sources.ts';
import { isOneOf } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** An automatic switch moves every user of the plan; it has no way to move only some. */
export const someUsersOnly: Rule = {
  id: 'some-users-only',
  effect: 'manual',
  sources: {
    link: [source('change-plan', 'När ska jag ändra planer?')],
    options: [
      source('change-plan', 'När ska jag ändra planer?'),
      source('change-plan-2025', 'When should I change plans?'),
    ],
    'upgrade-tab': [source('upgrade-from-e4', 'Vad är fliken Uppgradera?')],
    'switch-button': [source('e4-to-e3', 'Vad är knappen byta abonnemang?')],
    'switch-wizard': [
      source('switch-wizard', 'Slik bytter du planer ved hjelp av veiviseren for bytting av planer'),
    ],
  },
  reads: ['moveScope'],
  when: isOneOf('moveScope', ['some-users']),
  clearedByOffer: false,
  fix: { kind: 'go-manual' },
  examples: {
    applies: [{ path: 'link', facts: { moveScope: 'some-users' } }],
    clear: [{ path: 'link', facts: { moveScope: 'everyone' } }],
    unknown: [{ path: 'options', facts: {} }],
  },
};
