/** What the files of vocabulary may hold, and those of all three languages, checked once when the program starts. */
import { z } from 'zod';
import en from '../../locales/en/vocabulary.json' with { type: 'json' };
import nb from '../../locales/nb/vocabulary.json' with { type: 'json' };
import sv from '../../locales/sv/vocabulary.json' with { type: 'json' };
import { isFactId } from '../contract/facts.ts';

export const COMMANDS = [
  'help',
  'restart',
  'forget',
  'back',
  'why',
  'status',
  'continue',
  'summary',
  'targets',
  'change-answer',
  'check',
  'why-not',
  'show-steps',
  'step-done',
  'step-stuck',
  'manual',
  'faq',
  'started',
  'switch-done',
  'partner',
  'replacements',
  'portfolio',
  'human',
  'language',
  'greet',
  'thanks',
] as const;
export type Command = (typeof COMMANDS)[number];

const words = z.array(z.string().min(1));
const vocabularySchema = z.strictObject({
  languages: z.strictObject({ sv: words, nb: words, en: words }),
  commands: z.strictObject(Object.fromEntries(COMMANDS.map((command) => [command, words]))),
  yes: words,
  no: words,
  /** What says that something that was understood is wrong; to a question it would say too little. */
  wrong: words,
  /** What chooses nothing of what there is to choose from. */
  noneOfThese: words,
  /** What settles a difference by what was read of the tenant, and by what the person said. */
  usesRead: words,
  keepsSaid: words,
  /** What deletes and what keeps, where it is asked whether everything is to be deleted. */
  deletes: words,
  keeps: words,
  dontKnow: words,
  /** What may stand around a command and says nothing. */
  courtesy: words,
  /** What may stand before a language. */
  languageLead: words,
  negations: words,
  /** What may stand before an answer and says nothing: "we pay by". */
  lead: words,
  /** Words for a value that mean too much else to be taken where nobody asked. */
  onlyWhenAsked: words,
  /** What behind a number says that it comes on top of others: "6 more". */
  additional: words,
  /** Numbers in words. */
  numbers: z.record(z.string().min(1), z.int().min(1)),
  durations: z.strictObject({
    /** What stands before a number that is less than what is meant. */
    over: words,
    /** What stands between a number and its unit for another half: "and a half". */
    andHalf: words,
    /** Words for a unit of time, by its length in minutes. */
    units: z.record(z.string().min(1), z.int().positive()),
    /** Phrases that tell how long ago, in minutes. */
    phrases: z.record(z.string().min(1), z.int().min(0)),
    /** Those that say no exact time, as "this morning", with about how many minutes ago that is. */
    partsOfDays: z.record(z.string().min(1), z.int().min(0)),
  }),
  /** Beginnings of words that, beside a duration, say that a switch has been started. */
  started: words,
  /** First words of a question. */
  asking: words,
  units: z.record(z.string().refine(isFactId), words),
  values: z.record(z.string(), z.record(z.string(), words)),
});
/** The vocabulary of each language. */
export const VOCABULARIES = [sv, nb, en].map((vocabulary) => vocabularySchema.parse(vocabulary));
