// @ts-check
/**
 * How Web Chat writes dates, sizes and plurals, by the browser's own knowledge of languages: its precompiled one of
 * forty-nine languages is a twelfth of its bundle.
 */

/** @type {Readonly<Record<string, Intl.DateTimeFormatOptions>>} */
const DATES = { MMMMdhm: { month: 'long', day: 'numeric', hour: 'numeric', minute: 'numeric' } };

/** @param {string} language */
export default function globalize(language) {
  const plurals = new Intl.PluralRules(language);
  return {
    /** @param {{ skeleton: string }} form */
    dateFormatter({ skeleton }) {
      const format = new Intl.DateTimeFormat(language, DATES[skeleton]);
      return (/** @type {Date} */ date) => format.format(date);
    },
    /** @param {Intl.RelativeTimeFormatUnit} unit */
    relativeTimeFormatter(unit) {
      const format = new Intl.RelativeTimeFormat(language);
      return (/** @type {number} */ amount) => format.format(amount, unit);
    },
    /** @param {string} unit @param {{ form: 'long' | 'short' }} form */
    unitFormatter(unit, { form }) {
      const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: form });
      return (/** @type {number} */ amount) => format.format(amount);
    },
    /** @param {number} amount */
    plural: (amount) => plurals.select(amount),
  };
}
