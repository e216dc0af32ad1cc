/**
 * Finds guides, reasons and questions by what somebody types, in any of the three languages. A word counts the more
 * the fewer topics have it, so that small words need no list; its beginning is enough, as it is being typed, and so
 * is a slip.
 */
import { distance } from 'fastest-levenshtein';
import { LANGUAGES, type Language } from '../../../contract/languages.ts';
import { OUTCOMES } from '../../../contract/verdict.ts';
import { RULES } from '../../../eligibility/rules/index.ts';
import { FAQ } from '../../../knowledge/faq.ts';
import { GUIDES, stepsFor } from '../../../knowledge/guides.ts';
import type { Topic } from '../../../presentation/extension/shared-pages.ts';
import { faqQuestion } from '../../../presentation/faq-words.ts';
import { introWords, stepTitle, stuckWords } from '../../../presentation/guide-words.ts';
import { guideName } from '../../../presentation/verdict-words.ts';
import { plain, type Words, wordsFor } from '../../../presentation/words.ts';
import { faqTopicsIn } from '../../../understanding/faq-phrases.ts';
import { fold } from '../../../understanding/fold.ts';

/** A longer query is read no further. */
const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

/** What is found, in the language in which it was asked for. */
export interface Found {
  readonly topic: Topic;
  readonly language: Language;
}

interface Entry extends Found {
  readonly title: ReadonlySet<string>;
  readonly text: ReadonlySet<string>;
  /** The id of a question, which its own phrases find too. */
  readonly question: string | null;
}

/** Labels of the admin centre stand in bold, and in so many sentences that they tell nothing. */
const withoutLabels = (text: string): string => text.replace(/\*\*[^*]*\*\*/gu, ' ');

const wordsOf = (text: string): readonly string[] =>
  fold(text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '))
    .split(' ')
    .filter((word) => word !== '');

const textsOf = (
  words: Words,
  topic: Topic,
): { readonly title: string; readonly text: readonly string[] } => {
  switch (topic.kind) {
    case 'guide': {
      const { guide } = topic;
      const steps = stepsFor(guide, {}).flatMap((step) => [
        stepTitle(words, guide, step, {}),
        ...stuckWords(words, guide, step, {}).map(({ title }) => title),
      ]);
      // What the guide is for is called as its outcome is, where there is one: "The switch is stuck".
      const outcome = OUTCOMES.filter((id) => id === guide.id).map((id) =>
        words.t(`verdict:outcome.${id}.title`),
      );
      return {
        title: guideName(words, guide.id),
        text: [...outcome, introWords(words, guide, {}), ...steps],
      };
    }
    case 'reason': {
      const key = `rules:${topic.rule.id}` as const;
      return {
        title: words.t(`${key}.name`),
        text: [words.t(`${key}.unknown`), words.t(`${key}.findOut`), words.t(`${key}.fixMore`)],
      };
    }
    case 'question':
      return { title: faqQuestion(words, topic.topic), text: [] };
  }
};

const TOPICS: readonly Topic[] = [
  ...GUIDES.map((guide) => ({ kind: 'guide', guide }) as const),
  ...RULES.map((rule) => ({ kind: 'reason', rule }) as const),
  ...FAQ.map((topic) => ({ kind: 'question', topic }) as const),
];

const ENTRIES: readonly Entry[] = LANGUAGES.flatMap((language) => {
  const words = wordsFor(language);
  return TOPICS.map((topic) => {
    const { title, text } = textsOf(words, topic);
    return {
      topic,
      language,
      title: new Set(wordsOf(plain(title))),
      text: new Set(text.flatMap((line) => wordsOf(plain(withoutLabels(line))))),
      question: topic.kind === 'question' ? topic.topic.id : null,
    };
  });
});

const ALL_WORDS: readonly string[] = [...new Set(ENTRIES.flatMap(({ title, text }) => [...title, ...text]))];

/** The words of each language; many, such as "post", are words of several. */
const WORDS_IN: ReadonlyMap<Language, ReadonlySet<string>> = new Map(
  LANGUAGES.map((language) => {
    const own = ENTRIES.filter((entry) => entry.language === language);
    return [language, new Set(own.flatMap(({ title, text }) => [...title, ...text]))];
  }),
);

/** How well a word of ours fits one that was typed: whole, begun, bent, or inside a compound; 0 where not. */
const fitOf = (typed: string, word: string): number => {
  if (word === typed) return 1;
  if (typed.length >= 2 && word.startsWith(typed)) return 0.8;
  // Another ending: "faktura" finds "fakturor".
  if (typed.length >= 5 && word.startsWith(typed.slice(0, -1))) return 0.7;
  if (typed.length >= 4 && (word.includes(typed) || (word.length >= 6 && typed.startsWith(word)))) return 0.6;
  return 0;
};

/** The same for what was typed with a slip or two, or only begins as a word of ours does: "prøveversjon". */
const slippedFitOf = (typed: string, word: string): number => {
  const slips = typed.length >= 8 ? 2 : typed.length >= 5 ? 1 : 0;
  const isNear = slips > 0 && Math.abs(word.length - typed.length) <= slips && distance(word, typed) <= slips;
  if (isNear) return 0.5;
  return typed.length >= 7 && word.startsWith(typed.slice(0, 5)) ? 0.4 : 0;
};

/** The words that fit, each with how well. */
const fitting = (measure: (word: string) => number): ReadonlyMap<string, number> =>
  new Map(ALL_WORDS.map((word): [string, number] => [word, measure(word)]).filter(([, how]) => how > 0));

/** The words of ours that a typed word fits, each with how well, and how much it tells. */
interface Sought {
  readonly fits: ReadonlyMap<string, number>;
  readonly weight: number;
}

const sought = (typed: string): Sought => {
  const written = fitting((word) => fitOf(typed, word));
  // Only what is no word of ours, nor begins one, is taken for a slip.
  const fits = written.size > 0 ? written : fitting((word) => slippedFitOf(typed, word));
  const holders = ENTRIES.filter(({ title, text }) =>
    [...fits.keys()].some((word) => title.has(word) || text.has(word)),
  );
  return { fits, weight: Math.log(1 + ENTRIES.length / Math.max(1, holders.length)) };
};

const TITLE = 3;
const QUESTION = 6;
/** What fits much less well than the best is not what was meant. */
const WORTH_SHOWING = 0.3;

const bestFit = (fits: ReadonlyMap<string, number>, has: ReadonlySet<string>): number =>
  Math.max(0, ...[...fits].map(([word, fit]) => (has.has(word) ? fit : 0)));

const scoreOf = (entry: Entry, typed: readonly Sought[], asked: readonly string[]): number => {
  const byWords = typed.reduce((sum, { fits, weight }) => {
    return sum + weight * Math.max(TITLE * bestFit(fits, entry.title), bestFit(fits, entry.text));
  }, 0);
  return byWords + (asked.includes(entry.question ?? '') ? QUESTION : 0);
};

/** Whether the reader's own language has words for all that was typed that fit as well as those of any other. */
const isIn = (language: Language, typed: readonly Sought[]): boolean =>
  typed.every(({ fits }) => {
    const own = WORDS_IN.get(language) ?? new Set();
    return bestFit(fits, own) >= Math.max(0, ...fits.values());
  });

const keyOf = (topic: Topic): string => {
  switch (topic.kind) {
    case 'guide':
      return `guide ${topic.guide.id}`;
    case 'reason':
      return `reason ${topic.rule.id}`;
    case 'question':
      return `question ${topic.topic.id}`;
  }
};

/** What most want, for whoever has typed nothing yet: today's guides, the commonest reasons, and the questions. */
const starting = (language: Language): readonly Found[] => {
  const first = [
    'guide find-out',
    'guide change-plan-link',
    'guide change-plan-options',
    'guide manual',
    'guide stuck',
  ];
  const reasons = ['reason more-users-than-licences', 'reason role-missing', 'reason balance-due'];
  const wanted = [...first, ...reasons, 'reason bought-through-seller', 'reason credit-check-pending'];
  const listed = wanted.flatMap((key) => TOPICS.find((topic) => keyOf(topic) === key) ?? []);
  return [...listed, ...TOPICS.filter((topic) => !listed.includes(topic))].map((topic) => ({
    topic,
    language,
  }));
};

/**
 * The topics that a text asks for, best first, each once and in the language whose words were typed.
 * @param text what was typed; nothing gives a list to start from
 * @param language the reader's own, where the words are of several languages
 */
export const findTopics = (text: string, language: Language): readonly Found[] => {
  const written = text.slice(0, LONGEST_QUERY);
  const typed = [...new Set(wordsOf(written))].slice(0, MOST_WORDS);
  if (typed.length === 0) return starting(language);
  const all = typed.map(sought);
  const asked = faqTopicsIn(written);
  const scored = ENTRIES.map((entry) => ({ entry, score: scoreOf(entry, all, asked) }))
    .filter(({ score }) => score > 0)
    // Of two languages that fit as well, the reader's own comes first.
    .sort(
      (a, b) =>
        b.score - a.score || Number(b.entry.language === language) - Number(a.entry.language === language),
    );
  const best = scored[0]?.score ?? 0;
  // One word of a title must not turn it into the neighbour's language: "e-post" is Swedish to a Swede.
  const isOwn = isIn(language, all);
  const seen = new Set<string>();
  return scored.flatMap(({ entry: { topic, language: told }, score }) => {
    const key = keyOf(topic);
    if (score < best * WORTH_SHOWING || seen.has(key)) return [];
    seen.add(key);
    return [{ topic, language: isOwn ? language : told }];
  });
};
