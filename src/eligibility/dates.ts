/** Days and times as programs write them. */
import { z } from 'zod';

const isDay = (text: string): boolean => z.iso.date().safeParse(text).success;

/** Longer than any time, with room for blanks. */
const LONGEST = 60;
const TIME =
  /^(\d{4}-\d{2}-\d{2})(?:(?:[Tt] ?| )(\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)? ?([Zz]|[+-]\d{2}:?\d{2})?)?$/u;

/** Blanks around signs taken away, other blanks made one. */
const tidy = (written: string): string =>
  written
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/ ?([:.,+-]) ?/gu, '$1');

/**
 * The day, YYYY-MM-DD, in UTC, of a day or a time in ISO 8601. Blanks around the signs do no harm ("08: 00: 00Z"
 * stands in real answers); a time without a zone is taken as UTC.
 *
 * @returns null where it is neither, or a day that does not exist
 */
export const utcDayOf = (written: string): string | null => {
  if (written.length > LONGEST) return null;
  const [, day, clock, zone = 'Z'] = TIME.exec(tidy(written)) ?? [];
  if (day === undefined || !isDay(day)) return null;
  if (clock === undefined) return day;
  const offset = zone.replace(/^([+-]\d{2})(\d{2})$/u, '$1:$2').toUpperCase();
  const at = Date.parse(`${day}T${clock}${offset}`);
  if (Number.isNaN(at)) return null;
  const shifted = new Date(at).toISOString();
  // Beyond the year 9999 there is no such day to write.
  return /^\d{4}-/u.test(shifted) ? shifted.slice(0, day.length) : day;
};

const DAY = 24 * 60 * 60 * 1000;
const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Whole days from one day to another, YYYY-MM-DD; negative where the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((midnight(to) - midnight(from)) / DAY);
