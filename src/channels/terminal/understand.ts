/**
 * `npm run --silent understand -- [--json] [--explain] [--locale sv|nb|en] [--text TEXT | FILE|-]`: says what is understood
 * of messages from a file or from standard input (docs/contract.md).
 */
import { howToWriteMessages } from '../../presentation/message-errors.ts';
import type { Words } from '../../presentation/words.ts';
import { answerMessage, answerMessageNoJson, type MessageAnswer } from '../understand/answer.ts';
import { type Command, runCommand, type Said, type Terminal } from './command.ts';
import type { Form, Found } from './finder.ts';
import type { Options } from './options.ts';
import { createMessageReport } from './understood.ts';

/** A message in a stream of text; an array of messages is one piece, and its elements are messages of it. */
export const MESSAGES: Form = {
  longest: 1 << 23,
  isWhole: (value, inList) =>
    !inList && typeof value === 'object' && value !== null && Object.hasOwn(value, 'text'),
};

const problem = ({ own: { text }, file }: Options, words: Words): string | null => {
  if (text === undefined) return null;
  if (text.trim() === '') return words.t('cli:errors.nothing-to-read');
  return file === null ? null : words.t('cli:errors.text-and-file');
};

const COMMAND: Command = {
  name: 'understand',
  form: MESSAGES,
  takes: { own: ['explain', 'text'], rest: 'file', undated: true },
  problem,
  instead: ({ own: { text } }) => (text === undefined ? undefined : { text }),
  begin: ({ json, language, own }, words, layout) => {
    const asking = { words, expected: language, explain: own.explain !== undefined };
    const report = json ? null : createMessageReport(words, layout);
    let hinted = false;
    /** A pasted ticket is many lines that are no JSON: how to hand it in is said once. */
    const hint = (found: Found): Pick<Said, 'err'> => {
      if (found.ok || hinted) return {};
      hinted = true;
      return { err: `${howToWriteMessages(words)}\n` };
    };
    return {
      one: (found) => {
        const answers: readonly MessageAnswer[] = !found.ok
          ? [answerMessageNoJson(words, 'line')]
          : Array.isArray(found.input)
            ? found.input.map((one: unknown) => answerMessage(one, asking))
            : [answerMessage(found.input, asking)];
        const out = answers.map((answer) =>
          report === null ? `${JSON.stringify(answer.json)}\n` : report.one(answer, found.line),
        );
        return { ok: answers.every(({ ok }) => ok), out: out.join(''), ...hint(found) };
      },
      end: () => report?.end() ?? '',
    };
  },
};

/** The whole program; gives the exit status. */
export const understandMessages = (terminal: Terminal): Promise<number> => runCommand(COMMAND, terminal);

if (import.meta.main) process.exitCode = await understandMessages(process);
