/** Questions and their answers on the command line. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { faqSchema, questionsSchema } from '../../src/channels/faq/schemas.ts';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { FAQ } from '../../src/knowledge/faq.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import { ask, jsonLines, ROOT } from './command.ts';
import { SYSTEMS } from './systems.ts';

const folder = mkdtempSync(join(tmpdir(), 'planbyte-'));
afterAll(() => rmSync(folder, { recursive: true }));

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with it.
const LEFT_OVER = /\{\{|\}\}|undefined|\b(cli|verdict|faq|why|common|guides):[a-z]|\*\*|\u001b/u;

const MAIL = {
  sv: 'Vad händer med användarnas e-post?',
  nb: 'Hva skjer med e-posten til brukerne?',
  en: 'What happens to my users’ mail?',
} as const;

const json = async (args: readonly string[], input: unknown) => {
  const { out } = await ask(['--json', ...args, '--case', '-'], JSON.stringify(input));
  return faqSchema.parse(jsonLines(out)[0]);
};

describe.each(SYSTEMS)('$name', ({ facts, route }) => {
  it.each(LANGUAGES)('answers from its own document in %s', async (language) => {
    const said = await json(['--locale', language, MAIL[language]], { facts });
    expect(said.topic).toBe('mail-and-documents');
    expect(said.answers.map(({ routes }) => routes)).toEqual([[route]]);
    const { status, out, err } = await ask(
      ['--locale', language, '--case', '-', MAIL[language]],
      JSON.stringify({ facts }),
    );
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).not.toMatch(LEFT_OVER);
    expect(out).toContain(said.question);
  });
});

describe('ask', () => {
  it('runs by npm, with a question of several words and a case from a file', async () => {
    const file = join(folder, 'case.json');
    writeFileSync(file, JSON.stringify({ facts: { billingProfile: true } }));
    const args = ['run', '--silent', 'ask', '--', '--json', '--case', file, 'can', 'I', 'remove', 'licences'];
    const { stdout } = await promisify(execFile)('npm', args, { cwd: ROOT });
    expect(jsonLines(stdout)).toMatchObject([
      { topic: 'remove-licences', answers: [{ routes: ['options'] }] },
    ]);
  });

  it('answers every question in every language without a case', async () => {
    for (const { id } of FAQ) {
      for (const language of LANGUAGES) {
        const { status, out } = await ask(['--topic', id, '--locale', language]);
        expect({ id, status }).toEqual({ id, status: 0 });
        expect(out).not.toMatch(LEFT_OVER);
      }
    }
  });

  it('says which answer is for which way where both are possible and differ', async () => {
    const topic = FAQ.find(
      ({ variants }) => !variants.some(({ routes }) => routes.includes('link') && routes.includes('options')),
    );
    const { out } = await ask(['--topic', topic?.id ?? '']);
    const words = wordsFor('en');
    expect(out).toContain(`${words.t('common:faq.routes.link')}: `);
    expect(out).toContain(`${words.t('common:faq.routes.options')}: `);
  });

  it('lists the questions by group where nothing is asked, whatever the case', async () => {
    const { status, out, err } = await ask(['--locale', 'nb', '--case', 'not-there.json']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    for (const { id } of FAQ) expect(out).toContain(`(${id})`);
    const lines = await ask(['--json']);
    const items = questionsSchema.parse({ items: jsonLines(lines.out) }).items;
    expect(items.map(({ topic }) => topic)).toEqual(FAQ.map(({ id }) => id));
  });

  it('says that it does not know a question, and lists those it knows', async () => {
    const { status, out, err } = await ask(['--locale', 'sv', 'xyzzy']);
    expect(status).toBe(1);
    expect(err).toContain(wordsFor('sv').t('cli:errors.unknown-question'));
    expect(out).toContain('(credit)');
  });

  it('names the topics there are where one is not', async () => {
    const { status, out, err } = await ask(['--topic', 'nope']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    for (const { id } of FAQ) expect(err).toContain(id);
  });

  it.each([
    ['a file that is not there', ['--topic', 'credit', '--case', 'not-there.json']],
    ['an option of another command', ['--guide', 'manual', 'mail']],
    ['an unknown language', ['--locale', 'fi', 'mail']],
  ])('ends with 2 for %s', async (_, args) => {
    expect((await ask(args)).status).toBe(2);
  });

  it('puts an error in the place of a bad case and goes on', async () => {
    const input = ['{"facts":{"colour":1}}', '{"facts":{"audience":"partner"}}'].join('\n');
    const { status, out } = await ask(['--json', '--topic', 'credit', '--case', '-'], input);
    expect(status).toBe(1);
    const [bad, good] = jsonLines(out);
    expect(z.looseObject({ error: z.looseObject({}) }).safeParse(bad).success).toBe(true);
    expect(faqSchema.parse(good).answers[0]?.routes).toEqual(['partner']);
  });

  it('says which case each answer is for, where there are several', async () => {
    const cases = [
      '{"id":"tenant 12","facts":{"billingProfile":true}}',
      '{"facts":{"audience":"partner"}}',
      '{"id":"tenant 14","facts":{"colour":1}}',
    ];
    const args = ['--topic', 'credit', '--case', '-'];
    const { out: json } = await ask(['--json', ...args], cases.join('\n'));
    expect(jsonLines(json)).toMatchObject([{ id: 'tenant 12' }, { id: null }, { id: 'tenant 14' }]);
    const { status, out } = await ask(args, cases.join('\n'));
    expect(status).toBe(1);
    const heads = out.split('\n').filter((line) => /^(Case|Error)/u.test(line));
    expect(heads).toEqual(['Case tenant 12', 'Case no. 2', 'Error, Line 3, Case tenant 14']);
    // Every answer with its heading, an empty line between them.
    expect(out.split('\n\n').map((part) => part.split('\n')[0])).toEqual(heads);
  });

  it('needs no heading for a single case', async () => {
    const { out } = await ask(['--topic', 'credit', '--case', '-'], '{"id":"a","facts":{}}');
    expect(out.split('\n')[0]).toBe(wordsFor('en').t('faq:billing.credit.question'));
    expect(out).not.toContain('Case');
  });

  it('explains itself', async () => {
    const { status, out } = await ask(['--help', '--locale', 'nb']);
    expect(status).toBe(0);
    for (const option of ['--case', '--topic']) expect(out).toContain(`  ${option} `);
    expect(out).not.toMatch(LEFT_OVER);
  });
});
