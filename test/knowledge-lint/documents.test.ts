/** References of docs/knowledge.md and docs/knowledge/ broken on purpose: one change, and what is found, with file and line. */
import { describe, expect, it } from 'vitest';
import { foundWith, REAL } from './broken.ts';
import type { Knowledge } from './knowledge.ts';

describe('docs/knowledge.md', () => {
  const FILE = 'docs/knowledge.md';
  const MORE = 'docs/knowledge/more.md';
  const DISAGREEMENTS = 'docs/disagreements.md';
  const everything = [
    ...REAL.rules.map(({ id }) => `rule:${id}`),
    ...REAL.guides.flatMap(({ id, steps }) => steps.map((step) => `step:${id}/${step.id}`)),
    ...REAL.faq.flatMap(({ id, variants }) => variants.map((variant) => `faq:${id}/${variant.id}`)),
    ...['after:change-plan-link/wait', 'advice:data-kept', 'fix:prepaid', 'fact:trial', 'plan:office-365-e3'],
    ...['data:sources.json', 'data:src/knowledge/sources.json'],
  ];
  const linesOf = (references: readonly string[]): string => references.map((one) => `\`${one}\``).join('\n');
  const others = [...REAL.files].filter(([file]) => !file.startsWith('docs/knowledge'));
  const written = (references: readonly string[], more: readonly string[] = []): Partial<Knowledge> => ({
    files: new Map([...others, [FILE, linesOf(references)], [MORE, linesOf(more)]]),
  });

  it('that refers to everything is right', () => {
    expect(foundWith(written(everything))).toEqual([]);
  });

  it('is right when some of it stands in the folder', () => {
    expect(foundWith(written(everything.slice(0, 9), everything.slice(9)))).toEqual([]);
  });

  it('with a wrong reference in the folder', () => {
    expect(foundWith(written(everything, ['fact:trial', 'rule:nothing']))).toEqual([
      ['documents', 'there is no rule nothing', MORE, '`rule:nothing`'],
    ]);
  });

  it('with a wrong reference where the disagreements stand, which make up for nothing that is left out', () => {
    const { files } = written(everything.filter((one) => one !== 'rule:prepaid'));
    const told = linesOf(['rule:prepaid', 'faq:credit/nothing']);
    expect(foundWith({ files: new Map([...(files ?? []), [DISAGREEMENTS, told]]) })).toEqual([
      ['documents', 'there is no faq credit/nothing', DISAGREEMENTS, '`faq:credit/nothing`'],
      [
        'documents',
        'docs/knowledge.md never refers to rule:prepaid',
        'src/eligibility/rules/prepaid.ts',
        "id: 'prepaid',",
      ],
    ]);
  });

  it.each([
    ['rule:nothing', 'there is no rule nothing'],
    ['step:manual/nothing', 'there is no step manual/nothing'],
    ['after:manual/nothing', 'there is no after manual/nothing'],
    ['faq:credit/nothing', 'there is no faq credit/nothing'],
    ['advice:nothing', 'there is no advice nothing'],
    ['fix:nothing', 'there is no fix nothing'],
    ['fact:nothing', 'there is no fact nothing'],
    ['plan:nothing', 'there is no plan nothing'],
    ['data:nothing.json', 'there is no data nothing.json'],
  ])('with %s', (reference, what) => {
    expect(foundWith(written([...everything, reference]))).toEqual([
      ['documents', what, FILE, `\`${reference}\``],
    ]);
  });

  it('with another kind of place', () => {
    expect(foundWith(written([...everything, 'steps:manual/buy']))).toEqual([
      [
        'documents',
        expect.stringMatching(/^"steps:" is no kind of place; there are rule, fix, /u),
        FILE,
        '`steps:manual/buy`',
      ],
    ]);
  });

  it.each([
    ['rule:prepaid', 'src/eligibility/rules/prepaid.ts', "id: 'prepaid',"],
    ['step:manual/buy', 'src/knowledge/guides/manual.json', '"id": "buy",'],
  ])('without %s', (left, file, line) => {
    expect(foundWith(written(everything.filter((one) => one !== left)))).toEqual([
      ['documents', `docs/knowledge.md never refers to ${left}`, file, line],
    ]);
  });

  it('without any answer to a question', () => {
    const rest = everything.filter((one) => !one.startsWith('faq:credit/'));
    expect(foundWith(written(rest))).toEqual([
      [
        'documents',
        'docs/knowledge.md never refers to faq:credit/…',
        'src/knowledge/faq/billing.json',
        '"id": "credit",',
      ],
    ]);
  });
});
