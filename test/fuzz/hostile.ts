/** Values that people who mean no good, broken clients and unlucky pastes send. */
import fc from 'fast-check';

/** What an expression of this would come to if anything evaluated it; nothing that is sent holds it. */
export const EVALUATED = '7006652';
/** What must never come back but as it was written. */
const INJECTIONS = [
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the injection itself
  '${add(7000000, 6652)}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the injection itself
  '${7000000 + 6652}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the injection itself
  '${json(\'{"type":"TextBlock"}\')}',
  '{{7000000 + 6652}}',
  '{{DATE(2026-11-22T00:00:00Z)}}',
  '$t(common:actions.back)',
  '$t(common:actions.back, {"count": 3})',
  '{{- value}}',
  '<%= 7000000 + 6652 %>',
  '<script>alert(7000000 + 6652)</script>',
  '<img src=x onerror=alert(1)>',
  '[klicka](javascript:alert(1))',
  '![x](https://elsewhere.invalid/x.png)',
  '**fet** _kursiv_ # rubrik\n- punkt\n> citat\n```js\n1\n```',
  '{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"injected"}]}',
  '"}],"type":"AdaptiveCard"',
  '<at>planbyte</at> <at>&lt;</at>',
  "'; DROP TABLE conversation; --",
  '%s %n %d %00 %0d%0aSet-Cookie: x=1',
  '\r\n2026-11-22T00:00:00Z error forged line',
  '../../../../etc/passwd',
] as const;

const ODD_TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\u0007\u001b[31mred\u001b[0m',
  '\u202Ekcab\u202C',
  'مرحبا، كيف يمكنني تغيير الخطة؟',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  '\u200B\u200C\u200D\uFEFF',
  'e\u0301'.repeat(200),
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
  '\uD800',
  '\uDFFF text',
  '１２３',
  '٣٠٠',
  '1e309',
  '-0',
  '0x10',
  '9'.repeat(400),
  'NaN',
  'null',
  'true',
] as const;

/** Names that mean something to JavaScript. */
export const POISONED_NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then'];

const WORDS = [
  'hej',
  'vi har Office 365 E1 och vill byta till E3',
  'hvorfor kan jeg ikke bytte plan',
  'we have 25 licences and paid by invoice',
  'radera mina uppgifter',
  'börja om',
  'help',
  'språk engelska',
  'nei',
  'vet inte',
  '300',
] as const;

/** A text of any kind; seldom one of a megabyte. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...INJECTIONS) },
  { weight: 4, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...WORDS), fc.constantFrom(...INJECTIONS))
      .map(([said, injected]) => `${said} ${injected}`),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 5 }).map((n) => '(å'.repeat(n * 1_000)) },
);

/** `[[[[…]]]]` or `{"a":{"a":…}}`, which a parser that recurses goes down. */
export const deepText: fc.Arbitrary<string> = fc
  .tuple(fc.boolean(), fc.constantFrom(100, 5_000, 100_000))
  .map(([isList, depth]) =>
    isList ? '['.repeat(depth) + ']'.repeat(depth) : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
  );

/** A megabyte in one text. */
export const HUGE = 'x'.repeat(1_000_000);

const leaf: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('true', 'false', '0', '-1', '999999999999999999999', '1,5', '1 000'),
);

/** Any JSON, with names that mean something to JavaScript; `__proto__` as a key of its own. */
export const hostileJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('list'), tie('object')),
  list: fc.array(tie('any'), { maxLength: 4 }),
  object: fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...POISONED_NAMES), fc.string({ maxLength: 12 })), tie('any')), {
      maxLength: 4,
    })
    // By way of text, so that `__proto__` is a key and sets nobody's prototype here.
    .map((entries) =>
      JSON.parse(
        `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v) ?? 'null'}`).join()}}`,
      ),
    ),
})).any;
