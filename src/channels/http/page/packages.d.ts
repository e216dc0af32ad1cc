/** The parts of Web Chat that the page uses: its sources carry no types that hold outside of its own build. */
declare module 'botframework-webchat/src/createDirectLine' {
  /** What comes of sending, an id, as RxJS 5 has it. */
  export interface Sending {
    map(change: (id: string) => string): Sending;
  }
  export interface DirectLineConnection {
    readonly connectionStatus$: { subscribe(listener: (status: number) => void): void; getValue(): number };
    postActivity(activity: object): Sending;
    readonly conversationId?: string;
    readonly streamUrl?: string;
    /** Goes on with another token; the address of the stream is used for the next one only. */
    reconnect(conversation: { conversationId: string; token: string; streamUrl: string | undefined }): void;
    end(): void;
  }
  export default function createDirectLine(options: object): DirectLineConnection;
}

declare module 'botframework-webchat/src/FullReactWebChat' {
  const ReactWebChat: unknown;
  export default ReactWebChat;
}

declare module 'botframework-webchat-core' {
  export interface Activity {
    readonly type?: string;
    readonly id?: string;
    readonly text?: string;
    readonly from?: { readonly id?: string; readonly role?: string };
    readonly channelData?: {
      readonly clientActivityID?: string;
      /** The first of those that are one and the same. */
      readonly repeats?: string;
    };
  }
  export interface Action {
    readonly type: string;
    readonly payload?: {
      readonly activity?: Activity;
      readonly activityID?: string;
      readonly text?: string;
    };
  }
  type Middleware = (store: {
    dispatch(action: Action): unknown;
  }) => (next: (action: Action) => unknown) => (action: Action) => unknown;
  export function createStore(
    initialState: object,
    ...middlewares: Middleware[]
  ): { dispatch(action: Action): void };
}

declare module 'react' {
  export function createElement(type: unknown, properties: object, ...children: object[]): object;
}

declare module 'react-dom/client' {
  export function createRoot(element: HTMLElement): { render(element: object): void; unmount(): void };
}
