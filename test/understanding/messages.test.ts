import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { INTENTS } from '../../src/understanding/intents.ts';
import { HALVES, linesOf, messageSchema, sealOf } from './messages/schema.ts';

const LEAST = 70;

describe.each(LANGUAGES)('the messages in %s', (language) => {
  it.each(HALVES)('%s: are as their README has it', (half) => {
    const wrong = linesOf(language, half).flatMap((line) => {
      const read = messageSchema.safeParse(line);
      return read.success ? [] : [`${JSON.stringify(line).slice(0, 80)}: ${read.error.issues[0]?.message}`];
    });
    expect(wrong).toEqual([]);
  });

  it.each(HALVES)('%s: are many, each once, of every intent', (half) => {
    const messages = linesOf(language, half).map((line) => messageSchema.parse(line));
    expect(messages.length).toBeGreaterThanOrEqual(LEAST);
    expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
    expect(new Set(messages.map(({ text }) => text)).size).toBe(messages.length);
    expect(INTENTS.filter((intent) => !messages.some((message) => message.intent === intent))).toEqual([]);
  });

  it('sealed: are as they were when they were sealed', () => {
    const seal = z
      .record(z.string(), z.string())
      .parse(JSON.parse(readFileSync(new URL('messages/seal.json', import.meta.url), 'utf8')));
    expect(sealOf(language)).toBe(seal[language]);
  });
});
