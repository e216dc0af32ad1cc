/** The spelling checker as it is set up here: it catches what people get wrong, and leaves alone what are no words. */
import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/conversation/model.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CSPELL = `${ROOT}node_modules/cspell/bin.mjs`;

/** The words that the checker does not know in a file of this name, in order. */
const unknownWords = async (file: string, content: string): Promise<readonly string[]> => {
  const options = ['--no-progress', '--no-summary', '--words-only', '--no-color'];
  const child = spawn(process.execPath, [CSPELL, 'lint', ...options, `stdin://${file}`], { cwd: ROOT });
  child.stdin.end(content);
  const [found, problems] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (problems !== '') throw new Error(problems);
  return found.split('\n').filter((line) => line !== '');
};

/** Slips of the kinds people make: letters doubled, left out, turned round, and the wrong å, ä, ö, æ and ø. */
const SLIPS = {
  sv: `prenumeraton prenummeration licenns lisens licensser fakturra fakturerring anvendare användere adminstratör
    administrattör behövver kanppen seljaren upgradera automattiskt tildela bekrefta fraga mojlig betallning kontoll
    särskillt tillgänlig fönstrett öpnna forsta sidann`,
  nb: `abonement abonemenntet abbonnement lisennsen fakturra brukkere brukre adminstrator administrattor behøvver
    nesste knapen selgern tildelle bekreffte mullig betallning kontol tilgjenglig forttsatt vellg vinnduet åppne
    ikkje kjop forste sidenn`,
  en: `subcription subscripton licesne lisence invioce billling usres admininstrator centr recieve seperate occured
    sucessful automaticaly untill becuase adress acount payement transfered definately necesary avaliable upgarde`,
} as const;

/** What is no word of the language, and right. */
const NO_WORDS = {
  sv: 'Välj **Andra prenumerationsalternativ** (Other subscription options) för {{qqplan}} i PowerShell.',
  nb: 'Velg **Bytt plan** (Switch plans) for {{qqplan}} i PowerShell.',
  en: 'Choose **Change plan** for {{qqplan}} in PowerShell.',
} as const;

/** A sentence of a neighbour. */
const FOREIGN = { sv: 'Hvor mange lisenser?', nb: 'Hur många får jag?', en: 'Hur många får jag?' } as const;

describe.each(LANGUAGES)('in %s', (language) => {
  test('every seeded slip is caught, in words of that language alone', async () => {
    const slips = SLIPS[language].split(/\s+/u);
    expect(slips.length).toBeGreaterThanOrEqual(20);
    const file = {
      qqkey: NO_WORDS[language],
      'slips.qqother_one': slips.join(' '),
      foreign: FOREIGN[language],
    };
    const found = await unknownWords(`locales/${language}/seeded.json`, JSON.stringify(file, null, 2));
    expect(found.slice(0, slips.length)).toEqual(slips);
    const foreign = found.slice(slips.length);
    expect(foreign.length).toBeGreaterThan(1);
    expect(foreign.filter((word) => !FOREIGN[language].includes(word))).toEqual([]);
  });
});

test('documents are read in English, without their code', async () => {
  const page = 'A [sentense](docs/qqq.md) with `qqcode`.\n\n```sh\nqqcommand\n```\n';
  expect(await unknownWords('docs/seeded.md', page)).toEqual(['sentense']);
});

describe('the lists of words', () => {
  const read = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8');
  const lists = globSync('test/locales/spelling/*.txt', { cwd: ROOT });
  const checked = globSync(['locales/*/**/*.json', '*.md', 'docs/**/*.md', 'bench/README.md'], { cwd: ROOT });
  const everything = checked.map(read).join('\n').toLowerCase();

  test('say why a group of words stands there, and are sorted', () => {
    expect(lists).toHaveLength(LANGUAGES.length + 2);
    for (const list of lists) {
      const groups = read(list)
        .trim()
        .split(/^#.*\n/mu)
        .slice(1)
        .map((group) => group.split('\n').filter((word) => word !== ''));
      const compare = new Intl.Collator('en').compare;
      for (const group of groups) expect(group, list).toEqual([...group].sort(compare));
    }
  });

  test('hold nothing that no text says', () => {
    const words = lists.flatMap((list) => read(list).split('\n')).filter((line) => !/^(#|$)/u.test(line));
    expect(words.filter((word) => !everything.includes(word.toLowerCase()))).toEqual([]);
  });
});
