/** Addresses of pages in the admin centre, by cloud, and of Microsoft's help. Office 365 Germany has closed. */
import { CLOUDS, type Cloud } from '../contract/facts.ts';
import addresses from './links.json' with { type: 'json' };

export type LinkId = keyof typeof addresses;
export type Address = { readonly [C in Cloud | 'everywhere']?: string };

export const LINKS: Readonly<Record<LinkId, Address>> = addresses;

/** Tells whether a text names one of the links. */
export const isLinkId = (id: string): id is LinkId => Object.hasOwn(addresses, id);
export const LINK_IDS: readonly LinkId[] = Object.keys(addresses).filter(isLinkId);

/** Clouds whose portals are gone: their addresses are what the documents gave. */
export const CLOSED_CLOUDS: readonly Cloud[] = CLOUDS.filter((cloud) => cloud === 'germany');

/** The address of a page in a cloud; null where no address is known for that cloud. */
export const linkFor = (link: LinkId, cloud: Cloud): string | null =>
  LINKS[link].everywhere ?? LINKS[link][cloud] ?? null;
