/** Sentences taken apart are filled as i18next fills them. */
import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import { compilePhrase, type Values } from '../../src/presentation/phrases.ts';

const byI18next = (text: string, values: Values): string => {
  const instance = createInstance();
  void instance.init({
    lng: 'en',
    initAsync: false,
    resources: { en: { translation: { key: text } } },
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  return instance.t('key', { ...values, nest: false });
};

describe('a sentence taken apart', () => {
  test.each([
    ['no place', {}],
    ['{{a}}', { a: 'x' }],
    ['{{a}} and {{b}}, {{a}}', { a: '{{b}} $t(c)', b: '<&>' }],
    ['{{a}} of {{b}}', { a: 0, b: 12.5 }],
    ['{{a}}, {{b}}', { a: undefined }],
    ['{{gone}} {a}', { a: '' }],
  ] as const)('%s is filled as i18next fills it', (text, values) => {
    expect(compilePhrase(text)?.(values)).toBe(byI18next(text, values));
  });

  test.each(['{{a, number}}', '{{- a}}', '{{a.b}}', '{{ a }}', '{{a'])('%s is left to i18next', (text) => {
    expect(compilePhrase(text)).toBeNull();
  });
});
