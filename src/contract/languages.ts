/** The languages that planbyte speaks, and how they are called. */

export const LANGUAGES = ['sv', 'nb', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How a language is written. */
export interface Locale {
  /** The tag that channels, cards and Web Chat's own words know it by. */
  readonly channel: string;
  /** The tag by which numbers, dates and lists are written. */
  readonly format: string;
}
/** Every language's locale. English is written as in Britain; Web Chat has only the American words. */
export const LOCALES: Readonly<Record<Language, Locale>> = {
  sv: { channel: 'sv-SE', format: 'sv-SE' },
  nb: { channel: 'nb-NO', format: 'nb-NO' },
  en: { channel: 'en-US', format: 'en-GB' },
};

/** For whoever reads none of ours, or does not say what they read. */
const FOR_ALL_OTHERS: Language = 'en';

/** Norwegian in its other forms, and Danish, read Norwegian bokmål best. */
export const NEAREST: Readonly<Record<string, Language>> = { no: 'nb', nn: 'nb', da: 'nb' };

/** Tells whether a text is the code of a language we speak. */
export const isLanguage = (code: string): code is Language => LANGUAGES.some((language) => language === code);

/** The language of ours that a tag such as `nn-NO` or `sv_SE` is read best in; null where we have none. */
export const nearestLanguage = (tag: string): Language | null => {
  const primary = tag.split(/[-_.@]/u)[0]?.toLowerCase() ?? '';
  return isLanguage(primary) ? primary : (NEAREST[primary] ?? null);
};

/** The language for a client's locale tag; English where it has none of ours. */
export const languageOf = (tag: string | undefined): Language => nearestLanguage(tag ?? '') ?? FOR_ALL_OTHERS;
