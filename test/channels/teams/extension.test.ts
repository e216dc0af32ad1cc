/** The message extension through its door, as Teams asks and as it takes answers. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/contract/languages.ts';
import { wordsFor } from '../../../src/presentation/words.ts';
import { buttonsOf, cardOf, dialogOf, openDoor, textOf } from './extension-door.ts';
import { fetchTask, inputsOf, LOCALES, MESSAGES, payload, query, submitAction } from './extension-samples.ts';
import { anyAnswer, dialogMessageShape, resultShape, searchMessageShape } from './extension-shapes.ts';

let door: Awaited<ReturnType<typeof openDoor>>;
const invoke: typeof door.invoke = (...all) => door.invoke(...all);
const press: typeof door.press = (...all) => door.press(...all);
const open: typeof door.open = (...all) => door.open(...all);

beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

describe('a message under "Triage with planbyte"', () => {
  test.each(LANGUAGES)('is shown as a form in %s, filled in with what it tells', async (language) => {
    const card = await open(MESSAGES[language], {}, LOCALES[language]);
    const expected: Record<Language, object> = {
      sv: { sourcePlan: 'office-365-e4', targetPlan: 'office-365-e3', licencesPurchased: '290' },
      nb: { sourcePlan: 'office-365-e4', licencesPurchased: '340', paymentMethod: 'invoice' },
      en: { sourcePlan: 'office-365-e1', purchaseChannel: 'partner', usersLicensed: '37' },
    };
    expect(inputsOf(card)).toMatchObject({ ...expected[language], 'card-language': language });
    expect(card.lang).toBe(language);
  });

  test('is shown as it was read: no names, no markup', async () => {
    const card = await open(MESSAGES.sv);
    expect(textOf(card)).toContain('Vi kan inte byta från Office 365 E4');
    expect(textOf(card)).not.toContain('Supporten');
  });

  test('has what it hedges filled in and marked, and a name of several plans left open', async () => {
    const words = wordsFor('nb');
    const card = await open(MESSAGES.nb, {}, LOCALES.nb);
    expect(textOf(card)).toContain(words.t('extension:dialog.about'));
    expect(textOf(card)).toContain('Meldingen kan gjelde Microsoft 365 E3 eller Office 365 E3.');
    expect(inputsOf(card)).not.toHaveProperty('targetPlan');
  });

  test('says where the exact number decides', async () => {
    const card = await open('<p>Around 300 licences and 295 users on Office 365 E1. No billing profile.</p>');
    expect(textOf(card)).toContain(wordsFor('sv').t('extension:dialog.about', { context: 'decides' }));
  });

  test('is asked on about with what decides next, nothing of it required', async () => {
    const card = await open(MESSAGES.sv);
    const actions = buttonsOf(card).map(({ data: { planbyte } }) => planbyte.action);
    expect(actions).toEqual(['insert', 'more']);
    expect(textOf(card)).toContain(wordsFor('sv').t('questions:purchaseChannel.short'));
    expect(textOf(card)).not.toContain('"isRequired":true');
  });

  test('goes on asking until nothing is open, and then says the result', async () => {
    let card = await open('<p>Byta från Office 365 E1 till Office 365 E3</p>');
    const answers = {
      ...{ purchaseChannel: 'direct', billingProfile: 'false', adminRole: 'global', moveScope: 'everyone' },
      ...{ offered: 'true', targetOffered: 'true', licencesPurchased: '25', usersLicensed: '20' },
      ...{ blockingAddOn: 'dont-know', segment: 'commercial', notEligible: 'false' },
    };
    let asked = 0;
    while (buttonsOf(card).some(({ data: { planbyte } }) => planbyte.action === 'more') && asked < 10) {
      card = dialogOf(await press(card, 'more', answers));
      asked += 1;
    }
    expect(asked).toBeLessThan(6);
    expect(textOf(card)).toContain(wordsFor('sv').t('extension:dialog.complete'));
    const { content } = cardOf(await press(card, 'insert')) ?? {};
    expect(content?.lang).toBe('sv');
  });

  test('keeps everything where an entry is wrong, and says what is wrong with it', async () => {
    const card = await open(MESSAGES.sv);
    const wrong = { licencesPurchased: 'många', usersLicensed: '-3', purchaseChannel: 'direct' };
    const again = dialogOf(await press(card, 'insert', wrong));
    expect(inputsOf(again)).toMatchObject({
      ...wrong,
      sourcePlan: 'office-365-e4',
      paymentMethod: 'invoice',
    });
    expect(textOf(again)).toContain('”många” är inget tal');
    expect(textOf(again)).toContain(wordsFor('sv').t('extension:dialog.errors'));
    const right = await press(again, 'insert', { licencesPurchased: '290', usersLicensed: '300' });
    expect(cardOf(right)?.preview.content.text).toContain('290 licenser');
  });

  test('asks whether "the customer" is meant as a partner says it', async () => {
    const card = await open('Kunden vill byta från Office 365 E1 till Office 365 E3, knappen är grå');
    expect(inputsOf(card)).toMatchObject({ audience: 'partner' });
    const { t } = wordsFor('sv');
    const label = t('extension:dialog.unsure-label', { label: t('questions:audience.short') });
    expect(JSON.stringify(card)).toContain(label);
  });

  test('forgets what is emptied, and takes "I don’t know" for an answer', async () => {
    const card = await open(MESSAGES.sv);
    const cleared = await press(card, 'more', {
      ...{ licencesPurchased: '', usersLicensed: '', 'usersLicensed-dont-know': 'true' },
    });
    const carried = buttonsOf(dialogOf(cleared))[0]?.data.planbyte;
    expect(carried?.known).toMatchObject({ usersLicensed: 'dont-know', paymentMethod: 'invoice' });
    expect(carried?.known).not.toHaveProperty('licencesPurchased');
  });

  test('lets all that was filled in before be changed', async () => {
    const more = dialogOf(await press(await open(MESSAGES.sv), 'more', { purchaseChannel: 'direct' }));
    const change = dialogOf(await press(more, 'change'));
    expect(inputsOf(change)).toMatchObject({ sourcePlan: 'office-365-e4', purchaseChannel: 'direct' });
    const partner = await press(change, 'insert', { purchaseChannel: 'partner' });
    expect(cardOf(partner)?.preview.content.title).toBe(
      wordsFor('sv').t('verdict:outcome.contact-seller.title'),
    );
  });

  test('of several kinds is read: quotations where it says nothing itself, and what it passes on', async () => {
    const reply = (own: string) =>
      `<blockquote itemscope itemtype="http://schema.skype.com/Reply"><p>Från E1 till E3</p></blockquote>${own}`;
    const words = wordsFor('sv');
    const quoted = await open(reply('<p>Kan du titta på det här?</p>'));
    expect(inputsOf(quoted)).toHaveProperty('sourcePlan');
    expect(textOf(quoted)).toContain(words.t('extension:dialog.quoted'));
    expect(inputsOf(await open(reply('<p>Vi har 25 licenser</p>')))).not.toHaveProperty('sourcePlan');
    const content = JSON.stringify({ originalMessageContent: '<p>Vi betalar mot faktura</p>' });
    const forwarded = await open('', {
      attachments: [{ contentType: 'forwardedMessageReference', content }],
    });
    expect(inputsOf(forwarded)).toMatchObject({ paymentMethod: 'invoice' });
    const file = await open('<p>Vi har E4</p>', {
      attachments: [{ contentType: 'reference', name: 'x.pdf' }],
    });
    expect(textOf(file)).toContain(words.t('extension:dialog.files'));
  });

  test('that tells nothing, or is too long, is said to', async () => {
    const words = wordsFor('sv');
    expect(textOf(await open('<p>Hej hej</p>'))).toContain(words.t('extension:dialog.nothing'));
    const long = await open(`<p>Vi har E4. ${'Ord och ord. '.repeat(2_000)}</p>`);
    expect(textOf(long)).toContain(words.t('extension:dialog.too-long', { most: words.number(4_000) }));
    expect(Buffer.byteLength(JSON.stringify(long))).toBeLessThan(28 * 1_024);
  });

  test('that is empty or deleted has a way on', async () => {
    const empty = await open('<p><img src="x"></p>');
    expect(textOf(empty)).toContain(wordsFor('sv').t('extension:text.empty'));
    const deleted = await invoke('fetchTask', fetchTask(payload('', { deleted: true })));
    expect(dialogMessageShape.parse(deleted).task.value).toBe(wordsFor('sv').t('extension:error.deleted'));
  });
});

describe('without a message', () => {
  test('a text is asked for, and its dialog is the same', async () => {
    const ask = dialogOf(await invoke('fetchTask', fetchTask()));
    const read = dialogOf(
      await press(ask, 'read', { text: 'Vi får ikke byttet fra Office 365 E1, 25 lisenser' }),
    );
    expect(inputsOf(read)).toMatchObject({ licencesPurchased: '25', 'card-language': 'nb' });
  });

  test('an empty text gives an empty form, whose card asks the customer', async () => {
    const ask = dialogOf(await invoke('fetchTask', fetchTask()));
    const form = dialogOf(await press(ask, 'read'));
    expect(Object.keys(inputsOf(form)).sort()).toEqual(expect.arrayContaining(['card-language']));
    const card = cardOf(await press(form, 'insert'))?.content;
    expect(textOf(card)).toContain(wordsFor('sv').t('extension:card.ask'));
  });
});

describe('the verdict for the compose box', () => {
  const filled = { purchaseChannel: 'direct', billingProfile: 'false', balanceDue: 'true' };

  test.each(LANGUAGES)('is in the language that was chosen: %s', async (language) => {
    const card = await open(MESSAGES.sv);
    const shared = cardOf(await press(card, 'insert', { ...filled, 'card-language': language }));
    const words = wordsFor(language);
    expect(shared?.content.lang).toBe(language);
    expect(textOf(shared?.content)).toContain(words.t('rules:more-users-than-licences.name'));
    expect(textOf(shared?.content)).toContain(words.t('extension:card.ask'));
  });

  test('says what it is about, why, where that is written and of which year, what is open, and whose word it is', async () => {
    const shared = cardOf(await press(await open(MESSAGES.sv), 'insert', filled));
    const text = textOf(shared?.content);
    expect(text).toContain('Office 365 E4 → E3');
    expect(text).toMatch(/Källa: \S.*\(öppnar en sida\) \(https:\/\/\S+\), Microsoft, 2023/u);
    expect(text).toContain(wordsFor('sv').t('questions:moveScope.label'));
    expect(text).toContain('Fristående från Microsoft.');
    expect(text).not.toContain('Action.Submit');
    expect(text).not.toContain('Action.Execute');
  });

  test('asks for the exact number where the rough one was left as it was', async () => {
    const card = await open(MESSAGES.sv);
    const exact = wordsFor('sv').t('extension:card.exact');
    expect(textOf(cardOf(await press(card, 'insert', filled)))).toContain(exact);
    const corrected = await press(card, 'insert', { ...filled, licencesPurchased: '285' });
    expect(textOf(cardOf(corrected))).not.toContain(exact);
  });
});

describe('the search', () => {
  test.each(LANGUAGES)('begins with a list in %s, a page at a time', async (language) => {
    const first = resultShape.parse(await invoke('query', query(''), LOCALES[language])).composeExtension;
    expect(first.attachments).toHaveLength(25);
    expect(first.attachments.every(({ content }) => content.lang === language)).toBe(true);
    const page = (skip: number) => invoke('query', query('', { skip, count: 10 }), LOCALES[language]);
    const [second, beyond] = [resultShape.parse(await page(10)), resultShape.parse(await page(1_000))];
    expect(second.composeExtension.attachments).toEqual(
      resultShape
        .parse(await invoke('query', query(''), LOCALES[language]))
        .composeExtension.attachments.slice(10, 20),
    );
    expect(beyond.composeExtension.attachments).toEqual([]);
  });

  test('answers in the language that was typed', async () => {
    const found = resultShape.parse(await invoke('query', query('too many licences'), LOCALES.sv));
    expect(found.composeExtension.attachments[0]?.content.lang).toBe('en');
  });

  test('says kindly that nothing was found, with words to try', async () => {
    const text = searchMessageShape.parse(await invoke('query', query('xyzzyx'))).composeExtension.text;
    expect(text).toContain('”xyzzyx”');
    expect(text).toContain('E4');
  });
});

describe('what is broken, foreign or hostile', () => {
  /** An expression of the card templates. */
  const SLOT = `$${'{1+1}'}`;
  const hostile = `$t(common:yes) {{plan}} ${SLOT} [x](https://evil.example) <script>alert(1)</script>`;
  const PROTOTYPE = '{"__proto__": {"action": "insert", "polluted": true}}';
  const deep = `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`;
  const planbyte = { action: 'insert', told: ['sourcePlan'], open: [], known: {}, rough: {} };
  const VALUES: readonly unknown[] = [
    ...[undefined, null, 7, 'x', [], {}, { commandId: 7 }, { commandId: 'other' }],
    ...[{ commandId: 'triage' }, { commandId: 'find' }, { commandId: 'triage', messagePayload: 'x' }],
    ...[{ commandId: 'triage', messagePayload: { body: { content: 7 }, attachments: 'x' } }],
    { commandId: 'triage', messagePayload: { body: { content: '<p><b>E4<div><<<>>&&#xFFFFFFF;' } } },
    {
      commandId: 'find',
      parameters: [{ name: 'text', value: { a: 1 } }],
      queryOptions: { skip: -1, count: 1e9 },
    },
    { commandId: 'find', parameters: [{ name: 'text', value: 'ä'.repeat(100_000) }] },
    { commandId: 'triage', data: { planbyte: { action: 'insert', known: { sourcePlan: 7 } } } },
    { commandId: 'triage', data: { planbyte: { action: 'insert', known: { sourcePlan: hostile } } } },
    { commandId: 'triage', data: { planbyte: { ...planbyte, told: ['__proto__'] } } },
    { commandId: 'triage', data: { planbyte: { ...planbyte, more: 1 } } },
    {
      commandId: 'triage',
      data: { planbyte: { ...planbyte, rough: { constructor: 1 } }, sourcePlan: hostile },
    },
    { commandId: 'triage', data: { planbyte: { ...planbyte, action: 'read' }, text: hostile.repeat(5_000) } },
    { commandId: 'triage', data: { planbyte }, botMessagePreviewAction: 'send', botActivityPreview: [] },
    { commandId: 'triage', data: { planbyte: { ...planbyte, known: JSON.parse(PROTOTYPE) } } },
    { commandId: 'triage', data: JSON.parse(`{"planbyte": ${PROTOTYPE}, "__proto__": ${PROTOTYPE}}`) },
    { commandId: 'triage', data: { planbyte: { ...planbyte, told: Array(10_000).fill('sourcePlan') } } },
    { commandId: 'triage', data: { planbyte: { ...planbyte, known: JSON.parse(deep) } } },
    {
      commandId: 'triage',
      messagePayload: { body: { content: 'E4' }, attachments: [{ content: JSON.parse(deep) }] },
    },
    { commandId: 'triage', messagePayload: { body: { content: '<ul>'.repeat(60_000) } } },
  ];

  test.each(['query', 'fetchTask', 'submitAction'])(
    'gets an answer that Teams can show: %s',
    async (name) => {
      for (const value of VALUES) {
        const answer = await invoke(name, value);
        expect(anyAnswer.safeParse(answer).error, JSON.stringify(value)?.slice(0, 200)).toBeUndefined();
      }
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect(door.log.lines).toEqual([]);
    },
  );

  test('is shown as it was written, and nothing of it is on the card that is sent', async () => {
    const ask = dialogOf(await invoke('fetchTask', fetchTask()));
    const form = dialogOf(await press(ask, 'read', { text: hostile }));
    const runs = JSON.stringify(form).match(/"type":"TextRun","text":"[^"]*"/gu);
    expect(runs?.join()).toContain(`{{plan}} ${SLOT} [x](https://evil.example)`);
    const again = dialogOf(
      await invoke('submitAction', submitAction({ planbyte, sourcePlan: hostile, 'card-language': 'xx' })),
    );
    expect(inputsOf(again).sourcePlan).toBe(hostile);
    expect(textOf(cardOf(await press(form, 'insert')))).not.toContain('evil');
  });

  test('of another command says that it is not known', async () => {
    const said = dialogMessageShape.parse(await invoke('fetchTask', { commandId: 'other' }));
    expect(said.task.value).toBe(wordsFor('sv').t('extension:error.command'));
    searchMessageShape.parse(await invoke('query', { commandId: 'other' }));
  });

  test('of an app that would have the bot post is told that it does not', async () => {
    const value = { ...submitAction({ planbyte }), botMessagePreviewAction: 'send' };
    const said = dialogMessageShape.parse(await invoke('submitAction', value));
    expect(said.task.value).toBe(wordsFor('sv').t('extension:error.not-posted'));
  });
});

test('nothing of a message is logged or kept', async () => {
  const card = await open('<p>Hemlig kund 4711: byta från E4 till E3</p>');
  await press(card, 'insert');
  expect(door.log.lines).toEqual([]);
  await door.stop();
  const kept = readdirSync(door.folder).map((file) => readFileSync(`${door.folder}/${file}`, 'latin1'));
  expect(kept.join('')).not.toMatch(/Hemlig|4711/u);
});
