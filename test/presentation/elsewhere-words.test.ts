/** Words outside the chat. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { elsewhere, shared } from '../../src/presentation/elsewhere-words.ts';
import { type WordKey, type WordParams, type Words, wordsFor } from '../../src/presentation/words.ts';

/** Words that say under which variant they were looked up, of these keys alone. */
const saying = (...keys: readonly string[]): Words => {
  const said = (key: WordKey, { context = '' }: WordParams = {}): string =>
    keys.includes(`${key}_${context}`) ? `${key}_${context}` : key;
  return {
    ...wordsFor('en'),
    t: said,
    lines: (key, params) => [said(key, params)],
    has: (key, context) => keys.includes(`${key}_${context}`),
  };
};
const PROGRAMS = { triage: 'one program', portfolio: 'another' };
const KEY = 'guides:a.wrong';

describe('elsewhere', () => {
  it.each([
    ['the general sentence where there is no other', [], undefined, KEY],
    ['the form outside the chat', [`${KEY}_elsewhere`], undefined, `${KEY}_elsewhere`],
    ['the same for a case that has no variant', [`${KEY}_elsewhere`], 'link', `${KEY}_elsewhere`],
    ['the same for no variant at all', [`${KEY}_elsewhere`], '', `${KEY}_elsewhere`],
    ['the variant of the case before it', [`${KEY}_elsewhere`, `${KEY}_link`], 'link', `${KEY}_link`],
    [
      'that variant in its own form outside the chat',
      [`${KEY}_elsewhere`, `${KEY}_link`, `${KEY}_link_elsewhere`],
      'link',
      `${KEY}_link_elsewhere`,
    ],
  ])('takes %s', (_, keys, context, expected) => {
    const words = elsewhere(saying(...keys), PROGRAMS);
    expect(words.t(KEY, { context })).toBe(expected);
    expect(words.lines(KEY, { context })).toEqual([expected]);
  });

  it('names the program in every language, and the chat none', () => {
    for (const language of LANGUAGES) {
      const key = 'guides:stuck.steps.support.wrong';
      const chat = wordsFor(language).t(key);
      expect(chat).toContain('**');
      expect(chat).not.toContain('{{');
      expect(elsewhere(wordsFor(language), PROGRAMS).t(key)).toContain('one program');
      const line = 'guides:partner-center.steps.find-ending.do';
      expect(elsewhere(wordsFor(language), PROGRAMS).lines(line).join(' ')).toContain('another');
    }
  });
});

describe('shared', () => {
  it.each([
    ['the form of a card for somebody else', [`${KEY}_shared`, `${KEY}_elsewhere`], '', `${KEY}_shared`],
    ['the one outside the chat where there is no such form', [`${KEY}_elsewhere`], '', `${KEY}_elsewhere`],
    ['the variant of the case before both', [`${KEY}_shared`, `${KEY}_link`], 'link', `${KEY}_link`],
    ['that variant in its own form', [`${KEY}_link`, `${KEY}_link_shared`], 'link', `${KEY}_link_shared`],
  ])('takes %s', (_, keys, context, expected) => {
    expect(shared(saying(...keys), PROGRAMS).t(KEY, { context })).toBe(expected);
  });

  it('is not taken by the command line', () => {
    expect(elsewhere(saying(`${KEY}_shared`), PROGRAMS).t(KEY)).toBe(KEY);
  });
});
