/** The command line, run as a program. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { OUTCOMES } from '../../src/contract/verdict.ts';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import { jsonLines, ROOT, run, start, triage } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'planbyte-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CASES = readFileSync(new URL('../eligibility/cases.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) =>
    z.object({ case: z.looseObject({ id: z.string() }), expect: z.looseObject({}) }).parse(JSON.parse(line)),
  );
const INPUT = CASES.map((one) => `${JSON.stringify(one.case)}\n`).join('');

const KEYS = [
  'id',
  'outcome',
  'complete',
  'path',
  'guide',
  'alternative',
  'applies',
  'rules',
  'missing',
  'next',
  'provided',
  'toFindOut',
  'conflicts',
  'warnings',
  'fixes',
  'advice',
  'suggestedTargets',
];
const object = z.looseObject({});
const errorLine = z.strictObject({
  id: z.string().nullable(),
  error: z.strictObject({ code: z.string(), path: z.string(), message: z.string().min(1) }),
});

const FEW_LICENCES = {
  id: 'a',
  asOf: '2026-11-22',
  facts: { billingProfile: false, purchaseChannel: 'partner' },
};

describe('triage --json', () => {
  it('answers one verdict a line, in the order and with the keys of the contract', async () => {
    const { status, out, err } = await run(['--json'], INPUT);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const verdicts = jsonLines(out).map((line) => object.parse(line));
    expect(verdicts).toHaveLength(CASES.length);
    CASES.forEach((one, index) => {
      expect(verdicts[index]).toMatchObject({ id: one.case.id, ...one.expect });
      expect(Object.keys(verdicts[index] ?? {})).toEqual(KEYS);
    });
  });

  it('runs by npm, from a file', async () => {
    const file = join(folder, 'one.json');
    writeFileSync(file, JSON.stringify(FEW_LICENCES));
    const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'triage', '--', '--json', file], {
      cwd: ROOT,
    });
    expect(jsonLines(stdout)).toMatchObject([{ id: 'a', outcome: 'contact-seller' }]);
  });

  it.each([
    ['on one line', JSON.stringify(FEW_LICENCES)],
    ['over several lines', JSON.stringify(FEW_LICENCES, null, 2)],
    [
      'over several lines with tabs and Windows line ends',
      JSON.stringify(FEW_LICENCES, null, '\t').replaceAll('\n', '\r\n'),
    ],
    ['with a byte order mark', `\uFEFF${JSON.stringify(FEW_LICENCES, null, 2)}`],
    ['with empty lines around it', `\n\n  ${JSON.stringify(FEW_LICENCES)}\n\n`],
    ['as PowerShell writes it', Buffer.from(`\uFEFF${JSON.stringify(FEW_LICENCES)}\r\n`, 'utf16le')],
  ])('reads one object %s', async (_, input) => {
    const { status, out } = await triage(['--json', '-'], input);
    expect(status).toBe(0);
    expect(jsonLines(out)).toMatchObject([{ id: 'a', outcome: 'contact-seller' }]);
  });

  it('puts an error in the place of a bad case and goes on', async () => {
    const lines = [
      JSON.stringify(FEW_LICENCES),
      '{"id":"broken",',
      '{"id":"no-facts"}',
      '{"id":"wrong","facts":{"usersLicensed":-3}}',
      '{"id":"unheard-of","facts":{"colour":"red"}}',
      '{"id":"plan","facts":{"sourcePlan":"Office 365 E6"}}',
      '{"id":"day","asOf":"2026-02-30","facts":{}}',
      '[]',
      '',
      JSON.stringify({ ...FEW_LICENCES, id: 'last' }),
    ];
    const { status, out } = await triage(['--json'], lines.join('\n'));
    expect(status).toBe(1);
    const answers = jsonLines(out);
    expect(answers).toMatchObject([
      { id: 'a', outcome: 'contact-seller' },
      { id: null, error: { code: 'invalid-json', path: '' } },
      { id: 'no-facts', error: { code: 'invalid-facts', path: 'facts' } },
      { id: 'wrong', error: { code: 'invalid-facts', path: 'facts.usersLicensed' } },
      { id: 'unheard-of', error: { code: 'invalid-facts', path: 'facts.colour' } },
      { id: 'plan', error: { code: 'unknown-plan', path: 'facts.sourcePlan' } },
      { id: 'day', error: { code: 'invalid-facts', path: 'asOf' } },
      { id: null, error: { code: 'invalid-facts', path: '' } },
      { id: 'last', outcome: 'contact-seller' },
    ]);
    for (const line of answers.slice(1, -1)) expect(errorLine.safeParse(line).error).toBeUndefined();
    expect(errorLine.parse(answers[5]).error.message).toContain('Office 365 E1');
  });

  it('says what is wrong in the language that was asked for', async () => {
    const messages = await Promise.all(
      LANGUAGES.map(async (language) => {
        const { out } = await triage(['--json', '--locale', language], '{"facts":{"sourcePlan":"x"}}');
        return errorLine.parse(jsonLines(out)[0]).error.message;
      }),
    );
    expect(new Set(messages).size).toBe(LANGUAGES.length);
  });

  it('answers one error for one broken object over several lines', async () => {
    const { status, out } = await triage(
      ['--json'],
      '{\n  "id": "a",\n  "facts": {\n    "offered": yes\n  }\n}\n',
    );
    expect(status).toBe(1);
    expect(jsonLines(out)).toMatchObject([{ error: { code: 'invalid-json' } }]);
  });

  it('takes the day for cases that name none, and no other', async () => {
    const facts = { sourcePlan: 'office-365-e3', targetPlan: 'office-365-e4' };
    const lines = `${JSON.stringify({ facts })}\n${JSON.stringify({ asOf: '2026-11-22', facts })}`;
    const { out } = await triage(['--json', '--as-of', '2017-04-06'], lines);
    expect(jsonLines(out)).toMatchObject([{ applies: [] }, { applies: ['target-retired'] }]);
  });

  it('reads names in their JSON sense only', async () => {
    const { out } = await triage(
      ['--json'],
      '{"id":"a","facts":{"__proto__":{"offered":true},"toString":1}}',
    );
    expect(jsonLines(out)).toMatchObject([{ error: { code: 'invalid-facts' } }]);
  });
});

describe('exit status 2', () => {
  it.each([
    ['an unknown option', ['--colour'], '--colour'],
    ['an unknown short option', ['-x'], '-x'],
    ['a value for a flag', ['--json=yes'], '--json=yes'],
    ['an unknown language', ['--locale', 'fi'], 'fi'],
    ['no language', ['--locale'], 'sv, nb'],
    ['no day', ['--as-of', 'tomorrow'], 'tomorrow'],
    ['a day that does not exist', ['--as-of', '2026-02-30'], '2026-02-30'],
    ['two files', ['a.json', 'b.json'], 'one file'],
    ['a file that is not there', ['not-there.json'], 'not-there.json'],
    ['a folder', ['src'], 'src'],
  ])('is for %s', async (_, args, named) => {
    const { status, out, err } = await triage(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(named);
  });

  it('is for nothing to read', async () => {
    const { status, out, err } = await run(['--json'], '\n \n');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('nothing to read');
  });

  it.each([
    ['sv', { LC_ALL: 'sv_SE.UTF-8' }],
    ['nb', { LC_ALL: '', LANG: 'nn_NO.UTF-8' }],
    ['nb', { LC_ALL: 'da_DK' }],
    ['en', { LC_ALL: 'C', LANG: 'sv_SE.UTF-8' }],
    ['en', { LC_ALL: 'fi_FI.UTF-8' }],
  ] as const)('is explained in %s by the environment %o', async (language, env) => {
    const { err } = await triage(['a', 'b'], '', env);
    expect(err).toContain(wordsFor(language).t('cli:errors.too-many-files'));
  });
});

describe('a stream', () => {
  const LINES = 10_000;
  /** Resident memory of a process in MB, where the system tells. */
  const memoryOf = (pid: number | undefined): number => {
    try {
      const pages = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      return Number(pages ?? 0) / 1024;
    } catch {
      return 0;
    }
  };

  it('of 10,000 lines is answered in order, in little memory, however slow the reader', async () => {
    const child = start(['--json']);
    const feed = async (): Promise<void> => {
      for (let line = 0; line < LINES; line += 1) {
        const more = child.stdin.write(
          `${JSON.stringify({ ...CASES[line % CASES.length]?.case, id: `${line}` })}\n`,
        );
        if (!more) await once(child.stdin, 'drain');
      }
      child.stdin.end();
    };
    const fed = feed();
    let next = 0;
    let rest = '';
    let most = 0;
    for await (const text of child.stdout.setEncoding('utf8')) {
      const lines = `${rest}${text}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        expect(line.startsWith(`{"id":"${next}","outcome":`)).toBe(true);
        next += 1;
      }
      most = Math.max(most, memoryOf(child.pid));
      if (next % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await fed;
    expect(next).toBe(LINES);
    // The verdicts together are over 60 MB; started and idle the program takes about 110.
    expect(most).toBeLessThan(220);
  });

  it('whose reader goes away ends quietly', async () => {
    const child = start(['--json']);
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(INPUT.repeat(50));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [status] = await once(child, 'close');
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it('of one endless line is one bad line', async () => {
    const { status, out } = await triage(
      ['--json'],
      `{"id":"${'x'.repeat(3_000_000)}"}\n${JSON.stringify(FEW_LICENCES)}`,
    );
    expect(status).toBe(1);
    expect(jsonLines(out)).toMatchObject([{ error: { code: 'invalid-json' } }, { id: 'a' }]);
  });
});

describe('the report', () => {
  it.each(LANGUAGES)('tells every case in %s, in whole sentences', async (language) => {
    const { status, out } = await triage(['--locale', language], INPUT);
    expect(status).toBe(0);
    expect(out).not.toMatch(/\{\{|\}\}|undefined|\b(cli|verdict|rules|questions|why|common):[a-z]|\*\*/u);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with it.
    expect(out).not.toMatch(/\u001b/u);
    for (const { case: one } of CASES) expect(out).toContain(one.id);
    const words = wordsFor(language);
    for (const outcome of OUTCOMES) expect(out).toContain(words.t(`cli:outcomeName.${outcome}`));
  });

  it('keeps lines short, except for addresses', async () => {
    const { out } = await triage([], INPUT);
    const long = out.split('\n').filter((line) => [...line].length > 80 && !line.includes('https://'));
    expect(long).toEqual([]);
  });

  it('shows nothing of a case that a terminal would obey', async () => {
    const evil = '\u001b[2J\u009b31m\u202e';
    const lines = [
      JSON.stringify({ id: evil, facts: {} }),
      JSON.stringify({ facts: { [evil]: 1 } }),
      JSON.stringify({ facts: { sourcePlan: evil } }),
    ];
    const { out } = await triage([], lines.join('\n'));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there.
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
  });

  it('names bad lines by their number', async () => {
    const { status, out } = await run([], `${JSON.stringify(FEW_LICENCES)}\n\nnonsense\n`);
    expect(status).toBe(1);
    expect(out).toContain('Line 3');
  });

  it('explains itself', async () => {
    const { status, out } = await triage(['--help', '--locale', 'sv']);
    expect(status).toBe(0);
    for (const option of ['--json', '--locale', '--as-of']) expect(out).toContain(option);
  });
});
