/** Addresses of pages by cloud. */
import { describe, expect, it } from 'vitest';
import { CLOUDS } from '../../src/contract/facts.ts';
import { CLOSED_CLOUDS, formerLink, LINK_IDS, LINKS, linkFor } from '../../src/knowledge/links.ts';

describe('links', () => {
  it('are https addresses that every cloud or the world has', () => {
    for (const id of LINK_IDS) {
      for (const address of Object.values(LINKS[id])) {
        expect(new URL(address).protocol, id).toBe('https:');
      }
      expect(linkFor(id, 'worldwide'), id).not.toBeNull();
    }
  });

  it('go to the portal of the cloud, or nowhere rather than to another cloud', () => {
    const places = CLOUDS.filter((cloud) => !CLOSED_CLOUDS.includes(cloud)).map((cloud) =>
      linkFor('your-products', cloud),
    );
    expect(new Set(places).size).toBe(places.length);
    for (const cloud of CLOSED_CLOUDS) {
      expect(linkFor('your-products', cloud)).toBe(linkFor('your-products', 'worldwide'));
      expect(formerLink('your-products', cloud)).not.toBeNull();
    }
    expect(formerLink('your-products', 'china')).toBeNull();
    expect(linkFor('payment-methods', 'china')).toBeNull();
    expect(linkFor('support', 'china')).toBe(linkFor('support', 'worldwide'));
  });
});
