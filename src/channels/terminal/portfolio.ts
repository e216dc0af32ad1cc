/**
 * `npm run --silent portfolio -- [--json] [--locale sv|nb|en] [--as-of YYYY-MM-DD] [FILE|-]`: lists the subscriptions
 * that will end, from a file or from standard input (docs/contract.md).
 */
import { type Ending, soonestFirst } from '../../eligibility/portfolio.ts';
import { fieldsOf } from '../../eligibility/subscription.ts';
import type { Words } from '../../presentation/words.ts';
import { answerPortfolio, answerPortfolioNoJson, type PortfolioErrorJson } from '../portfolio/answer.ts';
import { type Command, runCommand, type Said, type Terminal } from './command.ts';
import { endingsList } from './endings.ts';
import type { Form } from './finder.ts';

/**
 * An answer of the API in a stream of text. A subscription alone is one too, but within an open list it is one of the
 * list's.
 */
export const DOCUMENTS: Form = {
  longest: 1 << 26,
  isWhole: (value, inList) => {
    const fields = fieldsOf(value) ?? {};
    return Object.hasOwn(fields, 'items') || (!inList && Object.hasOwn(fields, 'autoRenewEnabled'));
  },
};

/** The list is in order of days, so an error says where its document stood. */
const placed = (words: Words, { id, error }: PortfolioErrorJson, line: number): PortfolioErrorJson => ({
  id,
  error: { ...error, message: words.t('portfolio:errors.atLine', { line, message: error.message }) },
});

const COMMAND: Command = {
  name: 'portfolio',
  form: DOCUMENTS,
  takes: { own: [], rest: 'file' },
  begin: ({ json, asOf }, words, layout) => {
    const endings: Ending[] = [];
    let subscriptions = 0;
    let good = 0;
    let bad = 0;
    return {
      one: (found): Said => {
        const answer = found.ok ? answerPortfolio(found.input, asOf, words) : answerPortfolioNoJson(words);
        if (!answer.ok) {
          bad += 1;
          const error = placed(words, answer.json, found.line);
          if (json) return { ok: false, out: `${JSON.stringify(error)}\n` };
          return { ok: false, out: '', err: `${error.error.message}\n` };
        }
        good += 1;
        subscriptions += answer.subscriptions;
        for (const ending of answer.endings) endings.push(ending);
        return { ok: true, out: '' };
      },
      end: () => {
        const sorted = soonestFirst(endings);
        if (json) return sorted.map((ending) => `${JSON.stringify(ending)}\n`).join('');
        return good === 0 ? '' : endingsList(words, layout, { endings: sorted, subscriptions, bad, asOf });
      },
    };
  },
};

/** The whole program; gives the exit status. */
export const portfolio = (terminal: Terminal): Promise<number> => runCommand(COMMAND, terminal);

if (import.meta.main) process.exitCode = await portfolio(process);
