import { describe, expect, test } from 'vitest';
import en from '../../locales/en/vocabulary.json' with { type: 'json' };
import nb from '../../locales/nb/vocabulary.json' with { type: 'json' };
import sv from '../../locales/sv/vocabulary.json' with { type: 'json' };
import { FACT_IDS, FACTS } from '../../src/contract/facts.ts';
import { readLine } from '../../src/understanding/answers.ts';
import { CHOICE_TITLES } from '../../src/understanding/titles.ts';
import {
  commandIn,
  languageAskedFor,
  plainAnswerIn,
  valueOfWhole,
} from '../../src/understanding/vocabulary.ts';
import { COMMANDS } from '../../src/understanding/vocabulary-files.ts';

const VOCABULARIES = { sv, nb, en };
const everyLanguage = Object.entries(VOCABULARIES);

describe.each(everyLanguage)('the words of %s', (_language, vocabulary) => {
  test('every command is the command it stands for', () => {
    const commands: Readonly<Record<string, readonly string[]>> = vocabulary.commands;
    const wrong = COMMANDS.flatMap((command) =>
      (commands[command] ?? [])
        .filter((word) => commandIn(word) !== command)
        .map((word) => `${command}: ${word}`),
    );
    expect(wrong).toEqual([]);
  });

  test('no language is taken for a command, and no answer for a language', () => {
    const languages = Object.values(vocabulary.languages).flat();
    expect(languages.filter((word) => commandIn(word) !== null)).toEqual([]);
    const answers = [...vocabulary.yes, ...vocabulary.no, ...vocabulary.dontKnow];
    expect(answers.filter((word) => languageAskedFor(word) !== null)).toEqual([]);
  });

  test('every name of a value is that value, in whatever language the conversation is', () => {
    const values: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = vocabulary.values;
    const wrong = FACT_IDS.flatMap((fact) =>
      Object.entries(values[fact] ?? {}).flatMap(([value, words]) =>
        words.filter((word) => valueOfWhole(fact, word) !== value).map((word) => `${fact} ${value}: ${word}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('yes, no and "don’t know" are what they are', () => {
    expect(vocabulary.yes.filter((word) => plainAnswerIn(word) !== 'yes')).toEqual([]);
    expect(vocabulary.no.filter((word) => plainAnswerIn(word) !== 'no')).toEqual([]);
    expect(vocabulary.dontKnow.filter((word) => plainAnswerIn(word) !== 'dont-know')).toEqual([]);
  });
});

test('an answer copied from its card is that answer', () => {
  const wrong = FACT_IDS.flatMap((fact) => {
    const { kind } = FACTS[fact];
    if (kind !== 'choice' && kind !== 'boolean') return [];
    return (CHOICE_TITLES.get(fact) ?? []).flatMap(([title, value]) => {
      const read = readLine(title, [fact]).values.get(fact);
      return String(read) === value ? [] : [`${fact} ${value}: ${title} is read as ${read}`];
    });
  });
  expect(wrong).toEqual([]);
});

describe('commands in sentences', () => {
  test.each([
    ['Hej! Kan jag byta plan?', 'check'],
    ['kan du hjälpa mig', 'help'],
    ['hjälpp', 'help'],
    ['hei, kan vi bytte plan?', 'check'],
    ['Jeg vil starte på nytt, takk', 'restart'],
    ['please start over', 'restart'],
    ["I'm stuck", 'step-stuck'],
    ['I’m stuck', 'step-stuck'],
    ['tack så mycket!', 'thanks'],
    ['Byt manuellt i stället', 'manual'],
    ['kan jag prata med en människa?', 'human'],
    ['underlag till support', 'summary'],
    ['Vilken är er hemsida?', null],
    ['', null],
  ])('%s', (text, command) => {
    expect(commandIn(text)).toBe(command);
  });

  test.each([
    ['svenska', 'sv'],
    ['på norsk, takk', 'nb'],
    ['can we continue in English?', 'en'],
    ['Byt språk till engelska', 'en'],
    ['kan vi ta det på svenska', 'sv'],
    ['swedish please', 'sv'],
    ['the Swedish subscription', null],
  ])('%s', (text, language) => {
    expect(languageAskedFor(text)).toBe(language);
  });
});
