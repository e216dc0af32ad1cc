/** The sentences of a language by their keys, each with its variants, ready to be filled. */
import type { TFunction } from 'i18next';
import { compilePhrase, type Phrase } from './phrases.ts';
import type { WordKey, WordParams, Words } from './words.ts';

/** What stands behind a key. What is not asked for yet is undefined, what i18next has to fill itself is null. */
interface Sentence {
  /** False where only some of its contexts have a sentence. */
  isThere: boolean;
  /** The sentences of the contexts, which have keys of their own. */
  contexts: Map<string, Sentence> | undefined;
  phrase: Phrase | null | undefined;
  /** The same by the name of the plural. */
  plurals: Map<string, Phrase | null> | undefined;
  lines: readonly Phrase[] | null | undefined;
}

const newSentence = (): Sentence => ({
  isThere: false,
  contexts: undefined,
  phrase: undefined,
  plurals: undefined,
  lines: undefined,
});

/**
 * Every key with those of its contexts, so that no key is put together to look for one. An underscore may stand in a
 * context too, so each is tried.
 */
const sentencesOf = (keys: ReadonlySet<string>): ReadonlyMap<string, Sentence> => {
  const sentences = new Map<string, Sentence>();
  const sentenceAt = (key: string): Sentence => {
    const known = sentences.get(key) ?? newSentence();
    sentences.set(key, known);
    return known;
  };
  for (const key of keys) {
    const sentence = sentenceAt(key);
    sentence.isThere = true;
    for (let at = key.indexOf('_'); at !== -1; at = key.indexOf('_', at + 1)) {
      const general = sentenceAt(key.slice(0, at));
      general.contexts ??= new Map();
      general.contexts.set(key.slice(at + 1), sentence);
    }
  }
  return sentences;
};

/** The sentence of a context; the general one where that has none of its own, if it is there. */
const inContext = (general: Sentence | undefined, context: string | undefined): Sentence | undefined => {
  const own = context === undefined ? undefined : general?.contexts?.get(context);
  if (own !== undefined) return own;
  return general?.isThere === true ? general : undefined;
};

/**
 * The sentences of a language as i18next finds them, each looked up and taken apart once. Kept is only what stands
 * behind the keys there are, so a key made of what a person wrote takes no memory.
 * @param plurals the language's
 * @param translate asks i18next
 */
export const phraseBook = (
  keys: ReadonlySet<string>,
  plurals: Intl.PluralRules,
  translate: TFunction,
): Pick<Words, 't' | 'lines' | 'has'> => {
  const sentences = sentencesOf(keys);

  const look = (key: WordKey, { count, context }: WordParams): Phrase | null =>
    compilePhrase(translate(key, { count, context, nest: false, skipInterpolation: true }));

  const phraseFor = (key: WordKey, params: WordParams): Phrase | null => {
    const { count, context } = params;
    const sentence = inContext(sentences.get(key), context);
    if (sentence === undefined) return null;
    if (count === undefined) {
      if (sentence.phrase === undefined) sentence.phrase = look(key, params);
      return sentence.phrase;
    }
    const plural = plurals.select(count);
    sentence.plurals ??= new Map();
    const known = sentence.plurals.get(plural);
    if (known !== undefined) return known;
    const phrase = look(key, params);
    sentence.plurals.set(plural, phrase);
    return phrase;
  };

  const findLines = (key: WordKey, params: WordParams, asIs: boolean): readonly string[] => {
    const found: unknown = translate(key, {
      ...params,
      nest: false,
      returnObjects: true,
      skipInterpolation: asIs,
    });
    return Array.isArray(found) ? found.map(String) : [String(found)];
  };

  const lookForLines = (key: WordKey, context: string | undefined): readonly Phrase[] | null => {
    const texts = findLines(key, { context }, true);
    const phrases = texts.flatMap((text) => compilePhrase(text) ?? []);
    return phrases.length < texts.length ? null : phrases;
  };

  return {
    t: (key, params = NO_PARAMS) => {
      const phrase = phraseFor(key, params);
      return phrase === null ? translate(key, { ...params, nest: false }) : phrase(params);
    },
    lines: (key, params = NO_PARAMS) => {
      const { count, context } = params;
      const sentence = count === undefined ? inContext(sentences.get(key), context) : undefined;
      if (sentence === undefined) return findLines(key, params, false);
      if (sentence.lines === undefined) sentence.lines = lookForLines(key, context);
      return sentence.lines?.map((phrase) => phrase(params)) ?? findLines(key, params, false);
    },
    has: (key, context) => {
      const sentence = sentences.get(key);
      if (context === undefined) return sentence?.isThere === true;
      return sentence?.contexts?.has(context) === true;
    },
  };
};

const NO_PARAMS: WordParams = {};
