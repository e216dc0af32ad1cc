import { type Language, languageOf, nearestLanguage } from '../../contract/languages.ts';

/** The page's language for a browser's `Accept-Language`: the first wanted one that we have, else English. */
export function pageLanguage(accepted: string | undefined): Language {
  const wanted = (accepted ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
      const weight = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    const language = nearestLanguage(tag);
    if (language !== null) return language;
  }
  return languageOf(undefined);
}
