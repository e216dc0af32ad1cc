import { source } from '../../knowledge/sources.ts';
import { isOneOf } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** All services of the current plan must be set up and healthy. */
export const serviceNotReady: Rule = {
  id: 'service-not-ready',
  effect: 'not-yet',
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
    'switch-wizard': [source('switch-wizard', 'Problemer som må løses')],
  },
  reads: ['serviceState'],
  when: isOneOf('serviceState', ['provisioning', 'incident']),
  clearedByOffer: true,
  fix: { kind: 'wait' },
  examples: {
    applies: [
      { path: 'link', facts: { serviceState: 'incident' } },
      { path: 'switch-wizard', facts: { serviceState: 'provisioning' } },
    ],
    clear: [{ path: 'link', facts: { serviceState: 'healthy' } }],
    unknown: [{ path: 'link', facts: {} }],
  },
};
