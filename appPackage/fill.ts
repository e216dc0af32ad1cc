/** A template of JSON whose texts hold placeholders, `${{name}}`, and where in it the words of a language stand. */

/** Where a text stands, as Teams' language files call it: `bots[0].commandLists[0].commands[0].title`. */
export type Path = string;

const PLACEHOLDER = /\$\{\{([\w.-]+)\}\}/gu;
const WORDS = 'words.';

/** Gives every text of a template with its path. */
export const textsOf = (node: unknown, path: Path = ''): readonly (readonly [Path, string])[] => {
  if (typeof node === 'string') return [[path, node]];
  if (Array.isArray(node)) return node.flatMap((child, at) => textsOf(child, `${path}[${at}]`));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, child]) =>
    textsOf(child, path === '' ? name : `${path}.${name}`),
  );
};

/** Whether a text is another one in another language. */
export const isLocalised = (text: string): boolean => text.includes(`\${{${WORDS}`);

/** The placeholder's value; throws where there is none, for that is a slip in the template. */
export const fillText = (text: string, values: ReadonlyMap<string, string>): string =>
  text.replaceAll(PLACEHOLDER, (_, name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`The manifest names ${name}, which is not there.`);
    return value;
  });

/** The template with its placeholders filled. */
export const fill = (node: unknown, values: ReadonlyMap<string, string>): unknown => {
  if (typeof node === 'string') return fillText(node, values);
  if (Array.isArray(node)) return node.map((child) => fill(child, values));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, fill(child, values)]));
};

/** The values that a language's file of words gives, by the names that placeholders have. */
export const wordValues = (words: unknown): ReadonlyMap<string, string> =>
  new Map(textsOf(words).map(([path, text]) => [`${WORDS}${path}`, text]));
