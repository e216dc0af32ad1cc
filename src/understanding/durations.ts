/** How long something has gone on, as people write it: "45 min", "två timmar", "1,5 h", "since yesterday". */
import { type CountReading, readCount, withoutProducts } from './counts.ts';
import { fold } from './fold.ts';
import { durationUnitOf, endsWithOver, fixedDurationIn, smallNumber, withHalves } from './vocabulary.ts';

const FACT = 'switchStartedMinutesAgo';

/**
 * A number, in digits, perhaps with its thousands apart, or in words, and the word behind it, which may itself be a
 * number: "over one hour". The end of a number is none: "10 000 minutes" are not 000.
 */
const MEASURE =
  /(?<![\p{L}\p{N}]|\d[.,'])([1-9]\d{0,2}(?:[ .,']\d{3})+|\d{1,6}(?:[.,]\d{1,2})?|\p{L}{2,20})\s{0,3}(?=(\p{L}{1,20}))/gu;
const GROUPED = /^\d{1,3}(?:[ .,']\d{3})+$/u;

const numberOf = (text: string): number | null => {
  if (GROUPED.test(text)) return Number(text.replace(/\D/gu, ''));
  return /^\d/u.test(text) ? Number(text.replace(',', '.')) : smallNumber(text);
};

/** Minutes that a text tells of with a unit or by a fixed phrase; null where it tells of none. */
export const minutesIn = (text: string): number | null => {
  const folded = withHalves(withoutProducts(fold(text)));
  let minutes: number | null = null;
  for (const { 1: number = '', 2: unit = '', index } of folded.matchAll(MEASURE)) {
    const length = durationUnitOf(unit);
    const amount = length === null ? null : numberOf(number);
    if (length === null || amount === null) continue;
    // "Over an hour" is more than an hour, and an hour is a limit.
    const more: number = minutes === null && endsWithOver(folded.slice(0, index)) ? 1 : 0;
    minutes = (minutes ?? 0) + Math.round(amount * length) + more;
  }
  return minutes ?? fixedDurationIn(folded);
};

/** Reads one duration in minutes, which is also what a number alone means; says what is wrong with it otherwise. */
export const readDuration = (text: string): CountReading => {
  const minutes = minutesIn(text);
  return readCount(minutes === null ? text : String(minutes), FACT);
};
