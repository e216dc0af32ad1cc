/** Every card of the message extension in every language, ordinary and extreme, for the tests and the gallery. */
import {
  fieldsOf,
  MOST_OPEN,
  MOST_TOLD,
  openFacts,
  without,
} from '../../../src/channels/teams/extension/filled-in.ts';
import { findTopics } from '../../../src/channels/teams/extension/search.ts';
import { FACT_IDS, FACTS, type FactId, type FactKind, type Facts } from '../../../src/contract/facts.ts';
import { LANGUAGES, type Language } from '../../../src/contract/languages.ts';
import { judge } from '../../../src/eligibility/judge.ts';
import { DIALOG_NOTES, textDialog, triageDialog } from '../../../src/presentation/extension/dialog.ts';
import { sharedPage } from '../../../src/presentation/extension/shared-pages.ts';
import { sharedVerdict } from '../../../src/presentation/extension/shared-verdict.ts';
import type { JsonObject } from '../../../src/presentation/json.ts';
import { wordsFor } from '../../../src/presentation/words.ts';
import { CASES, longest, MANY_REASONS } from '../../presentation/sample-cases.ts';

const AS_OF = '2026-11-22';
export interface Sample {
  readonly name: string;
  readonly language: Language;
  readonly kind: 'dialog' | 'shared';
  readonly card: JsonObject;
}

/** Every fact there is, each with its longest value. */
const EVERYTHING: Facts = Object.fromEntries(
  FACT_IDS.map((fact): [FactId, unknown] => {
    const kind: FactKind = FACTS[fact];
    if (kind.kind === 'plan') return [fact, longest[fact === 'sourcePlan' ? 0 : 1]?.id];
    if (kind.kind === 'boolean') return [fact, false];
    if (kind.kind === 'count') return [fact, 12_345];
    return [fact, kind.kind === 'choices' ? kind.values : kind.values.at(-1)];
  }),
);
const DIALOGS: Readonly<Record<string, Facts>> = { empty: {}, ...CASES, many: MANY_REASONS, all: EVERYTHING };

/** How a dialog came about: from a message, with entries that are wrong, or with the next questions. */
type Way = 'message' | 'errors' | 'more';

/** A dialog in which everything that fits is filled in and unsure. */
export const dialogOf = (language: Language, facts: Facts, way: Way): JsonObject => {
  const verdict = judge(facts, AS_OF);
  const open = openFacts(facts, verdict).slice(0, MOST_OPEN);
  const wrong = { entered: 'x'.repeat(200), error: { code: 'not-a-number' } } as const;
  const isCount = (fact: FactId) => FACTS[fact].kind === 'count';
  const fields = way === 'more' ? [] : fieldsOf(facts).slice(0, MOST_TOLD);
  const isMessage = way === 'message';
  const notes = fields.length === 0 ? (['too-long', 'files', 'nothing'] as const) : DIALOG_NOTES.slice(0, 3);
  return triageDialog(wordsFor(language), {
    told: fields.map((field) =>
      way === 'errors' && isCount(field.fact) ? { ...field, ...wrong } : { ...field, mark: 'unsure' },
    ),
    open: open.map((fact) => ({ fact })),
    known: without(
      facts,
      fields.map(({ fact }) => fact),
    ),
    isFromMessage: isMessage,
    excerpt: isMessage ? 'ord '.repeat(50) : '',
    notes: isMessage ? notes : [],
    ...{ facts, verdict, hasMore: open.length > 0, cardLanguage: language },
    carried: { told: Object.keys(facts), open, known: {}, rough: {}, excerpt: '', fromMessage: isMessage },
  });
};

export const EXTENSION_CARDS: readonly Sample[] = LANGUAGES.flatMap((language) => [
  ...[true, false].map((isEmpty): Sample => {
    return {
      name: `text ${isEmpty}`,
      language,
      kind: 'dialog',
      card: textDialog(wordsFor(language), isEmpty),
    };
  }),
  ...Object.entries(DIALOGS).map(([name, facts]): Sample => {
    return { name: `dialog ${name}`, language, kind: 'dialog', card: dialogOf(language, facts, 'message') };
  }),
  { name: 'errors', language, kind: 'dialog', card: dialogOf(language, EVERYTHING, 'errors') },
  ...[CASES.preliminary ?? {}, MANY_REASONS, EVERYTHING].map((facts, index): Sample => {
    return { name: `more ${index}`, language, kind: 'dialog', card: dialogOf(language, facts, 'more') };
  }),
  ...Object.entries(DIALOGS).map(([name, facts]): Sample => {
    const verdict = judge(facts, AS_OF);
    const shared = { facts, verdict, open: openFacts(facts, verdict), rough: [], asOf: AS_OF };
    return { name: `verdict ${name}`, language, kind: 'shared', card: sharedVerdict(language, shared).card };
  }),
  ...findTopics('', language).map(({ topic }, index): Sample => {
    return { name: `page ${index}`, language, kind: 'shared', card: sharedPage(language, topic).card };
  }),
]);
