/** Short remarks, each a message without a card. */
import type { View } from '../../conversation/model.ts';
import { briefFacts, briefLine } from '../brief-words.ts';
import { planName, saidFacts, statement } from '../fact-words.ts';
import { wantedReplacement } from '../replacement-words.ts';
import { findingWords, sourceName, tenantErrorWords } from '../tenant-words.ts';
import type { Words } from '../words.ts';
import type { Context, Shown } from './shown.ts';

type NoteView = Extract<View, { view: 'note' }>;

/** The facts as a list of clauses; what replaces E4 with what it asks for. */
const clauses = (words: Words, { facts = {} }: NoteView): string => {
  const replacement = wantedReplacement(words, facts);
  return words.list(
    replacement === null
      ? saidFacts(facts).map((fact) => statement(words, fact, facts[fact]))
      : [words.t('questions:targetPlan.statement.plan', { plan: replacement })],
  );
};

/** One thing as a clause, several as a colleague notes them down. */
const noted = (words: Words, view: NoteView): string => {
  const { facts = {} } = view;
  const isOne = saidFacts(facts).length <= 1 || wantedReplacement(words, facts) !== null;
  return isOne ? clauses(words, view) : briefLine(words, facts);
};

/** What was read of the tenant, what Partner Center says against a switch, or that nothing of use was in it. */
const tenantRead = (words: Words, { facts = {}, findings = [], source = 'graph' }: NoteView): string => {
  const { sourcePlan, ...others } = facts;
  // Nothing says here that it is switched from: the plan stands by its name.
  const plan = planName(sourcePlan);
  const pieces = plan === undefined ? briefFacts(words, facts) : [plan, ...briefFacts(words, others)];
  const line = words.note(pieces);
  const found = findingWords(words, findings);
  const from = sourceName(words, source);
  const read =
    line === '' && found === ''
      ? words.t('common:note.tenant-read', { source: from, context: 'nothing' })
      : line && words.t('common:note.tenant-read', { source: from, facts: line });
  // A list stands apart from what was read.
  return [read, found].filter((part) => part !== '').join(found.includes('\n') ? '\n\n' : ' ');
};

const textOf = (words: Words, view: NoteView): string => {
  switch (view.note) {
    case 'tenant-read':
      return tenantRead(words, view);
    case 'tenant-not-read':
      return words.t('common:note.tenant-not-read', {
        problem: tenantErrorWords(words, view.error ?? 'something-else'),
      });
    case 'understood':
      return words.t('common:note.understood', { facts: noted(words, view) });
    case 'kept-for-later':
      return words.t('common:note.kept-for-later', { facts: briefLine(words, view.facts ?? {}) });
    default:
      return words.t(`common:note.${view.note}`, { facts: clauses(words, view) });
  }
};

/** A short remark, as a message without a card. */
export const note = ({ words }: Context, view: NoteView): Shown => {
  const said = textOf(words, view);
  const text = view.kept === true ? `${said} ${words.t('common:note.still-here')}` : said;
  return { data: {}, buttons: [], speak: text, lines: [text], text };
};
