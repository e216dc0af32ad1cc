/** What was understood of messages, as a person reads it on a terminal. */
import { FACT_IDS, FACTS, type FactId, type FactValue, pickFacts } from '../../contract/facts.ts';
import { readFacts } from '../../eligibility/case.ts';
import { factName, planName, saidFacts, statement, valueWords } from '../../presentation/fact-words.ts';
import { quote, sentence, type Words } from '../../presentation/words.ts';
import type { Intent } from '../../understanding/intents.ts';
import type { Unsure } from '../../understanding/understanding.ts';
import type { BecauseJson, MessageAnswer, MessageErrorJson, Understood } from '../understand/answer.ts';
import type { Layout } from './layout.ts';

const messageName = (words: Words, id: string | null, number: number): string =>
  id === null || id === ''
    ? words.t('cli:understand.messageNumber', { number: words.number(number) })
    : words.t('cli:understand.message', { id: quote(id) });

const intentName = (words: Words, intent: Intent): string => words.t(`cli:understand.intents.${intent}`);

/** A value that may be no value of its fact alone: the plans that a name fits. */
const valueIn = (words: Words, fact: FactId, value: unknown): string => {
  if (Array.isArray(value) && FACTS[fact].kind === 'plan')
    return words.either(value.map((plan) => planName(String(plan)) ?? String(plan)));
  const known: FactValue | 'dont-know' | undefined = readFacts({ [fact]: value })?.[fact];
  return known === undefined ? quote(JSON.stringify(value) ?? '') : valueWords(words, fact, known);
};

const factAndValue = (words: Words, fact: FactId, value: unknown): string =>
  words.t('common:fact-and-value', { fact: factName(words, fact), value: valueIn(words, fact, value) });

const unsureLines = (words: Words, unsure: Unsure): readonly string[] =>
  FACT_IDS.flatMap((fact) => (unsure[fact] === undefined ? [] : [factAndValue(words, fact, unsure[fact])]));

const quoted = (words: Words, text: string): string =>
  words.t('cli:understand.quoted', { text: quote(text) });

/** What tells the language, all of it in one line. */
const languageLines = (words: Words, layout: Layout, because: readonly BecauseJson[]): readonly string[] => {
  const said = because.filter(({ language }) => language !== undefined);
  const [first] = said;
  if (first?.language === undefined) return [];
  const what = words.t(`cli:understand.languages.${first.language}`);
  const heard = words.list(said.map((one) => quoted(words, one.words)));
  return layout.wrap(words.t('cli:understand.because', { words: heard, what }), 4, '- ');
};

/** The words, what they came to, and under it the phrase of ours that they fit. */
const becauseLines = (words: Words, layout: Layout, one: BecauseJson): readonly string[] => {
  const { fact, intent, value, sure } = one;
  if (fact === undefined && intent === undefined) return [];
  const what = fact === undefined ? intentName(words, intent ?? 'unclear') : factAndValue(words, fact, value);
  const line = words.t('cli:understand.because', {
    what,
    words: quoted(words, one.words),
    ...(sure === false ? { context: 'unsure' } : {}),
  });
  // A phrase has no blanks between the words to choose from, and there can be many.
  const phrase = layout.wrap(quote(one.phrase).replaceAll('|', ' | '), 8);
  return [...layout.wrap(line, 4, '- '), ...phrase.map((text) => layout.paint('dim', text))];
};

const section = (layout: Layout, heading: string, items: readonly string[]): readonly string[] =>
  items.length === 0
    ? []
    : [`  ${layout.paint('bold', heading)}`, ...items.flatMap((item) => layout.wrap(item, 4, '- '))];

const understoodLines = (
  words: Words,
  layout: Layout,
  { json, of }: Understood,
  number: number,
): readonly string[] => {
  const isUnclear = json.intent === 'unclear' && Object.keys({ ...json.facts, ...json.unsure }).length === 0;
  const about = of.subject === null ? [] : [words.t(`cli:understand.subjects.${of.subject}`)];
  const heading = [messageName(words, json.id, number), intentName(words, json.intent)].join(': ');
  const facts = pickFacts(json.facts, FACT_IDS);
  const { because = [] } = json;
  const colour = isUnclear ? 'yellow' : 'green';
  return [
    ...layout.wrap(heading, 0).map((line) => layout.paint('bold', layout.paint(colour, line))),
    ...layout
      .wrap(
        words.t('cli:understand.language', {
          language: words.t(`cli:understand.languages.${json.language}`),
          ...(of.languageSure ? {} : { context: 'assumed' }),
        }),
        2,
      )
      .map((line) => layout.paint('dim', line)),
    ...section(layout, words.t('cli:understand.about'), about),
    ...section(
      layout,
      words.t('cli:understand.facts'),
      saidFacts(facts).map((fact) => sentence(statement(words, fact, facts[fact]))),
    ),
    ...section(layout, words.t('cli:understand.unsure'), unsureLines(words, json.unsure)),
    ...section(
      layout,
      words.t('cli:understand.nearest'),
      of.nearest.map((intent) => intentName(words, intent)),
    ),
    ...(because.length === 0 ? [] : [`  ${layout.paint('bold', words.t('cli:understand.why'))}`]),
    ...languageLines(words, layout, because),
    ...because.flatMap((one) => becauseLines(words, layout, one)),
  ];
};

const badLines = (
  words: Words,
  layout: Layout,
  { id, error }: MessageErrorJson,
  line: number,
): readonly string[] => {
  const place = id === null ? [] : [words.t('cli:understand.message', { id: quote(id) })];
  const heading = [words.t('cli:errors.title'), words.t('cli:errors.line', { line }), ...place].join(', ');
  return [
    ...layout.wrap(heading, 0).map((text) => layout.paint('red', text)),
    ...layout.wrap(error.message, 2),
  ];
};

export interface MessageReport {
  /** One message, or what is wrong with it; `line` counts the lines of the input from 1. */
  one(answer: MessageAnswer, line: number): string;
  /** How many there were, after many. */
  end(): string;
}

/** A report in one language for one screen. */
export const createMessageReport = (words: Words, layout: Layout): MessageReport => {
  let read = 0;
  let bad = 0;
  return {
    one(answer, line) {
      const gap = read + bad === 0 ? '' : '\n';
      if (answer.ok) read += 1;
      else bad += 1;
      const lines = answer.ok
        ? understoodLines(words, layout, answer, read + bad)
        : badLines(words, layout, answer.json, line);
      return `${gap}${lines.join('\n')}\n`;
    },
    end() {
      if (read + bad < 2) return '';
      const counted = [
        words.t('cli:understand.messages', { count: read, amount: words.number(read) }),
        ...(bad === 0 ? [] : [words.t('cli:understand.bad', { count: bad, amount: words.number(bad) })]),
      ];
      return `\n${layout.paint('bold', words.t('cli:summary.title'))}\n${counted.map((line) => `  ${line}\n`).join('')}`;
    },
  };
};
