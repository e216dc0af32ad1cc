/**
 * Looking into JSON that several tools may have written: the API itself (camelCase), the objects of the Graph and
 * Partner Center modules of PowerShell (PascalCase, unknown properties under `AdditionalProperties`), ConvertTo-Json,
 * which unwraps lists of one and writes what is too deep as a text such as "System.Object[]".
 */

/** The properties of one object, their names in small letters. */
export type Fields = ReadonlyMap<string, unknown>;

const isObject = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

/** Properties beyond these are of no answer that is read. */
const MOST_PROPERTIES = 200;
const MORE = 'additionalproperties';

const named = (input: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(input)
    .slice(0, MOST_PROPERTIES)
    .map(([name, value]) => [name.toLowerCase(), value]);

/** The properties of an object; null for anything else. Its own win over those under `AdditionalProperties`. */
export const fieldsIn = (input: unknown): Fields | null => {
  if (!isObject(input)) return null;
  const own = new Map(named(input));
  const more = own.get(MORE);
  if (!isObject(more)) return own;
  return new Map([...named(more), ...[...own].filter(([, value]) => value !== null && value !== '')]);
};

/** Whether there is one of these properties, with whatever value. */
export const hasAny = (fields: Fields, names: readonly string[]): boolean =>
  names.some((name) => fields.has(name));

/** A text without what nobody can see; null for anything else, and for what is longer than such a text can be. */
export const textIn = (fields: Fields, name: string, longest = 200): string | null => {
  const value = fields.get(name);
  if (typeof value !== 'string' || value.length > longest) return null;
  const text = value.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return text === '' ? null : text;
};

/** More than any tenant has of anything; numbers up to it can be added and are still exact. */
const LARGEST = 1_000_000_000;

/** A whole number from 0, also where it stands as text; null for anything else. */
export const countIn = (fields: Fields, name: string): number | null => {
  const value = fields.get(name);
  const number = typeof value === 'string' && /^\d{1,15}$/u.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= LARGEST
    ? number
    : null;
};

/** Yes or no, also as text; null for anything else. */
export const flagIn = (fields: Fields, name: string): boolean | null => {
  const value = fields.get(name);
  if (typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return text === 'true' ? true : text === 'false' ? false : null;
};

/** A word of an enumeration, in small letters, for they differ in case between versions. */
export const wordIn = (fields: Fields, name: string): string =>
  (textIn(fields, name, 60) ?? '').toLowerCase();

/** The elements of a list; one that was unwrapped stands alone; null where there is no list. */
export const listIn = (input: unknown): readonly unknown[] | null => {
  if (Array.isArray(input)) return input;
  const fields = fieldsIn(input);
  if (fields === null) return null;
  // Windows PowerShell writes some lists as {"value": […], "Count": 2}.
  const value = fields.get('value');
  return Array.isArray(value) && fields.has('count') ? value : [input];
};

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** A GUID in small letters; null for anything else, also for the one of zeros, which means none. */
export const guidOf = (value: unknown): string | null => {
  if (typeof value !== 'string' || value.length > 60) return null;
  const guid = value
    .trim()
    .replace(/^\{(.*)\}$/u, '$1')
    .toLowerCase();
  return GUID.test(guid) && !/^[0-]+$/u.test(guid) ? guid : null;
};

/** A GUID among the properties. */
export const guidIn = (fields: Fields, name: string): string | null => guidOf(fields.get(name));
