/** The questions: words in every language for each that is asked, each value, and each question that people ask. */
import type { FactKind } from '../../../src/contract/facts.ts';
import { LANGUAGES, type Language } from '../../../src/conversation/model.ts';
import type { WordKey } from '../../../src/presentation/words.ts';
import type { Judged } from '../cases.ts';
import { type Finding, whereIs } from '../finding.ts';
import { askedIn, type Knowledge, type KnownTopic } from '../knowledge.ts';
import { whereFact } from './facts.ts';

const valuesIn = (kind: FactKind): readonly string[] => {
  switch (kind.kind) {
    case 'boolean':
      return ['true', 'false'];
    case 'plan':
      return ['other'];
    case 'count':
      return [];
    default:
      return kind.values;
  }
};

/** The words of a fact as a question, as an answer and as a clause, below its id. */
const wordsOfFact = (kind: FactKind, isAsked: boolean): readonly string[] => {
  const values = valuesIn(kind);
  return [
    'short',
    ...(isAsked ? ['label'] : []),
    ...values.map((value) => `values.${value}`),
    ...(kind.kind === 'choices' ? [] : values.map((value) => `statement.${value}`)),
    ...(kind.kind === 'plan' ? ['statement.plan'] : []),
    ...(kind.kind === 'count' ? [`statement.${kind.unit === undefined ? 'count' : 'time'}`] : []),
  ];
};

/** The words of a question that people ask, below its id. */
const wordsOfTopic = ({ variants }: KnownTopic): readonly string[] => [
  'question',
  ...variants.map(({ id }) => `answers.${id}`),
  ...variants.filter(({ newer }) => newer !== undefined).map(({ id }) => `newer.${id}`),
];

const missingWords = (
  { says, files }: Knowledge,
  language: Language,
  place: { readonly file: string; readonly namespace: 'questions' | 'faq'; readonly below: string },
  keys: readonly string[],
): readonly Finding[] => {
  const key = (name: string): WordKey => `${place.namespace}:${place.below}.${name}`;
  return keys
    .filter((name) => !says(language, key(name)))
    .map((name) => ({
      check: 'questions',
      what: `${key(name)} is not said in ${language}`,
      ...whereIs(files, place.file, `"${place.below.split('.').at(-1)}": {`),
    }));
};

/** What is asked stands on a card: else the engine would ask and nobody would see it. */
const withoutCard = (knowledge: Knowledge, judged: readonly Judged[]): readonly Finding[] => {
  const asked = askedIn(knowledge);
  const wanted = new Set(judged.flatMap(({ verdict }) => verdict.missing));
  return [...wanted]
    .filter((fact) => !asked.includes(fact))
    .map((fact) => ({
      check: 'questions',
      what: `${fact} is asked for, and stands on no card (src/conversation/topics.ts)`,
      ...whereFact(knowledge, fact),
    }));
};

/** No question is without words in a language. */
export const checkQuestions = (knowledge: Knowledge, judged: readonly Judged[]): readonly Finding[] => {
  const { facts, faq, topics } = knowledge;
  const asked = askedIn(knowledge);
  const inOne = (language: Language): readonly Finding[] => {
    const file = `locales/${language}/questions.json`;
    return [
      ...Object.entries(facts).flatMap(([fact, kind]) =>
        missingWords(
          knowledge,
          language,
          { file, namespace: 'questions', below: fact },
          wordsOfFact(kind, asked.includes(fact)),
        ),
      ),
      ...Object.keys(topics).flatMap((topic) =>
        missingWords(knowledge, language, { file, namespace: 'questions', below: `topics.${topic}` }, [
          'title',
          'intro',
        ]),
      ),
      ...faq.flatMap((topic) =>
        missingWords(
          knowledge,
          language,
          {
            file: `locales/${language}/faq/${topic.group}.json`,
            namespace: 'faq',
            below: `${topic.group}.${topic.id}`,
          },
          wordsOfTopic(topic),
        ),
      ),
    ];
  };
  return [...withoutCard(knowledge, judged), ...LANGUAGES.flatMap(inOne)];
};
