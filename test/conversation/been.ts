/** Where the stories come by: each is told, and what it shows is looked at. */
import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES, type Language } from '../../src/conversation/model.ts';
import { type Place, placesOf } from './coverage.ts';
import { parseStory, StoryError } from './story.ts';
import { tablesBeside } from './tables.ts';
import { tellStory } from './teller.ts';

const ROOT = new URL('../../', import.meta.url);
const FOLDER = new URL('stories/', import.meta.url);

/** The files of the stories in a language. */
export const storiesIn = (language: Language): readonly string[] =>
  readdirSync(new URL(language, FOLDER))
    .filter((file) => file.endsWith('.story'))
    .map((file) => fileURLToPath(new URL(`${language}/${file}`, FOLDER)));

/** The places that conversations came by, by the language in which they were shown. */
export type Been = ReadonlyMap<Language, ReadonlySet<Place>>;
type Visited = ReadonlyMap<Language, Set<Place>>;

/** Nowhere yet. */
export const nowhere = (): Visited => new Map(LANGUAGES.map((language) => [language, new Set()]));

/**
 * Tells the story of a file and adds where it comes by.
 * @throws StoryError with the line where something else came than the story says
 */
export const tellFile = (file: string, been: Visited): void => {
  const stage = tellStory(parseStory(readFileSync(file, 'utf8')), tablesBeside(file));
  for (const { reply } of stage.shown) {
    for (const place of placesOf(reply)) been.get(reply.language)?.add(place);
  }
};

/** A story that does not come out as it is written. */
export interface Failure {
  /** From the project's folder. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

const fromRoot = (file: string): string => relative(fileURLToPath(ROOT), file).replaceAll('\\', '/');

/** Tells every story in every language. */
export const tellAll = (): { readonly been: Been; readonly failures: readonly Failure[] } => {
  const been = nowhere();
  const failures: Failure[] = [];
  for (const file of LANGUAGES.flatMap(storiesIn)) {
    try {
      tellFile(file, been);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      failures.push({ file: fromRoot(file), line: error instanceof StoryError ? error.line : 1, message });
    }
  }
  return { been, failures };
};
