/**
 * `npm run --silent ask -- [--json] [--locale sv|nb|en] [--as-of YYYY-MM-DD] [--case FILE|-] [--topic ID] [QUESTION…]`:
 * answers what people ask about a switch, by the way the case's own switch goes (docs/contract.md).
 */
import { type FaqTopic, faqTopic } from '../../knowledge/faq.ts';
import { faqSurface } from '../../presentation/faq-words.ts';
import type { Words } from '../../presentation/words.ts';
import { answerTopic, askedTopics, questionList, unknownTopicText } from '../faq/answer.ts';
import { answerCase, answerNoJson } from '../triage/answer.ts';
import { answeredLines, questionLines } from './answers.ts';
import { badCaseLines, caseName, EMPTY_CASE } from './cases.ts';
import { type Command, runCommand, type Said, type Terminal } from './command.ts';
import type { Found } from './finder.ts';
import type { Layout } from './layout.ts';
import type { Options } from './options.ts';
import { CASES } from './triage.ts';

const topicsIn = ({ own: { topic }, question }: Options): readonly FaqTopic[] =>
  askedTopics({ topic, question });

const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
const jsonOf = (values: readonly unknown[]): string => textOf(values.map((value) => JSON.stringify(value)));

/** The questions; that the one that was asked is none of them, where one was. */
const listed = (words: Words, layout: Layout, options: Options): Said => {
  const isAsked = options.question !== '';
  const out = options.json ? jsonOf(questionList(words)) : textOf(questionLines(words, layout));
  const err = isAsked ? { err: `${words.t('cli:errors.unknown-question')}\n` } : {};
  return { ok: !isAsked, out, ...err };
};

/** What was said about a case, and which case it is; no heading where that is said already. */
interface OfCase extends Said {
  readonly heading: string;
}

/** The answers to what was asked, for one case; `number` counts cases from 1. */
const answered = (
  words: Words,
  layout: Layout,
  options: Options,
  topics: readonly FaqTopic[],
  found: Found,
  number: number,
): OfCase => {
  const read = found.ok ? answerCase(found.input, options.asOf, words) : answerNoJson(words, 'line');
  if (!read.ok) {
    const out = options.json
      ? jsonOf([read.json])
      : textOf(badCaseLines(words, layout, read.json, found.line));
    return { ok: false, out, heading: '' };
  }
  const answers = topics.map((topic) => answerTopic(words, topic, read));
  if (options.json) return { ok: true, out: jsonOf(answers.map(({ json }) => json)), heading: '' };
  const surface = faqSurface(words, read.facts);
  const heading = layout.wrap(caseName(words, read.json.id, number), 0);
  return {
    ok: true,
    heading: textOf(heading.map((line) => layout.paint('bold', layout.paint('cyan', line)))),
    out: answers.map((one) => textOf(answeredLines(words, layout, one, surface))).join('\n'),
  };
};

const COMMAND: Command = {
  name: 'ask',
  form: CASES,
  takes: { own: ['case', 'topic'], rest: 'question' },
  problem: ({ own: { topic } }, words) =>
    topic === undefined || faqTopic(topic) !== undefined ? null : unknownTopicText(words, topic),
  instead: (options) => (options.file === null || topicsIn(options).length === 0 ? EMPTY_CASE : undefined),
  begin: (options, words, layout) => {
    const topics = topicsIn(options);
    let number = 0;
    // Whether the cases have to be told apart shows with the second one: what is said of the first waits for it.
    let first: OfCase | null = null;
    return {
      one: (found) => {
        if (topics.length === 0) return listed(words, layout, options);
        number += 1;
        const said = answered(words, layout, options, topics, found, number);
        if (options.json) return said;
        if (number === 1) {
          first = said;
          return { ...said, out: '' };
        }
        const shown = first === null ? [said] : [first, said];
        const gap = first === null ? '\n' : '';
        first = null;
        return { ...said, out: gap + shown.map(({ heading, out }) => heading + out).join('\n') };
      },
      end: () => first?.out ?? '',
    };
  },
};

/** The whole program; gives the exit status. */
export const ask = (terminal: Terminal): Promise<number> => runCommand(COMMAND, terminal);

if (import.meta.main) process.exitCode = await ask(process);
