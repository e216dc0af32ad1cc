/** All phrases of all languages. They are made ready for the first text that is read, which no start has to wait for. */
import { FACT_IDS, type FactId } from '../../contract/facts.ts';
import { INTENTS, type Intent, OUT_OF_SCOPE, type OutOfScope } from '../intents.ts';
import { foldWord } from '../message/words.ts';
import { COMMANDS, type Command } from '../vocabulary-files.ts';
import { compilePhrases, type Phrases } from './compile.ts';
import { LEVELS, type Level, PHRASE_FILES, SELLERS } from './files.ts';
import type { Classes } from './parse.ts';

const MARKS = [
  'negations',
  'fillers',
  'approximately',
  'approximatelyBehind',
  'perhaps',
  'perhapsBehind',
  'dontKnow',
  'corrections',
  'onlyAsked',
  'and',
  'or',
] as const;
export type Mark = (typeof MARKS)[number];

/** What a phrase stands for. */
export type Meaning =
  | { readonly kind: 'fact'; readonly fact: FactId; readonly value: string; readonly sure: boolean }
  | { readonly kind: 'roles' }
  | { readonly kind: 'mentioned' }
  | {
      readonly kind: 'intent';
      readonly intent: Intent;
      readonly level: Level;
      readonly subject: OutOfScope | null;
      readonly command: Command | null;
    }
  | { readonly kind: 'mark'; readonly mark: Mark };

interface Written {
  readonly meaning: Meaning;
  readonly written: string;
}

type Files = (typeof PHRASE_FILES)[number];

const factPhrases = ({ facts }: Files): readonly Written[] =>
  FACT_IDS.flatMap((fact) =>
    Object.entries(facts[fact] ?? {}).flatMap(([key, list]) => {
      const sure = !key.endsWith('?');
      const meaning: Meaning = { kind: 'fact', fact, value: sure ? key : key.slice(0, -1), sure };
      return list.map((written) => ({ meaning, written }));
    }),
  );

const levels = (
  byLevel: Partial<Record<Level, string[]>> | undefined,
  meaning: Omit<Extract<Meaning, { kind: 'intent' }>, 'kind' | 'level'>,
): readonly Written[] =>
  LEVELS.flatMap((level) =>
    (byLevel?.[level] ?? []).map((written) => ({ meaning: { kind: 'intent', level, ...meaning }, written })),
  );

const intentPhrases = ({ intents: { intents, navigation, outOfScope } }: Files): readonly Written[] => [
  ...INTENTS.flatMap((intent) => levels(intents[intent], { intent, subject: null, command: null })),
  ...OUT_OF_SCOPE.flatMap((subject) =>
    levels(outOfScope[subject], { intent: 'out-of-scope', subject, command: null }),
  ),
  ...[...COMMANDS, null].flatMap((command) =>
    levels(navigation[command ?? 'none'], { intent: 'navigation', subject: null, command }),
  ),
];

const otherPhrases = ({ plans, words }: Files): readonly Written[] => [
  ...plans.roles.map((written): Written => ({ meaning: { kind: 'roles' }, written })),
  ...plans.mentioned.map((written): Written => ({ meaning: { kind: 'mentioned' }, written })),
  ...MARKS.flatMap((mark) =>
    words[mark].map((written): Written => ({ meaning: { kind: 'mark', mark }, written })),
  ),
];

/** The words of each class, of all languages together. */
export const CLASSES: Classes = new Map(
  [...new Set(['not', 'seller', ...PHRASE_FILES.flatMap(({ words }) => Object.keys(words.classes))])].map(
    (name): [string, readonly string[]] => [
      name,
      [
        ...(name === 'seller' ? SELLERS : []),
        ...PHRASE_FILES.flatMap(({ words }) => [
          ...(words.classes[name] ?? []),
          ...(name === 'not' ? words.negations : []),
        ]),
      ],
    ],
  ),
);

/** Words before which a clause ends, as they are folded. */
export const BREAKS: ReadonlySet<string> = new Set(
  PHRASE_FILES.flatMap(({ words }) => words.breaks.map(foldWord)),
);

/** Every phrase with what it stands for. */
export const WRITTEN_PHRASES: readonly Written[] = PHRASE_FILES.flatMap((files) => [
  ...factPhrases(files),
  ...intentPhrases(files),
  ...otherPhrases(files),
]);

let ready: Phrases<Meaning> | undefined;

/** The phrases ready to be looked for in messages. */
export const phrases = (): Phrases<Meaning> => {
  ready ??= compilePhrases(
    WRITTEN_PHRASES,
    CLASSES,
    new Set(PHRASE_FILES.flatMap(({ words }) => words.uncorrected.map(foldWord))),
  );
  return ready;
};
