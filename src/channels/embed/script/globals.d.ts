/** What the script says, in each language; the program writes it before the script's own parts. */
interface EmbedWords {
  readonly title: string;
  readonly close: string;
  readonly loading: string;
  readonly retry: string;
  readonly unreachable: string;
  readonly busy: string;
}

declare const WORDS: Readonly<Record<string, EmbedWords>>;
/** The language of ours that is read best by who reads another, which the program writes there too. */
declare const NEAREST: Readonly<Record<string, string>>;

/** What the page that embeds the chat can do with it. */
interface Planbyte {
  open(): void;
  close(): void;
  /** Another language, as the page's own changes: `sv`, `nb`, `en`. */
  setLocale(locale: string): void;
  /** Takes the launcher and the panel off the page. */
  destroy(): void;
}

interface Window {
  planbyte?: Planbyte;
}
