/** The parts of the message extension that decide: what is read of a message, and what is found. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  messagePayload,
  textOfHtml,
  textOfMessage,
} from '../../../src/channels/teams/extension/message-text.ts';
import { findTopics } from '../../../src/channels/teams/extension/search.ts';
import { LANGUAGES } from '../../../src/contract/languages.ts';
import { RULES } from '../../../src/eligibility/rules/index.ts';
import { GUIDES } from '../../../src/knowledge/guides.ts';
import { sharedPage, type Topic } from '../../../src/presentation/extension/shared-pages.ts';
import { guideName } from '../../../src/presentation/verdict-words.ts';
import { wordsFor } from '../../../src/presentation/words.ts';
import { payload } from './extension-samples.ts';

describe('the text of a message', () => {
  const own = (html: string) => textOfHtml(html).own;

  test.each([
    ['<p>Hej</p><p>Två&nbsp;rader &amp; tecken&#33;</p>', 'Hej\nTvå rader & tecken!'],
    ['<div>Ett<br>två<br/>tre</div>', 'Ett\ntvå\ntre'],
    ['<ul><li>E4</li><li>E3</li></ul>', 'E4\nE3'],
    [
      '<table><tr><td>Licenser</td><td>25</td></tr><tr><td>Användare</td><td>20</td></tr></table>',
      'Licenser 25\nAnvändare 20',
    ],
    ['Hej <at id="0">Anna E5</at>, vi har E4', 'Hej , vi har E4'],
    ['<span itemscope itemtype="http://schema.skype.com/Mention">Bo <b>E5</b></span> vi har E4', 'vi har E4'],
    ['<p>a <a href="https://x.example">länk</a> <emoji alt="x">🙂</emoji></p>', 'a länk 🙂'],
    ['<style>p{}</style><script>alert(1)</script>text<attachment id="1"></attachment>', 'text'],
    ['<p>inte <b>stängt', 'inte stängt'],
    ['1 < 2 && 3 > 2', '1 < 2 && 3 > 2'],
    ['<blockquote><p>inklistrat mejl</p></blockquote>', 'inklistrat mejl'],
    ['', ''],
  ])('%j', (html, expected) => {
    expect(own(html)).toBe(expected);
  });

  test('has a reply’s quotation apart, with what is inside it', () => {
    const reply =
      '<blockquote itemtype="http://schema.skype.com/Reply"><blockquote itemtype="http://schema.skype.com/Reply">inre</blockquote>yttre</blockquote>';
    expect(textOfHtml(`före${reply}<p>efter</p>`)).toEqual({ own: 'före\nefter', quoted: 'inre\nyttre' });
  });

  test('begins with its heading, and is taken as it is where it is no HTML', () => {
    const text = (rest: object) => textOfMessage(messagePayload.parse(payload('', rest))).own;
    expect(text({ subject: 'Byta plan', body: { contentType: 'html', content: '<p>från E4</p>' } })).toBe(
      'Byta plan\nfrån E4',
    );
    expect(text({ body: { contentType: 'text', content: 'a <b> c' } })).toBe('a <b> c');
  });

  test('is read of anything, and in time', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.jsonValue()), (content) => {
        const { own: read } = textOfMessage(
          messagePayload.parse({ body: { content }, attachments: [content] }),
        );
        expect(typeof read).toBe('string');
      }),
    );
    const deep = '<div>'.repeat(100_000);
    // Time of the processor, which other work on the machine does not make longer.
    const started = process.cpuUsage();
    textOfHtml(deep);
    textOfHtml('&'.repeat(300_000));
    textOfHtml('<'.repeat(300_000));
    expect(process.cpuUsage(started).user).toBeLessThan(3_000_000);
  });
});

const idOf = (topic: Topic): string => {
  if (topic.kind === 'guide') return topic.guide.id;
  return topic.kind === 'reason' ? topic.rule.id : topic.topic.id;
};

describe('the search', () => {
  const first = (text: string, among = 3) =>
    findTopics(text, 'en')
      .slice(0, among)
      .map(({ topic }) => idOf(topic));

  test.each([
    ['för många licenser', 'too-many-licences'],
    ['for mange lisenser', 'too-many-licences'],
    ['too many licences', 'too-many-licences'],
    ['fler användare än licenser', 'more-users-than-licences'],
    ['kreditkontroll', 'credit-check-pending'],
    ['kredittsjekk', 'credit-check-pending'],
    ['credit check', 'credit-check-pending'],
    ['obetald', 'balance-due'],
    ['unpaid', 'balance-due'],
    ['vilken roll krävs', 'role'],
    ['en annan roll', 'role-missing'],
    ['partner center', 'partner-center'],
    ['partnersenter', 'partner-center'],
    ['säkerhetskopiera', 'back-up-data'],
    ['sikkerhetskopier', 'back-up-data'],
    ['E4 till E3', 'e4-to-e3-manual'],
    ['manually', 'manual'],
    ['tilläg', 'add-on-blocks'],
    ['liscences', 'more-users-than-licences'],
    ['seller', 'bought-through-seller'],
    ['grayed out', 'change-plan-link'],
    ['stuck', 'stuck'],
    ['prøveversjon', 'trial-of-another-plan'],
  ])('%s', (text, expected) => {
    expect(first(text, 6)).toContain(expected);
  });

  test('finds every guide and every reason by its own name, in every language', () => {
    const missed = LANGUAGES.flatMap((language) => {
      const words = wordsFor(language);
      const names = [
        ...GUIDES.map(({ id }) => ({ id: String(id), name: guideName(words, id) })),
        ...RULES.map(({ id }) => ({ id: String(id), name: words.t(`rules:${id}.name`) })),
      ];
      return names.flatMap(({ id, name }) => {
        const found = findTopics(name, language).slice(0, 2);
        return found.some(({ topic }) => idOf(topic) === id) ? [] : [`${language} ${name}`];
      });
    });
    expect(missed).toEqual([]);
  });

  test('answers in the language of the words, and in the reader’s own where they are of several', () => {
    expect(findTopics('faktura', 'nb')[0]?.language).toBe('nb');
    expect(findTopics('faktura', 'sv')[0]?.language).toBe('sv');
    expect(findTopics('kreditkontroll', 'nb')[0]?.language).toBe('sv');
    // In both languages, but only in the Norwegian title of the question about it.
    expect(findTopics('e-post', 'sv').map(({ language }) => language)).not.toContain('nb');
    expect(findTopics('e-post', 'nb').map(({ language }) => language)).not.toContain('sv');
  });

  test('names no topic twice, and finds something for each that is begun', () => {
    for (const text of ['', 'lic', 'byt', 'plan']) {
      const ids = findTopics(text, 'sv').map(({ topic }) => `${topic.kind} ${idOf(topic)}`);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThan(0);
    }
  });

  test('has a page with words and a source for all there is', () => {
    for (const { topic } of findTopics('', 'nb')) {
      const { preview } = sharedPage('nb', topic);
      expect(preview.text.length).toBeGreaterThan(10);
    }
  });
});
