import type { SourceRef } from '../contract/verdict.ts';
import documents from './sources.json' with { type: 'json' };

export type DocumentId = keyof typeof documents;
export interface SourceDocument {
  readonly title: string;
  /** Language of the document itself. */
  readonly language: string;
  readonly url: string;
  /** The document's own date: a day, or a year where no day is known. */
  readonly date: string;
  /** The day its facts were last read. */
  readonly checked: string;
}

export const SOURCES: Readonly<Record<DocumentId, SourceDocument>> = documents;

/** Tells whether a text names one of the source documents. */
export const isDocumentId = (id: string): id is DocumentId => Object.hasOwn(documents, id);

/** A reference to one section of a source document, with the document's address and date. */
export const source = (document: DocumentId, section: string): SourceRef =>
  Object.freeze({ document, section, url: SOURCES[document].url, date: SOURCES[document].date });
