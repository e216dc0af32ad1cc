/** Sentences with places for values, taken apart once: filling one in is then a matter of putting strings together. */

/** Values by name; undefined where a value is deliberately nothing. */
export type Values = Readonly<Record<string, string | number | undefined>>;

/** A sentence, ready to be filled with values. */
export type Phrase = (values: Values) => string;

const PLACE = /\{\{(\w+)\}\}/u;

/**
 * Takes a sentence apart. A value is put in once and never read again; a place that no value was given for stays as it
 * is, as i18next leaves it.
 * @returns null where more stands between the brackets than a name, which is for i18next to fill
 */
export const compilePhrase = (text: string): Phrase | null => {
  const parts = text.split(PLACE);
  const texts = parts.filter((_, index) => index % 2 === 0);
  const places = parts.filter((_, index) => index % 2 === 1);
  if (texts.some((part) => part.includes('{{'))) return null;
  if (places.length === 0) return () => text;
  const [before = '', ...behind] = texts;
  return (values) => {
    let said = before;
    for (let index = 0; index < places.length; index += 1) {
      const place = places[index] ?? '';
      said += values[place] ?? (Object.hasOwn(values, place) ? '' : `{{${place}}}`);
      said += behind[index] ?? '';
    }
    return said;
  };
};
