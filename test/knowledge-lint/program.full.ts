/** The lint as it is run, on copies of the project with broken files. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COPIED = ['src', 'test', 'locales', 'cards', 'docs', 'package.json'];

/** A change of one file: a text that stands in it once, and what stands there instead. */
interface Break {
  readonly file: string;
  readonly text: string;
  readonly instead: string;
}

const copies: string[] = [];
afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true, force: true });
});

const breakCopy = (breaks: readonly Break[]): string => {
  const copy = mkdtempSync(join(tmpdir(), 'planbyte-lint-'));
  copies.push(copy);
  for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  for (const { file, text, instead } of breaks) {
    const before = readFileSync(join(copy, file), 'utf8');
    expect(before.split(text), `${file} has ${text} once`).toHaveLength(2);
    writeFileSync(join(copy, file), before.replace(text, instead));
  }
  return copy;
};

/** What the lint prints for a copy with breaks, each line with the text of the line that it names. */
const lintOf = (breaks: readonly Break[]) => {
  const copy = breakCopy(breaks);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['test/knowledge-lint/main.ts'], {
    cwd: copy,
    encoding: 'utf8',
  });
  const textAt = (file: string, line: string): string =>
    readFileSync(join(copy, file), 'utf8').split('\n')[Number(line) - 1]?.trim() ?? '';
  const lines = stdout.split('\n').map((found) => {
    const [, file, line, what] = /^([\w./-]+):(\d+): (.*)$/u.exec(found) ?? [];
    return file === undefined || line === undefined ? found : `${what} | ${file} | ${textAt(file, line)}`;
  });
  return { status, lines, stderr };
};

it('finds what is broken in the files', () => {
  const { status, lines, stderr } = lintOf([
    {
      file: 'src/eligibility/rules/prepaid.ts',
      text: "isOneOf('paymentMethod', ['prepaid'])",
      instead: "isOneOf('paymentMethod', [])",
    },
    {
      file: 'src/contract/facts.ts',
      text: "  wantedFeatures: { kind: 'choices', values: E4_FEATURES },",
      instead: "  wantedFeatures: { kind: 'choices', values: E4_FEATURES },\n  fondOfTea: boolean,",
    },
    {
      file: 'locales/nb/questions.json',
      text: '"trial": {\n    "label"',
      instead: '"trial": {\n    "lable"',
    },
    {
      file: 'src/knowledge/sources.json',
      text: '"https://learn.microsoft.com/en-us/microsoft-365/commerce/subscriptions/cancel-your-subscription"',
      instead: '"learn.microsoft.com/cancel-your-subscription"',
    },
    {
      file: 'src/contract/verdict.ts',
      text: "  'partner-center',\n] as const;\nexport type Outcome",
      instead: "  'partner-center',\n  'tea-time',\n] as const;\nexport type Outcome",
    },
    {
      file: 'src/knowledge/guides/back-up-data.json',
      text: '  "steps": [',
      instead:
        '  "steps": [\n    {\n      "id": "tea",\n      "source": { "document": "cancel", "section": "Tea" },\n      "when": { "fact": "trial", "is": true }\n    },',
    },
    {
      file: 'test/conversation/stories/en/wrong-entries.story',
      text: '@ opens ',
      instead: '< a cup of tea\n@ opens ',
    },
  ]);
  expect(stderr).toBe('');
  for (const found of [
    "the rule prepaid never applies on upgrade-tab | src/eligibility/rules/prepaid.ts | when: isOneOf('paymentMethod', []),",
    'the fact fondOfTea is never read: no value of it changes the verdict, the steps, the cards of the steps | src/contract/facts.ts | fondOfTea: boolean,',
    'questions:fondOfTea.short is not said in sv | locales/sv/questions.json | {',
    'questions:trial.label is not said in nb | locales/nb/questions.json | "trial": {',
    'the document cancel: "learn.microsoft.com/cancel-your-subscription" is no address | src/knowledge/sources.json | "cancel": {',
    "no case comes to the outcome tea-time | src/contract/verdict.ts | 'tea-time',",
    "the outcome tea-time has no sentence in some language | src/contract/verdict.ts | 'tea-time',",
    "no story comes by the outcome tea-time | src/contract/verdict.ts | 'tea-time',",
    'no story comes by the step back-up-data/tea | src/knowledge/guides/back-up-data.json | "id": "tea",',
    'the story does not come out: line 2: the reply is | test/conversation/stories/en/wrong-entries.story | < a cup of tea',
  ]) {
    expect(lines).toContain(found);
  }
  expect(status).toBe(1);
}, 60_000);

it('says which step has no source, where the program would not even start', () => {
  const { status, lines } = lintOf([
    {
      file: 'src/knowledge/guides/manual.json',
      text: '      "source": { "document": "change-plan", "section": "Steg 1: Köp en ny prenumeration" },\n',
      instead: '',
    },
  ]);
  expect(lines[0]).toMatch(/^steps\.0\.source: .* \| src\/knowledge\/guides\/manual\.json \| "id": "buy",$/u);
  expect(status).toBe(1);
});
