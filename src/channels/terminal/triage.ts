/**
 * `npm run --silent triage -- [--json] [--locale sv|nb|en] [--as-of YYYY-MM-DD] [--tenant FILE|-] [FILE|-]`: judges
 * cases from a file or from standard input, filled from what was read of the tenant (docs/contract.md).
 */
import type { Words } from '../../presentation/words.ts';
import { LONGEST_TENANT_TEXT, readTenant } from '../../tenant/read.ts';
import { type Answer, answerCase, answerNoJson } from '../triage/answer.ts';
import { answerCaseOfTenant, answerTenant } from '../triage/tenant.ts';
import { type Command, runCommand, type Said, type Terminal } from './command.ts';
import type { Form } from './finder.ts';
import type { Options } from './options.ts';
import { createReport } from './report.ts';

const CASE_KEYS = ['id', 'asOf', 'facts'];

/** A case in a stream of text. */
export const CASES: Form = {
  longest: 1 << 20,
  isWhole: (value) =>
    typeof value === 'object' && value !== null && CASE_KEYS.some((key) => Object.hasOwn(value, key)),
};

/** Only one of the two can be standard input; where the tenant's answer is, there are no cases. */
const problem = ({ own: { tenant }, file }: Options, words: Words): string | null =>
  tenant === '-' && file === '-' ? words.t('cli:errors.one-standard-input') : null;

const COMMAND: Command = {
  name: 'triage',
  form: CASES,
  takes: { own: ['tenant'], rest: 'file' },
  beside: { option: 'tenant', longest: LONGEST_TENANT_TEXT },
  problem,
  begin: ({ json, asOf, own }, words, layout, beside) => {
    const tenant = beside === null ? null : readTenant(beside);
    if (tenant?.ok === false) {
      return { problem: words.t(`cli:errors.tenant.${tenant.error}`, { file: own.tenant ?? '-' }) };
    }
    const reading = tenant?.value;
    const report = json ? null : createReport(words, layout);
    let judged = 0;
    const said = (answer: Answer, line: number): Said => {
      judged += 1;
      const out = report === null ? `${JSON.stringify(answer.json)}\n` : report.one(answer, judged, line);
      return { ok: answer.ok, out };
    };
    const answerTo = (input: unknown): Answer =>
      reading === undefined
        ? answerCase(input, asOf, words)
        : answerCaseOfTenant(input, asOf, words, reading);
    return {
      one: (found) => said(found.ok ? answerTo(found.input) : answerNoJson(words, 'line'), found.line),
      none: () => (reading === undefined ? [] : answerTenant(asOf, reading).map((answer) => said(answer, 0))),
      end: () => report?.end() ?? '',
    };
  },
};

/** The whole program; gives the exit status. */
export const triage = (terminal: Terminal): Promise<number> => runCommand(COMMAND, terminal);

if (import.meta.main) process.exitCode = await triage(process);
