/** Random walks: whatever is pressed, entered and written, there is an answer and a way on. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawTenants } from '../../bench/tenants.ts';
import { answerFormsThroughTurn } from '../../bench/through-turn.ts';
import { type Facts, SURFACES } from '../../src/contract/facts.ts';
import type { Verdict } from '../../src/contract/verdict.ts';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { judge } from '../../src/eligibility/judge.ts';
import { HOSTILE } from '../presentation/samples.ts';
import { type Button, type Seen, sentBy } from './client.ts';
import { cardsOf, knowFrom, newStage, receive, type Stage } from './stage.ts';

const BEGIN = Date.UTC(2026, 10, 22, 9, 0, 0);

/** What may stand in a field, beside the choices that it offers. */
const ENTERED = [
  '',
  '0',
  '1',
  '25',
  '1 200',
  '-3',
  '2,5',
  '99999999999999',
  'many',
  'dont-know',
  'other',
  'true',
  'E3',
  'Office 365 E3',
  'office-365-e4',
  'Office 365 E9',
  ...HOSTILE,
];

const WRITTEN = [
  ...[
    'hej',
    'hjälp',
    'HELP',
    'varför',
    'status',
    'tillbaka',
    'back',
    'fortsätt',
    'börja om',
    'ja',
    'nei',
    'no',
  ],
  ...['klart', 'done', 'jag kommer inte vidare', 'vad kan jag byta till', 'ändra', 'summary', 'visa stegen'],
  ...['svenska', 'norsk', 'english', 'språk', 'tack', 'vet inte', 'I can’t switch, why?', 'kan jag byta'],
  ...['25 licenser, 30 användare', '-3 licenser', 'E3', 'from E1 to Office 365 E4', 'Office 365 E3 till E5'],
  ...[
    'inte alla',
    'alle skal med, global admin',
    'bare ett',
    'byt manuellt',
    'via forhandler',
    'by invoice',
    'faktureringsprofil',
    'tjugo',
    '0',
    'direkt',
    'Exchange',
  ],
  ...HOSTILE,
];

const deed = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('press' as const), button: fc.nat() }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('older' as const), card: fc.nat(), button: fc.nat() }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('form' as const),
      card: fc.nat(3),
      entries: fc.array(fc.record({ choice: fc.boolean(), pick: fc.nat() }), { maxLength: 12 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('write' as const), text: fc.constantFrom(...WRITTEN) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('write' as const), text: fc.string({ unit: 'binary' }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('file' as const, 'unreadable' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 400 }) }),
  },
);
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

const among = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

const press = (stage: Stage, card: Seen, button: Button, filled: ReadonlyMap<string, string>): void => {
  receive(stage, { type: 'message', value: sentBy(button, card.fields, filled) });
};

const isForm = ({ buttons }: Seen): boolean => buttons.some(({ sendsInputs }) => sendsInputs);

const play = (stage: Stage, one: Deed): void => {
  const cards = cardsOf(stage);
  switch (one.kind) {
    case 'press':
    case 'older': {
      const card = one.kind === 'press' ? cards[0] : among(cards, one.card);
      const button = among(card?.buttons ?? [], one.button);
      if (card !== undefined && button !== undefined) press(stage, card, button, new Map());
      return;
    }
    case 'form': {
      const card = among(cards.filter(isForm), one.card);
      const button = card?.buttons.find(({ sendsInputs }) => sendsInputs);
      if (card === undefined || button === undefined) return;
      const filled = card.fields.map(({ id, choices, value }, index): [string, string] => {
        const entry = one.entries[index];
        if (entry === undefined) return [id, value];
        const offered = entry.choice ? among(choices, entry.pick)?.value : undefined;
        return [id, offered ?? among(ENTERED, entry.pick) ?? ''];
      });
      press(stage, card, button, new Map(filled));
      return;
    }
    case 'write':
      receive(stage, { type: 'message', text: one.text });
      return;
    case 'file':
      receive(stage, { type: 'message', attachments: [{ contentType: 'image/png', name: 'a.png' }] });
      return;
    case 'unreadable':
      receive(stage, { type: 'message', value: ['what'] });
      return;
    case 'wait':
      stage.at += one.days * 86_400_000;
  }
};

/** What holds after every turn. */
const expectAnswer = ({ newest, state }: Stage): void => {
  expect(newest.length).toBeGreaterThan(0);
  expect(new Set(newest.map(({ reply }) => reply.language))).toEqual(new Set([state?.language]));
  const last = newest.at(-1);
  // Thanks stand right below the card that goes on.
  const isThanked = last !== undefined && last.seen.buttons.length === 0 && 'feedback' in last.reply.view;
  if (!isThanked)
    expect(last?.seen.buttons.length, `no way on from ${last?.reply.view.view}`).toBeGreaterThan(0);
  const texts = newest.flatMap(({ seen }) => seen.texts);
  expect(texts.filter((text) => /^(common|questions|rules|verdict|why|guides|faq):\w/u.test(text))).toEqual(
    [],
  );
};

/** Feedback is asked for beneath complete verdicts and ends of guides, and given once about each. */
const expectFeedback = ({ shown, feedback }: Stage): void => {
  const views = shown.map(({ reply }) => reply.view);
  const asking = views.filter((view) => 'feedback' in view);
  expect(asking.filter((view) => view.view === 'verdict' && !view.verdict.complete)).toEqual([]);
  const asked = asking.flatMap((view) =>
    'feedback' in view && view.feedback !== undefined && 'about' in view.feedback
      ? [view.feedback.about]
      : [],
  );
  const answers = feedback.filter(({ adds }) => adds === undefined);
  expect(answers.length).toBeLessThanOrEqual(new Set(asked).size);
  expect(feedback.length - answers.length).toBeLessThanOrEqual(answers.length);
};

const MOST_CARDS = 25;

const isEnd = (view: string): boolean => view === 'verdict' || view === 'finished';

/** Takes the first choice of everything; the views on the way to an answer, or to the end of the steps. */
const wayToTheEnd = (stage: Stage): readonly string[] => {
  const way: string[] = [];
  while (way.length <= MOST_CARDS) {
    const view = stage.newest.at(-1)?.reply.view.view ?? 'nothing';
    way.push(view);
    const [card] = cardsOf(stage);
    const form = card?.buttons.find(({ sendsInputs }) => sendsInputs);
    // Comparing can be done again and again; whoever has seen enough goes back.
    const button = view === 'replacements' ? card?.buttons.at(-1) : (form ?? card?.buttons[0]);
    if (isEnd(view) || card === undefined || button === undefined) return way;
    // What stands in a list beside its error is offered too; whoever reads the error takes another.
    const first = card.fields.map(({ id, type, choices, error, value }): [string, string] => [
      id,
      choices.find((choice) => error === '' || choice.value !== value)?.value ??
        (type === 'toggle' ? 'false' : '1'),
    ]);
    press(stage, card, button, new Map(form === undefined ? [] : first));
  }
  return way;
};

describe('a random walk', () => {
  test('is always answered, can be stored at any point, and always has a way to an end', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom<Facts>({}, {}, ...SURFACES.map((surface) => ({ surface }))),
        fc.array(deed, { minLength: 5, maxLength: 40 }),
        (locale, known, deeds) => {
          const stage = newStage(BEGIN);
          stage.locale = locale;
          knowFrom(stage, locale, known);
          receive(stage, { type: 'message', text: 'hi' });
          for (const one of deeds) {
            play(stage, one);
            expectAnswer(stage);
          }
          expectFeedback(stage);
          const way = wayToTheEnd(stage);
          expect(isEnd(way.at(-1) ?? ''), `${way.join(', ')} ${JSON.stringify(stage.state)}`).toBe(true);
        },
      ),
      { numRuns: 120, seed: 20261122 },
    );
  }, 120_000);
});

/** What a person would call the answer. */
const answerOf = ({ outcome, guide, complete, applies }: Verdict) => ({
  outcome,
  guide,
  complete,
  fixes: outcome === 'not-yet' ? applies : [],
});

describe('whoever answers every card truthfully', () => {
  test('gets the verdict that all their answers together lead to', () => {
    for (const tenant of drawTenants(300, 7)) {
      const { verdict } = answerFormsThroughTurn(tenant);
      expect(answerOf(verdict), JSON.stringify(tenant)).toEqual(answerOf(judge(tenant.answers, tenant.asOf)));
    }
  });
});
