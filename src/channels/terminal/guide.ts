/**
 * `npm run --silent guide -- [--json] [--locale sv|nb|en] [--as-of YYYY-MM-DD] [--guide ID] [FILE|-]`: the steps for
 * cases from a file or from standard input, filled in for them (docs/contract.md).
 */
import { guideById } from '../../knowledge/guides.ts';
import { guideFor, unknownGuideText } from '../guide/answer.ts';
import { answerCase, answerNoJson } from '../triage/answer.ts';
import { badCaseLines, EMPTY_CASE } from './cases.ts';
import { type Command, runCommand, type Terminal } from './command.ts';
import { guideLines } from './steps.ts';
import { CASES } from './triage.ts';

const COMMAND: Command = {
  name: 'guide',
  form: CASES,
  takes: { own: ['guide'], rest: 'file' },
  problem: ({ own: { guide } }, words) =>
    guide === undefined || guideById(guide) !== undefined ? null : unknownGuideText(words, guide),
  instead: ({ own: { guide }, file }) => (guide !== undefined && file === null ? EMPTY_CASE : undefined),
  begin: ({ json, asOf, own }, words, layout) => {
    const named = guideById(own.guide ?? '') ?? null;
    let isFirst = true;
    return {
      one: (found) => {
        const read = found.ok ? answerCase(found.input, asOf, words) : answerNoJson(words, 'line');
        const answer = read.ok ? guideFor(words, read, named) : read.json;
        if (json) return { ok: read.ok, out: `${JSON.stringify(answer)}\n` };
        const lines =
          'error' in answer
            ? badCaseLines(words, layout, answer, found.line)
            : guideLines(words, layout, answer);
        const out = `${isFirst ? '' : '\n'}${lines.join('\n')}\n`;
        isFirst = false;
        return { ok: read.ok, out };
      },
      end: () => '',
    };
  },
};

/** The whole program; gives the exit status. */
export const guide = (terminal: Terminal): Promise<number> => runCommand(COMMAND, terminal);

if (import.meta.main) process.exitCode = await guide(process);
