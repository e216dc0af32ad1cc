/** The command "Triage with planbyte": from a message to a dialog, and from the dialog to a verdict as a card. */
import { z } from 'zod';
import { FACT_IDS, type FactId, type Facts, isFactId, pickFacts } from '../../../contract/facts.ts';
import { LANGUAGES, type Language } from '../../../contract/languages.ts';
import { roughThatDecides } from '../../../conversation/rough.ts';
import { parseCase } from '../../../eligibility/case.ts';
import { judge } from '../../../eligibility/judge.ts';
import {
  DIALOG_ACTIONS,
  type DialogNote,
  LANGUAGE_INPUT,
  TEXT_INPUT,
  textDialog,
  triageDialog,
} from '../../../presentation/extension/dialog.ts';
import type { DialogField } from '../../../presentation/extension/fields.ts';
import { sharedVerdict } from '../../../presentation/extension/shared-verdict.ts';
import { quote, wordsFor } from '../../../presentation/words.ts';
import { LONGEST_MESSAGE } from '../../../understanding/understand.ts';
import {
  fieldsOf,
  MOST_OPEN,
  MOST_TOLD,
  openFacts,
  type Rough,
  readEntries,
  readText,
  roughOf,
  stillRough,
  type Told,
  without,
} from './filled-in.ts';
import { type MessagePayload, type MessageText, messagePayload, textOfMessage } from './message-text.ts';
import { cardsResponse, dialogMessage, dialogResponse } from './responses.ts';

/** Who asks, and when. */
export interface Asking {
  readonly language: Language;
  /** YYYY-MM-DD */
  readonly asOf: string;
}

const LONGEST_INPUT = 200;
const LONGEST_EXCERPT = 400;

/** What Teams sends when the command is chosen: which command, and on which message. */
export const fetchTask = z.looseObject({
  commandId: z.string(),
  messagePayload: messagePayload.nullish(),
});

const factIds = z.array(z.string().refine(isFactId)).max(FACT_IDS.length);
/** What a dialog's button carries; the text of the message is not among it but for how it begins. */
const carriedSchema = z.strictObject({
  action: z.enum(DIALOG_ACTIONS),
  told: factIds.default([]),
  open: factIds.default([]),
  known: z.record(z.string(), z.unknown()).default({}),
  rough: z.record(z.string(), z.number()).default({}),
  excerpt: z.string().max(LONGEST_EXCERPT).default(''),
  fromMessage: z.boolean().default(false),
});
type Carried = z.infer<typeof carriedSchema>;

const inputs = z.record(z.string(), z.unknown());
const inputValue = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** A case to show in a dialog. */
interface Shown {
  readonly told: readonly DialogField[];
  readonly open: readonly DialogField[];
  readonly known: Facts;
  readonly facts: Facts;
  readonly rough: Rough;
  readonly excerpt: string;
  readonly isFromMessage: boolean;
  readonly notes: readonly DialogNote[];
  readonly cardLanguage: Language;
}

const dialog = ({ language, asOf }: Asking, shown: Shown): object => {
  const words = wordsFor(language);
  const { told, open, known, facts, rough, excerpt, isFromMessage, notes, cardLanguage } = shown;
  const verdict = judge(facts, asOf);
  const factsOf = (fields: readonly DialogField[]): FactId[] => fields.map(({ fact }) => fact);
  const carried = {
    told: factsOf(told),
    open: factsOf(open),
    known: JSON.parse(JSON.stringify(known)),
    rough: { ...rough },
    excerpt,
    fromMessage: isFromMessage,
  };
  const hasMore = openFacts(facts, verdict).length > 0;
  const card = triageDialog(words, {
    ...{ told, open, known, isFromMessage, excerpt, notes, facts, verdict, hasMore, cardLanguage, carried },
  });
  return dialogResponse(words.t('extension:title'), card, 'case');
};

/** The fields that decide next, beside those that are shown already. */
const nextFields = (facts: Facts, shown: readonly FactId[], asOf: string): readonly DialogField[] =>
  openFacts(facts, judge(facts, asOf))
    .filter((fact) => !shown.includes(fact))
    .slice(0, MOST_OPEN)
    .map((fact) => ({ fact }));

const isSilent = ({ fields }: Told): boolean => fields.length === 0;

/** What the text tells; where it tells nothing, what it quotes is read too. */
const readBoth = (
  { own, quoted }: MessageText,
  { language, asOf }: Asking,
): { told: Told; isQuoted: boolean } => {
  const told = readText(own, language, asOf);
  if (quoted === '' || (own !== '' && !isSilent(told))) return { told, isQuoted: false };
  return { told: readText(`${own}\n${quoted}`.trim(), language, asOf), isQuoted: own !== '' };
};

const caseDialog = (asking: Asking, text: MessageText): object => {
  const { told, isQuoted } = readBoth(text, asking);
  const read = text.own === '' || isQuoted ? `${text.own}\n${text.quoted}`.trim() : text.own;
  const fields = told.fields.slice(0, MOST_TOLD);
  const shown = fields.map(({ fact }) => fact);
  const notes: readonly (DialogNote | false)[] = [
    read.length > LONGEST_MESSAGE && 'too-long',
    isQuoted && !isSilent(told) && 'quoted',
    text.hasFiles && 'files',
    read !== '' && isSilent(told) && 'nothing',
  ];
  return dialog(asking, {
    told: fields,
    open: nextFields(told.facts, shown, asking.asOf),
    known: without(told.facts, shown),
    facts: told.facts,
    rough: told.rough,
    excerpt: quote(read),
    isFromMessage: true,
    notes: notes.filter((note) => note !== false),
    cardLanguage: told.isLanguageSure ? told.language : asking.language,
  });
};

/** Opens the dialog: with what the message tells, or with a field for a text where there is none. */
export const openTriage = (asking: Asking, message: MessagePayload | null): object => {
  const words = wordsFor(asking.language);
  if (message?.deleted === true) return dialogMessage(words.t('extension:error.deleted'));
  const text = message === null ? null : textOfMessage(message);
  if (text === null || (text.own === '' && text.quoted === '')) {
    return dialogResponse(words.t('extension:title'), textDialog(words, message !== null), 'text');
  }
  return caseDialog(asking, text);
};

const valuesOf = (data: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(data).flatMap(([id, raw]) => {
      const read = inputValue.safeParse(raw);
      return read.success ? [[id, read.data]] : [];
    }),
  );

const languageOfCard = (values: Readonly<Record<string, string>>, { language }: Asking): Language =>
  LANGUAGES.find((one) => one === values[LANGUAGE_INPUT]) ?? language;

const insert = (asking: Asking, facts: Facts, rough: Rough, cardLanguage: Language): object => {
  const verdict = judge(facts, asking.asOf);
  const inexact = roughThatDecides(facts, stillRough(rough, facts), asking.asOf);
  const open = [...inexact, ...openFacts(facts, verdict)];
  return cardsResponse([
    sharedVerdict(cardLanguage, { facts, verdict, open, rough: inexact, asOf: asking.asOf }),
  ]);
};

const submitCase = (
  asking: Asking,
  carried: Carried,
  known: Facts,
  values: Readonly<Record<string, string>>,
): object => {
  const { action, told, open, excerpt } = carried;
  const cut = Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, value.slice(0, LONGEST_INPUT)]),
  );
  const entries = readEntries([...told, ...open], cut);
  const facts: Facts = { ...without(known, [...told, ...open]), ...entries.facts };
  const rough = roughOf(carried.rough);
  const cardLanguage = languageOfCard(values, asking);
  const common = { facts, rough, notes: [], cardLanguage };
  if (!entries.isRight) {
    const isRough = stillRough(rough, facts);
    const fieldOf = (of: readonly FactId[]) =>
      entries.fields
        .filter(({ fact }) => of.includes(fact))
        .map((field) => (isRough.includes(field.fact) ? ({ ...field, mark: 'about' } as const) : field));
    return dialog(asking, {
      ...common,
      told: fieldOf(told),
      open: fieldOf(open.filter((fact) => !told.includes(fact))),
      known: without(known, [...told, ...open]),
      excerpt,
      isFromMessage: carried.fromMessage,
    });
  }
  if (action === 'insert') return insert(asking, facts, rough, cardLanguage);
  const isChanging = action === 'change';
  // Where not all fit into one dialog, those come first that had no field in this one.
  const toChange = isChanging
    ? [...fieldsOf(without(facts, told)), ...fieldsOf(pickFacts(facts, told))].slice(0, MOST_TOLD)
    : [];
  const changing = toChange.map(({ fact }) => fact);
  return dialog(asking, {
    ...common,
    told: toChange,
    open: isChanging ? [] : nextFields(facts, [], asking.asOf),
    known: without(facts, changing),
    excerpt: '',
    isFromMessage: false,
  });
};

/** What Teams sends when a dialog is sent in, with what its button carries and what was filled in. */
export const submitAction = z.looseObject({
  commandId: z.string(),
  data: inputs.nullish().catch(null),
  botMessagePreviewAction: z.string().nullish().catch(null),
});

/**
 * Answers a dialog that was sent in: with the card, or with the next dialog.
 * @returns null where it is none of our dialogs
 */
export const submitTriage = (asking: Asking, data: Readonly<Record<string, unknown>>): object | null => {
  const carried = carriedSchema.safeParse(data.planbyte).data;
  const checked = parseCase({ facts: carried?.known ?? {} }, asking.asOf);
  if (carried === undefined || !checked.ok) return null;
  const known = checked.value.facts;
  const values = valuesOf(data);
  if (carried.action !== 'read') return submitCase(asking, carried, known, values);
  return caseDialog(asking, { own: values[TEXT_INPUT]?.trim() ?? '', quoted: '', hasFiles: false });
};
