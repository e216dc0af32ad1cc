/** Whatever is written, what is understood of it is sound. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACTS, isFactId, OTHER_PLAN } from '../../src/contract/facts.ts';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { readFacts } from '../../src/eligibility/case.ts';
import { planById } from '../../src/knowledge/catalogue.ts';
import { LONGEST_MESSAGE, understand } from '../../src/understanding/understand.ts';
import type { Understanding } from '../../src/understanding/understanding.ts';
import { anyText, KNOWN, MESSAGES } from './texts-at-random.ts';

const language = fc.constantFrom(...LANGUAGES);

const isPlanKnown = (plan: unknown): boolean =>
  plan === OTHER_PLAN || plan === 'dont-know' || (typeof plan === 'string' && planById(plan) !== undefined);

/** A value that the fact can have, or several plans in alphabetical order. */
const canBeAsked = ([fact, value]: readonly [string, unknown]): boolean => {
  if (!isFactId(fact)) return false;
  if (FACTS[fact].kind !== 'plan' || !Array.isArray(value)) return readFacts({ [fact]: value }) !== null;
  const isSorted = value.every((plan, index) => index === 0 || String(value[index - 1]) < String(plan));
  return value.length > 1 && isSorted && value.every(isPlanKnown);
};

/** What a message says, without where it says so. */
const meaning = ({ language: spoken, intent, facts, unsure }: Understanding) => ({
  spoken,
  intent,
  facts,
  unsure,
});

describe('of any text', () => {
  it('facts are the contract’s, and none is both certain and asked back', () => {
    fc.assert(
      fc.property(anyText, language, (text, expected) => {
        const { facts, unsure } = understand(text, expected);
        expect(readFacts(facts)).toEqual(facts);
        for (const plan of [facts.sourcePlan, facts.targetPlan]) {
          if (plan !== undefined) expect(isPlanKnown(plan)).toBe(true);
        }
        expect(Object.entries(unsure).filter((one) => !canBeAsked(one))).toEqual([]);
        expect(Object.keys(facts).filter((fact) => Object.hasOwn(unsure, fact))).toEqual([]);
      }),
    );
  });

  it('the reasons lie within the text and are of what was understood', () => {
    fc.assert(
      fc.property(anyText, language, (text, expected) => {
        const read = understand(text, expected);
        for (const { of, start, end, because } of read.evidence) {
          expect(start >= 0 && start < end && end <= text.length).toBe(true);
          expect(because).not.toBe('');
          if (of.kind === 'fact')
            expect(Object.hasOwn(of.sure ? read.facts : read.unsure, of.fact)).toBe(true);
          else expect(read[of.kind]).toBe(of.kind === 'intent' ? of.intent : of.language);
        }
      }),
    );
  });

  it('a language that the text does not tell is the one that was expected', () => {
    fc.assert(
      fc.property(anyText, language, (text, expected) => {
        const read = understand(text, expected);
        expect(read.languageSure || read.language === expected).toBe(true);
        expect(read.subject === null || read.intent === 'out-of-scope').toBe(true);
        expect(read.nearest.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('the answer is always the same', () => {
    fc.assert(
      fc.property(anyText, anyText, language, (text, between, expected) => {
        const first = understand(text, expected);
        understand(between, expected);
        expect(understand(text, expected)).toEqual(first);
      }),
    );
  });

  it('blanks behind it change nothing', () => {
    const blanks = fc.stringMatching(/^[ \n\t\u00a0]{0,20}$/u);
    fc.assert(
      fc.property(anyText, blanks, language, (text, behind, expected) => {
        expect(understand(`${text}${behind}`, expected)).toEqual(understand(text, expected));
      }),
    );
  });

  it('what stands beyond what is read changes nothing', () => {
    fc.assert(
      fc.property(anyText, anyText, language, (text, behind, expected) => {
        const full = text.padEnd(LONGEST_MESSAGE, 'x');
        expect(understand(full + behind, expected)).toEqual(understand(full, expected));
      }),
    );
  });
});

describe('capitals change nothing', () => {
  /** Letters that come back from capitals as they went. */
  const isPlain = (text: string): boolean => text.toUpperCase().toLowerCase() === text.toLowerCase();

  /** Some plans are called what other things are called too, and are meant where they have their capitals. */
  const withoutPlans = ({ facts, unsure, ...rest }: ReturnType<typeof meaning>) => {
    const { sourcePlan: _has, targetPlan: _wants, ...others } = facts;
    const { sourcePlan: _may, targetPlan: _might, ...othersAsked } = unsure;
    return { ...rest, others, othersAsked };
  };
  const alike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

  it('in a message', () => {
    const differing = MESSAGES.filter(({ text }) => isPlain(text)).filter(({ text, language: of }) => {
      const lower = meaning(understand(text.toLowerCase(), of));
      const isLost = !alike(withoutPlans(meaning(understand(text, of))), withoutPlans(lower));
      return isLost || !alike(meaning(understand(text.toUpperCase(), of)), lower);
    });
    expect(differing.map(({ id, text }) => `${id} ${text}`)).toEqual([]);
  });

  it('in any text of our own words', () => {
    const ours = fc
      .array(fc.constantFrom(...KNOWN.filter(isPlain)), { minLength: 1, maxLength: 20 })
      .map((words) => words.join(' ').slice(0, LONGEST_MESSAGE));
    fc.assert(
      fc.property(ours, language, (text, expected) => {
        const lower = meaning(understand(text.toLowerCase(), expected));
        expect(meaning(understand(text.toUpperCase(), expected))).toEqual(lower);
      }),
    );
  });
});

describe('the time', () => {
  const SHORT = 400;
  const TIMES = LONGEST_MESSAGE / SHORT;
  /** Twice is what chance makes of it on a busy machine; with the square of the length it would be ten times. */
  const AT_MOST = 5;
  const ROUNDS = 12;

  const timeOf = (texts: readonly string[]): number => {
    const start = performance.now();
    for (const text of texts) understand(text, 'sv');
    return performance.now() - start;
  };

  /**
   * How many times as long the whole takes as its parts, each by its fastest round. They take turns, so that what else
   * the machine does falls on both.
   */
  const timesAsLong = (whole: string, parts: readonly string[]): number => {
    const rounds = Array.from({ length: ROUNDS }, () => [timeOf([whole]), timeOf(parts)] as const);
    return Math.min(...rounds.map(([one]) => one)) / Math.min(...rounds.map(([, other]) => other));
  };

  const cycled = (parts: readonly string[], mark: string): string => {
    let text = '';
    for (let i = 0; text.length < LONGEST_MESSAGE; i += 1) text += `${parts[i % parts.length]}${mark}`;
    return text;
  };

  it.each([
    ['one long word', 'a'],
    ['digits', '1'],
    ['numbers', '1 '],
    ['grouped numbers', '1 000 '],
    ['numbers with a unit', '300 licenser '],
    ['blanks', ' '],
    ['line breaks', '\n'],
    ['dashes', '-'],
    ['commas', ','],
    ['question marks', '?'],
    ['full stops', '. '],
    ['quotation marks', '"'],
    ['brackets', '('],
    ['emoji', '👩‍💻'],
    ['accents', 'a\u030a'],
    ['control characters', '\u0000'],
    ['a short plan', 'e3 '],
    ['plans glued', 'e3'],
    ['the product', 'microsoft 365 '],
    ['from and to', 'från e3 till '],
    ['from', 'från '],
    ['not', 'inte '],
    ['about', 'ca '],
    ['yes', 'ja, '],
    ['greetings', 'hej '],
    ['a word almost right', 'licsenser '],
    ['words of one letter', 'a b '],
    ['a sentence', 'vi har 40 licenser och betalar med kort. '],
  ])('grows as the length does: %s', (_, unit) => {
    const long = unit.repeat(Math.ceil(LONGEST_MESSAGE / unit.length)).slice(0, LONGEST_MESSAGE);
    const short = long.slice(0, SHORT);
    expect(
      timesAsLong(
        long,
        Array.from({ length: TIMES }, () => short),
      ),
    ).toBeLessThan(AT_MOST);
  });

  it.each([
    ['all our words', cycled(KNOWN, ' ')],
    ['all our words, last first', cycled(KNOWN.toReversed(), ' ')],
    [
      'messages',
      cycled(
        MESSAGES.map(({ text }) => text),
        '\n',
      ),
    ],
  ])('grows as the length does: %s', (_, text) => {
    const parts = Array.from({ length: TIMES }, (__, i) => text.slice(i * SHORT, (i + 1) * SHORT));
    expect(timesAsLong(text.slice(0, LONGEST_MESSAGE), parts)).toBeLessThan(AT_MOST);
  });
});
