/** The parts of Web Chat that the page uses: its sources carry no types that hold outside of its own build. */
declare module 'botframework-webchat/src/createDirectLine' {
  export interface DirectLineConnection {
    readonly connectionStatus$: { subscribe(listener: (status: number) => void): void };
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
    readonly text?: string;
    readonly from?: { readonly role?: string };
    readonly channelData?: object;
  }
  export interface Action {
    readonly type: string;
    readonly payload?: { readonly activity?: Activity; readonly text?: string };
  }
  type Middleware = () => (next: (action: Action) => unknown) => (action: Action) => unknown;
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
