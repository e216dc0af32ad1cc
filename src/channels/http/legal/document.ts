import { LANGUAGES, type Language } from '../../../contract/languages.ts';
import { wordsFor } from '../../../presentation/words.ts';
import type { LegalText, Section } from './texts.ts';
import type { LegalWords } from './words.ts';

export interface DocumentOptions {
  readonly language: Language;
  readonly words: LegalWords;
  readonly text: LegalText;
  readonly values: Readonly<Record<string, string>>;
  /** The page's own address, and the other page's with its name. */
  readonly path: string;
  readonly other: { readonly path: string; readonly name: string };
  readonly style: string;
}

/** A page as HTML: headings, no scripts, and links to the same in the other languages. */
export function legalDocument({
  language,
  words,
  text,
  values,
  path,
  other,
  style,
}: DocumentOptions): string {
  const put = (words: string) => inline(words, values);
  const section = ({ heading, paragraphs = [], items = [] }: Section) =>
    [
      `<h2>${put(heading)}</h2>`,
      ...paragraphs.map((one) => `<p>${put(one)}</p>`),
      ...(items.length === 0 ? [] : ['<ul>', ...items.map((one) => `<li>${put(one)}</li>`), '</ul>']),
    ].join('\n');
  const languages = LANGUAGES.map((one) => {
    const name = wordsFor(one).t(`common:languages.${one}`);
    const current = one === language ? ' aria-current="page"' : '';
    return `<a href="${path}?lang=${one}" lang="${one}" hreflang="${one}"${current}>${html(name)}</a>`;
  });
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${html(text.title)} · planbyte</title>
<link rel="icon" href="/favicon.ico" type="image/svg+xml">
<link rel="stylesheet" href="${style}">
</head>
<body>
<header class="top">
<a class="top__home" href="/"><img src="/favicon.ico" alt="" width="28" height="28">${html(words['to-chat'])}</a>
<nav class="top__languages" aria-label="${html(words.languages)}">${languages.join('\n')}</nav>
</header>
<main>
<h1>${html(text.title)}</h1>
<p class="lead">${put(text.lead)}</p>
${text.sections.map(section).join('\n')}
</main>
<footer><a class="other" href="${other.path}?lang=${language}">${html(other.name)}</a></footer>
</body>
</html>
`;
}

const html = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Words as HTML: `{{…}}` filled in, an address as a link, `**…**` strong and `…` in backquotes as code. */
function inline(words: string, values: Readonly<Record<string, string>>): string {
  return html(words)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\{\{(\w+)\}\}/g, (slot, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`A page asks for ${slot}, which nobody gives.`);
      return name === 'email'
        ? `<a href="mailto:${encodeURIComponent(value).replace('%40', '@')}">${html(value)}</a>`
        : html(value);
    });
}
