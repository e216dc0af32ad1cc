import { once } from 'node:events';
import { createServer } from 'node:http';
import { type JWK, OAuth2Issuer, OAuth2Service } from 'oauth2-mock-server';

export interface TokenChange {
  /** The key to sign with; the first one unless told. */
  readonly kid?: string;
  /** The key id that the header tells, where it is not that of the key; null for none. */
  readonly told?: string | null;
  /** Claims to add or to change; undefined takes one away. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

export interface OpenIdIssuer {
  /** Where its keys are described. */
  readonly metadata: string;
  /** The paths asked for. */
  readonly requests: readonly string[];
  /** What is answered to everything, 200 to serve. */
  status: number;
  /** Lists the same key under another id, with these endorsements; none where there are none. */
  addKey(kid: string, endorsements?: readonly string[]): Promise<void>;
  /** The key as it is listed. */
  publicKey(): JWK;
  token(change?: TokenChange): Promise<string>;
  close(): Promise<void>;
}

/** An issuer on this machine that signs tokens and describes its keys as Azure Bot Service's does. */
export async function startOpenIdIssuer(claims: Readonly<Record<string, unknown>>): Promise<OpenIdIssuer> {
  const issuer = new OAuth2Issuer();
  const service = new OAuth2Service(issuer);
  const requests: string[] = [];
  const key = await issuer.keys.generate('RS256', { kid: 'first' });
  const served = { status: 200 };

  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    if (served.status === 200) return service.requestHandler(request, response);
    response.writeHead(served.status);
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  // Its own address, for the description; the tokens tell the issuer that they are given.
  issuer.url = origin;

  return {
    metadata: `${origin}/.well-known/openid-configuration`,
    requests,
    get status() {
      return served.status;
    },
    set status(status) {
      served.status = status;
    },
    async addKey(kid, endorsements) {
      await issuer.keys.add({ ...key, kid, ...(endorsements === undefined ? {} : { endorsements }) });
    },
    publicKey() {
      const [first] = issuer.keys.toJSON();
      if (first === undefined) throw new Error('no key');
      return first;
    },
    token: ({ kid = 'first', told, claims: changed = {} } = {}) =>
      issuer.buildToken({
        kid,
        scopesOrTransform(header, payload) {
          if (told === null) Reflect.deleteProperty(header, 'kid');
          else if (told !== undefined) header.kid = told;
          for (const [name, value] of Object.entries({ ...claims, ...changed })) {
            if (value === undefined) Reflect.deleteProperty(payload, name);
            else payload[name] = value;
          }
        },
      }),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
