/** The source documents and the pages: addresses that can be opened, and a date for each document. */
import { type Finding, whereIs } from '../finding.ts';
import type { Knowledge } from '../knowledge.ts';
import { headingsOf } from './places.ts';

/** What is wrong with an address; null where nothing is. */
const problemOfAddress = (address: string): string | null => {
  if (!URL.canParse(address) || /\s/u.test(address)) return `"${address}" is no address`;
  const { protocol, hostname, username } = new URL(address);
  if (protocol !== 'https:') return `${address} does not begin with https`;
  return hostname.includes('.') && username === '' ? null : `${address} names no server`;
};

const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  );
};

/** What is wrong with a document's own date, a day or a year. */
const problemOfDate = (date: string, checked: string): string | null => {
  if (!isDay(date) && !/^(?:19|20)\d{2}$/u.test(date))
    return `has no date: "${date}" is neither day nor year`;
  return date > checked ? `is of ${date}, which is after ${checked}, when it was read` : null;
};

/** Headings that an edition translates and that the document does not have. */
const strangers = (knowledge: Knowledge, id: string, sections: Readonly<Record<string, unknown>>) => {
  const headings = headingsOf(knowledge, id);
  return Object.keys(sections)
    .filter((section) => headings?.has(section) === false)
    .map((section) => `"${section}" is no heading in docs/knowledge/${id}.md`);
};

const documents = (knowledge: Knowledge): readonly Finding[] =>
  Object.entries(knowledge.sources).flatMap(([id, { url, date, checked, editions }]) => {
    const own = [
      problemOfAddress(url),
      problemOfDate(date, checked),
      isDay(checked) ? null : `does not say when it was read: "${checked}" is no day`,
    ];
    const others = Object.entries(editions).flatMap(([language, edition]) => {
      if (edition === undefined) return [];
      const dated = edition.date === undefined ? null : problemOfDate(edition.date, checked);
      return [problemOfAddress(edition.url), dated, ...strangers(knowledge, id, edition.sections)].map(
        (problem) => ({
          marks: [`"${language}": {`],
          problem,
        }),
      );
    });
    return [...own.map((problem) => ({ marks: [], problem })), ...others].flatMap(({ marks, problem }) => {
      const where = whereIs(knowledge.files, 'src/knowledge/sources.json', `"${id}": {`, ...marks);
      return problem === null ? [] : [{ check: 'sources', what: `the document ${id}: ${problem}`, ...where }];
    });
  });

const pages = ({ links, files }: Knowledge): readonly Finding[] =>
  Object.entries(links).flatMap(([id, addresses]) => {
    const known = Object.values(addresses).flatMap((address) => address ?? []);
    const problems =
      known.length === 0 ? ['has no address'] : known.flatMap((one) => problemOfAddress(one) ?? []);
    return problems.map((problem) => ({
      check: 'sources',
      what: `the page ${id}: ${problem}`,
      ...whereIs(files, 'src/knowledge/links.json', `"${id}": {`),
    }));
  });

/** A rule hands the address of its document on; it is the one that was checked. */
const handedOn = ({ rules, sources, files }: Knowledge): readonly Finding[] =>
  rules.flatMap(({ id, sources: bySurface }) =>
    Object.values(bySurface)
      .flat()
      .filter(({ document, url, date }) => {
        const known = sources[document];
        return known !== undefined && (known.url !== url || known.date !== date);
      })
      .map(({ document }) => ({
        check: 'sources',
        what: `the rule ${id} gives another address or date for ${document} than sources.json`,
        ...whereIs(files, `src/eligibility/rules/${id}.ts`, 'sources:'),
      })),
  );

/** Every source address is well-formed and dated. */
export const checkSources = (knowledge: Knowledge): readonly Finding[] => [
  ...documents(knowledge),
  ...pages(knowledge),
  ...handedOn(knowledge),
];
