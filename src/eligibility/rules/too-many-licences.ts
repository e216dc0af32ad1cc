import { source } from '../../knowledge/sources.ts';
import { atLeast } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** Licences bought, from which the button is no longer offered (e4-to-e3, finding out). */
export const TOO_MANY_LICENCES = 3000;

/** The button is not there for subscriptions with so many licences bought. */
export const tooManyLicences: Rule = {
  id: 'too-many-licences',
  effect: 'manual',
  sources: {
    'switch-button': [
      source('e4-to-e3', 'Ta reda på om du kan använda knappen Byt abonnemang för att byta till E3'),
    ],
  },
  reads: ['licencesPurchased'],
  when: atLeast('licencesPurchased', TOO_MANY_LICENCES),
  clearedByOffer: true,
  fix: { kind: 'go-manual' },
  examples: {
    applies: [{ path: 'switch-button', facts: { licencesPurchased: 3000 } }],
    clear: [{ path: 'switch-button', facts: { licencesPurchased: 2999 } }],
    unknown: [{ path: 'switch-button', facts: {} }],
  },
};
