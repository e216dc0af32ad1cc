import type { Language } from './model.ts';

const NORWEGIAN = new Set(['nb', 'nn', 'no', 'da']);

/** The language for a client's locale tag: Swedish, Norwegian for Norwegians and Danes, English for all others. */
export const languageOf = (locale: string | undefined): Language => {
  const primary = locale?.split(/[-_]/u)[0]?.toLowerCase() ?? '';
  if (primary === 'sv') return 'sv';
  return NORWEGIAN.has(primary) ? 'nb' : 'en';
};
