/** Every card, in every language, for every channel. */
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language, type View } from '../../src/conversation/model.ts';
import type { Channel } from '../../src/presentation/actions.ts';
import { TEMPLATE_NAMES } from '../../src/presentation/cards.ts';
import type { Json, JsonObject } from '../../src/presentation/json.ts';
import { type Rendered, render, renderText } from '../../src/presentation/render.ts';
import { cardSchema } from './card-schema.ts';
import { isObject, objectsIn, stringsIn } from './json-parts.ts';
import { HOSTILE, SAMPLES } from './samples.ts';

// The package's entry for ES modules cannot be loaded by Node; the bundle can, and parsing needs no browser.
const { AdaptiveCard, CardElement, SerializationContext, Versions }: typeof import('adaptivecards') =
  createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

const MOST_BYTES = 28 * 1024;
const MOST_ACTIONS = 6;
const CHANNELS: readonly Channel[] = ['webchat', 'teams'];
const TOKEN = 'one-time-token-16';

interface Case {
  readonly name: string;
  readonly view: View;
  readonly language: Language;
  readonly channel: Channel;
  readonly rendered: Rendered;
}
const CASES: readonly Case[] = [...SAMPLES].flatMap(([name, view]) =>
  LANGUAGES.flatMap((language) =>
    CHANNELS.map((channel) => ({
      name: `${name}, ${language}, ${channel}`,
      view,
      language,
      channel,
      rendered: render({ view, language, token: TOKEN }, channel),
    })),
  ),
);

/** Thanks where cards stay as they were sent: said without the card, which still stands above. */
const isThanksAlone = ({ view, channel }: Case): boolean =>
  channel === 'webchat' && 'feedback' in view && view.feedback !== undefined && 'thanks' in view.feedback;
const cardOf = ({ rendered }: Case): JsonObject => rendered.card ?? {};
const typesOf = (json: Json, prefix: string): readonly JsonObject[] =>
  objectsIn(json).filter(({ type }) => typeof type === 'string' && type.startsWith(prefix));

/** Names of the cases for which something is wrong. */
const failing = (check: (one: Case) => unknown): string[] =>
  CASES.flatMap((one) => {
    const wrong = check(one);
    return wrong === undefined || wrong === false ? [] : [`${one.name}: ${JSON.stringify(wrong)}`];
  });
const withCards = CASES.filter(({ rendered }) => rendered.card !== undefined);

/** Views that send what was filled in. */
const FORMS: ReadonlySet<string> = new Set(['questions', 'replacements', 'feedback']);

describe('every card', () => {
  test('is there: every view but notes has one, and every template is used', () => {
    const views = new Set([...SAMPLES.values()].map(({ view }) => view));
    expect(views.size).toBe(29);
    // Those in folders belong to no view and have tests of their own.
    const templates = TEMPLATE_NAMES.filter((name) => !name.includes('/'));
    expect([...views].filter((view) => view !== 'note').sort()).toEqual(templates.sort());
    const isText = (one: Case): boolean => one.view.view === 'note' || isThanksAlone(one);
    expect(failing((one) => (one.rendered.card === undefined) !== isText(one))).toEqual([]);
  });

  test('is an Adaptive Card 1.5, with labels and error messages on every input', () => {
    expect(
      failing((one) => {
        if (one.rendered.card === undefined) return false;
        const checked = cardSchema.safeParse(one.rendered.card);
        return !checked.success && checked.error.issues.slice(0, 3);
      }),
    ).toEqual([]);
  });

  test('is read by the adaptivecards library without a single complaint', () => {
    expect(
      failing((one) => {
        if (one.rendered.card === undefined) return false;
        // The library's pattern for `lang` is global and remembers where the card before ended.
        if (CardElement.langProperty.regEx !== undefined) CardElement.langProperty.regEx.lastIndex = 0;
        const card = new AdaptiveCard();
        const context = new SerializationContext(Versions.v1_5);
        card.parse(one.rendered.card, context);
        const complaints = Array.from(
          { length: context.eventCount },
          (_, i) => context.getEventAt(i).message,
        );
        complaints.push(...card.validateProperties().validationEvents.map(({ message }) => message));
        return complaints.length > 0 && complaints;
      }),
    ).toEqual([]);
  });

  test('is small enough for Teams, and shows at most six buttons', () => {
    expect(failing(({ rendered }) => Buffer.byteLength(JSON.stringify(rendered)) > MOST_BYTES)).toEqual([]);
    expect(
      failing((one) => {
        const sets = objectsIn(cardOf(one)).flatMap(({ actions }) => (Array.isArray(actions) ? actions : []));
        return sets.length > MOST_ACTIONS && sets.length;
      }),
    ).toEqual([]);
  });

  test('speaks its language', () => {
    const locales = { sv: 'sv-SE', nb: 'nb-NO', en: 'en-US' };
    expect(failing(({ rendered, language }) => rendered.locale !== locales[language])).toEqual([]);
    expect(failing((one) => one.rendered.card !== undefined && cardOf(one).lang !== one.language)).toEqual(
      [],
    );
    expect(failing(({ rendered }) => !rendered.speak || rendered.speak.includes('**'))).toEqual([]);
  });

  test('has no key, slot or unformatted value left over', () => {
    const leftOver =
      /\b(common|questions|rules|verdict|why|guides|tenant|cli):[\w-]+\.|\{\{\w+\}\}|\$\{|undefined|NaN|\[object/u;
    expect(
      failing((one) => {
        if (/hostile|errors/u.test(one.name)) return false;
        const found = stringsIn(cardOf(one)).filter((text) => leftOver.test(text));
        return (found.length > 0 || leftOver.test(one.rendered.text ?? '')) && found;
      }),
    ).toEqual([]);
  });

  test('carries the token and the action in every button, and asks for inputs only in a form', () => {
    expect(
      failing((one) => {
        const presses = objectsIn(cardOf(one)).flatMap(({ planbyte }) =>
          planbyte !== undefined && isObject(planbyte) ? [planbyte] : [],
        );
        return presses.some(({ token }) => token !== TOKEN);
      }),
    ).toEqual([]);
    expect(
      failing((one) => {
        const submits = typesOf(cardOf(one), 'Action.').filter(
          ({ associatedInputs }) => associatedInputs === 'auto',
        );
        return submits.length > 0 && !FORMS.has(one.view.view);
      }),
    ).toEqual([]);
  });

  test('shows and hides only what is there', () => {
    expect(
      failing((one) => {
        const objects = objectsIn(cardOf(one));
        const ids = objects.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
        const targets = objects.flatMap(({ targetElements }) =>
          Array.isArray(targetElements) ? targetElements : [],
        );
        return new Set(ids).size !== ids.length || targets.some((id) => !ids.includes(String(id)));
      }),
    ).toEqual([]);
  });

  test('says of every link that it opens a page', () => {
    const note = {
      sv: /\((?:på (?:norska|engelska), )?öppnar en sida\)\]\(https:\/\//u,
      nb: /\((?:på (?:svensk|engelsk), )?åpner en side\)\]\(https:\/\//u,
      en: /\((?:in (?:Swedish|Norwegian), )?opens a page\)\]\(https:\/\//u,
    };
    expect(
      failing((one) => {
        if (/hostile|errors/u.test(one.name)) return false;
        const links = stringsIn(cardOf(one)).filter((text) => text.includes(']('));
        return links.filter((text) => text.split('](').length !== text.split(note[one.language]).length)[0];
      }),
    ).toEqual([]);
  });

  test('has a plain text that says it too', () => {
    expect(
      failing(({ view, language }) => {
        const text = renderText({ view, language, token: TOKEN });
        return text.trim() === '' || text.includes('**');
      }),
    ).toEqual([]);
  });
});

describe('a button', () => {
  test('is Action.Submit in Web Chat, where Action.Execute does nothing', () => {
    const web = withCards.filter(({ channel }) => channel === 'webchat');
    expect(web.filter((one) => typesOf(cardOf(one), 'Action.Execute').length > 0)).toEqual([]);
  });

  test('is Action.Execute in Teams, with an equal Action.Submit to fall back on', () => {
    const teams = withCards.filter(({ channel }) => channel === 'teams');
    for (const one of teams) {
      for (const { fallback, verb, type, ...press } of typesOf(cardOf(one), 'Action.Execute')) {
        expect(fallback).toEqual({ type: 'Action.Submit', ...press });
        expect(press.data).toMatchObject({ planbyte: { action: verb } });
      }
      const submits = typesOf(cardOf(one), 'Action.Submit').length;
      expect(submits, one.name).toBe(typesOf(cardOf(one), 'Action.Execute').length);
    }
  });
});

test('the items of a list stay together, so that they are counted', () => {
  const view: View = { view: 'step', guide: 'change-plan-link', step: 0, facts: {} };
  const { card } = render({ view, language: 'en', token: TOKEN }, 'webchat');
  const lists = typesOf(card ?? {}, 'TextBlock').map(({ text }) => String(text).split('\r').length);
  expect(lists).toContain(2);
});

test('a step names every page that its words are from, each once', () => {
  const pagesOf = (view: View, language: Language) => {
    const { card } = render({ view, language, token: TOKEN }, 'webchat');
    const [line = ''] = stringsIn(card ?? {}).filter((text) => /^(?:Source|Källa|Kilde): /u.test(text));
    return [...line.matchAll(/\]\(([^)]+)\)/gu)].map(([, url]) => url);
  };
  const cancel: View = { view: 'step', guide: 'e4-upgrade-manual', step: 3, facts: {} };
  expect(pagesOf(cancel, 'sv')).toEqual([
    expect.stringContaining('upgrade-Office-365-E4.md'),
    expect.stringMatching(/\/cancel-your-subscription$/u),
  ]);
  // Its document is of 2023 in Swedish; in English it is the page of 2025, which its words name.
  const facts = { surface: 'change-plan', billingProfile: true } as const;
  const options: View = { view: 'step', guide: 'find-out', step: 1, facts };
  expect(pagesOf(options, 'sv')).toHaveLength(2);
  expect(pagesOf(options, 'en')).toHaveLength(1);
});

describe('what a person wrote', () => {
  const shown = (text: string) => text.replaceAll('\u200b', '');

  test.each(HOSTILE.slice(0, 6))('%s is shown as it was written, outside Markdown', (text) => {
    for (const language of LANGUAGES) {
      const { card } = render({ view: { view: 'unclear', text }, language, token: TOKEN }, 'webchat');
      const runs = typesOf(card ?? {}, 'TextRun').map((run) => shown(String(run.text)));
      expect(runs).toContain(text);
      const blocks = typesOf(card ?? {}, 'TextBlock').map((block) => String(block.text));
      expect(blocks.some((block) => block.includes(text))).toBe(false);
    }
  });

  test('is cut where it is long and freed of what cannot be seen', () => {
    const runs = HOSTILE.slice(6).map((text) => {
      const { card } = render({ view: { view: 'unclear', text }, language: 'en', token: TOKEN }, 'webchat');
      return typesOf(card ?? {}, 'TextRun').map((run) => shown(String(run.text)))[0];
    });
    expect(runs).toEqual(['a b c d', `${'x'.repeat(200)}…`]);
  });

  test('stays in its field beside the error', () => {
    const question = { fact: 'sourcePlan', entered: '{{plan}}', error: { code: 'unknown-plan' } } as const;
    const view: View = { view: 'questions', topic: 'plans', questions: [question], known: {}, found: [] };
    for (const channel of CHANNELS) {
      const { card } = render({ view, language: 'en', token: TOKEN }, channel);
      const [input] = typesOf(card ?? {}, 'Input.ChoiceSet');
      expect(input?.value).toBe('{{plan}}');
      // Teams knows only the list and throws other text away.
      expect(JSON.stringify(input?.choices).includes('"{{plan}}"')).toBe(channel === 'teams');
      const [error] = typesOf(card ?? {}, 'TextRun').map(({ text }) => text);
      expect(error).toContain('“{{plan}}”');
    }
  });
});

describe('a form', () => {
  const form = (channel: Channel, entered: string) => {
    const questions = [
      { fact: 'targetPlan', entered: 'office-365-e3' },
      { fact: 'usersLicensed', entered },
    ] as const;
    const view: View = { view: 'questions', topic: 'plans', questions, known: {}, found: [] };
    return typesOf(render({ view, language: 'en', token: TOKEN }, channel).card ?? {}, 'Input.');
  };

  test('holds what was entered, also where it is not right', () => {
    for (const channel of CHANNELS) {
      const holds = (entered: string) => form(channel, entered).map(({ type, value }) => [type, value]);
      const plan = ['Input.ChoiceSet', 'office-365-e3'];
      const known = ['Input.Toggle', 'false'];
      expect(holds('25')).toEqual([plan, ['Input.Number', 25], known]);
      expect(holds('-3')).toEqual([plan, ['Input.Number', -3], known]);
      expect(holds('dont-know')).toEqual([plan, ['Input.Number', undefined], ['Input.Toggle', 'true']]);
      for (const text of ['many', '25,5', '1e3', 'Infinity'])
        expect(holds(text)).toEqual([plan, ['Input.Text', text], known]);
    }
  });

  test('asks for the facts it shows', () => {
    const view: View = {
      view: 'questions',
      topic: 'role',
      questions: [{ fact: 'adminRole' }],
      known: {},
      found: [],
    };
    const { card } = render({ view, language: 'nb', token: TOKEN }, 'webchat');
    const [submit] = typesOf(card ?? {}, 'Action.Submit');
    expect(submit?.data).toEqual({ planbyte: { action: 'answer', asks: ['adminRole'], token: TOKEN } });
  });
});

describe('a summary', () => {
  test('ends in the case, in one line that can be read back', () => {
    for (const one of CASES.filter(({ view }) => view.view === 'summary')) {
      if (one.view.view !== 'summary') continue;
      const { facts, asOf } = one.view;
      const last = renderText({ view: one.view, language: one.language, token: TOKEN }).split('\n').at(-1);
      expect(JSON.parse(last ?? '')).toEqual({ id: `planbyte ${asOf}`, asOf, facts });
      const runs = typesOf(cardOf(one), 'TextRun');
      expect(runs.at(-1)?.text).toBe(last);
      if (one.channel === 'teams') expect(one.rendered.text?.split('\n').at(-1)).toBe(last);
    }
  });
});
