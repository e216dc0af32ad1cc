/** The documents that rules and guides come from, in the languages in which Microsoft has published them. */
import type { SourceRef } from '../contract/verdict.ts';
import documents from './sources.json' with { type: 'json' };

export type DocumentId = keyof typeof documents;

/** A document in another language than its own. */
export interface Translation {
  readonly title: string;
  readonly url: string;
  /** Its own date, where it is of another version than the document. */
  readonly date?: string;
  /** Its headings by the document's headings, as far as they are known. */
  readonly sections: { readonly [heading: string]: string | undefined };
}

export interface SourceDocument {
  readonly title: string;
  /** Language of the document itself. */
  readonly language: string;
  readonly url: string;
  /** The document's own date: a day, or a year where no day is known. */
  readonly date: string;
  /** The day its facts were last read. */
  readonly checked: string;
  /** The other languages it exists in. */
  readonly editions: { readonly [language: string]: Translation | undefined };
}

/** A section of a document as it is shown to a reader. */
export interface Edition {
  readonly language: string;
  readonly title: string;
  readonly url: string;
  readonly date: string;
  readonly section: string;
  /** Differs from the page's language where the page's own heading is not known. */
  readonly sectionLanguage: string;
}

export const SOURCES: Readonly<Record<DocumentId, SourceDocument>> = documents;

/** Tells whether a text names one of the source documents. */
export const isDocumentId = (id: string): id is DocumentId => Object.hasOwn(documents, id);

/** The references that our data has made, so that what is worked out of one is worked out once. */
const references = new Map<DocumentId, Map<string, SourceRef>>();

/** A reference to one section of a source document, with the document's address and date. */
export const source = (document: DocumentId, section: string): SourceRef => {
  const sections = references.get(document) ?? new Map<string, SourceRef>();
  references.set(document, sections);
  const { url, date } = SOURCES[document];
  const reference = sections.get(section) ?? Object.freeze({ document, section, url, date });
  sections.set(section, reference);
  return reference;
};

/** The edition to show to a reader of a language: in that language, else in English, else the document itself. */
export const editionFor = (ref: SourceRef, reader: string): Edition => {
  const { document, section, url, date } = ref;
  if (!isDocumentId(document)) {
    return { language: reader, title: document, url, date, section, sectionLanguage: reader };
  }
  const { language: own, title, editions } = SOURCES[document];
  const language = [reader, 'en'].find((one) => one === own || editions[one] !== undefined) ?? own;
  const edition = editions[language];
  if (language === own || edition === undefined) {
    return { language: own, title, url, date, section, sectionLanguage: own };
  }
  const heading = edition.sections[section];
  return {
    language,
    title: edition.title,
    url: edition.url,
    date: edition.date ?? date,
    section: heading ?? section,
    sectionLanguage: heading === undefined ? own : language,
  };
};
