/** The command that lists subscriptions that will end. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { badDocumentSchema, endingSchema } from '../../src/channels/portfolio/schemas.ts';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import { answerWith, legacy, messy, modern } from '../eligibility/subscriptions.ts';
import { jsonLines, portfolio, ROOT } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'planbyte-'));
afterAll(() => rmSync(folder, { recursive: true }));

const DAY = ['--as-of', '2026-11-22'];
const ONE = answerWith(legacy({ id: 'e4' }), modern({ id: 'renews' }));
const OTHER = answerWith(
  modern({
    id: 'gone',
    autoRenewEnabled: false,
    status: 'expired',
    commitmentEndDate: '2026-11-19T00:00:00Z',
  }),
  messy({ id: 'government' }),
);
const idsOf = (out: string): unknown[] =>
  jsonLines(out).map((line) => endingSchema.parse(line).subscriptionId);

describe('portfolio --json', () => {
  it('lists what ends, soonest first over all customers', async () => {
    const { status, out, err } = await portfolio(
      ['--json', ...DAY],
      `${JSON.stringify(ONE)}\n${JSON.stringify(OTHER)}\n`,
    );
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(jsonLines(out).map((line) => endingSchema.parse(line))).toMatchObject([
      { subscriptionId: 'gone', endsOn: '2026-11-19', daysLeft: -3, retired: false },
      {
        subscriptionId: 'government',
        endsOn: '2026-12-12',
        quantity: 7,
        retired: true,
        suggestedTargets: [],
      },
      { subscriptionId: 'e4', endsOn: '2026-12-13', daysLeft: 21, retired: true },
    ]);
  });

  it('runs by npm, from a file', async () => {
    const file = join(folder, 'one.json');
    writeFileSync(file, JSON.stringify(ONE));
    const { stdout } = await promisify(execFile)(
      'npm',
      ['run', '--silent', 'portfolio', '--', '--json', file],
      {
        cwd: ROOT,
      },
    );
    expect(idsOf(stdout)).toEqual(['e4']);
  });

  const compactItems = `{"items":[\n${ONE.items.map((item) => JSON.stringify(item)).join(',\n')}\n]}`;
  it.each([
    ['over several lines', JSON.stringify(ONE, null, 2)],
    ['over several lines with Windows line ends', JSON.stringify(ONE, null, '\t').replaceAll('\n', '\r\n')],
    ['with one subscription a line', compactItems],
    ['with the list beginning below', `{\n"items":\n[\n${JSON.stringify(legacy({ id: 'e4' }))}\n]\n}`],
    ['with a byte order mark', `\uFEFF${JSON.stringify(ONE)}\r\n`],
    ['as PowerShell writes it', Buffer.from(`\uFEFF${JSON.stringify(ONE, null, 2)}`, 'utf16le')],
    ['that is a list', JSON.stringify(ONE.items)],
    ['that is a list over several lines', JSON.stringify(ONE.items, null, 2)],
    ['that is one subscription', JSON.stringify(legacy({ id: 'e4' }), null, 2)],
    ['after a broken line', `{"id": "x",\n${JSON.stringify(legacy({ id: 'e4' }))}`],
  ])('reads an answer %s', async (_, input) => {
    const { out } = await portfolio(['--json', '-', ...DAY], input);
    expect(
      idsOf(
        out
          .split('\n')
          .filter((line) => !line.includes('"error"'))
          .join('\n'),
      ),
    ).toEqual(['e4']);
  });

  it('says which document is bad, and goes on', async () => {
    const lines = [JSON.stringify(ONE), '{"items":', '', '{"code":401}', JSON.stringify(OTHER)];
    const { status, out, err } = await portfolio(['--json', ...DAY], lines.join('\n'));
    expect({ status, err }).toEqual({ status: 1, err: '' });
    const [first, second, ...rest] = jsonLines(out);
    expect(badDocumentSchema.parse(first).error).toMatchObject({ code: 'invalid-json', path: '' });
    expect(badDocumentSchema.parse(first).error.message).toContain('Line 2');
    expect(badDocumentSchema.parse(second).error).toMatchObject({ code: 'invalid-subscriptions' });
    expect(rest).toHaveLength(3);
  });

  it('says nothing where nothing ends', async () => {
    const { status, out, err } = await portfolio(['--json', ...DAY], JSON.stringify(answerWith(modern())));
    expect({ status, out, err }).toEqual({ status: 0, out: '', err: '' });
  });

  it('reads one answer with 10,000 subscriptions', async () => {
    const many = answerWith(...Array.from({ length: 10_000 }, (_, index) => legacy({ id: `${index}` })));
    const began = performance.now();
    const { out } = await portfolio(['--json', ...DAY], JSON.stringify(many));
    expect(idsOf(out)).toHaveLength(10_000);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('exit status 2', () => {
  it.each([
    ['an unknown option', ['--colour'], '--colour'],
    ['an unknown language', ['--locale', 'fi'], 'fi'],
    ['no day', ['--as-of', 'tomorrow'], 'tomorrow'],
    ['a file that is not there', ['not-there.json'], 'not-there.json'],
  ])('is for %s', async (_, args, named) => {
    const { status, out, err } = await portfolio(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(named);
  });

  it('is for nothing to read', async () => {
    const { status, out, err } = await portfolio(['--json'], ' \n');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('nothing to read');
  });
});

describe('the list', () => {
  const read = (language: string, input: unknown, screen?: { columns: number }) =>
    portfolio(['--locale', language, ...DAY], JSON.stringify(input), screen);

  it.each([
    ['sv', ['löpte ut för 3 dagar sedan', '21 dagar kvar', 'säljs inte längre', 'En annan prenumeration']],
    ['nb', ['utløp for 3 dager siden', '21 dager igjen', 'selges ikke lenger', 'Ett annet abonnement']],
    ['en', ['ended 3 days ago', '21 days left', 'no longer sold', 'One other subscription']],
  ])('is in words in %s', async (language, said) => {
    const { status, out } = await read(language, [ONE, OTHER]);
    expect(status).toBe(0);
    for (const text of said) expect(out.replaceAll(/\s+/gu, ' ')).toContain(text);
    expect(out).toContain('Office 365 Enterprise E4');
    expect(out).not.toMatch(/\{\{|\}\}|undefined|null|\b(cli|portfolio|verdict):[a-z]|\*\*/u);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with it.
    expect(out).not.toMatch(/\u001b/u);
    expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  });

  it.each([
    ['2026-12-12', '1 day left'],
    ['2026-12-13', 'ends today'],
    ['2026-12-14', 'ended 1 day ago'],
  ])('counts days on %s', async (asOf, said) => {
    const { out } = await portfolio(['--as-of', asOf], JSON.stringify(ONE));
    expect(out).toContain(said);
  });

  it('has colours on a screen, and fits a narrow one', async () => {
    const { out } = await read('nb', [ONE, OTHER], { columns: 44 });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with it.
    const colours = /\u001b\[\d+m/gu;
    expect(out).toMatch(colours);
    expect(
      out
        .replaceAll(colours, '')
        .split('\n')
        .filter((line) => [...line].length > 44),
    ).toEqual([]);
    expect(out).toContain('7 lisenser');
  });

  it('is kind where nothing ends', async () => {
    for (const language of LANGUAGES) {
      const words = wordsFor(language);
      const { status, out } = await read(language, answerWith(modern()));
      expect(status).toBe(0);
      expect(out).toContain(words.t('portfolio:none.title'));
      expect((await read(language, answerWith())).out).toContain(words.t('portfolio:none.empty'));
    }
  });

  it('tells of bad documents apart from the list, and does not say that nothing ends', async () => {
    const lines = `nonsense\n${JSON.stringify(answerWith(modern()))}`;
    const { status, out, err } = await portfolio(DAY, lines);
    expect(status).toBe(1);
    expect(err).toContain('Line 1: ');
    expect(out).toContain('1 document could not be read.');
    expect(out).not.toContain(wordsFor('en').t('portfolio:none.title'));
    expect(await portfolio(DAY, 'nonsense')).toMatchObject({ status: 1, out: '' });
  });

  it('says of pay-as-you-go that it has no end date', async () => {
    const { out } = await read('en', legacy({ commitmentEndDate: '9999-12-10T00:00:00Z' }));
    expect(out).toContain('no end date');
    expect(out).not.toContain('9999');
  });

  it('shows nothing of a name that a terminal would obey', async () => {
    const evil = '\u001b[2J\u009b31m\u202e{{x}}$t(cli:errors.title)';
    const { out } = await read('en', legacy({ offerName: evil }));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there.
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
    expect(out).toContain('$t(cli:errors.title)');
  });

  it('explains itself, and not triage', async () => {
    const { status, out } = await portfolio(['--help', '--locale', 'nb']);
    expect(status).toBe(0);
    for (const option of ['portfolio', '--json', '--locale', '--as-of']) expect(out).toContain(option);
    expect(out).not.toContain('triage');
    expect(out).toContain('Avslutningskode');
  });
});
