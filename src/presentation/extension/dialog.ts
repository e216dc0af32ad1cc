/** The dialogs of the command "Triage with planbyte": the text of a case to paste, and the case to fill in. */
import { DONT_KNOW, FACT_IDS, type Facts, pickFacts } from '../../contract/facts.ts';
import { LANGUAGES, type Language } from '../../contract/languages.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { LONGEST_MESSAGE } from '../../understanding/understand.ts';
import { briefLine } from '../brief-words.ts';
import { expand } from '../cards.ts';
import type { JsonObject } from '../json.ts';
import { isPreliminary, outcomeSentence, outcomeTitle } from '../verdict-words.ts';
import { texts } from '../views/shown.ts';
import { breakable, plain, quote, type Words } from '../words.ts';
import { type DialogField, dialogField } from './fields.ts';

/** What a button of a dialog asks for. */
export const DIALOG_ACTIONS = ['read', 'insert', 'more', 'change'] as const;
export type DialogAction = (typeof DIALOG_ACTIONS)[number];

/** The inputs beside those of the facts. */
export const TEXT_INPUT = 'text';
export const LANGUAGE_INPUT = 'card-language';

/** What there is to say about the text that was read. */
export const DIALOG_NOTES = ['too-long', 'quoted', 'files', 'nothing'] as const;
export type DialogNote = (typeof DIALOG_NOTES)[number];

/** A case as far as it is filled in. */
export interface TriageDialog {
  /** What is filled in and can be corrected. */
  readonly told: readonly DialogField[];
  /** What decides next. */
  readonly open: readonly DialogField[];
  /** What was filled in before and has no field here. */
  readonly known: Facts;
  /** Whether what is filled in was understood from a message. */
  readonly isFromMessage: boolean;
  /** How the message begins; empty where there is none. */
  readonly excerpt: string;
  readonly notes: readonly DialogNote[];
  /** All that is filled in, and what follows from it so far. */
  readonly facts: Facts;
  readonly verdict: Verdict;
  readonly hasMore: boolean;
  readonly cardLanguage: Language;
  /** What the buttons bring back beside what is filled in. */
  readonly carried: JsonObject;
}

const submit = (title: string, action: DialogAction, carried: JsonObject, isFirst = false): JsonObject => ({
  type: 'Action.Submit',
  title,
  ...(isFirst ? { style: 'positive' } : {}),
  associatedInputs: 'auto',
  data: { planbyte: { ...carried, action } },
});

/** A template of `cards/extension/` filled in; `speak` and `lines` say the same without a card. */
export const extensionCard = (
  template: string,
  words: Words,
  data: JsonObject,
  speak: string,
  lines: readonly string[] = [],
): JsonObject =>
  expand(`extension/${template}`, {
    ...data,
    lang: words.language,
    speak: plain(speak),
    fallbackText: [speak, ...lines]
      .filter((line) => line !== '')
      .map(plain)
      .join('\n'),
  });

/** A field for the text of a case, for whoever starts without a message, or with one that has no text. */
export const textDialog = (words: Words, isEmptyMessage: boolean): JsonObject => {
  const most = words.number(LONGEST_MESSAGE);
  const title = words.t('extension:text.title');
  const data = {
    title,
    empty: isEmptyMessage ? words.t('extension:text.empty') : '',
    intro: isEmptyMessage ? '' : words.t('extension:text.intro'),
    label: words.t('extension:text.field'),
    placeholder: words.t('extension:text.placeholder'),
    hint: words.t('extension:text.hint', { most }),
    most: LONGEST_MESSAGE,
    actions: [submit(words.t('extension:button.read'), 'read', {}, true)],
  };
  return extensionCard('text', words, data, title);
};

const noteText = (words: Words, note: DialogNote): string =>
  words.t(`extension:dialog.${note}`, { most: words.number(LONGEST_MESSAGE) });

/** The case as a form: what is filled in, what decides next, and what follows from it so far. */
export const triageDialog = (words: Words, dialog: TriageDialog): JsonObject => {
  const { told, open, known, verdict, facts, carried, excerpt } = dialog;
  const about = { verdict, facts };
  const hasErrors = [...told, ...open].some(({ error }) => error !== undefined);
  const isSettled = verdict.complete && !isPreliminary(verdict);
  const knownIds = FACT_IDS.filter((fact) => known[fact] !== undefined);
  // What nobody knows would stand between the others as something to read.
  const knownLine = briefLine(
    words,
    pickFacts(
      known,
      knownIds.filter((fact) => known[fact] !== DONT_KNOW),
    ),
  );
  const title = outcomeTitle(words, about);
  const complete = isSettled && open.length === 0 && !hasErrors ? [words.t('extension:dialog.complete')] : [];
  const actions = [
    submit(words.t('extension:button.insert'), 'insert', carried, true),
    ...(dialog.hasMore ? [submit(words.t('extension:button.more'), 'more', carried)] : []),
    // What is corrected may change everything, and can be looked at before it is inserted.
    ...(!dialog.hasMore && told.length > 0
      ? [submit(words.t('extension:button.check'), 'more', carried)]
      : []),
    ...(knownIds.length === 0 ? [] : [submit(words.t('extension:button.change'), 'change', carried)]),
  ];
  const data = {
    errors: hasErrors ? words.t('extension:dialog.errors') : '',
    excerptTitle: words.t('extension:dialog.read'),
    excerpt: excerpt === '' ? '' : breakable(quote(excerpt)),
    notes: texts([...dialog.notes.map((note) => noteText(words, note)), ...complete]),
    style: 'emphasis',
    soFar: words.t(isSettled ? 'extension:dialog.result' : 'extension:dialog.so-far'),
    title,
    sentence: outcomeSentence(words, about),
    known:
      knownLine === ''
        ? ''
        : words.t('extension:dialog.known', {
            facts: knownLine,
            ...(told.length === 0 ? {} : { context: 'also' }),
          }),
    toldTitle:
      told.length === 0
        ? ''
        : words.t(dialog.isFromMessage ? 'extension:dialog.told' : 'extension:dialog.filled'),
    toldIntro: told.some(({ mark }) => mark === 'unsure') ? words.t('extension:dialog.unsure') : '',
    told: told.map((field) => dialogField(words, field, facts)),
    openTitle: open.length === 0 ? '' : words.t('extension:dialog.open'),
    openIntro: open.length === 0 ? '' : words.t('extension:dialog.leave-empty'),
    open: open.map((field) => dialogField(words, field, facts)),
    languageLabel: words.t('extension:dialog.card-language'),
    language: dialog.cardLanguage,
    languages: LANGUAGES.map((value) => ({ title: words.t(`common:languages.${value}`), value })),
    actions,
  };
  return extensionCard('dialog', words, data, hasErrors ? data.errors : `${data.soFar}: ${title}`);
};
