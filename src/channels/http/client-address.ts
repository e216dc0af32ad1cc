import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6, SocketAddress } from 'node:net';

/**
 * Where a proxy of ours connects from. 100.64.0.0/10 belongs to networks of providers (RFC 6598); the ingress of
 * Azure Container Apps comes from there.
 */
const ownNetwork = new BlockList();
ownNetwork.addSubnet('127.0.0.0', 8);
ownNetwork.addSubnet('10.0.0.0', 8);
ownNetwork.addSubnet('100.64.0.0', 10);
ownNetwork.addSubnet('172.16.0.0', 12);
ownNetwork.addSubnet('192.168.0.0', 16);
ownNetwork.addSubnet('169.254.0.0', 16);
ownNetwork.addAddress('::1', 'ipv6');
ownNetwork.addSubnet('fc00::', 7, 'ipv6');
ownNetwork.addSubnet('fe80::', 10, 'ipv6');

const MAPPED = /^::ffff:(?=\d+\.)/i;
/** App Service writes the port behind the address. */
const WITH_PORT = /^(?:\[(?<six>[^\]]+)\](?::\d+)?|(?<four>\d+\.\d+\.\d+\.\d+):\d+)$/;
const GROUPS = 8;

/** Who connected, or whom the proxy nearest to us names when it is on our own network. */
export function clientAddress(headers: IncomingMessage['headers'], remote: string): string {
  const bare = remote.replace(MAPPED, '');
  const forwarded = headers['x-forwarded-for'];
  if (typeof forwarded !== 'string' || !ownNetwork.check(bare, isIPv6(bare) ? 'ipv6' : 'ipv4')) return bare;
  const named = forwarded.split(',').at(-1)?.trim() ?? '';
  const { six, four } = WITH_PORT.exec(named)?.groups ?? {};
  const address = (six ?? four ?? named).replace(MAPPED, '');
  return isIP(address) === 0 ? bare : address;
}

/** What counts as one client: an IPv4 address, or the /64 that a provider gives to one home or office. */
export function clientNetwork(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = new SocketAddress({ address, family: 'ipv6' }).address.split('::');
  const first = head.split(':').filter(Boolean);
  const last = (tail ?? '').split(':').filter(Boolean);
  const zeros = Array.from({ length: GROUPS - first.length - last.length }, () => '0');
  return `${[...first, ...zeros, ...last].slice(0, GROUPS / 2).join(':')}::/64`;
}
