import { fileURLToPath } from 'node:url';

/** What is told of an error. */
export interface ToldError {
  readonly name: string;
  /** What kind of error it is, as Node, PostgreSQL and libraries number them. */
  readonly code?: string | number;
  /** SQLite's own number. */
  readonly errcode?: number;
  /** What another server answered. */
  readonly status?: number;
  /** Where in this program, innermost first: `src/app.ts:12:34`. */
  readonly stack: readonly string[];
  readonly cause?: ToldError;
  /** The first of the errors that it is made of. */
  readonly errors?: readonly ToldError[];
}

/** Causes of causes, errors in errors, lines of a stack: no more than this of each. */
const MOST_DEEP = 4;
const MOST_ERRORS = 3;
const MOST_LINES = 12;

/** Names of classes, which stand in programs and not in data. */
const NAME = /^[A-Z][A-Za-z0-9]{0,60}(?:Error|Exception|Unavailable|Failure)$/;
const CLASS = /^[A-Za-z_$][\w$]{0,60}$/;
/** Node's, its libraries' and the operating system's codes; SQLSTATE, which has a digit among its five. */
const CODES = [
  /^(?:ERR|UND_ERR|HPE|WS_ERR|DEP|SQLITE)_[A-Z0-9_]{1,60}$/,
  /^E[A-Z0-9]{2,20}$/,
  /^(?=[A-Z]{0,4}\d)[0-9A-Z]{5}$/,
];

/** The folder of this program, as an address and as a path: both stand in stacks. */
const ROOT = new URL('../../../', import.meta.url);
const ROOTS = [ROOT.href, fileURLToPath(ROOT)];
const OWN_FRAME = /^(?:.* \()?(?<place>src\/[\w./-]{1,200}\.[cm]?[jt]s:\d{1,7}:\d{1,7})\)?$/;

/**
 * An error without its message, for that can hold what a person wrote: JSON.parse quotes what it cannot read, and
 * databases the values that they refuse. All else is told only where it is known to be a program's own word. Takes
 * anything that can be thrown, and never throws itself.
 */
export function tellError(error: unknown, deep = 0): ToldError {
  try {
    return told(error, deep);
  } catch {
    return { name: 'unknown', stack: [] };
  }
}

function told(error: unknown, deep: number): ToldError {
  if (!(error instanceof Error)) return { name: error === null ? 'null' : typeof error, stack: [] };
  const code = codeOf(field(error, 'code'));
  const errcode = wholeNumber(field(error, 'errcode'));
  const status = wholeNumber(field(error, 'status')) ?? wholeNumber(field(error, 'statusCode'));
  const { cause } = error;
  const errors: unknown = field(error, 'errors');
  return {
    name: nameOf(error),
    ...(code === undefined ? {} : { code }),
    ...(errcode === undefined ? {} : { errcode }),
    ...(status === undefined ? {} : { status }),
    stack: ownFrames(error),
    ...(cause === undefined || deep >= MOST_DEEP ? {} : { cause: tellError(cause, deep + 1) }),
    ...(Array.isArray(errors) && errors.length > 0 && deep < MOST_DEEP && errors[0] instanceof Error
      ? { errors: errors.slice(0, MOST_ERRORS).map((one) => tellError(one, deep + 1)) }
      : {}),
  };
}

const field = (error: Error, name: string): unknown => Reflect.get(error, name);

const wholeNumber = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) < 100_000 ? value : undefined;

const codeOf = (value: unknown): string | number | undefined =>
  typeof value === 'string' && CODES.some((code) => code.test(value)) ? value : wholeNumber(value);

function nameOf(error: Error): string {
  if (NAME.test(error.name)) return error.name;
  const { name } = error.constructor;
  return CLASS.test(name) ? name : 'Error';
}

/** The frames that are ours. The message stands before them and could look like some, so it is cut off. */
function ownFrames({ stack, message }: Error): readonly string[] {
  if (typeof stack !== 'string') return [];
  const begins = stack.indexOf(message);
  // Somebody changed one of the two: where the message ends cannot be told.
  if (begins < 0) return [];
  return stack
    .slice(begins + message.length)
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const frame = line.trim().replace(/^at (?:async )?/, '');
      const root = ROOTS.find((one) => frame.includes(one));
      return root === undefined ? [] : (OWN_FRAME.exec(frame.replace(root, ''))?.groups?.place ?? []);
    })
    .slice(0, MOST_LINES);
}
