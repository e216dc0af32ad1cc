/** What is learnt from sentences: the weights that are kept, and what is made of them. */
import { describe, expect, it } from 'vitest';
import { learn, probabilitiesOf, scoresOf } from '../../bench/intents/logistic.ts';
import { pack } from '../../bench/intents/packed.ts';
import { hashOf, readSentences } from '../../bench/intents/sentences.ts';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { classify, probabilities, reasonFor } from '../../src/understanding/intents/classify.ts';
import { featuresOf, written } from '../../src/understanding/intents/features.ts';
import { nearestOf } from '../../src/understanding/intents/nearest.ts';
import { unpack, WEIGHTS } from '../../src/understanding/intents/weights.ts';
import { INTENTS } from '../../src/understanding/intents.ts';
import { type Message, readMessage } from '../../src/understanding/message/message.ts';
import { BREAKS } from '../../src/understanding/phrases/phrases.ts';
import { understand } from '../../src/understanding/understand.ts';

const read = (text: string): Message => readMessage(text, 'en', BREAKS);
const sentences = readSentences();

describe('the weights', () => {
  it('are those of the sentences that are kept; if not, run `npm run train:intents`', () => {
    expect(WEIGHTS.of).toBe(hashOf(sentences));
  });

  it('have one for each intent', () => {
    expect(WEIGHTS.values.length).toBe(WEIGHTS.places.size * INTENTS.length);
  });

  it.each(LANGUAGES)('are learnt in %s from sentences of every intent, each once', (language) => {
    const own = sentences.filter((one) => one.language === language);
    expect(INTENTS.filter((intent) => own.filter((one) => one.intent === intent).length < 50)).toEqual([]);
    const examples = own.filter(({ from }) => from === 'examples').map(({ text }) => text);
    expect(examples.filter((text, at) => examples.indexOf(text) !== at)).toEqual([]);
  });
});

describe('learning', () => {
  const samples = ['a b', 'a c', 'b d', 'c d', 'a d', 'a b'].map((text, at) => ({
    features: text.split(' '),
    label: at < 2 || at === 5 ? 0 : 1,
    weight: 1,
  }));

  it('gives the same weights for the same samples', () => {
    expect(pack(learn(samples, INTENTS.length), 'x')).toEqual(pack(learn(samples, INTENTS.length), 'x'));
  });

  it('finds what tells classes apart, and leaves out what is there once', () => {
    const weights = learn([...samples, { features: ['once'], label: 1, weight: 1 }], INTENTS.length);
    const [first = 0, second = 0, ...others] = probabilitiesOf(scoresOf(['a', 'b'], weights));
    expect(first).toBeGreaterThan(second);
    expect(Math.max(...others)).toBeLessThan(0.1);
    expect(weights.rows.has('once')).toBe(false);
  });

  it('is kept so that it comes out nearly as it was learnt', () => {
    const weights = learn(samples, INTENTS.length);
    const kept = unpack(pack(weights, 'x'));
    for (const [name, row] of weights.rows) {
      const place = kept.places.get(name) ?? Number.NaN;
      for (const at of INTENTS.keys()) {
        const value = (kept.values[place + at] ?? Number.NaN) * kept.unit;
        expect(Math.abs(value - (weights.values[row * INTENTS.length + at] ?? 0))).toBeLessThanOrEqual(
          kept.unit,
        );
      }
    }
  });
});

describe('what a message has', () => {
  it('is words, pairs, parts of words and what it asks', () => {
    const names = featuresOf(read('We have E1. How long?')).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'w_have',
        'w_#plan',
        'b_how_long',
        '_lon',
        'long',
        'q_how',
        '^_we',
        '$_long',
        '?$',
      ]),
    );
    expect(names).not.toContain('q_have');
    expect(new Set(names).size).toBe(names.length);
  });

  it('is nothing but its length where there is no word', () => {
    expect(featuresOf(read('')).every(({ from, to }) => from === to)).toBe(true);
  });

  it('is shown as phrases are written', () => {
    const [word, pair] = ['w_licences', 'b_licen_moved'].map((name, at) =>
      written({ name, from: 0, to: at + 1 }),
    );
    expect([word, pair]).toEqual(['licences', 'licen* moved*']);
    expect(written({ name: '_lon', from: 0, to: 1 })).toBe('lon*');
    expect(written({ name: 'cenc', from: 0, to: 1 })).toBe('*cenc*');
  });
});

describe('an intent', () => {
  it('is weighed, its parts one together', () => {
    const { scores, known } = classify(read('how long will this take'));
    expect(probabilities(scores).reduce((sum, part) => sum + part, 0)).toBeCloseTo(1);
    expect(INTENTS[scores.indexOf(Math.max(...scores))]).toBe('duration');
    expect(known).toBe(1);
  });

  it('has the words that say so', () => {
    const message = read('will the finished thing be finished by tonight');
    const reason = reasonFor('duration', classify(message));
    expect(reason).not.toBeNull();
    expect(reason?.to).toBeGreaterThan(reason?.from ?? 0);
  });

  it.each(['qwrtz plopp', 'zzzz', '????', '漢字'])('is unclear of %j, and nothing is nearest', (text) => {
    expect(understand(text, 'en')).toMatchObject({ intent: 'unclear', nearest: [] });
  });

  it('is named as nearest only where it is likely, likeliest first', () => {
    const parts = INTENTS.map(
      (intent) => ({ check: 0.1, stuck: 0.2, cancel: 0.01, unclear: 0.6 })[String(intent)] ?? 0,
    );
    expect(nearestOf(parts)).toEqual(['stuck', 'check']);
    expect(nearestOf(INTENTS.map((intent) => (intent === 'unclear' ? 1 : 0)))).toEqual([]);
    expect(nearestOf(INTENTS.map(() => 1 / INTENTS.length))).toEqual([]);
    expect(nearestOf(INTENTS.map((_, at) => (at < 5 ? 0.2 : 0)))).toHaveLength(3);
  });
});
