import type { Config, Operator } from '../../../config.ts';
import { SOURCES } from '../../../knowledge/sources.ts';
import type { LegalWords } from './words.ts';

/** What the pages tell of depends on how the program is run. */
export type Running = Pick<Config, 'bot' | 'directLine' | 'embedOrigins' | 'operator' | 'retentionDays'> & {
  /** The name of the page's cookie. */
  readonly cookie: string;
};

/** A part of a page: a heading, and below it paragraphs, a list, or both. */
export interface Section {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  readonly items?: readonly string[];
}

/** A page in words, with `{{…}}` still to be filled in. */
export interface LegalText {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
}

/** What is true of this program as it is run, and nothing else: who, what, where, how long, and what to do about it. */
export function privacyText({ privacy, contact }: LegalWords, running: Running): LegalText {
  const { kept, where, browser, rights } = privacy;
  const notKept = privacy['not-kept'];
  const howLong = privacy['how-long'];
  const hasChannels = running.bot !== null;
  const web = running.directLine === null ? where['web-stays'] : where['web-azure'];
  return {
    title: privacy.title,
    lead: privacy.lead,
    sections: [
      responsible(privacy.responsible, contact, running.operator),
      {
        heading: kept.heading,
        items: [kept.conversation, kept.files, ...(hasChannels ? [kept.channels] : []), kept.feedback],
      },
      { heading: notKept.heading, items: [notKept.data, notKept.address, notKept.logs, notKept.tracking] },
      {
        heading: where.heading,
        paragraphs: [where.place, ...(hasChannels ? [where.channels, web] : [where.stays])],
      },
      {
        heading: howLong.heading,
        paragraphs: [
          running.retentionDays === 1 ? howLong['one-day'] : howLong.text,
          [howLong.forget, ...(hasChannels ? [howLong.channels] : []), howLong.left].join(' '),
          howLong.restart,
        ],
      },
      {
        heading: browser.heading,
        paragraphs: [browser.cookie, ...(running.embedOrigins.length > 0 ? [browser.embedded] : [])],
      },
      { heading: rights.heading, paragraphs: [rights.text, rights.finding, rights.complaint] },
    ],
  };
}

/** On what terms the program may be used. */
export function termsText({ terms, contact }: LegalWords, running: Running): LegalText {
  const { information, sources, independent, use, licence } = terms;
  return {
    title: terms.title,
    lead: terms.lead,
    sections: [
      { heading: information.heading, paragraphs: [information.text, information.check] },
      { heading: sources.heading, paragraphs: [sources.text] },
      { heading: independent.heading, paragraphs: [independent.text] },
      { heading: use.heading, paragraphs: [use.text] },
      { heading: licence.heading, paragraphs: [licence.text] },
      responsible(terms.responsible, contact, running.operator),
    ],
  };
}

function responsible(
  words: LegalWords['terms']['responsible'],
  contact: string,
  operator: Operator,
): Section {
  return {
    heading: words.heading,
    paragraphs: [
      operator.name === undefined ? words.unnamed : words.named,
      ...(operator.email === undefined ? [] : [contact]),
    ],
  };
}

const years = Object.values(SOURCES).map(({ date }) => date.slice(0, 4));

/** What stands in the places of the texts. */
export function legalValues(
  words: LegalWords,
  { operator, cookie, retentionDays }: Running,
): Readonly<Record<string, string>> {
  return {
    operator: operator.name ?? words.someone,
    email: operator.email ?? '',
    cookie,
    days: String(retentionDays),
    first: years.reduce((a, b) => (a < b ? a : b)),
    last: years.reduce((a, b) => (a > b ? a : b)),
  };
}
