/** Whether an answer helped: the thanks for it, and the form that asks what was wrong. */
import { HELPED, THANKED_FOR, type View } from '../../src/conversation/model.ts';
import { judge } from '../../src/eligibility/judge.ts';
import { FINE } from './sample-cases.ts';

const AS_OF = '2026-11-22';

/** The question beneath a card. */
export const ASKS = { feedback: { about: 0 } } as const;

export const FEEDBACK_SAMPLES: readonly [string, View][] = [
  ...THANKED_FOR.flatMap((thanks): [string, View][] => [
    [
      `verdict thanks ${thanks}`,
      { view: 'verdict', verdict: judge(FINE, AS_OF), facts: FINE, targets: [], feedback: { thanks } },
    ],
    [`finished thanks ${thanks}`, { view: 'finished', guide: 'manual', facts: FINE, feedback: { thanks } }],
  ]),
  ...HELPED.flatMap((helped): [string, View][] =>
    helped === 'yes' ? [] : [[`feedback ${helped}`, { view: 'feedback', about: 0, helped }]],
  ),
];
