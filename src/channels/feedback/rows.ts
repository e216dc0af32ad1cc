/** What people thought of answers, as it was kept, and counted. */
import { z } from 'zod';
import { HELPED, type Helped } from '../../conversation/model.ts';
import { withoutPersons } from '../../conversation/sentence.ts';
import type { FeedbackBody } from '../../storage/turn-store.ts';

/**
 * What is kept of one answer, or of the sentence to one. Names of outcomes, rules and guides are taken as they stand:
 * those of an earlier version are still what people thought.
 */
const rowSchema = z.object({
  of: z.enum(['verdict', 'guide']),
  helped: z.enum(HELPED),
  day: z.iso.date(),
  language: z.string(),
  outcome: z.string(),
  path: z.string().nullable(),
  rules: z.array(z.string()),
  guide: z.string().optional(),
  /** What leads to somebody was taken out before it was kept; what is taken out since then, now. */
  sentence: z.string().transform(withoutPersons).optional(),
  adds: z.literal(true).optional(),
});
export type Row = z.infer<typeof rowSchema>;

/** The rows that can be read, oldest first, and how many cannot. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly unreadable: number;
}

/**
 * Reads what the store holds.
 *
 * @param since the first day that counts, YYYY-MM-DD; null for all
 */
export const readRows = (bodies: readonly FeedbackBody[], since: string | null): Rows => {
  const read = bodies.map((body) => rowSchema.safeParse(body));
  return {
    rows: read.flatMap(({ data }) => (data !== undefined && data.day >= (since ?? '') ? [data] : [])),
    unreadable: read.filter(({ success }) => !success).length,
  };
};

/** How many said what. */
export type Counts = Readonly<Record<Helped, number>>;

/** Answers about the same thing: a verdict by its outcome, path and rules, a guide by itself. */
export interface Group {
  readonly about: Row;
  readonly counts: Counts;
}

export const totalOf = ({ yes, no, wrong }: Counts): number => yes + no + wrong;

/** Counts answers; a sentence is none of its own. */
export const countOf = (rows: readonly Row[]): Counts => {
  const many = (helped: Helped): number =>
    rows.filter((row) => row.adds === undefined && row.helped === helped).length;
  return { yes: many('yes'), no: many('no'), wrong: many('wrong') };
};

const sameThing = ({ of, outcome, path, rules, guide }: Row): string =>
  JSON.stringify(of === 'guide' ? [guide] : [outcome, path, rules]);

/** The answers about verdicts or about guides, those with most answers first. */
export const groupsOf = (rows: readonly Row[], of: Row['of']): readonly Group[] => {
  const answers = rows.filter((row) => row.of === of && row.adds === undefined);
  return Object.entries(Object.groupBy(answers, sameThing))
    .flatMap(([, group = []]) => {
      const [about] = group;
      return about === undefined ? [] : [{ about, counts: countOf(group) }];
    })
    .sort((a, b) => totalOf(b.counts) - totalOf(a.counts));
};

/** What people wrote, newest first. */
export const sentencesOf = (rows: readonly Row[]): readonly (Row & { readonly sentence: string })[] =>
  rows
    .flatMap((row) => (row.sentence === undefined ? [] : [{ ...row, sentence: row.sentence }]))
    .sort((a, b) => b.day.localeCompare(a.day));
