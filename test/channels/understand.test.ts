/** The command that says what is understood of messages. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { badMessageSchema, understoodSchema } from '../../src/channels/understand/schemas.ts';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import { INTENTS, OUT_OF_SCOPE } from '../../src/understanding/intents.ts';
import { jsonLines, understand } from './command.ts';

const TICKETS = readFileSync(new URL('../understanding/messages/sv/open.jsonl', import.meta.url), 'utf8');
const MESSAGE = { id: 'a', text: 'vi har 40 licenser' };
const KEYS = ['id', 'language', 'intent', 'facts', 'unsure'];

describe('understand --json', () => {
  it('answers one line a message, in the order and with the keys of the contract', async () => {
    const { status, out, err } = await understand(['--json'], TICKETS);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const answers = jsonLines(out);
    const ids = jsonLines(TICKETS).map((line) => z.looseObject({ id: z.string() }).parse(line).id);
    expect(answers.map((line) => understoodSchema.parse(line).id)).toEqual(ids);
    for (const line of answers) expect(Object.keys(z.looseObject({}).parse(line))).toEqual(KEYS);
  });

  it('says why with --explain, in the words of the message', async () => {
    const { status, out } = await understand(['--json', '--explain'], TICKETS);
    expect(status).toBe(0);
    const texts = jsonLines(TICKETS).map((line) => z.looseObject({ text: z.string() }).parse(line).text);
    jsonLines(out).forEach((line, index) => {
      expect(Object.keys(z.looseObject({}).parse(line))).toEqual([...KEYS, 'because']);
      const { because = [] } = understoodSchema.parse(line);
      for (const one of because) {
        expect(texts[index]).toContain(one.words);
        expect([one.fact, one.intent, one.language].filter((of) => of !== undefined)).toHaveLength(1);
        expect(one.sure === undefined).toBe(one.fact === undefined);
      }
    });
  });

  it.each([
    ['one a line', `${JSON.stringify(MESSAGE)}\n${JSON.stringify(MESSAGE)}\n`, 2],
    ['an object over several lines', JSON.stringify(MESSAGE, null, 2), 1],
    ['an array', JSON.stringify([MESSAGE, MESSAGE]), 2],
    ['an array over several lines', JSON.stringify([MESSAGE, MESSAGE], null, 2), 2],
    ['an array with a message a line', `[\n${JSON.stringify(MESSAGE)},\n${JSON.stringify(MESSAGE)}\n]\n`, 2],
    ['as PowerShell writes it', Buffer.from(`\uFEFF${JSON.stringify(MESSAGE)}\r\n`, 'utf16le'), 1],
  ])('reads messages: %s', async (_, input, count) => {
    const { status, out } = await understand(['--json', '-'], input);
    expect(status).toBe(0);
    const answers = jsonLines(out);
    expect(answers).toHaveLength(count);
    for (const answer of answers) expect(answer).toMatchObject({ id: 'a', facts: { licencesPurchased: 40 } });
  });

  it('puts an error in the place of a bad message and goes on', async () => {
    const lines = [
      JSON.stringify(MESSAGE),
      'vi har 40 licenser',
      '{"id":"no-text"}',
      '{"id":"number","text":7}',
      '{"id":7,"text":"hej"}',
      '{"id":"locale","text":"hej","locale":7}',
      '"hej"',
      JSON.stringify({ id: 'long', text: 'ord '.repeat(2000) }),
      '',
      JSON.stringify({ text: `${'x'.repeat(4000)}  \n`, locale: 'nb-NO' }),
    ];
    const { status, out } = await understand(['--json'], lines.join('\n'));
    expect(status).toBe(1);
    const answers = jsonLines(out);
    expect(answers).toMatchObject([
      { id: 'a' },
      { id: null, error: { code: 'invalid-json', path: '' } },
      { id: 'no-text', error: { code: 'invalid-message', path: 'text' } },
      { id: 'number', error: { code: 'invalid-message', path: 'text' } },
      { id: null, error: { code: 'invalid-message', path: 'id' } },
      { id: 'locale', error: { code: 'invalid-message', path: 'locale' } },
      { id: null, error: { code: 'invalid-message', path: '' } },
      { id: 'long', error: { code: 'too-long', path: 'text' } },
      { id: null },
    ]);
    for (const line of answers.slice(1, -1)) expect(badMessageSchema.safeParse(line).error).toBeUndefined();
    expect(badMessageSchema.parse(answers[7]).error.message).toContain('7,999');
  });

  it('passes over what else a case system exports', async () => {
    const { status, out } = await understand(
      ['--json'],
      '{"text":"hej","priority":2,"__proto__":{"id":"x"}}',
    );
    expect(status).toBe(0);
    expect(jsonLines(out)).toMatchObject([{ id: null }]);
  });

  it.each([
    ['nb-NO', 'nb'],
    ['nn', 'nb'],
    ['da', 'nb'],
    ['sv-FI', 'sv'],
    ['en-GB', 'en'],
    ['fi', 'en'],
    ['not a tag at all', 'en'],
    ['', 'sv'],
    [null, 'sv'],
  ])('takes %j for the language of a message that tells none', async (locale, language) => {
    const { out } = await understand(['--json', '--locale', 'sv'], JSON.stringify({ text: 'ok', locale }));
    expect(jsonLines(out)).toMatchObject([{ language }]);
  });

  it('reads one text from the command line', async () => {
    const { status, out } = await understand(['--json', '--text', MESSAGE.text, '--locale', 'sv']);
    expect(status).toBe(0);
    expect(jsonLines(out)).toMatchObject([{ id: null, language: 'sv', facts: { licencesPurchased: 40 } }]);
  });
});

describe('exit status 2', () => {
  it.each([
    ['an option of others', ['--as-of', '2026-11-22'], '--as-of'],
    ['a value for a flag', ['--explain=yes'], '--explain=yes'],
    ['a text and a file', ['--text', 'hej', 'file.jsonl'], '--text'],
    ['an empty text', ['--text', ' '], 'nothing to read'],
    ['a text without quotation marks', ['--text', 'kan', 'vi', 'byta'], 'one file'],
    ['nothing to read', [], 'nothing to read'],
  ])('is for %s', async (_, args, named) => {
    const { status, out, err } = await understand(args, '\n');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(named);
  });
});

describe('the report', () => {
  it.each(LANGUAGES)('tells every message in %s, in whole sentences and short lines', async (language) => {
    const { status, out } = await understand(['--explain', '--locale', language], TICKETS);
    expect(status).toBe(0);
    expect(out).not.toMatch(/\{\{|\}\}|undefined|\b(cli|verdict|questions|common):[a-z]|\*\*/u);
    expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
    expect(out).toContain('sv-001');
  });

  it.each(LANGUAGES)('has a name for every intent and subject in %s', (language) => {
    const words = wordsFor(language);
    const named = [
      ...INTENTS.map((intent) => words.has(`cli:understand.intents.${intent}`)),
      ...OUT_OF_SCOPE.map((subject) => words.has(`cli:understand.subjects.${subject}`)),
    ];
    expect(named).not.toContain(false);
  });

  it('says once how messages are written, to whoever pastes a ticket', async () => {
    const { status, out, err } = await understand(['--locale', 'sv'], 'Hej,\nlänken är grå.\n\nHälsningar');
    expect(status).toBe(1);
    expect(out).toContain('Rad 2');
    expect(err).toContain('--text');
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('shows nothing of a message that a terminal would obey', async () => {
    const evil = '\u001b[2J\u009b31m\u202e';
    const lines = [{ id: evil, text: `40 licences ${evil}` }, { id: evil }, { text: evil }];
    const { out } = await understand(['--explain'], lines.map((line) => JSON.stringify(line)).join('\n'));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there.
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
  });

  it('explains itself, without options that it has not', async () => {
    const { status, out } = await understand(['--help', '--locale', 'nb']);
    expect(status).toBe(0);
    for (const option of ['--json', '--explain', '--text', '--locale']) expect(out).toContain(option);
    expect(out).not.toContain('--as-of');
  });
});
