/** What phrases need of a message, found without looking at each need: which are there, and where. */

/** Lists of numbers by number, some of them missing. */
type ByNumber = readonly (readonly number[] | undefined)[];

/** A set of numbers from 0 on that is emptied at once, and keeps its room for the next message. */
export class NumberSet {
  readonly #rounds: Uint32Array;
  #round = 1;

  constructor(size: number) {
    this.#rounds = new Uint32Array(size);
  }

  clear(): void {
    this.#round += 1;
    if (this.#round < 0xffff_ffff) return;
    this.#rounds.fill(0);
    this.#round = 1;
  }

  has(number: number): boolean {
    return this.#rounds[number] === this.#round;
  }

  /** Puts a number in; tells whether it was not there. */
  add(number: number): boolean {
    if (this.#rounds[number] === this.#round) return false;
    this.#rounds[number] = this.#round;
    return true;
  }
}

/**
 * The needs that the words of one message fill. Each word fills many and few are asked for, so that their places are
 * chained one to the one before, and made a list only for those that are asked for.
 */
export class Present {
  readonly #needsOf: ByNumber;
  readonly #there: NumberSet;
  /** The newest link of each need that is there. */
  readonly #last: Int32Array;
  #places: number[] = [];
  #before: number[] = [];
  #lists = new Map<number, readonly number[]>();

  /**
   * @param needsOf the needs that a word fills, by its number
   * @param count how many needs there are
   */
  constructor(needsOf: ByNumber, count: number) {
    this.#needsOf = needsOf;
    this.#there = new NumberSet(count);
    this.#last = new Int32Array(count);
  }

  /** Takes the words of a message, by what each of them fits, instead of those of the message before. */
  read(ids: ByNumber): void {
    this.#there.clear();
    this.#places = [];
    this.#before = [];
    this.#lists = new Map();
    for (let at = 0; at < ids.length; at += 1) {
      for (const id of ids[at] ?? []) {
        const needs = this.#needsOf[id];
        if (needs !== undefined) for (const need of needs) this.#put(need, at);
      }
    }
  }

  #put(need: number, at: number): void {
    const last = this.#there.add(need) ? -1 : (this.#last[need] ?? -1);
    // Two of the numbers that a word fits may fill the same need.
    if (last >= 0 && this.#places[last] === at) return;
    this.#last[need] = this.#places.length;
    this.#places.push(at);
    this.#before.push(last);
  }

  has(need: number): boolean {
    return this.#there.has(need);
  }

  /** Where a need is filled, in the order of the message. */
  placesOf(need: number): readonly number[] {
    if (!this.#there.has(need)) return NOWHERE;
    const known = this.#lists.get(need);
    if (known !== undefined) return known;
    const places: number[] = [];
    for (let link = this.#last[need] ?? -1; link >= 0; link = this.#before[link] ?? -1)
      places.push(this.#places[link] ?? 0);
    places.reverse();
    this.#lists.set(need, places);
    return places;
  }
}
const NOWHERE: readonly number[] = [];
