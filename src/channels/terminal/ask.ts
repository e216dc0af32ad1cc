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
import { badCaseLines, EMPTY_CASE } from './cases.ts';
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

/** The answers to what was asked, for one case. */
const answered = (
  words: Words,
  layout: Layout,
  options: Options,
  topics: readonly FaqTopic[],
  found: Found,
): Said => {
  const read = found.ok ? answerCase(found.input, options.asOf, words) : answerNoJson(words, 'line');
  if (!read.ok) {
    const out = options.json
      ? jsonOf([read.json])
      : textOf(badCaseLines(words, layout, read.json, found.line));
    return { ok: false, out };
  }
  const answers = topics.map((topic) => answerTopic(words, topic, read));
  if (options.json) return { ok: true, out: jsonOf(answers.map(({ json }) => json)) };
  const surface = faqSurface(words, read.facts);
  return {
    ok: true,
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
    let isFirst = true;
    return {
      one: (found) => {
        if (topics.length === 0) return listed(words, layout, options);
        const said = answered(words, layout, options, topics, found);
        const gap = isFirst || options.json ? '' : '\n';
        isFirst = false;
        return { ...said, out: `${gap}${said.out}` };
      },
      end: () => '',
    };
  },
};

/** The whole program; gives the exit status. */
export const ask = (terminal: Terminal): Promise<number> => runCommand(COMMAND, terminal);

if (import.meta.main) process.exitCode = await ask(process);
