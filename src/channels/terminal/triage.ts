/**
 * `npm run --silent triage -- [--json] [--locale sv|nb|en] [--as-of YYYY-MM-DD] [FILE|-]`: judges cases from a file or
 * from standard input (docs/contract.md).
 */
import { answerCase, answerNoJson } from '../triage/answer.ts';
import { type Command, runCommand, type Terminal } from './command.ts';
import type { Form } from './finder.ts';
import { createReport } from './report.ts';

const CASE_KEYS = ['id', 'asOf', 'facts'];

/** A case in a stream of text. */
export const CASES: Form = {
  longest: 1 << 20,
  isWhole: (value) =>
    typeof value === 'object' && value !== null && CASE_KEYS.some((key) => Object.hasOwn(value, key)),
};

const COMMAND: Command = {
  name: 'triage',
  form: CASES,
  takes: { own: [], rest: 'file' },
  begin: ({ json, asOf }, words, layout) => {
    const report = json ? null : createReport(words, layout);
    let judged = 0;
    return {
      one: (found) => {
        const answer = found.ok ? answerCase(found.input, asOf, words) : answerNoJson(words, 'line');
        judged += 1;
        const out =
          report === null ? `${JSON.stringify(answer.json)}\n` : report.one(answer, judged, found.line);
        return { ok: answer.ok, out };
      },
      end: () => report?.end() ?? '',
    };
  },
};

/** The whole program; gives the exit status. */
export const triage = (terminal: Terminal): Promise<number> => runCommand(COMMAND, terminal);

if (import.meta.main) process.exitCode = await triage(process);
