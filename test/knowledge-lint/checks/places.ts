/** References to sections of the documents. */
import type { Knowledge, Section } from '../knowledge.ts';

/** What is wrong with a reference to a section; null where nothing is. */
export const problemOf = ({ sources }: Knowledge, ref: Section | undefined): string | null => {
  if (ref === undefined) return 'has no source';
  if (!Object.hasOwn(sources, ref.document)) return `names the document ${ref.document}, which is not there`;
  return ref.section.trim() === '' ? `names no section of ${ref.document}` : null;
};
