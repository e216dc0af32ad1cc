/** The plans that a message names, also by words that are names only where they stand. */
import { SHORT_NAMES } from '../../knowledge/catalogue.ts';
import { findPlansInText, type PlanMention } from '../plan-names.ts';
import { SOURCE_WORDS, TARGET_WORDS } from '../plan-words.ts';
import { foldWord } from './words.ts';

/** Plan names are looked for in pieces of this length, for what is longer is not read. */
const PIECE = 2_000;

export interface Named {
  readonly start: number;
  readonly end: number;
  readonly plans: readonly string[];
}

/** Names that are plain words too, as "small business": names only behind a word that leads to one. */
const PLAIN_NAMES: readonly { readonly name: string; readonly plans: readonly string[] }[] =
  SHORT_NAMES.filter(
    ({ name, alone, plans }) => alone === true && plans.length === 1 && name.includes(' '),
  ).map(({ name, plans }) => ({ name: name.toLowerCase(), plans }));
const LEADING_WORD = /(?:^|\P{L})(\p{L}{1,20})[\s:"'«“]{1,3}$/u;
const LEADS: ReadonlySet<string> = new Set(
  [...SOURCE_WORDS, ...TARGET_WORDS, 'on', 'pa', 'kor', 'bruker', 'plan'].filter(
    (word) => word !== 'our' && word !== 'var',
  ),
);

const plainNamesIn = (text: string): readonly Named[] => {
  const lower = text.toLowerCase();
  // A letter whose small one is longer would move the places.
  if (lower.length !== text.length) return [];
  return PLAIN_NAMES.flatMap(({ name, plans }) => {
    const start = lower.indexOf(name);
    const lead =
      start < 0 ? undefined : LEADING_WORD.exec(lower.slice(Math.max(0, start - LEAD), start))?.[1];
    const isNamed = lead !== undefined && LEADS.has(foldWord(lead));
    return isNamed ? [{ start, end: start + name.length, plans }] : [];
  });
};
const LEAD = 30;

/** The plans named in a text of any length, in its order; `mentions` are those found in it where it is known already. */
export const plansIn = (text: string, mentions: readonly PlanMention[] | null): readonly Named[] => {
  const found = mentions ?? namedIn(text);
  const free = (one: Named): boolean => found.every(({ start, end }) => one.end <= start || one.start >= end);
  const more = plainNamesIn(text).filter(free);
  const last = lastNamesIn(text, found).filter(free);
  if (more.length + last.length === 0) return found;
  return [...found, ...more, ...last].toSorted((a, b) => a.start - b.start);
};

/** Last words of names, which stand for them beside another of the family: "from Business Basic to Standard". */
const LAST_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['basic', ['microsoft-365-business-basic']],
  ['standard', ['microsoft-365-business-standard']],
  ['premium', ['microsoft-365-business-premium', 'microsoft-365-business-standard']],
]);
const LAST_NAME = /(?<![\p{L}\p{N}-])(?:basic|standard|premium)(?![\p{L}\p{N}-])/giu;
/** "Premium" alone has been the last word of more names. */
const PREMIUM: readonly string[] = SHORT_NAMES.find(({ name }) => name === 'Premium')?.plans ?? [];
/** What stands directly before such a word where it is a name, and what stands behind it. */
const LEADS_TO_LAST: ReadonlySet<string> = new Set(
  'till til to fran fra ifran from har have has got ha kor kjor bruker anvander on pa vill vil want'.split(
    ' ',
  ),
);
const BEHIND_LAST =
  /^\s*(?:$|[,.;:!?)\n>»→-]|(?:idag|i\s|nu|nå|now|today|till|til|to|from|från|fra|och|og|and|men|but|med|with|hos|for|för|nyss|fortfarande|still|instead|istället|isteden|i\sstedet|licen[sc]|lisens)\p{L}*)/iu;

/** Whether such a word stands where a name would: behind a word that leads to one, and nothing that it describes behind it. */
const isNameAt = (text: string, start: number, end: number): boolean => {
  const lead = LEADING_WORD.exec(text.slice(Math.max(0, start - LEAD), start))?.[1];
  return (
    lead !== undefined && LEADS_TO_LAST.has(foldWord(lead)) && BEHIND_LAST.test(text.slice(end, end + LEAD))
  );
};

const lastNamesIn = (text: string, found: readonly Named[]): readonly Named[] => {
  const names = [...text.matchAll(LAST_NAME)]
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      name: match[0].toLowerCase(),
    }))
    .filter(({ start, end }) => isNameAt(text, start, end));
  const isOfFamily = found.some(({ plans }) => plans.some((plan) => plan.includes('-business')));
  const isSure = isOfFamily || new Set(names.map(({ name }) => name)).size > 1;
  return names.flatMap(({ start, end, name }) => {
    const plans = isSure ? LAST_NAMES.get(name) : name === 'premium' ? PREMIUM : undefined;
    return plans === undefined ? [] : [{ start, end, plans }];
  });
};

/** The plan names of a text that is read in one piece; null for a longer one. */
export const mentionsIn = (text: string): readonly PlanMention[] | null =>
  text.length < PIECE ? findPlansInText(text) : null;

const namedIn = (text: string): readonly Named[] => {
  const found: Named[] = [];
  for (let from = 0; from < text.length; ) {
    const rest = text.slice(from, from + PIECE);
    const blank = rest.length < PIECE ? -1 : rest.lastIndexOf(' ');
    const piece = blank > 0 ? rest.slice(0, blank) : rest;
    for (const { start, end, plans } of findPlansInText(piece)) {
      found.push({ start: start + from, end: end + from, plans });
    }
    from += piece.length;
  }
  return found;
};
