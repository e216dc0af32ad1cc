/** From JSON to the things in it, whatever they are wrapped in: one answer, several, a batch, what PowerShell wrote. */
import { type Fields, fieldsIn, listIn, wordIn } from './fields.ts';

/** Something that an answer holds. */
export interface Item {
  readonly fields: Fields;
  /** `@odata.context` of the answer, in small letters; empty where there is none. */
  readonly context: string;
}

/** One answer with what it holds. */
export interface Answer {
  readonly items: readonly Item[];
  readonly context: string;
  /** Whether it says that it holds all there is: a list without a further page. */
  readonly whole: boolean;
}

export interface Unwrapped {
  readonly answers: readonly Answer[];
  /** Some of it is an error in place of an answer. */
  readonly errors: number;
}

/** Answers within a batch within an array within an object named by hand; nothing real is deeper. */
const DEEPEST = 5;
/** Properties of an object of answers. */
const MOST_PARTS = 100;
/** A tenant has some hundred at most; a list of users may be long. */
const MOST_ITEMS = 100_000;

const NOTHING: Unwrapped = { answers: [], errors: 0 };
const ERROR: Unwrapped = { answers: [], errors: 1 };

const together = (parts: readonly Unwrapped[]): Unwrapped => ({
  answers: parts.flatMap(({ answers }) => answers),
  errors: parts.reduce((sum, { errors }) => sum + errors, 0),
});

const contextOf = (fields: Fields): string => {
  const context = fields.get('@odata.context');
  return typeof context === 'string' ? context.slice(0, 500).toLowerCase() : '';
};

const answer = (inputs: readonly unknown[], context: string, whole: boolean): Unwrapped => {
  const items = inputs.slice(0, MOST_ITEMS).flatMap((input) => {
    const fields = fieldsIn(input);
    return fields === null ? [] : [{ fields, context: contextOf(fields) || context }];
  });
  // A list of numbers or texts is no answer; an empty one is an empty answer.
  if (items.length === 0 && inputs.length > 0) return NOTHING;
  return { answers: [{ items, context, whole: whole && items.length === inputs.length }], errors: 0 };
};

/** Whether a list says by a link or by its count that there is more. */
const isWhole = (fields: Fields, length: number): boolean => {
  const next = fields.get('@odata.nextlink') ?? fieldsIn(fields.get('links'))?.get('next') ?? null;
  if (next !== null) return false;
  const told = fields.get('@odata.count') ?? fields.get('totalcount');
  return typeof told !== 'number' || told <= length;
};

/** Graph says `{"error": {"code", …}}`, Partner Center `{"code", "description"}`. */
const isError = (fields: Fields): boolean => {
  const error = fieldsIn(fields.get('error'));
  if (error !== null) return error.has('code') || error.has('message');
  return fields.has('code') && fields.has('description') && !fields.has('iseligible');
};

/** A wrapping that holds other things; an item of an answer has no such property. */
const isWrapping = (fields: Fields): boolean =>
  Array.isArray(fields.get('value')) ||
  Array.isArray(fields.get('items')) ||
  Array.isArray(fields.get('responses')) ||
  isError(fields);

const unwrapBatch = (responses: readonly unknown[], depth: number): Unwrapped =>
  together(
    responses.map((response) => {
      const fields = fieldsIn(response);
      if (fields === null) return NOTHING;
      const status = fields.get('status');
      if (typeof status === 'number' && status >= 400) return ERROR;
      return fields.has('body') ? unwrap(fields.get('body'), depth + 1) : NOTHING;
    }),
  );

const unwrapList = (list: readonly unknown[], depth: number): Unwrapped => {
  const isPart = (input: unknown): boolean => {
    if (Array.isArray(input)) return true;
    const fields = fieldsIn(input);
    return fields !== null && isWrapping(fields);
  };
  // Looked at once: a list of a hundred thousand items is no list of answers.
  const parts = list.length > MOST_PARTS ? [] : list.filter(isPart);
  const items = parts.length === 0 ? list : list.filter((input) => !isPart(input));
  return together([
    ...parts.map((part) => unwrap(part, depth + 1)),
    ...(items.length === 0 && parts.length > 0 ? [] : [answer(items, '', true)]),
  ]);
};

/** Names of properties of the things that are read; an object without any may be one of answers by name. */
const MARKS: ReadonlySet<string> = new Set([
  'skuid',
  'skupartnumber',
  'service',
  'roletemplateid',
  'displayname',
  'licenseassignmentstates',
  'targetoffer',
  'eligibilities',
  'subscriptioneligibilities',
  'iseligible',
  'offerid',
  'offername',
  'friendlyname',
  'autorenewenabled',
]);

/** Takes JSON apart. What is too deep is left out; nothing is thrown. */
export const unwrap = (input: unknown, depth = 0): Unwrapped => {
  if (depth > DEEPEST) return NOTHING;
  if (Array.isArray(input)) return unwrapList(input, depth);
  const fields = fieldsIn(input);
  if (fields === null) return NOTHING;
  if (isError(fields)) return ERROR;
  const responses = fields.get('responses');
  if (Array.isArray(responses)) return unwrapBatch(responses, depth);
  const context = contextOf(fields);
  const held = fields.get('value') ?? fields.get('items');
  if (Array.isArray(held)) {
    const inner = unwrapList(held, depth + 1);
    const isPlain = inner.errors === 0 && inner.answers.length === 1;
    return isPlain ? answer(held, context, isWhole(fields, held.length)) : inner;
  }
  const [only] = listIn(held) ?? [];
  if (only !== undefined) return answer([only], context, false);
  if ([...fields.keys()].some((name) => MARKS.has(name)) || wordIn(fields, '@odata.type') !== '') {
    return answer([input], context, false);
  }
  const parts = [...fields.values()].slice(0, MOST_PARTS);
  const { answers, errors } = together(parts.map((part) => unwrap(part, depth + 1)));
  // An empty list somewhere in an object of something else is no empty answer.
  return { answers: answers.filter((one) => one.items.length > 0 || one.context !== ''), errors };
};
