import { source } from '../../knowledge/sources.ts';
import { is } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** A change that a Microsoft representative has scheduled blocks upgrades and downgrades until it is cancelled. */
export const scheduledChange: Rule = {
  id: 'scheduled-change',
  effect: 'not-yet',
  sources: {
    options: [source('scheduled-changes', 'Changes scheduled by a Microsoft representative')],
  },
  reads: ['scheduledByMicrosoft'],
  when: is('scheduledByMicrosoft', true),
  clearedByOffer: true,
  fix: { kind: 'ask' },
  examples: {
    applies: [{ path: 'options', facts: { scheduledByMicrosoft: true } }],
    clear: [
      { path: 'options', facts: { scheduledByMicrosoft: false } },
      { path: 'options', facts: { offered: true } },
    ],
    unknown: [{ path: 'options', facts: {} }],
  },
};
