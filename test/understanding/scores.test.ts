/** The open halves of the messages are understood at least this well (`npm run bench:understanding` prints the figures). */
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/conversation/model.ts';
import { linesOf, messageSchema } from './messages/schema.ts';
import { precision, recall, type Scored, type Scores, score, scored } from './score.ts';

type Floors = Readonly<
  Record<'intents' | 'precision' | 'recall' | 'unsurePrecision' | 'unsureRecall' | 'language', number>
>;

/** What no change may fall below: two points under what is reached. */
const FLOORS: Readonly<Record<Language, Floors>> = {
  sv: {
    intents: 0.98,
    precision: 0.98,
    recall: 0.97,
    unsurePrecision: 0.98,
    unsureRecall: 0.98,
    language: 0.98,
  },
  nb: {
    intents: 0.98,
    precision: 0.98,
    recall: 0.98,
    unsurePrecision: 0.98,
    unsureRecall: 0.98,
    language: 0.98,
  },
  en: {
    intents: 0.98,
    precision: 0.98,
    recall: 0.97,
    unsurePrecision: 0.98,
    unsureRecall: 0.98,
    language: 0.98,
  },
};

const figuresOf = (scores: Scores): Floors => ({
  intents: scores.intentAccuracy,
  precision: precision(scores.facts),
  recall: recall(scores.facts),
  unsurePrecision: precision(scores.unsure),
  unsureRecall: recall(scores.unsure),
  language: scores.languageAccuracy,
});

describe.each(LANGUAGES)('the open messages in %s', (language) => {
  const figures = figuresOf(
    score(linesOf(language, 'open').map((line) => scored(messageSchema.parse(line)))),
  );

  it.each(Object.entries(FLOORS[language]))('%s is at least %d', (name, floor) => {
    const [, figure] = Object.entries(figures).find(([one]) => one === name) ?? [];
    expect(figure).toBeGreaterThanOrEqual(floor);
  });
});

describe('the scores', () => {
  const message = messageSchema.parse({
    id: 'en-001',
    text: 'x',
    language: 'en',
    intent: 'check',
    facts: { trial: false, usersLicensed: 300, wantedFeatures: ['data-control', 'calling-plan'] },
    unsure: { licencesPurchased: 20, targetPlan: ['microsoft-365-e3', 'office-365-e3'] },
  });
  const of = (got: Partial<Scored['got']>): Scores =>
    score([{ message, got: { language: 'en', intent: 'check', facts: {}, unsure: {}, ...got } }]);

  it('count all that is labelled and not found as missed', () => {
    const { facts, unsure, intentAccuracy, whole } = of({});
    expect(facts).toEqual({ right: 0, wrong: 0, missed: 3 });
    expect(unsure).toEqual({ right: 0, wrong: 0, missed: 2 });
    expect({ intentAccuracy, whole }).toEqual({ intentAccuracy: 1, whole: 0 });
  });

  it('take lists as sets', () => {
    const { facts, unsure, whole } = of({
      facts: { ...message.facts, wantedFeatures: ['calling-plan', 'data-control'] },
      unsure: { licencesPurchased: 20, targetPlan: ['office-365-e3', 'microsoft-365-e3'] },
    });
    expect(facts).toEqual({ right: 3, wrong: 0, missed: 0 });
    expect(unsure).toEqual({ right: 2, wrong: 0, missed: 0 });
    expect(whole).toBe(1);
  });

  it('count another value as wrong and missed', () => {
    expect(of({ facts: { trial: true } }).facts).toEqual({ right: 0, wrong: 1, missed: 3 });
    expect(of({ unsure: { licencesPurchased: 21 } }).unsure).toEqual({ right: 0, wrong: 1, missed: 2 });
  });

  it('count what was not certain and is taken for certain as wrong', () => {
    expect(of({ facts: { licencesPurchased: 20 } }).facts).toEqual({ right: 0, wrong: 1, missed: 3 });
  });

  it('count what is certain and asked back as missed', () => {
    const { facts, unsure } = of({ unsure: { usersLicensed: 300 } });
    expect(facts).toEqual({ right: 0, wrong: 0, missed: 3 });
    expect(unsure).toEqual({ right: 0, wrong: 1, missed: 2 });
  });

  it('tell the intents that were confused', () => {
    const { confusions, intents, intentAccuracy } = of({ intent: 'targets' });
    expect(confusions).toEqual([{ labelled: 'check', understood: 'targets', times: 1 }]);
    expect(intents.get('check')).toEqual({ right: 0, wrong: 0, missed: 1 });
    expect(intents.get('targets')).toEqual({ right: 0, wrong: 1, missed: 0 });
    expect(intentAccuracy).toBe(0);
  });
});
