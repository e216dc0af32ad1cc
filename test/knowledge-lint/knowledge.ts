/** Everything that the lint looks at, as one value, so that a test can break any of it. */
import { FACTS, type FactId, type FactKind, type Facts } from '../../src/contract/facts.ts';
import { ADVICE, GUIDE_IDS, OUTCOMES, type Verdict } from '../../src/contract/verdict.ts';
import type { Language } from '../../src/conversation/model.ts';
import { FACTS_OF_TOPIC } from '../../src/conversation/topics.ts';
import { judge } from '../../src/eligibility/judge.ts';
import type { Example, Rule } from '../../src/eligibility/rule.ts';
import { RULES } from '../../src/eligibility/rules/index.ts';
import { PLANS } from '../../src/knowledge/catalogue.ts';
import { FAQ } from '../../src/knowledge/faq.ts';
import { GUIDES, LINKED_GUIDE_IDS } from '../../src/knowledge/guides.ts';
import { LINKS } from '../../src/knowledge/links.ts';
import { SOURCES, type SourceDocument } from '../../src/knowledge/sources.ts';
import { type WordKey, wordsFor } from '../../src/presentation/words.ts';
import type { Files } from './finding.ts';
import { READERS, type Reader } from './readers.ts';

/** A section of a document. */
export interface Section {
  readonly document: string;
  readonly section: string;
}

/** A rule, of which an example or a source could be missing. */
export interface KnownRule extends Pick<Rule, 'id' | 'sources'> {
  readonly examples: Readonly<Record<keyof Rule['examples'], readonly Example[]>>;
}

export interface KnownStep {
  readonly id: string;
  readonly source?: Section;
  readonly also?: Section | undefined;
  readonly stuck?: readonly string[];
  readonly phase?: string | undefined;
  readonly number?: string | undefined;
}

export interface KnownGuide extends Section {
  readonly id: string;
  readonly steps: readonly KnownStep[];
  readonly after: readonly { readonly id: string }[];
}

export interface KnownTopic {
  readonly id: string;
  readonly group: string;
  readonly variants: readonly {
    readonly id: string;
    readonly source?: Section | undefined;
    readonly also?: Section | undefined;
    readonly newer?: Section | undefined;
  }[];
}

export interface Knowledge {
  readonly rules: readonly KnownRule[];
  readonly facts: Readonly<Record<string, FactKind>>;
  /** The facts that each card asks for. */
  readonly topics: Readonly<Record<string, readonly string[]>>;
  readonly outcomes: readonly string[];
  readonly judge: (facts: Facts, asOf: string) => Verdict;
  /** Whoever makes something of the facts. */
  readonly readers: readonly Reader[];
  /** The guides that verdicts and steps lead to. */
  readonly guideIds: readonly string[];
  /** Where each of them comes from. */
  /** The guides whose steps are written. */
  readonly guides: readonly KnownGuide[];
  readonly faq: readonly KnownTopic[];
  readonly advice: readonly string[];
  readonly plans: readonly string[];
  readonly sources: Readonly<Record<string, SourceDocument>>;
  readonly links: Readonly<Record<string, Readonly<Record<string, string | undefined>>>>;
  /** Whether something is said in a language, by the key of the words. */
  readonly says: (language: Language, key: WordKey) => boolean;
  /** The files in which all of it stands, and the lists of `docs/knowledge.md` where they are written. */
  readonly files: Files;
}

const ALL_GUIDES = [...GUIDE_IDS, ...LINKED_GUIDE_IDS];

/** Whether there are words under the key, and not nothing. */
const says = (language: Language, key: WordKey): boolean => {
  const words = wordsFor(language);
  return words.has(key) && words.lines(key, { count: 2 }).every((line) => line.trim() !== '');
};

/** What the project knows, as it stands in its files. */
export const knowledgeIn = (files: Files): Knowledge => ({
  rules: RULES,
  facts: FACTS,
  topics: FACTS_OF_TOPIC,
  outcomes: OUTCOMES,
  judge,
  readers: READERS,
  guideIds: ALL_GUIDES,
  guides: GUIDES,
  faq: FAQ,
  advice: ADVICE,
  plans: PLANS.map(({ id }) => id),
  sources: SOURCES,
  links: LINKS,
  says,
  files,
});

/** The facts by their ids. */
export const factsOf = ({ facts }: Knowledge): readonly FactId[] =>
  Object.keys(facts).filter((id): id is FactId => Object.hasOwn(FACTS, id));

/** Every fact that a card asks for. */
export const askedIn = ({ topics }: Knowledge): readonly string[] => Object.values(topics).flat();
