import { source } from '../../knowledge/sources.ts';
import { is } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** One change at a time. */
export const changeInProgress: Rule = {
  id: 'change-in-progress',
  effect: 'not-yet',
  sources: {
    link: [source('change-plan', 'Varför kan jag inte ändra planer?')],
    'upgrade-tab': [source('change-plan', 'Varför kan jag inte ändra planer?')],
    'switch-button': [source('change-plan', 'Varför kan jag inte ändra planer?')],
  },
  reads: ['changeInProgress'],
  when: is('changeInProgress', true),
  clearedByOffer: true,
  fix: { kind: 'wait' },
  examples: {
    applies: [{ path: 'link', facts: { changeInProgress: true } }],
    clear: [{ path: 'link', facts: { changeInProgress: false } }],
    unknown: [{ path: 'link', facts: {} }],
  },
};
