/** Addresses of pages in the admin centre, by cloud, and of Microsoft's help. */
import { CLOUDS, type Cloud } from '../contract/facts.ts';
import addresses from './links.json' with { type: 'json' };

export type LinkId = keyof typeof addresses;
export type Address = { readonly [C in Cloud | 'everywhere']?: string };

export const LINKS: Readonly<Record<LinkId, Address>> = addresses;

/** Tells whether a text names one of the links. */
export const isLinkId = (id: string): id is LinkId => Object.hasOwn(addresses, id);
export const LINK_IDS: readonly LinkId[] = Object.keys(addresses).filter(isLinkId);

/** Clouds whose portals are gone; their organisations use the worldwide service now. */
export const CLOSED_CLOUDS: readonly Cloud[] = CLOUDS.filter((cloud) => cloud === 'germany');

const isClosed = (cloud: Cloud): boolean => CLOSED_CLOUDS.includes(cloud);

/** The address of a page in a cloud, of a closed cloud in what replaced it; null where none is known for that cloud. */
export const linkFor = (link: LinkId, cloud: Cloud): string | null =>
  LINKS[link].everywhere ?? LINKS[link][isClosed(cloud) ? 'worldwide' : cloud] ?? null;

/** The address that the documents gave for a page of a closed cloud; null for all others. */
export const formerLink = (link: LinkId, cloud: Cloud): string | null =>
  isClosed(cloud) ? (LINKS[link][cloud] ?? null) : null;
