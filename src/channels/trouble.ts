/** What people are told when nothing can be saved or the program is about to end, and in which language. */
import { type Language, languageOf, nearestLanguage } from '../contract/languages.ts';
import { wordsFor } from '../presentation/words.ts';
import { recogniseLanguage } from '../understanding/languages.ts';
import { pageLanguage } from './http/languages.ts';
import { errorReply, type HttpReply } from './http/route.ts';

/** `not-saved` and `stopping` are answers to what somebody did, `unavailable` to everything else that was asked. */
export type Trouble = 'not-saved' | 'stopping' | 'unavailable';

const KEYS = {
  'not-saved': 'trouble:not-saved',
  stopping: 'trouble:stopping',
  unavailable: 'trouble:unavailable',
} as const;

/** When it is worth trying again, in seconds: an outage of a moment is over by then. */
const RETRY_SECONDS = 5;

/** The sentence, and the locale that it is written in. */
export function troubleText(
  trouble: Trouble,
  language: Language,
): { readonly text: string; readonly locale: string } {
  const words = wordsFor(language);
  return { text: words.t(KEYS[trouble]), locale: words.locale };
}

/** The answer to a request that may be sent again in a moment. */
export function troubleReply(trouble: Trouble, language: Language): HttpReply {
  return {
    ...errorReply(503, 'ServiceUnavailable', troubleText(trouble, language).text),
    headers: {
      'Retry-After': String(RETRY_SECONDS),
      'Content-Language': language,
      Vary: 'Accept-Language',
    },
  };
}

/** What tells the language of somebody whose conversation cannot be looked up. */
export interface Hints {
  readonly locale?: string | null | undefined;
  /** What they wrote. */
  readonly text?: string | null | undefined;
  /** `Accept-Language`. */
  readonly accepted?: string | undefined;
}

/** The languages that conversations were last answered in. */
export interface Tongues {
  /** Notes the locale of an answer. */
  note(conversation: string, locale: unknown): void;
  /**
   * The language of the last answer, for somebody may have asked for another than their client's; else the client's, else
   * the one that is written in, else English.
   */
  of(conversation: string, hints: Hints): Language;
}

/** How many conversations are remembered: those of the last while are the ones in which somebody waits. */
const MOST_REMEMBERED = 5_000;

/** Remembers the languages of so many conversations, those that were answered last. */
export function createTongues(most: number = MOST_REMEMBERED): Tongues {
  const known = new Map<string, Language>();
  return {
    note(conversation, locale) {
      const language = typeof locale === 'string' ? nearestLanguage(locale) : null;
      if (language === null) return;
      known.delete(conversation);
      known.set(conversation, language);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
    },
    of(conversation, { locale, text, accepted }) {
      const told = known.get(conversation) ?? nearestLanguage(locale ?? '');
      if (told !== null) return told;
      const written = recogniseLanguage(text ?? '', languageOf(undefined));
      return written.sure ? written.language : pageLanguage(accepted);
    },
  };
}
