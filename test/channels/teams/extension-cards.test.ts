/** Every card of the message extension, in every language: valid, small enough, and fit to be read by somebody else. */
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Facts } from '../../../src/contract/facts.ts';
import type { Language } from '../../../src/contract/languages.ts';
import type { JsonObject } from '../../../src/presentation/json.ts';
import { wordsFor } from '../../../src/presentation/words.ts';
import { objectsIn, stringsIn } from '../../presentation/json-parts.ts';
import { dialogOf, EXTENSION_CARDS as SAMPLES, type Sample } from './extension-cards.ts';

// The package's entry for ES modules cannot be loaded by Node; the bundle can, and parsing needs no browser.
const { AdaptiveCard, CardElement, SerializationContext, Versions }: typeof import('adaptivecards') =
  createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

/** A message in Teams, with all that is in it. */
const MOST_BYTES = 28 * 1_024;

const typesOf = ({ card }: Pick<Sample, 'card'>, prefix: string): readonly JsonObject[] =>
  objectsIn(card).filter(({ type }) => typeof type === 'string' && type.startsWith(prefix));

/** What is wrong, by the name of the card. */
const failing = (check: (one: Sample) => unknown, samples = SAMPLES): string[] =>
  samples.flatMap((one) => {
    const wrong = check(one);
    return wrong ? [`${one.name}, ${one.language}: ${JSON.stringify(wrong)}`] : [];
  });

const labelled = z.looseObject({
  id: z.string().min(1),
  label: z.string().min(1),
  errorMessage: z.string().min(1),
  isRequired: z.literal(false),
});

describe('every card of the message extension', () => {
  test('is read by the adaptivecards library without a single complaint', () => {
    expect(
      failing(({ card }) => {
        // The library's pattern for `lang` is global and remembers where the card before ended.
        if (CardElement.langProperty.regEx !== undefined) CardElement.langProperty.regEx.lastIndex = 0;
        const read = new AdaptiveCard();
        const context = new SerializationContext(Versions.v1_5);
        read.parse(card, context);
        const said = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
        said.push(...read.validateProperties().validationEvents.map(({ message }) => message));
        return said.length > 0 && said;
      }),
    ).toEqual([]);
  });

  test('is small enough to be sent, and in its language', () => {
    const sizeOf = ({ card }: Sample) => Buffer.byteLength(JSON.stringify(card));
    expect(failing((one) => sizeOf(one) > MOST_BYTES && sizeOf(one))).toEqual([]);
    expect(failing(({ card, language }) => card.lang !== language || card.version !== '1.5')).toEqual([]);
  });

  test('has no key, slot or unformatted value left over', () => {
    const left =
      /\b(common|questions|rules|verdict|why|guides|faq|extension):[\w-]+\.|\{\{\w+\}\}|\$\{|undefined|NaN|\[object/u;
    expect(failing(({ card }) => stringsIn(card).find((text) => left.test(text)))).toEqual([]);
    expect(failing((one) => typesOf(one, 'TextBlock').find(({ text }) => text === ''))).toEqual([]);
  });

  test('shows and hides only what is there, each by one name', () => {
    expect(
      failing(({ card }) => {
        const ids = objectsIn(card).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
        const targets = objectsIn(card).flatMap(({ targetElements: all }) => (Array.isArray(all) ? all : []));
        return new Set(ids).size !== ids.length || targets.some((id) => !ids.includes(String(id)));
      }),
    ).toEqual([]);
  });

  test('says of every link that it opens a page', () => {
    const note: Readonly<Record<Language, RegExp>> = {
      sv: /\((?:på (?:norska|engelska), )?öppnar en sida\)\]\(https:\/\//u,
      nb: /\((?:på (?:svensk|engelsk), )?åpner en side\)\]\(https:\/\//u,
      en: /\((?:in (?:Swedish|Norwegian), )?opens a page\)\]\(https:\/\//u,
    };
    expect(
      failing(({ card, language }) =>
        stringsIn(card)
          .filter((text) => text.includes(']('))
          .find((text) => text.split('](').length !== text.split(note[language]).length),
      ),
    ).toEqual([]);
  });
});

describe('a dialog', () => {
  const dialogs = SAMPLES.filter(({ kind }) => kind === 'dialog');

  test('has labels on its inputs and requires none', () => {
    expect(
      failing((one) => typesOf(one, 'Input.').find((input) => !labelled.safeParse(input).success), dialogs),
    ).toEqual([]);
  });

  test('shows what is chosen by its name: a field that filters would show the value itself', () => {
    const chosen = z.looseObject({
      value: z.string().min(1),
      choices: z.array(z.looseObject({ title: z.string(), value: z.string() })),
    });
    const isNamed = (input: JsonObject): boolean => {
      const { data } = chosen.safeParse(input);
      if (data === undefined) return true;
      const values = data.choices.map(({ value }) => value);
      const known = data.value.split(',').every((value) => values.includes(value));
      return (known || values.includes(data.value)) && input.style !== 'filtered';
    };
    expect(
      failing((one) => typesOf(one, 'Input.ChoiceSet').find((input) => !isNamed(input)), dialogs),
    ).toEqual([]);
  });

  test('says once what is not clear, and at each field only that it is to be looked at', () => {
    const unsure = (language: Language) => wordsFor(language).t('extension:dialog.unsure');
    expect(
      failing(
        ({ card, language }) => stringsIn(card).filter((text) => text === unsure(language)).length > 1,
        dialogs,
      ),
    ).toEqual([]);
    const all = dialogs.filter(({ name }) => name === 'dialog all');
    expect(all.map(({ card, language }) => stringsIn(card).includes(unsure(language)))).toEqual([
      ...[true, true, true],
    ]);
  });

  test('lists what was filled in before as a note, without what nobody knows', () => {
    const facts: Facts = { sourcePlan: 'office-365-e4', targetPlan: 'dont-know', licencesPurchased: 25 };
    const card = dialogOf('sv', facts, 'more');
    expect(stringsIn(card)).toContain('Ifyllt: från E4, 25 licenser.');
    const buttons = (known: Facts) => typesOf({ card: dialogOf('sv', known, 'more') }, 'Action.Submit');
    // All of it can be changed all the same.
    expect(buttons({ targetPlan: 'dont-know' })).toHaveLength(buttons(facts).length);
  });

  test('has at most six buttons, which are all Action.Submit', () => {
    expect(failing((one) => typesOf(one, 'Action.').length > 6, dialogs)).toEqual([]);
    expect(
      failing((one) => typesOf(one, 'Action.').length !== typesOf(one, 'Action.Submit').length, dialogs),
    ).toEqual([]);
  });
});

describe('a card for somebody else', () => {
  const shared = SAMPLES.filter(({ kind }) => kind === 'shared');

  test('has no buttons of the bot and nothing to fill in', () => {
    expect(failing((one) => typesOf(one, 'Input.').length > 0, shared)).toEqual([]);
    const toggles = (one: Sample) => typesOf(one, 'Action.ToggleVisibility').length;
    expect(failing((one) => typesOf(one, 'Action.').length !== toggles(one), shared)).toEqual([]);
  });

  test('says whose word it is, and where it is written', () => {
    const from = {
      sv: 'Fristående från Microsoft.',
      nb: 'Uavhengig av Microsoft.',
      en: 'Independent of Microsoft.',
    };
    expect(failing(({ card, language }) => !JSON.stringify(card).includes(from[language]), shared)).toEqual(
      [],
    );
    const pages = shared.filter(({ name }) => name.startsWith('page'));
    expect(
      failing(({ card }) => !/\(https:\/\/[^)]+\), Microsoft, .*20\d\d/u.test(JSON.stringify(card)), pages),
    ).toEqual([]);
  });
});
