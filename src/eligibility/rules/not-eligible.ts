import { source } from '../../knowledge/sources.ts';
import { is } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** The admin centre says by itself that the subscription is not eligible. */
export const notEligible: Rule = {
  id: 'not-eligible',
  effect: 'manual',
  sources: {
    link: [source('change-plan', 'Varför kan jag inte ändra planer?')],
    'upgrade-tab': [
      source(
        'upgrade-from-e4',
        'Ta reda på om du kan använda fliken Uppgradera för att uppgradera till ett nytt abonnemang',
      ),
    ],
    'switch-button': [
      source('e4-to-e3', 'Ta reda på om du kan använda knappen Byt abonnemang för att byta till E3'),
    ],
  },
  reads: ['notEligible'],
  when: is('notEligible', true),
  clearedByOffer: true,
  fix: { kind: 'go-manual' },
  examples: {
    applies: [{ path: 'link', facts: { notEligible: true } }],
    clear: [
      { path: 'link', facts: { notEligible: false } },
      { path: 'link', facts: { offered: true } },
    ],
    unknown: [{ path: 'upgrade-tab', facts: {} }],
  },
};
