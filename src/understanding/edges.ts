/** Phrases at the beginning and the end of a text, such as greetings and thanks, found without trying them all. */
import { fold } from './fold.ts';

interface Ranked {
  readonly phrase: string;
  readonly rank: number;
}

const isBorder = (character: string | undefined): boolean =>
  character === undefined || !/[\p{L}\p{N}]/u.test(character);

/** Phrases that are taken off texts, the longest that fits first. */
export class Edges {
  readonly #byFirst: ReadonlyMap<string, readonly Ranked[]>;
  readonly #byLast: ReadonlyMap<string, readonly Ranked[]>;

  /** @param phrases folded, longest first */
  constructor(phrases: readonly string[]) {
    const ranked = phrases.filter((phrase) => phrase !== '').map((phrase, rank) => ({ phrase, rank }));
    this.#byFirst = Map.groupBy(ranked, ({ phrase }) => phrase.charAt(0));
    this.#byLast = Map.groupBy(ranked, ({ phrase }) => phrase.charAt(phrase.length - 1));
  }

  #atStart(key: string): Ranked | undefined {
    return this.#byFirst
      .get(key.charAt(0))
      ?.find(({ phrase }) => key.startsWith(phrase) && isBorder(key[phrase.length]));
  }

  #atEnd(key: string): Ranked | undefined {
    return this.#byLast
      .get(key.charAt(key.length - 1))
      ?.find(({ phrase }) => key.endsWith(phrase) && isBorder(key[key.length - phrase.length - 1]));
  }

  /** The folded text without the phrases at its beginning, and at its end where `atEnd`. */
  without(text: string, atEnd: boolean): string {
    let key = fold(text);
    while (key !== '') {
      const start = this.#atStart(key);
      const end = atEnd ? this.#atEnd(key) : undefined;
      if (start !== undefined && (end === undefined || start.rank <= end.rank)) {
        key = fold(key.slice(start.phrase.length));
      } else if (end !== undefined) key = fold(key.slice(0, -end.phrase.length));
      else break;
    }
    return key;
  }
}
