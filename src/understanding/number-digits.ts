/** Numbers in digits: "3 400", "1.250", "2,5k", "25-30"; not those that are names, dates, times, prices or decimals. */
import { withoutProducts } from './counts.ts';
import { isOneOf, scaleOf } from './number-lexicon.ts';
import { durationUnitOf, unitOf } from './vocabulary.ts';

export interface NumberInDigits {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly about: boolean;
  readonly range: boolean;
}

/** What stands between blanks and brackets. */
const CHUNK = /[^\s()[\]{}"“”«»;|=<>~≈≤≥→*•]+/gu;
/** "antal:25" and "licenser/25" are 25; "14:30" is a time. */
const BEFORE_NUMBER = /^(?:\p{L}{1,40}:|\p{L}{4,40}\/)(?=\d)/u;
const AFTER_NUMBER = /[.,!?:…]+$/u;

const GROUPED = /^[1-9]\d{0,2}(?:([.,'’])\d{3})(?:\1\d{3})*$/u;
const PLAIN = /^(?:0|[1-9]\d{0,7})$/u;
const WITH_K = /^([1-9]\d{0,4}(?:[.,]\d)?)k$/iu;
const WITH_WORD = /^([1-9]\d{0,7}|[1-9]\d{0,2}[.,]\d{3})([-‐]?)(\p{L}{1,40})$/u;
const DECIMAL = /^[1-9]\d{0,3}[.,]\d$/u;
const RANGE = /^([\d.,'’]+)(k?)[-–—]([\d.,'’]+)(k?)$/iu;
const PIECES = /^(?:st|stk|stycken|pcs|x|ish)$/iu;
const TALLY = /^tal(?:et|l|let)?$/iu;
/** Years that a message may tell of; a number of licences like that has its unit beside it. */
const YEAR = /^(?:19[89]\d|20[0-3]\d)$/u;

interface Chunk {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands between it and the next chunk. */
  readonly gap: string;
  /** What was cut from its end: "25," goes on another way than "25". */
  readonly cut: string;
}

const chunksIn = (text: string): readonly Chunk[] => {
  const found = [...text.matchAll(CHUNK)];
  return found.map((match, index) => {
    const before = BEFORE_NUMBER.exec(match[0])?.[0] ?? '';
    const bare = match[0].slice(before.length).replace(AFTER_NUMBER, '');
    const start = match.index + before.length;
    const whole = match.index + match[0].length;
    const next = found[index + 1]?.index ?? text.length;
    const cut = text.slice(start + bare.length, whole);
    return {
      text: bare,
      start,
      end: start + bare.length,
      gap: text.slice(whole, Math.min(next, whole + 4)),
      cut,
    };
  });
};

const toNumber = (written: string): number | null => {
  if (PLAIN.test(written)) return Number(written);
  return GROUPED.test(written) ? Number(written.replace(/\D/gu, '')) : null;
};
const times = (written: string, scale: number): number =>
  Math.round(Number(written.replace(',', '.')) * scale);
const isBlank = (gap: string): boolean => /^[ \t\u00a0\u202f]$/u.test(gap);

/** Chunks from one on that make up one number with blanks between its thousands; how many they are. */
const groupedFrom = (chunks: readonly Chunk[], at: number): number => {
  const first = chunks[at];
  if (first === undefined || !/^[1-9]\d{0,2}$/u.test(first.text)) return 1;
  let size = 1;
  for (let last = first; isBlank(last.gap) && last.cut === ''; size += 1) {
    const next = chunks[at + size];
    if (next === undefined || !/^\d{3}\+?$/u.test(next.text)) break;
    last = next;
  }
  return size;
};

/** Digits in three groups or more that are no thousands are a telephone number or the like, to its end. */
const digitsFrom = (chunks: readonly Chunk[], at: number): number => {
  let size = 0;
  for (
    let chunk = chunks[at];
    chunk !== undefined && /^[\d.-]+$/u.test(chunk.text);
    chunk = chunks[at + size]
  ) {
    size += 1;
    if (!isBlank(chunk.gap) || chunk.cut !== '') break;
  }
  return size;
};

interface Reading {
  readonly values: readonly number[];
  /** How many chunks were read. */
  readonly size: number;
  readonly about?: true;
  /** Where the number ends in its chunk, when a unit is written together with it: "25st", "5min". */
  readonly ends?: number;
}

/** The numbers that the chunks from one on make up; null where they make up none. */
const readingAt = (chunks: readonly Chunk[], at: number): Reading | null => {
  const chunk = chunks[at];
  if (chunk === undefined) return null;
  const { text } = chunk;
  const next = isBlank(chunk.gap) && chunk.cut === '' ? chunks[at + 1] : undefined;
  const range = RANGE.exec(text);
  if (range !== null) return rangeOf(range);
  const k = WITH_K.exec(text)?.[1];
  if (k !== undefined) return { values: [times(k, 1_000)], size: 1 };
  const plus = /^(.+)\+$/u.exec(text)?.[1];
  if (plus !== undefined) {
    const value = toNumber(plus);
    return value === null ? null : { values: [value], size: 1, about: true };
  }
  const scale = next === undefined ? null : scaleOf(next.text);
  if (scale !== null && (DECIMAL.test(text) || toNumber(text) !== null)) {
    const value = toNumber(text);
    return { values: [value === null ? times(text, scale) : value * scale], size: 2 };
  }
  const withWord = WITH_WORD.exec(text);
  if (withWord !== null) {
    const [, number = '', hyphen = '', word = ''] = withWord;
    const value = toNumber(number);
    const about = TALLY.test(word) || /^ish$/iu.test(word);
    if (value === null) return null;
    if (about) return { values: [value], size: 1, about };
    const isCounted = PIECES.test(word) || durationUnitOf(word) !== null || isUnit(word);
    return isCounted && hyphen === '' ? { values: [value], size: 1, ends: number.length } : null;
  }
  const size = groupedFrom(chunks, at);
  if (size > 1) {
    const digits = chunks.slice(at, at + size).map((part) => part.text);
    const value = Number(digits.join('').replace(/\D/gu, ''));
    return { values: [value], size, ...(digits.at(-1)?.endsWith('+') ? { about: true } : {}) };
  }
  const value = toNumber(text);
  return value === null ? null : { values: [value], size: 1 };
};

function rangeOf([, from = '', fromK = '', to = '', toK = '']: RegExpExecArray): Reading | null {
  const low = toNumber(from);
  const high = toNumber(to);
  if (low === null || high === null || high <= low) return null;
  return { values: [low * (fromK || toK ? 1_000 : 1), high * (toK ? 1_000 : 1)], size: 1 };
}

const wordIn = (chunk: Chunk | undefined): string => /^[#(]?(\p{L}+)/u.exec(chunk?.text ?? '')?.[1] ?? '';
const isUnit = (word: string): boolean => word.length > 1 && (unitOf(word) !== null || PIECES.test(word));

const isOfList = (text: string, { text: digits, cut, start, end }: Chunk): boolean =>
  /^\d{1,2}$/u.test(digits) &&
  (cut === '.' || (cut === '' && text.charAt(end) === ')')) &&
  /(?:^|\n)[ \t]{0,8}$/u.test(text.slice(Math.max(0, start - 9), start));

/** Whether what stands beside it says that a number counts nothing. */
const isName = (text: string, chunks: readonly Chunk[], at: number, size: number): boolean => {
  const chunk = chunks[at];
  const last = chunks[at + size - 1];
  if (chunk === undefined || last === undefined) return true;
  const lineBreak = /\n/u;
  const before = lineBreak.test(chunks[at - 1]?.gap ?? '') ? undefined : chunks[at - 1];
  const behind = lineBreak.test(last.gap) ? undefined : chunks[at + size];
  const wordBehind = last.cut === '' || last.cut === '.' ? wordIn(behind) : '';
  const closes = before?.cut === '' || before?.cut === '.' || before?.cut === ':';
  const wordBefore = closes ? wordIn(before) : '';
  const sign = text.slice(Math.max(0, chunk.start - 1), chunk.start);
  // "1. Vi har E3" at the beginning of a line.
  if (isOfList(text, chunk) && behind !== undefined) return true;
  if (/[$€£#@]/u.test(sign) || /[$€£#]$/u.test(before?.text ?? '') || /^[:%$€£]/u.test(behind?.text ?? ''))
    return true;
  if (last.cut.startsWith(':-') || isOneOf('notCounted', wordBehind)) return true;
  const mayBeYear = size === 1 && YEAR.test(chunk.text) && !isUnit(wordBefore);
  const mayBeName =
    mayBeYear ||
    isOneOf('labels', wordBefore) ||
    isOneOf('months', wordBefore) ||
    isOneOf('months', wordBehind) ||
    (size === 1 && chunk.text === '365');
  return mayBeName && !isUnit(wordBehind);
};

const RANGE_OF_GROUPS =
  /(?<![\p{L}\p{N}.,:#+-])([1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+) ?[-–—] ?([1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+)(?![\p{L}\p{N}-]|[.,]\d)/gu;

/** "1 000-1 200", whose blanks would take it apart. */
const rangesOfGroups = (text: string): readonly NumberInDigits[] =>
  [...text.matchAll(RANGE_OF_GROUPS)].flatMap(({ 0: all, 1: from = '', 2: to = '', index }) => {
    const values = [from, to].map((end) => Number(end.replace(/\D/gu, '')));
    return values.map((value) => ({
      start: index,
      end: index + all.length,
      value,
      about: false,
      range: true,
    }));
  });

/** The numbers in digits of a text, in order. */
export const numbersInDigits = (written: string): readonly NumberInDigits[] => {
  if (!/\d/u.test(written)) return [];
  const named = withoutProducts(written);
  const ranges = rangesOfGroups(named);
  const text = named.replace(RANGE_OF_GROUPS, (all) => ' '.repeat(all.length));
  const chunks = chunksIn(text);
  const found: NumberInDigits[] = [...ranges];
  for (let at = 0; at < chunks.length; ) {
    const chunk = chunks[at];
    if (chunk === undefined || !/^\d/u.test(chunk.text)) {
      at += 1;
      continue;
    }
    const first = chunk;
    // "Plan 1 300 licenser" are 300 licences.
    const isLabelled = isOneOf('labels', wordIn(chunks[at - 1])) && chunks[at - 1]?.cut === '';
    const run = digitsFrom(chunks, at);
    // "25 000,50" is not 25.
    const goesOn = isBlank(chunk.gap) && chunk.cut === '' && /^\d{3}[^\d+]/u.test(chunks[at + 1]?.text ?? '');
    if (goesOn && /^\d{1,3}$/u.test(chunk.text) && !isLabelled) {
      at += 2;
      continue;
    }
    const reading = readingAt(chunks, at);
    const size = isLabelled && /^\d$/u.test(chunk.text) ? 1 : (reading?.size ?? 1);
    if (run > 2 && run !== size) {
      at += run;
      continue;
    }
    if (reading !== null && !isName(text, chunks, at, size)) {
      const end =
        reading.ends === undefined ? (chunks[at + size - 1]?.end ?? first.end) : first.start + reading.ends;
      const range = reading.values.length > 1;
      const about = reading.about ?? false;
      for (const value of reading.values) found.push({ start: first.start, end, value, about, range });
    }
    at += size;
  }
  return found.toSorted((a, b) => a.start - b.start);
};
