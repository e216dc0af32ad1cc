import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Language } from '../../../contract/languages.ts';

const responsible = z.strictObject({ heading: z.string(), named: z.string(), unnamed: z.string() });

const words = z.strictObject({
  languages: z.string(),
  'to-chat': z.string(),
  /** Beside the links to the pages, where somebody could think that the chat is Microsoft's. */
  independent: z.string(),
  /** Who runs the program, in the middle of a sentence, where nobody says it. */
  someone: z.string(),
  contact: z.string(),
  privacy: z.strictObject({
    link: z.string(),
    title: z.string(),
    lead: z.string(),
    responsible,
    kept: z.strictObject({
      heading: z.string(),
      conversation: z.string(),
      files: z.string(),
      channels: z.string(),
      feedback: z.string(),
    }),
    'not-kept': z.strictObject({
      heading: z.string(),
      data: z.string(),
      address: z.string(),
      logs: z.string(),
      tracking: z.string(),
    }),
    where: z.strictObject({
      heading: z.string(),
      place: z.string(),
      stays: z.string(),
      channels: z.string(),
      'web-stays': z.string(),
      'web-azure': z.string(),
    }),
    'how-long': z.strictObject({
      heading: z.string(),
      text: z.string(),
      /** For one day. */
      'one-day': z.string(),
      forget: z.string(),
      channels: z.string(),
      left: z.string(),
      restart: z.string(),
    }),
    browser: z.strictObject({ heading: z.string(), cookie: z.string(), embedded: z.string() }),
    rights: z.strictObject({
      heading: z.string(),
      text: z.string(),
      finding: z.string(),
      complaint: z.string(),
    }),
  }),
  terms: z.strictObject({
    link: z.string(),
    title: z.string(),
    lead: z.string(),
    information: z.strictObject({ heading: z.string(), text: z.string(), check: z.string() }),
    sources: z.strictObject({ heading: z.string(), text: z.string() }),
    independent: z.strictObject({ heading: z.string(), text: z.string() }),
    use: z.strictObject({ heading: z.string(), text: z.string() }),
    licence: z.strictObject({ heading: z.string(), text: z.string() }),
    responsible,
  }),
});
export type LegalWords = z.infer<typeof words>;

/** The words of the privacy and terms pages; throws where a key is missing or is one too many. */
export function legalWords(language: Language): LegalWords {
  const file = new URL(`../../../../locales/${language}/legal.json`, import.meta.url);
  return words.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** What the page with the chat says of these pages, by the names of its template. */
export function legalLinks(language: Language): Readonly<Record<string, string>> {
  const { privacy, terms, independent } = legalWords(language);
  return { 'legal.privacy': privacy.link, 'legal.terms': terms.link, 'legal.independent': independent };
}
