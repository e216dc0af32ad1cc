/**
 * Finding the plan people mean by what they write. A wrong plan is worse than a question: a name that several
 * plans have had is asked back, and a number is never corrected ("E6" is not "E5").
 * How it was chosen, with figures: docs/decisions/0020-plan-names.md.
 */
import { distance } from 'fastest-levenshtein';
import { PLANS, planById, resolvePlan, SHORT_NAMES } from '../knowledge/catalogue.ts';
import { correct } from './plan-spelling.ts';
import { canonical, isPlainWord, keyOf, type Token, tokens } from './plan-tokens.ts';
import { FILLER_WORDS, SOURCE_WORDS, TARGET_WORDS } from './plan-words.ts';

export type PlanFinding =
  | { readonly kind: 'one'; readonly plan: string }
  | { readonly kind: 'several'; readonly plans: readonly string[] }
  | { readonly kind: 'none'; readonly nearest: readonly string[] };

/** A plan named in a longer text, with its place; `role` where the words around it say which one it is. */
export interface PlanMention {
  readonly start: number;
  readonly end: number;
  readonly plans: readonly string[];
  readonly role: 'source' | 'target' | null;
}

interface Name {
  /** Its words as they are compared. */
  readonly key: string;
  /** Its words as they are written. */
  readonly written: string;
  readonly words: ReadonlySet<string>;
  readonly plans: readonly string[];
  readonly alone: boolean;
}

const asName = (text: string, plans: readonly string[], alone: boolean): Name => {
  const words = canonical(tokens(text));
  return {
    key: keyOf(words),
    written: keyOf(tokens(text)),
    words: new Set(words.map((token) => token.word)),
    plans,
    alone,
  };
};

/** Names of one plan, then short names, which win where both read the same. */
const NAMES: readonly Name[] = [
  ...PLANS.flatMap((plan) => [plan.name, ...plan.aliases].map((text) => asName(text, [plan.id], false))),
  ...SHORT_NAMES.map((short) => asName(short.name, short.plans, short.alone === true)),
];
const byKey: ReadonlyMap<string, Name> = new Map(NAMES.map((name) => [name.key, name]));
const firstWords: ReadonlySet<string> = new Set([...byKey.keys()].map((key) => key.split(' ')[0] ?? ''));
const longestKey = Math.max(...NAMES.map((name) => name.words.size));

/** Of a longer text only the beginning is read: it is no plan name, and reading costs time. */
const LONGEST_TEXT = 2_000;

/** Letters that are wrong, missing or one too many in a name that was only miswritten; two that changed places are two. */
const MOST_SLIPS = 2;

/** At most this many plans are offered to choose from. */
const MOST = 8;

const finding = (plans: readonly string[]): PlanFinding => {
  const [first, ...others] = plans;
  if (first === undefined) return { kind: 'none', nearest: [] };
  return others.length === 0 ? { kind: 'one', plan: first } : { kind: 'several', plans };
};

/** Plans whose names have all of these words, those with the fewest other words. */
function withWords(words: readonly string[]): readonly string[] {
  if (words.length === 0) return [];
  const fitting = NAMES.filter((name) => words.every((word) => name.words.has(word)));
  const fewest = Math.min(...fitting.map((name) => name.words.size));
  return [...new Set(fitting.filter((name) => name.words.size === fewest).flatMap((name) => name.plans))];
}

/**
 * The plan a person means in a plan field or as an answer: a name of any age, an abbreviation, an SKU part
 * number or GUID, with or without capitals, accents and small typing errors. `several` is to be asked back,
 * `none` offers the nearest.
 */
export function findPlan(written: string): PlanFinding {
  const text = written.slice(0, LONGEST_TEXT);
  const direct = resolvePlan(text);
  // "Exchange Essentials" is a name, though it is also a part number with a blank in it.
  if (direct !== undefined && !/\S\s+\S/u.test(text)) return { kind: 'one', plan: direct };
  const asWritten = tokens(text);
  const corrected = correct(asWritten);
  for (const candidate of [asWritten, corrected]) {
    const words = canonical(candidate);
    const bare = words.filter((token) => !FILLER_WORDS.has(token.word));
    const exact = byKey.get(keyOf(words)) ?? byKey.get(keyOf(bare));
    if (exact !== undefined) return finding(exact.plans);
  }
  if (direct !== undefined) return { kind: 'one', plan: direct };
  for (const candidate of [asWritten, corrected]) {
    const words = canonical(candidate).filter((token) => !FILLER_WORDS.has(token.word));
    const plans = withWords(words.map((token) => token.word));
    const [only] = plans;
    if (only === undefined) continue;
    // One word of a long name, or a part of a name with a word corrected, is not enough to be sure.
    const sure = plans.length > 1 || (candidate === asWritten && words.length > 1);
    return sure ? finding(plans.slice(0, MOST)) : { kind: 'none', nearest: [only] };
  }
  const mentioned = findPlansInText(text).flatMap((mention) => mention.plans);
  const near = nearestPlans(text, 3, mentioned.length > 1 ? 0.7 : 0.4);
  const offered = [...new Set([...near, ...mentioned])].slice(0, MOST);
  return new Set(mentioned).size > 1 ? finding(offered) : { kind: 'none', nearest: offered };
}

/** Plans whose names look most like the text, best first. */
function nearestPlans(text: string, count: number, atLeast: number): readonly string[] {
  const words = canonical(correct(tokens(text.slice(0, 200))));
  const key = keyOf(words);
  const written = keyOf(tokens(text.slice(0, 200)));
  const best = new Map<string, number>();
  for (const name of NAMES) {
    const longest = Math.max(key.length, name.key.length, 1);
    const shared =
      words.filter((token) => name.words.has(token.word)).length / Math.max(words.length, name.words.size, 1);
    // Texts are at least as far apart as their lengths; what cannot be near enough is not measured.
    const nearest = (1 - Math.abs(key.length - name.key.length) / longest + shared) / 2;
    const alike = nearest < atLeast ? 0 : (1 - distance(key, name.key) / longest + shared) / 2;
    // A slip can make another word of a word, or of two; the letters as they were written still tell.
    const mayBeSlips = Math.abs(written.length - name.written.length) <= MOST_SLIPS;
    const slips = mayBeSlips ? distance(written, name.written) : Number.POSITIVE_INFINITY;
    const score = slips <= MOST_SLIPS ? Math.max(alike, 1 - slips / name.written.length) : alike;
    for (const plan of name.plans) best.set(plan, Math.max(best.get(plan) ?? 0, score));
  }
  return [...best]
    .filter(([, score]) => score >= atLeast)
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([plan]) => plan);
}

/** The names nearest to a plan that does not exist, for an error message. */
export function nearestPlanNames(text: string, count = 3): readonly string[] {
  return nearestPlans(text, count, 0).flatMap((plan) => planById(plan)?.name ?? []);
}

const LONGEST_REFERENCE = 120;
const BEGINNING = 3;

/** How plan ids, part numbers and GUIDs begin: few words begin so. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  PLANS.flatMap(({ id, skus, otherIds = [] }) => [
    id,
    ...otherIds,
    ...skus.flatMap(({ partNumber, guid = '' }) => [partNumber, guid]),
  ]).map((reference) =>
    reference
      .toLowerCase()
      .replace(/[\s_]+/gu, '')
      .slice(0, BEGINNING),
  ),
);

/** Plan ids, part numbers and GUIDs standing in the text as they are. */
function referencesIn(text: string): readonly PlanMention[] {
  const found: PlanMention[] = [];
  SEPARATED.lastIndex = 0;
  for (let match = SEPARATED.exec(text); match !== null; match = SEPARATED.exec(text)) {
    const [written] = match;
    if (written.length > LONGEST_REFERENCE) continue;
    let start = 0;
    let end = written.length;
    while (start < end && '({['.includes(written.charAt(start))) start += 1;
    while (end > start && ')}].:!?'.includes(written.charAt(end - 1))) end -= 1;
    const bare = written.slice(start, end);
    const beginning = bare.slice(0, BEGINNING);
    if (!BEGINNINGS.has(beginning.toLowerCase()) && !beginning.includes('_')) continue;
    const plan = resolvePlan(bare);
    const at = match.index + start;
    if (plan !== undefined) found.push({ start: at, end: at + bare.length, plans: [plan], role: null });
  }
  return found;
}
const SEPARATED = /[^\s,;"'<>]{3,}/gu;

/** Whether a name can begin with any of the words; most texts name no plan. */
const mayName = (words: readonly Token[]): boolean =>
  words.some(({ word }) => firstWords.has(word) || !isPlainWord(word));

function namesIn(words: readonly Token[]): readonly PlanMention[] {
  const found: PlanMention[] = [];
  for (let at = 0; at < words.length; ) {
    if (!firstWords.has(words[at]?.word ?? '')) {
      at += 1;
      continue;
    }
    let size = Math.min(longestKey, words.length - at);
    let name: Name | undefined;
    for (; size > 0; size -= 1) {
      name = byKey.get(keyOf(words.slice(at, at + size)));
      if (name !== undefined && (!name.alone || size === words.length)) break;
    }
    const first = words[at];
    const last = words[at + size - 1];
    if (size === 0 || name === undefined || first === undefined || last === undefined) {
      at += 1;
      continue;
    }
    found.push({ start: first.start, end: last.end, plans: name.plans, role: null });
    at += size;
  }
  return found;
}

/** The last word that gives a direction between two places, or an arrow. */
function roleFrom(between: string): PlanMention['role'] {
  if (/(?:[-=]+>|[→⇒➔>])\s*$/u.test(between)) return 'target';
  const word = tokens(between).findLast(
    (token) => SOURCE_WORDS.has(token.word) || TARGET_WORDS.has(token.word),
  )?.word;
  if (word === undefined) return null;
  return TARGET_WORDS.has(word) ? 'target' : 'source';
}

/**
 * Every plan named in a longer text, in the order of the text, with the direction where a word gives it
 * ("från E3 till Business Premium", "fra E1 til E3", "E1 -> E3"). Of two plans where only the second has a
 * direction, the first is the other end.
 */
export function findPlansInText(written: string): readonly PlanMention[] {
  const text = written.slice(0, LONGEST_TEXT);
  const references = referencesIn(text);
  const words = correct(tokens(text));
  const names = mayName(words) ? namesIn(canonical(words)) : [];
  const free = names.filter((name) =>
    references.every((reference) => name.end <= reference.start || name.start >= reference.end),
  );
  if (references.length + free.length === 0) return [];
  const all = [...references, ...free].sort((a, b) => a.start - b.start);
  const directed = all.map((mention, index) => ({
    ...mention,
    role: roleFrom(text.slice(all[index - 1]?.end ?? 0, mention.start)),
  }));
  const [first, second] = directed;
  if (directed.length !== 2 || first === undefined || second === undefined) return directed;
  if (first.role === null && second.role !== null) {
    return [{ ...first, role: second.role === 'target' ? 'source' : 'target' }, second];
  }
  if (second.role === null && first.role !== null) {
    return [first, { ...second, role: first.role === 'target' ? 'source' : 'target' }];
  }
  return directed;
}
