import { BlockList, isIPv6 } from 'node:net';
import { HttpError, type HttpRequest } from './route.ts';

export interface RateLimit {
  /** How many at once, from rest. */
  readonly burst: number;
  readonly perSecond: number;
}

/** Refuses, with an answer 429, what comes more often than the limit allows for one key. */
export function createRateLimiter({ burst, perSecond }: RateLimit, now: () => number = Date.now) {
  /** When the key's bucket would be full again; a key whose time has passed is at rest. */
  const fullAt = new Map<string, number>();
  const oneTakes = 1_000 / perSecond;

  return function take(key: string): void {
    const at = now();
    if (fullAt.size > 10_000) {
      for (const [old, full] of fullAt) if (full <= at) fullAt.delete(old);
    }
    const full = Math.max(fullAt.get(key) ?? at, at) + oneTakes;
    if (full - at > burst * oneTakes) {
      throw new HttpError(429, 'TooManyRequests', 'Too many requests. Try again in a moment.');
    }
    fullAt.set(key, full);
  };
}

const ownNetwork = new BlockList();
ownNetwork.addSubnet('127.0.0.0', 8);
ownNetwork.addSubnet('10.0.0.0', 8);
ownNetwork.addSubnet('172.16.0.0', 12);
ownNetwork.addSubnet('192.168.0.0', 16);
ownNetwork.addSubnet('169.254.0.0', 16);
ownNetwork.addAddress('::1', 'ipv6');
ownNetwork.addSubnet('fc00::', 7, 'ipv6');
ownNetwork.addSubnet('fe80::', 10, 'ipv6');

/** Who to count a request for: the address a proxy on our own network names, else whoever connected. */
export function clientAddress(request: HttpRequest): string {
  const { remote } = request;
  const forwarded = request.headers['x-forwarded-for'];
  if (typeof forwarded !== 'string') return remote;
  const proxied = ownNetwork.check(remote, isIPv6(remote) ? 'ipv6' : 'ipv4');
  return proxied ? (forwarded.split(',').at(-1)?.trim() ?? remote) : remote;
}

/** Refuses a request that a page of another site makes a browser send. */
export function requireOwnPage(request: HttpRequest): void {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const foreign = origin !== undefined && origin !== request.origin;
  if (foreign || site === 'cross-site') {
    throw new HttpError(403, 'Forbidden', 'This address answers only its own page.');
  }
}
