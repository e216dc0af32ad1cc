/** The language of phrases: what each sign of it fits, and what it is told about a wrong one. */
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/understanding/message/message.ts';
import { compilePhrases } from '../../../src/understanding/phrases/compile.ts';
import { matchesIn, place } from '../../../src/understanding/phrases/match.ts';

const CLASSES = new Map([['seller', ['Telia', 'Ingram Micro']]]);

const fits = (phrase: string, text: string): boolean => {
  const phrases = compilePhrases([{ meaning: null, written: phrase }], CLASSES, new Set(['office']));
  return matchesIn(place(readMessage(text, 'sv', new Set(['men'])), phrases), phrases).length > 0;
};

describe('a phrase', () => {
  it.each([
    ['länken är grå', 'LANKEN ar gra'],
    ['tillägget', 'tillaegget hindrar'],
    ['prøver', 'naar jeg proever'],
    ['licens*', '34 licenserna'],
    ['*knappen', 'uppgraderingsknappen'],
    ['add on', 'the add-on'],
    ['e-post', 'epost'],
    ['eposten', 'e-posten'],
    ['dont have', "we don't have"],
    ['(via|genom) @seller', 'köpt genom ingram micro'],
    ['inte (en)? aning', 'inte aning'],
    ['inte en? aning', 'inte en aning'],
    ['byte .. igång', 'byte har inte dragit igång'],
    ['byte .. igång', 'byte från E1 till Office 365 E3 har dragit igång'],
    ['kort ... sen', 'med kort, som vanligt, sen'],
    ['en _ plan', 'en annan plan'],
    ['^ tack $', 'hej, tack'],
    ['(från|ur) @source till @target', 'från E1 till E3'],
    ['@n licens*', '3 400 licenser'],
    ['starta* .. @time sedan', 'startade för 90 min sedan'],
    ['@hours', 'i en och en halv timme'],
    ['prenumeration*', 'prenumrationen'],
    ['faktura', 'fakutra'],
    ['status: (är|)? aktiv', 'status aktiv'],
  ])('%s fits "%s"', (phrase, text) => {
    expect(fits(phrase.replace(':', ''), text)).toBe(true);
  });

  it.each([
    ['länken är grå', 'länken, är grå'],
    ['länken .. grå', 'länken. Den är grå'],
    ['länken .. grå', 'länken finns men den är grå'],
    ['länken .. grå', 'länken som vi ser här just nu grå'],
    ['kort ... sen', 'med kort. Sen'],
    ['kort', 'sort'],
    ['officer', 'office'],
    ['@n', 'Office 365 E3'],
    ['@hours', 'i 30 minuter'],
    ['^ tack', 'ja tack'],
    ['tack $', 'tack så mycket'],
    ['@plan', 'planen'],
  ])('%s does not fit "%s"', (phrase, text) => {
    expect(fits(phrase, text)).toBe(false);
  });

  it.each([
    ['', 'has nothing that must be there'],
    ['en?', 'has nothing that must be there'],
    ['(en|)', 'has nothing that must be there'],
    ['.. en', 'begins with no word'],
    ['en ..', 'ends with no word'],
    ['a .. b .. c .. d .. e', 'has too many gaps'],
    ['@nobody', 'there is no class @nobody'],
    ['(en', 'has a bracket too many'],
    ['((en|ett) plan)', 'has a bracket too many'],
    ['50%', '"50%" is not a word'],
  ])('%s is wrong: %s', (phrase, what) => {
    expect(() => fits(phrase, 'en text')).toThrow(what);
  });
});
