/** What the lint finds, and where it stands. */

export const CHECKS = [
  'rules',
  'facts',
  'questions',
  'outcomes',
  'guides',
  'sources',
  'documents',
  'stories',
  'reach',
] as const;
export type CheckName = (typeof CHECKS)[number];

/** A line of a file of the project, the file by its path from the project's folder. */
export interface Where {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** One thing that is wrong. */
export interface Finding extends Where {
  readonly check: CheckName;
  /** What is wrong, as a sentence without its full stop. */
  readonly what: string;
}

/** The text of files by their paths. */
export type Files = ReadonlyMap<string, string>;

/**
 * Finds a line by what stands in it and before it.
 * @param marks looked for one after the other, each behind the one before; the line is that of the last one found
 */
export const whereIs = (files: Files, file: string, ...marks: readonly string[]): Where => {
  const text = files.get(file) ?? '';
  let at = 0;
  for (const mark of marks) {
    const found = text.indexOf(mark, at);
    if (found < 0) break;
    at = found;
  }
  return { file, line: text.slice(0, at).split('\n').length };
};

/** A finding as it is printed. */
export const inWords = ({ file, line, what }: Finding): string => `${file}:${line}: ${what}`;
