/** Links to pages of the admin centre and of Microsoft's help, in the person's cloud. */
import { type Cloud, DONT_KNOW, type Facts } from '../contract/facts.ts';
import { CLOSED_CLOUDS, formerLink, type LinkId, linkFor } from '../knowledge/links.ts';
import type { Words } from './words.ts';

const cloudOf = ({ cloud }: Facts): Cloud =>
  cloud === undefined || cloud === DONT_KNOW ? 'worldwide' : cloud;

/** A page with its address. */
export interface Page {
  readonly title: string;
  readonly url: string;
}

/** The pages with their addresses; those that the person's cloud has no page for are left out. */
export const pagesFor = (words: Words, links: readonly LinkId[], facts: Facts): readonly Page[] =>
  links.flatMap((link) => {
    const url = linkFor(link, cloudOf(facts));
    return url === null ? [] : [{ title: words.t(`guides:links.${link}`), url }];
  });

/** A line a link; those that the person's cloud has no page for are left out. */
export const linkLines = (words: Words, links: readonly LinkId[], facts: Facts): readonly string[] =>
  pagesFor(words, links, facts).map(
    ({ title, url }) => `[${words.t('common:opens-page', { title })}](${url})`,
  );

/** That the person's cloud has closed, what replaced it, and where the pages were; empty for all others. */
export const closedCloudNote = (words: Words, links: readonly LinkId[], facts: Facts): string => {
  const cloud = cloudOf(facts);
  if (!CLOSED_CLOUDS.includes(cloud)) return '';
  const former = links.flatMap((link) => formerLink(link, cloud) ?? []);
  const note = words.t(`guides:clouds.${cloud}`);
  if (former.length === 0) return note;
  return `${note} ${words.t('guides:clouds.former', { count: former.length, addresses: words.list(former) })}`;
};
