/** What people answer to what was understood, read or offered, where the whole text is nothing else. */
import { fold } from './fold.ts';
import { titlesOf } from './titles.ts';
import { VOCABULARIES } from './vocabulary-files.ts';

const wholes = (phrases: readonly string[]): ReadonlySet<string> => new Set(phrases.map(fold));

const WRONG = wholes([...VOCABULARIES.flatMap(({ wrong }) => wrong), ...titlesOf('correct')]);
const NONE_OF_THESE = wholes([
  ...VOCABULARIES.flatMap(({ noneOfThese }) => noneOfThese),
  ...titlesOf('none-of-these'),
]);
const USES_READ = wholes([...VOCABULARIES.flatMap(({ usesRead }) => usesRead), ...titlesOf('use-read')]);
const KEEPS_SAID = wholes([...VOCABULARIES.flatMap(({ keepsSaid }) => keepsSaid), ...titlesOf('keep-said')]);

const DELETES = wholes([...VOCABULARIES.flatMap(({ deletes }) => deletes), ...titlesOf('forget-yes')]);
const KEEPS = wholes([...VOCABULARIES.flatMap(({ keeps }) => keeps), ...titlesOf('forget-no')]);

/** Whether the text says that what was understood is wrong, and nothing else. */
export const saysWrong = (text: string): boolean => WRONG.has(fold(text));

/** Whether the text says to delete what it was asked whether to, and nothing else. */
export const saysDeletes = (text: string): boolean => DELETES.has(fold(text));

/** Whether the text says to keep it, and nothing else. */
export const saysKeeps = (text: string): boolean => KEEPS.has(fold(text));

/** Whether the text says "none of these", and nothing else. */
export const saysNoneOfThese = (text: string): boolean => NONE_OF_THESE.has(fold(text));

/** Which of two counts, what was read or what the person said; null where the text does not say that as a whole. */
export const whichCounts = (text: string): 'read' | 'said' | null => {
  const key = fold(text);
  if (USES_READ.has(key)) return 'read';
  return KEEPS_SAID.has(key) ? 'said' : null;
};
