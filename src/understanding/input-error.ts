/** What is wrong with something that was entered. */
export const INPUT_ERRORS = [
  'required',
  'not-a-number',
  'not-whole',
  'too-small',
  'too-large',
  'unknown-plan',
  'ambiguous-plan',
  'not-a-choice',
] as const;
export type InputErrorCode = (typeof INPUT_ERRORS)[number];
export interface InputError {
  readonly code: InputErrorCode;
  readonly min?: number;
  readonly max?: number;
  /** Nearest plans, for the two plan errors. */
  readonly plans?: readonly string[];
}
