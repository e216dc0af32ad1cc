/** References to sections of the documents. */
import type { Knowledge, Section } from '../knowledge.ts';

/** The headings of a document as the list of its statements has them; undefined where it has no such list. */
export const headingsOf = ({ files }: Knowledge, document: string): ReadonlySet<string> | undefined => {
  const list = files.get(`docs/knowledge/${document}.md`);
  if (list === undefined) return undefined;
  return new Set([...list.matchAll(/^##+ (.+)$/gmu)].map(([, heading = '']) => heading.trim()));
};

/** What is wrong with a reference to a section; null where nothing is. */
export const problemOf = (knowledge: Knowledge, ref: Section | undefined): string | null => {
  const { sources } = knowledge;
  if (ref === undefined) return 'has no source';
  if (!Object.hasOwn(sources, ref.document)) return `names the document ${ref.document}, which is not there`;
  if (ref.section.trim() === '') return `names no section of ${ref.document}`;
  return headingsOf(knowledge, ref.document)?.has(ref.section) === false
    ? `names the section "${ref.section}", which is no heading in docs/knowledge/${ref.document}.md`
    : null;
};
