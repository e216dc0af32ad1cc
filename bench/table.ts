/** Prints figures as a table of plain text. */

/** The rows under their headings, the first column to the left and the others to the right. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return rows.map(line).join('\n');
};

/** The middle one of some figures. */
export const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;

/** Prints what was not reached and makes the command fail, if `--check` was given. */
export const check = (targets: readonly (readonly [name: string, isMet: boolean])[]): void => {
  if (!process.argv.includes('--check')) return;
  for (const [name, isMet] of targets) console.log(`${isMet ? 'met   ' : 'MISSED'}  ${name}`);
  if (targets.some(([, isMet]) => !isMet)) process.exitCode = 1;
};
