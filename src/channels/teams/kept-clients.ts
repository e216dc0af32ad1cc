import { Channels, ConfigurationBotFrameworkAuthentication } from 'botbuilder';

type Sdk = ConfigurationBotFrameworkAuthentication;
type Asked = Parameters<Sdk['authenticateRequest']>;
type Authenticated = ReturnType<Sdk['authenticateRequest']>;
type Options = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;
type Identity = Parameters<Sdk['createUserTokenClient']>[0];
type Factory = ReturnType<Sdk['createConnectorFactory']>;
type Connector = ReturnType<Factory['create']>;
type UserTokens = ReturnType<Sdk['createUserTokenClient']>;

/** The way out that the SDK's clients take. */
export type HttpClient = NonNullable<NonNullable<Options[4]>['httpClient']>;

/** Azure Bot Service has a few addresses for each part of the world. */
const MOST_CONNECTORS = 64;

/**
 * The SDK's authentication, all of it, with clients that are kept: the SDK makes one for the channel and one for
 * people's tokens anew for each activity, which takes longer than all else that it does. They hold nothing of an
 * activity but the address and the bot that they are made for. Where nobody is authenticated, what the SDK says of that is
 * kept too.
 */
export class KeptClients extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new Map<string, Connector>();
  readonly #userTokens = new Map<string, UserTokens>();
  /** What the SDK says where nobody is authenticated. */
  readonly #nobody = new Map<string, Authenticated>();
  readonly #authenticates: boolean;

  constructor(
    settings: Options[0],
    credentials: NonNullable<Options[1]>,
    httpClient: HttpClient,
    authenticates: boolean,
  ) {
    super(settings, credentials, undefined, undefined, { httpClient });
    this.#authenticates = authenticates;
  }

  override authenticateRequest(...asked: Asked): Authenticated {
    // The Emulator's skills are somebody even then.
    if (this.#authenticates || asked[0].channelId === Channels.Emulator) return this.#authenticate(asked);
    return kept(this.#nobody, '', 1, () => this.#authenticate(asked));
  }

  async #authenticate(asked: Asked): Authenticated {
    const result = await super.authenticateRequest(...asked);
    const { connectorFactory, claimsIdentity } = result;
    if (connectorFactory === undefined) return result;
    return { ...result, connectorFactory: this.#keeping(connectorFactory, claimsIdentity) };
  }

  override createConnectorFactory(identity: Identity): Factory {
    return this.#keeping(super.createConnectorFactory(identity), identity);
  }

  override createUserTokenClient(identity: Identity): UserTokens {
    return kept(this.#userTokens, botOf(identity), 1, () => super.createUserTokenClient(identity));
  }

  #keeping(factory: Factory, identity: Identity): Factory {
    return {
      create: (serviceUrl, audience) =>
        kept(this.#connectors, JSON.stringify([botOf(identity), serviceUrl, audience]), MOST_CONNECTORS, () =>
          factory.create(serviceUrl, audience),
        ),
    };
  }
}

/** Which bot a client is for, as the SDK tells it; empty where nobody is authenticated. */
const botOf = (identity: Identity): string =>
  identity.getClaimValue('aud') ?? identity.getClaimValue('appid') ?? '';

/** What is kept under a key, made where it is not; what could not be made is not kept, and the oldest gives way. */
function kept<T>(
  all: Map<string, Promise<T>>,
  key: string,
  most: number,
  make: () => Promise<T>,
): Promise<T> {
  const found = all.get(key);
  if (found !== undefined) return found;
  const [oldest] = all.keys();
  if (oldest !== undefined && all.size >= most) all.delete(oldest);
  const made = make();
  all.set(key, made);
  made.catch(() => all.delete(key));
  return made;
}
