/** The parts of Web Chat's bundle, and of the cards' library, that the page uses. */
interface DirectLineConnection {
  readonly connectionStatus$: { subscribe(listener: (status: number) => void): void };
  end(): void;
}

interface Window {
  readonly AdaptiveCards: typeof import('adaptivecards');
  readonly WebChat: {
    createDirectLine(options: object): DirectLineConnection;
    createStore(): object;
    renderWebChat(props: object, element: HTMLElement): void;
  };
}
