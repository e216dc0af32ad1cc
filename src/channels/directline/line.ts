import type { TurnStore } from '../../storage/turn-store.ts';
import { type Grant, newGrant, TOKEN_SECONDS, type Tokens } from './tokens.ts';
import { storeKey } from './wire.ts';

/** What a conversation is opened for. */
export interface Opening {
  /** The conversation there was; null for a new one. */
  readonly earlier: Grant | null;
  /** The origin under which the browser reaches us: the chat always runs in a page of ours. */
  readonly origin: string;
  /** The origin of the page that embeds it; absent for our own page. */
  readonly embeddedIn?: string;
  /** The plan that the page says the person has. */
  readonly plan?: string | undefined;
}

export interface OpenLine {
  /** What the conversation is found by again. */
  readonly grant: Grant;
  /** What the chat connects with. */
  readonly reply: {
    readonly conversationId: string;
    readonly token: string;
    readonly expires_in: number;
    /** Whether there is something to come back to. */
    readonly resumed: boolean;
    /** Where Direct Line is, when it is not ours. */
    readonly domain?: string;
  };
}

/** A way for a browser to talk with the bot: our own Direct Line endpoint, or Azure's. */
export interface Line {
  /** Where the page connects to beside ourselves, for its Content-Security-Policy. */
  readonly connects: readonly string[];
  /** Opens the conversation there was, or a new one where there is none or it is not to be had. */
  open(opening: Opening): Promise<OpenLine>;
}

/** A grant for the page it is asked for, not for the one it was first given to. */
const grantFor = ({ embeddedIn: origin, plan }: Opening, grant: Grant): Grant => ({
  conversation: grant.conversation,
  user: grant.user,
  ...(origin === undefined ? {} : { origin }),
  ...(plan === undefined ? {} : { plan }),
});

/** Our own Direct Line. */
export function ownLine(store: TurnStore, tokens: Tokens): Line {
  return {
    connects: [],
    async open(opening) {
      // A conversation of Azure's is none of ours.
      const earlier = opening.earlier?.azure === undefined ? opening.earlier : null;
      const grant = grantFor(opening, earlier ?? newGrant());
      const stored = await store.load(storeKey(grant.conversation));
      return {
        grant,
        reply: {
          conversationId: grant.conversation,
          token: await tokens.issue('token', grant),
          expires_in: TOKEN_SECONDS,
          resumed: stored !== null,
        },
      };
    },
  };
}
