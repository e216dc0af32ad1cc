/** Where something is written, in words: the edition that a reader gets, and its language where it is another. */
import type { SourceRef } from '../contract/verdict.ts';
import { type Edition, editionFor } from '../knowledge/sources.ts';
import { rememberedOf, type Words } from './words.ts';

/** "in English", for a reader of another language; empty for what is in the reader's own. */
const inLanguage = (words: Words, language: string): string =>
  language === words.language ? '' : words.t(`common:in-language.${language}`);

const linkTo = (words: Words, { title, language, url }: Edition): string => {
  const note = inLanguage(words, language);
  const text =
    note === ''
      ? words.t('common:opens-page', { title })
      : words.t('common:opens-page-in', { title, language: note });
  return `[${text}](${url})`;
};

/** A link to the page; it says that it opens a page, and in which language where it is not the reader's. */
export const sourceLink = (words: Words, ref: SourceRef): string =>
  linkTo(words, editionFor(ref, words.language));

/** The page with its date, as a link. */
export const datedLink = rememberedOf((words, ref: SourceRef): string => {
  const edition = editionFor(ref, words.language);
  return words.t('common:dated-page', { link: linkTo(words, edition), date: words.date(edition.date) });
});

/** Where something is written, as one line: the pages with their dates, each once, as two can be the same in an edition. */
export const sourcesLine = (words: Words, refs: readonly SourceRef[]): string => {
  const pages = new Set(refs.map((ref) => datedLink(words, ref)));
  return `${words.t('why:sourceHeading')}: ${[...pages].join('. ')}`;
};

/** The page, its section and its date; the section's language is named where it is not the page's. */
const withSection = (words: Words, edition: Edition, title: string): string => {
  const { language, section, sectionLanguage } = edition;
  const own = { title, section, date: words.date(edition.date) };
  const note = language === sectionLanguage ? '' : inLanguage(words, sectionLanguage);
  return words.t('why:source', note === '' ? own : { ...own, language: note, context: 'section-in' });
};

/** The page, its section and its date, with a link. */
export const sourceLine = rememberedOf((words, ref: SourceRef): string => {
  const edition = editionFor(ref, words.language);
  return withSection(words, edition, linkTo(words, edition));
});

/** The same with the address written out, for where there are no links. */
export const sourceText = (words: Words, ref: SourceRef): string => {
  const edition = editionFor(ref, words.language);
  const note = inLanguage(words, edition.language);
  const title = note === '' ? edition.title : `${edition.title} (${note})`;
  return `${withSection(words, edition, title)}: ${edition.url}`;
};
