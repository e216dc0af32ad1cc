import { LANGUAGES, type Language } from '../../conversation/model.ts';

/** The tags Web Chat knows its own words under. */
export const WEB_CHAT_LOCALES: Readonly<Record<Language, string>> = { sv: 'sv-SE', nb: 'nb-NO', en: 'en-US' };

/** Norwegian in its other forms, and Danish, read Norwegian bokmål best. */
const NEAREST: Readonly<Record<string, Language>> = { nn: 'nb', no: 'nb', da: 'nb' };

/** The page's language for a browser's `Accept-Language`: the first wanted one that we have, else English. */
export function pageLanguage(accepted: string | undefined): Language {
  const wanted = (accepted ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
      const weight = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
      return { tag: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    const language = NEAREST[tag] ?? LANGUAGES.find((one) => one === tag);
    if (language !== undefined) return language;
  }
  return 'en';
}
